import type { WantedKey } from '../../automation/backfills/lay-stretches.ts';
import { createBackfillLayout } from '../../automation/backfills/backfill-layout.ts';
import { listKeys } from '../../calendar/partition-keys.ts';
import { parseKeys } from '../../calendar/parse-keys.ts';
import { resolvePartitionSets } from '../../calendar/resolve-partition-sets.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Backfill, ChunkKey } from '../../model/backfill.ts';
import type { RunId } from '../../model/ids.ts';
import type { Run } from '../../model/run.ts';
import type { DeploymentScope } from '../../model/schedule.ts';
import type { BackfillStore, ChunkRecord } from '../../ports/backfill-store.ts';
import type { AssetRecord, StepRecord, Store } from '../../ports/store.ts';
import { jobOf } from '../../run/reads.ts';
import { findGraph } from '../deploy/find-graph.ts';
import type { Instance } from '../instance/instance.ts';
import { createPlanContext } from '../launch/plan-context.ts';
import { PRODUCT_VERSION } from '../product-version.ts';

/** Which keys of what is asked for are meant: those without data, those whose last try failed, or what an earlier backfill did not make. */
export type BackfillOnly = 'missing' | 'failed' | { readonly retryOf: Backfill };

/** Decides of a job and a key (`''` without partitions) whether it is to be made. */
export async function readWanted(instance: Instance, about: WantedScope): Promise<(wanted: WantedKey) => boolean> {
  const { only, graph } = about;
  if (only === 'missing') {
    const isMade = await readMade(instance, { ...about, jobs: Object.keys(graph.jobs) });
    return ({ job, key }) => !isMade(job, key);
  }
  const keys = only === 'failed' ? await readFailed(instance, about) : await readUndone(instance, only.retryOf);
  return ({ job, key }) => keys.has(wantedText(job, key));
}

interface WantedScope {
  readonly graph: Graph;
  readonly scope: DeploymentScope;
  readonly only: BackfillOnly;
}

/** Whether everything that a job makes of a key is there. What a job without outputs did is not known: it never is. */
export async function readMade(
  { store }: Instance,
  { graph, scope, jobs }: Pick<WantedScope, 'graph' | 'scope'> & { readonly jobs: readonly string[] },
): Promise<(job: string, key: string) => boolean> {
  const outputs = new Map(jobs.map((job) => [job, Object.keys(jobOf(graph, job).outputs)]));
  const records = await store.listAssets(scope, [...new Set([...outputs.values()].flat())].sort());
  const made = new Set(records.map(({ asset, partition }) => wantedText(asset, partition)));
  return (job, key) => {
    const own = outputs.get(job) ?? [];
    return own.length > 0 && own.every((asset) => made.has(wantedText(asset, key)));
  };
}

function wantedText(name: string, key: string): string {
  return `${name}\n${key}`;
}

/** Keys whose last step failed: that no later run has made, or whose data turned out to be bad. Looks back over the last runs that failed. */
async function readFailed({ store }: Instance, { graph, scope }: WantedScope): Promise<ReadonlySet<string>> {
  const producers = new Map(
    Object.entries(graph.jobs).flatMap(([job, { outputs }]) =>
      Object.keys(outputs).map((asset) => [asset, job] as const),
    ),
  );
  const records = await store.listAssets(scope, [...producers.keys()].sort());
  const lastMade = new Map<string, AssetRecord>();
  const failed = new Set<string>();
  for (const record of records) {
    const text = wantedText(producers.get(record.asset) ?? '', record.partition);
    lastMade.set(text, record);
    if (record.bad !== undefined) failed.add(text);
  }
  const keysOf = createKeyReader(graph);
  for await (const { id, endedAt = 0 } of listFailedRuns(store, scope)) {
    const steps = (await store.readSteps(id)).filter((step) => !isDone(step) && graph.jobs[step.job] !== undefined);
    const texts = steps.flatMap((step) => Array.from(keysOf(step), (key) => wantedText(step.job, key)));
    for (const text of texts) if ((lastMade.get(text)?.at ?? -Infinity) < endedAt) failed.add(text);
  }
  return failed;
}

/** The newest first, up to a limit. */
async function* listFailedRuns({ listRuns }: Pick<Store, 'listRuns'>, scope: DeploymentScope): AsyncGenerator<Run> {
  let before: RunId | undefined;
  for (let looked = 0; looked < FAILED_RUNS_MAX; looked += PAGE) {
    const from = before === undefined ? {} : { before };
    const runs = await listRuns({
      ...scope,
      states: ['failed', 'cancelled', 'cancel_unconfirmed'],
      ...from,
      limit: PAGE,
    });
    yield* runs;
    before = runs.at(-1)?.id;
    if (runs.length < PAGE) return;
  }
}

const FAILED_RUNS_MAX = 5_000;
const PAGE = 200;

function isDone({ step: { state } }: StepRecord): boolean {
  return state === 'succeeded' || state === 'unchanged';
}

/** The keys that a step was for, by what its set is now; none of what the set does not have. */
function createKeyReader(graph: Graph): (step: Pick<StepRecord, 'job' | 'partition'>) => Iterable<string> {
  const { sets } = resolvePartitionSets(graph.partitions);
  const nowMs = Date.now();
  return ({ job, partition }) => {
    const name = graph.jobs[job]?.partitions;
    const set = name === undefined ? undefined : sets.get(name);
    if (set === undefined || partition === undefined) return [''];
    const keys = parseKeys(set, partition, nowMs);
    return keys.ok ? listKeys(set, keys.value) : [];
  };
}

/** What an earlier backfill was to make and did not: of runs that failed just the steps that did, and what was never begun. */
async function readUndone(instance: Instance, backfill: Backfill): Promise<ReadonlySet<string>> {
  const graph = await findGraph(instance, backfill.graph);
  if (graph === undefined) throw new Error(`the graph of ${backfill.id} is not there any more`);
  const planning = await createPlanContext(backfill.launch);
  const layout = createBackfillLayout(graph, backfill, { planning, engine: PRODUCT_VERSION });
  const keysOf = createKeyReader(graph);
  const undone = new Set<string>();
  const addChunk = (chunk: ChunkKey): void => {
    for (const job of layout.jobsOf(chunk))
      for (const key of keysOf({ job, partition: layout.keysOf(chunk) })) undone.add(wantedText(job, key));
  };
  for await (const chunk of listUnsuccessful(instance.store, backfill)) {
    addChunk(chunk);
    const steps = chunk.run === undefined ? [] : await instance.store.readSteps(chunk.run);
    const done = steps.filter(isDone).flatMap((step) => Array.from(keysOf(step), (key) => wantedText(step.job, key)));
    for (const text of done) undone.delete(text);
  }
  for (const [stage, { chunks }] of backfill.stages.entries())
    for (let number = backfill.cursors[stage] ?? 0; number < chunks; number++) addChunk({ stage, number });
  return undone;
}

async function* listUnsuccessful(
  { listChunks }: Pick<BackfillStore, 'listChunks'>,
  { id: backfill }: Backfill,
): AsyncGenerator<ChunkRecord> {
  let after: ChunkKey | undefined;
  for (;;) {
    const from = after === undefined ? {} : { after };
    const chunks = await listChunks({ backfill, outcomes: ['failed', 'cancelled', 'skipped'], ...from, limit: PAGE });
    yield* chunks;
    after = chunks.at(-1);
    if (chunks.length < PAGE) return;
  }
}
