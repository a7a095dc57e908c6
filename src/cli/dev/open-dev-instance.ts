import type { App } from '../../app/app.ts';
import type { Instance } from '../../app/instance/instance.ts';
import type { Environment, Graph } from '../../graph/graph.ts';
import type { DeploymentScope } from '../../model/schedule.ts';
import { chooseEnvironment } from '../../run/plan/choose-environment.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import { tellLineDiagnostics } from '../open-project.ts';
import { openInstanceOf } from '../open-runs.ts';

/** Where a project is worked on: the instance of its environment, by the settings of who works on it. */
export interface DevInstance {
  readonly instance: Instance;
  readonly scope: DeploymentScope;
  readonly environment: Environment;
  readonly secrets: Graph['secrets'];
}

/** Opens it; `undefined` while the project's file cannot be read, or those settings. What is wrong with the command line is told. */
export async function openDevInstance(
  context: CommandContext,
  app: App,
): Promise<Result<DevInstance | undefined, ExitCode>> {
  const { project, diagnostics, environments, secrets } = await app.readEnvironments();
  if (project === undefined || diagnostics.length > 0) return succeed(undefined);
  const env = context.options.text('env');
  const launch = env === undefined ? {} : { env };
  const chosen = chooseEnvironment({ environments }, launch);
  const environment = chosen.ok ? environments[chosen.value] : undefined;
  if (!chosen.ok || environment === undefined) {
    tellLineDiagnostics(context, chosen.ok ? [] : chosen.error);
    return fail(2);
  }
  const instance = await openInstanceOf(context, app, { environments, secrets, launch });
  if (!instance.ok) return instance;
  return succeed({
    ...{ instance: instance.value, environment, secrets },
    scope: { project, environment: chosen.value },
  });
}
