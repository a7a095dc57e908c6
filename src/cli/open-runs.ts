import type { Launch } from '../../generated/formats.ts';
import type { App } from '../app/app.ts';
import type { Instance } from '../app/instance/instance.ts';
import type { Environment, Graph } from '../graph/graph.ts';
import { toRunId } from '../model/ids.ts';
import type { Run } from '../model/run.ts';
import { chooseEnvironment } from '../run/plan/choose-environment.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { locateApp, tellDiagnostics, tellLineDiagnostics } from './open-project.ts';

/**
 * Opens the runs of the project that a command is about: those of the instance of its environment, with the settings of who asks, as they
 * were launched. Works while the project is broken.
 */
export async function openRuns(context: CommandContext): Promise<Result<ProjectRuns, ExitCode>> {
  const app = locateApp(context);
  if (app === undefined) return fail(2);
  const { environments, secrets, project, diagnostics } = await app.readEnvironments();
  tellDiagnostics(context, app.projectFolder, diagnostics);
  if (diagnostics.length > 0) return fail(2);
  const env = context.options.text('env');
  const opened = await openInstanceOf(context, app, {
    environments,
    secrets,
    launch: env === undefined ? {} : { env },
  });
  return opened.ok ? succeed({ ...opened.value, ...(project === undefined ? {} : { project }) }) : opened;
}

export interface ProjectRuns extends Instance {
  /** Whose runs are looked at: several projects may keep theirs in one store. Missing where the project's file cannot be read. */
  readonly project?: string;
}

/** Opens the instance that the environment of a launch names. A project without environments has its runs in the default place. */
export async function openInstanceOf(
  context: CommandContext,
  app: App,
  { environments, secrets, launch }: Pick<Graph, 'environments' | 'secrets'> & { readonly launch: Launch },
): Promise<Result<Instance, ExitCode>> {
  const environment = findEnvironment(context, environments, launch);
  if (!environment.ok) return environment;
  const opened = await app.openInstance(environment.value, secrets);
  if (opened.ok) return opened;
  context.terminal.err.write(`${opened.error}\n`);
  return fail(2);
}

function findEnvironment(
  context: CommandContext,
  environments: Graph['environments'],
  launch: Launch,
): Result<Environment | undefined, ExitCode> {
  if (Object.keys(environments).length === 0) return succeed(undefined);
  const name = chooseEnvironment({ environments }, launch);
  if (name.ok) return succeed(environments[name.value]);
  tellLineDiagnostics(context, name.error);
  return fail(2);
}

/** The run that is meant: `latest`, an id, or the start of one that no other run has. When there is none, says so. */
export async function findRun(
  context: CommandContext,
  { store, project }: ProjectRuns,
  wanted: string,
): Promise<Run | undefined> {
  const { err } = context.terminal;
  const ofProject = project === undefined ? {} : { project };
  if (wanted === 'latest') {
    const [run] = await store.listRuns({ ...ofProject, limit: 1 });
    if (run === undefined) err.write('There is no run yet. Start one with "millrace run".\n');
    return run;
  }
  const run = await store.readRun(toRunId(wanted));
  if (run !== undefined && (project === undefined || run.project === project)) return run;
  const recent = await store.listRuns({ ...ofProject, limit: SEARCHED_MAX });
  const found = recent.filter(({ id }) => id.startsWith(wanted) || id.startsWith(`run_${wanted}`));
  const [only] = found;
  if (found.length === 1) return only;
  const wasRemoved = found.length === 0 && (await store.findRemoved([toRunId(wanted)])).length === 1;
  if (wasRemoved) err.write(`The run "${wanted}" was removed: the retention of its environment does not keep it.\n`);
  else if (found.length === 0) err.write(`There is no run "${wanted}". "millrace runs" lists them.\n`);
  else err.write(`Several runs begin with "${wanted}": ${found.map(({ id }) => id).join(', ')}.\n`);
  return undefined;
}

const SEARCHED_MAX = 10_000;
