import type { App } from '../app/app.ts';
import type { KnownProject } from '../app/compile-project.ts';
import type { Instance } from '../app/instance.ts';
import type { DeploymentScope } from '../model/schedule.ts';
import { chooseEnvironment } from '../run/plan/choose-environment.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { locateApp, tellLineDiagnostics } from './open-project.ts';
import { openInstanceOf } from './open-runs.ts';

/** Where a project is deployed, or would be: its instance, name and environment. Works while its jobs are broken. */
export interface OpenedDeployment {
  readonly app: App;
  readonly instance: Instance;
  readonly scope: DeploymentScope;
  readonly known: KnownProject;
}

/** Opens it for the project that the command is about. `known` is what was read of it already. What is wrong is told. */
export async function openDeployment(
  context: CommandContext,
  known?: KnownProject,
): Promise<Result<OpenedDeployment, ExitCode>> {
  const app = locateApp(context);
  if (app === undefined) return fail(2);
  const project = known ?? (await app.readKnownProject());
  if (project === undefined) {
    context.terminal.err.write('The project cannot be read: see "millrace check".\n');
    return fail(2);
  }
  const env = context.options.text('env');
  const launch = env === undefined ? {} : { env };
  const environment = chooseEnvironment(project, launch);
  if (!environment.ok) {
    tellLineDiagnostics(context, environment.error);
    return fail(2);
  }
  const instance = await openInstanceOf(context, app, { ...project, launch });
  if (!instance.ok) return instance;
  const scope = { project: project.project, environment: environment.value };
  return succeed({ app, instance: instance.value, scope, known: project });
}
