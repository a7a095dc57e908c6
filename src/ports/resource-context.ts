import type { Environment } from '../graph/graph.ts';
import type { ResourceContext } from './resource.ts';

/** What a resource is opened or held with, the same for the coordinator of a run and for each of its steps. */
export function createResourceContext(name: string, from: ResourceContextSource): ResourceContext {
  return {
    name,
    environment: from.run.env,
    projectFolder: from.folders.project,
    stateFolder: from.folders.state,
    ...(from.environment.executor.type === 'inline' ? {} : { sharedBy: from.run.id }),
    ...(from.timeoutMs === undefined ? {} : { timeoutMs: from.timeoutMs }),
    signal: from.signal,
  };
}

export interface ResourceContextSource {
  readonly run: { readonly id: string; readonly env: string };
  readonly environment: Environment;
  /** Absolute paths. */
  readonly folders: { readonly project: string; readonly state: string };
  readonly timeoutMs?: number;
  readonly signal: AbortSignal;
}
