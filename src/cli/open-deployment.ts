import type { App } from '../app/app.ts';
import type { Instance } from '../app/instance/instance.ts';
import type { Environment, Graph } from '../graph/graph.ts';
import type { DeploymentScope } from '../model/schedule.ts';
import { chooseEnvironment } from '../run/plan/choose-environment.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { locateApp, tellDiagnostics, tellLineDiagnostics } from './open-project.ts';
import { openInstanceOf } from './open-runs.ts';

/** Where a project is deployed, or would be: its instance, name and environment. Works while its jobs are broken. */
export interface OpenedDeployment {
  readonly app: App;
  readonly instance: Instance;
  readonly scope: DeploymentScope;
  readonly environment: Environment | undefined;
  readonly secrets: Graph['secrets'];
}

/**
 * Opens it for the project that the command is about, by the settings of who asks: what they say of `storage` says where everything is that
 * is known of an environment. `graph` is asked in the place of the project's files. What is wrong is told.
 */
export async function openDeployment(
  context: CommandContext,
  graph?: Graph,
): Promise<Result<OpenedDeployment, ExitCode>> {
  const app = locateApp(context);
  if (app === undefined) return fail(2);
  const read = await readSettings(context, app, graph);
  if (read === undefined) return fail(2);
  const { environments, secrets, project } = read;
  const env = context.options.text('env');
  const launch = env === undefined ? {} : { env };
  const environment = chooseEnvironment(read, launch);
  if (!environment.ok) {
    tellLineDiagnostics(context, environment.error);
    return fail(2);
  }
  const instance = await openInstanceOf(context, app, { environments, secrets, launch });
  if (!instance.ok) return instance;
  const scope = { project, environment: environment.value };
  return succeed({ app, instance: instance.value, scope, environment: environments[environment.value], secrets });
}

type Settings = Pick<Graph, 'project' | 'environments' | 'secrets'>;

async function readSettings(
  context: CommandContext,
  app: App,
  graph: Graph | undefined,
): Promise<Settings | undefined> {
  if (graph !== undefined) {
    const personal = await app.personalize(graph);
    if (personal === undefined) return graph;
    tellDiagnostics(context, app.projectFolder, personal.diagnostics);
    return personal.diagnostics.length > 0 ? undefined : personal.graph;
  }
  const { project, environments, secrets, diagnostics } = await app.readEnvironments();
  tellDiagnostics(context, app.projectFolder, diagnostics);
  if (project === undefined) context.terminal.err.write('The project cannot be read: see "millrace check".\n');
  return project === undefined || diagnostics.length > 0 ? undefined : { project, environments, secrets };
}
