import { hostname, userInfo } from 'node:os';
import { type Activation, activateVersion } from '../../automation/activate-version.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Deployment, DeploymentScope } from '../../model/schedule.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import { readStoredGraph, storeGraph } from './deployed-graphs.ts';
import { type Instance, keepGraph } from '../instance/instance.ts';
import { systemClock } from '../system-clock.ts';

/**
 * Makes a graph the one that runs by itself in an environment; graphs that nothing needs any more are collected. Whoever deploys at the same moment goes before or after. `startsPaused`: what
 * was never deployed there before does not start by itself until somebody resumes it.
 */
export async function deployGraph(
  instance: Instance,
  graph: Graph,
  { environment, startsPaused }: { readonly environment: string; readonly startsPaused?: boolean },
): Promise<Deployment> {
  keepGraph(instance, graph);
  await storeGraph(instance.store, graph);
  return activate(instance, { project: graph.project, environment }, { graph, startsPaused });
}

/**
 * Makes an earlier version active again, as a new version: the one given, else the last one that differs from what is active. An error is a
 * sentence for people.
 */
export async function restoreDeployment(
  instance: Instance,
  scope: DeploymentScope,
  wanted: number | undefined,
): Promise<Result<Restored, string>> {
  const versions = await instance.store.listDeployments({ ...scope, limit: VERSIONS_MAX });
  const [active] = versions;
  const chosen =
    wanted === undefined
      ? versions.find(({ graph }) => graph !== undefined && graph !== active?.graph)
      : versions.find(({ version }) => version === wanted);
  if (chosen === undefined)
    return fail(wanted === undefined ? 'There is no earlier version to go back to.' : `There is no version ${wanted}.`);
  const graph = chosen.graph === undefined ? undefined : await readStoredGraph(instance.store, chosen.graph);
  if (graph === undefined) return fail(`The graph of version ${chosen.version} is not there any more.`);
  keepGraph(instance, graph);
  await storeGraph(instance.store, graph);
  return succeed({ deployment: await activate(instance, scope, { graph, restores: chosen.version }), graph });
}

export interface Restored {
  readonly deployment: Deployment;
  readonly graph: Graph;
}

/** Takes a project out of an environment: nothing of it starts by itself any more. `undefined` when nothing was deployed. */
export async function withdrawProject(instance: Instance, scope: DeploymentScope): Promise<Deployment | undefined> {
  const [active] = await instance.store.listDeployments({ ...scope, limit: 1 });
  return active?.graph === undefined ? undefined : activate(instance, scope, {});
}

function activate(
  instance: Instance,
  scope: DeploymentScope,
  what: Pick<Activation, 'graph' | 'restores' | 'startsPaused'>,
): Promise<Deployment> {
  const { store, projectFolder: folder } = instance;
  return activateVersion({ scope, ...what, folder, by: describeUser() }, { store, clock: systemClock });
}

const VERSIONS_MAX = 10_000;

/** Who did something at a command line: the user and the machine. */
export function describeUser(): string {
  return `${userName()}@${hostname()}`;
}

/** A process may run as a user that the system has no name for. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'unknown');
  }
}
