import type { Graph } from '../../graph/graph.ts';
import type { Plan } from '../../model/plan.ts';
import type { Run } from '../../model/run.ts';
import { createDetailsScope } from '../../run/create-run-details.ts';
import { withAssetsOfOthers } from '../../run/home-of-asset.ts';
import { type ChangedInput, findChangedInputs, inputsThen } from '../../run/repeat/find-changed-inputs.ts';
import { sha256 } from '../hasher.ts';
import { foldersOf, type Instance } from '../instance/instance.ts';
import { readHistory } from './read-old-run.ts';

/** Of the steps of a run that began: which of what they read is another now, by what runs told since. Reads only. */
export async function readChangedInputs(
  instance: Instance,
  { run, plan, graph }: { readonly run: Run; readonly plan: Plan; readonly graph: Graph },
): Promise<ReadInputs> {
  const history = await readHistory(instance, run, plan);
  const { index } = history.state;
  const scope = createDetailsScope({
    ...{ graph, index, run: run.id, createdAt: run.createdAt, hash: sha256 },
    folders: foldersOf(instance),
  });
  const changed = new Map<string, readonly ChangedInput[]>();
  const outside = new Map<string, readonly string[]>();
  const { project, environment } = plan;
  const store = withAssetsOfOthers(instance.store, graph);
  for (const [place, { id, over }] of index.plan.steps.entries()) {
    if (over !== undefined) continue;
    const parts = inputsThen(scope, place);
    const unseen = new Set(parts.flatMap(({ isOutside, asset }) => (isOutside ? [asset] : [])));
    if (unseen.size > 0) outside.set(id, [...unseen]);
    const begunAt = history.begunAt.get(id);
    if (begunAt === undefined) continue;
    const records = await store.readAssets({ project, environment }, parts);
    const found = findChangedInputs(parts, { history, begunAt, records });
    if (found.length > 0) changed.set(id, found);
  }
  return { changed, outside, begun: new Set(history.begunAt.keys()) };
}

export interface ReadInputs {
  /** By steps. */
  readonly changed: ReadonlyMap<string, readonly ChangedInput[]>;
  /** Data outside that they read: whether it changed is known when somebody looks. */
  readonly outside: ReadonlyMap<string, readonly string[]>;
  readonly begun: ReadonlySet<string>;
}
