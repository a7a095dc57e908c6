import type { Launch } from '../../../generated/formats.ts';
import { chunkAt, chunkOf } from '../../calendar/key-chunks.ts';
import { countKeys, listKeys } from '../../calendar/partition-keys.ts';
import { parseKeys } from '../../calendar/parse-keys.ts';
import type { Graph } from '../../graph/graph.ts';
import {
  type Backfill,
  BACKFILL_TAG,
  type BackfillStage,
  type BackfillStretch,
  type ChunkKey,
} from '../../model/backfill.ts';
import type { PartitionKeys, PartitionSet } from '../../model/partition.ts';
import type { ChunkRange } from '../../ports/backfill-store.ts';
import type { NewRun } from '../../ports/store.ts';
import { createNewRun } from '../../run/create-new-run.ts';
import { partitionText } from '../../run/partition-text.ts';
import { chooseJobs, type ChosenJobs } from '../../run/plan/choose-jobs.ts';
import { createPlanScope, type PlanScope } from '../../run/plan/plan-scope.ts';
import { planRun, type PlanContext } from '../../run/plan/plan.ts';
import { isChained, previousKeys } from '../../run/plan/slice-job.ts';
import { createUpstreamKeys } from '../../run/plan/upstream-keys.ts';
import { jobOf } from '../../run/reads.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import { listUpstream } from './list-stages.ts';

/**
 * Where everything of a backfill is, on the graph that it is pinned to: the keys and jobs of each chunk, which chunks have to be done before
 * it, and its run. Nothing is listed beforehand: 100,000 chunks cost what one does. Everything is as of when the backfill was made.
 */
export interface BackfillLayout {
  /** Chunks that have to succeed before this one begins. */
  readonly needsOf: (chunk: ChunkKey) => readonly ChunkRange[];
  /** As `--partition` takes them; '' for jobs without partitions. */
  readonly keysOf: (chunk: ChunkKey) => string;
  readonly jobsOf: (chunk: ChunkKey) => readonly string[];
  /** Its run, whose id is a function of the backfill and the chunk. An error is why there can be none, for people. */
  readonly planChunk: (chunk: ChunkKey, at: number) => Result<NewRun, string>;
}

export interface LayoutContext {
  readonly planning: Omit<PlanContext, 'nowMs' | 'partitionDefault'>;
  /** The version of Millrace. */
  readonly engine: string;
}

export function createBackfillLayout(
  graph: Graph,
  backfill: Backfill,
  { planning, engine }: LayoutContext,
): BackfillLayout {
  const context: PlanContext = { ...planning, nowMs: backfill.createdAt };
  const scope = createPlanScope(graph, backfill.environment, context);
  const stages = backfill.stages.map((stage) => new StageLayout(scope, stage));
  const findNeeds = createNeeds(scope, { launch: backfill.launch, stages });
  const needs = new Map<number, { readonly number: number; readonly ranges: readonly ChunkRange[] }>();
  const stageAt = (stage: number): StageLayout => {
    const found = stages[stage];
    if (found === undefined) throw new Error(`${backfill.id} has no stage ${stage}`);
    return found;
  };
  return {
    needsOf(chunk) {
      const known = needs.get(chunk.stage);
      if (known?.number === chunk.number) return known.ranges;
      const ranges = findNeeds(chunk);
      needs.set(chunk.stage, { number: chunk.number, ranges });
      return ranges;
    },
    keysOf: ({ stage, number }) => partitionText(stageAt(stage).at(number).keys),
    jobsOf: ({ stage, number }) => stageAt(stage).at(number).jobs,
    planChunk({ stage, number }, at) {
      const { keys, jobs } = stageAt(stage).at(number);
      const launch = launchOf(scope, backfill, { jobs, keys: partitionText(keys) });
      const planned = planRun(
        graph,
        stageAt(stage).set === undefined ? launch : withSet(launch, stageAt(stage)),
        context,
      );
      if (!planned.ok) return fail(planned.error.map(({ message }) => message).join(' '));
      const cause = { kind: 'backfill', key: `${backfill.id}/${stage}/${number}` } as const;
      return succeed(createNewRun({ graph, plan: planned.value.plan, cause, at, engine }, planning.hash));
    },
  };
}

function launchOf(
  { graph, environment }: PlanScope,
  { launch, id, environment: env }: Backfill,
  { jobs, keys }: { readonly jobs: readonly string[]; readonly keys: string },
): Launch {
  const { exclude: _, params, tags, ...rest } = launch;
  const known = new Set([
    ...jobs.flatMap((job) => Object.keys(jobOf(graph, job).params)),
    ...Object.keys(environment.params ?? {}),
  ]);
  const own = Object.fromEntries(Object.entries(params ?? {}).filter(([name]) => known.has(name)));
  return {
    ...rest,
    env,
    select: jobs.map((job) => `job:'${job}'`),
    ...(Object.keys(own).length === 0 ? {} : { params: own }),
    ...(keys === '' ? {} : { partition: keys }),
    tags: { ...toTagMap(tags), [BACKFILL_TAG]: id, 'millrace/source': 'backfill' },
  };
}

function withSet(launch: Launch, { set }: StageLayout): Launch {
  return set === undefined || typeof launch.partition !== 'string'
    ? launch
    : { ...launch, partition: { [set.name]: launch.partition } };
}

function toTagMap(tags: Launch['tags']): Readonly<Record<string, string>> {
  if (tags === undefined) return {};
  if (Array.isArray(tags)) return Object.fromEntries(tags.map((key: string) => [key, '']));
  return Object.fromEntries(Object.entries(tags).map(([key, value]) => [key, String(value)]));
}

interface ChunkContent {
  readonly keys: PartitionKeys;
  readonly jobs: readonly string[];
}

/** A stage with its keys read, once for each stretch. */
class StageLayout {
  readonly set: PartitionSet | undefined;
  readonly chunks: number;
  readonly jobs: ReadonlySet<string>;
  readonly #batch: number;
  readonly #stretches: readonly { readonly stretch: BackfillStretch; readonly start: number }[];
  readonly #keys = new Map<BackfillStretch, PartitionKeys>();
  readonly #nowMs: number;

  constructor({ sets, context }: PlanScope, { set, batch, chunks, stretches }: BackfillStage) {
    this.set = set === undefined ? undefined : sets.get(set);
    this.chunks = chunks;
    this.#batch = batch;
    this.#nowMs = context.nowMs;
    let start = 0;
    this.#stretches = stretches.map((stretch) => {
      const placed = { stretch, start };
      start += stretch.chunks;
      return placed;
    });
    this.jobs = new Set(stretches.flatMap(({ jobs }) => jobs));
  }

  at(number: number): ChunkContent {
    const placed = this.#stretches.findLast(({ start }) => start <= number);
    if (placed === undefined || number >= this.chunks) throw new Error(`there is no chunk ${number}`);
    const { stretch, start } = placed;
    if (this.set === undefined) return { keys: { kind: 'unpartitioned' }, jobs: stretch.jobs };
    const place = { batch: this.#batch, number: number - start };
    return { keys: chunkAt(this.set, this.#keysOf(this.set, stretch), place), jobs: stretch.jobs };
  }

  /** The chunks in which a job makes one of these keys. */
  find(job: string, keys: Iterable<string>): readonly number[] {
    const { set } = this;
    if (set === undefined) return [];
    const holding = this.#stretches.filter(({ stretch }) => stretch.jobs.includes(job));
    const found = new Set<number>();
    for (const key of keys) {
      for (const { stretch, start } of holding) {
        const number = chunkOf(set, this.#keysOf(set, stretch), { batch: this.#batch, key });
        if (number !== undefined) found.add(start + number);
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  /** Every chunk of a job. */
  findAll(job: string): readonly { readonly first: number; readonly last: number }[] {
    return this.#stretches
      .filter(({ stretch }) => stretch.jobs.includes(job))
      .map(({ stretch, start }) => ({ first: start, last: start + stretch.chunks - 1 }));
  }

  #keysOf(set: PartitionSet, stretch: BackfillStretch): PartitionKeys {
    const known = this.#keys.get(stretch);
    if (known !== undefined) return known;
    const keys = parseKeys(set, stretch.keys ?? '', this.#nowMs);
    if (!keys.ok) throw new Error(`${stretch.keys ?? ''} are no keys of ${set.name}: ${keys.error.message}`);
    this.#keys.set(stretch, keys.value);
    return keys.value;
  }
}

function createNeeds(
  scope: PlanScope,
  { launch, stages }: { readonly launch: Launch; readonly stages: readonly StageLayout[] },
): (chunk: ChunkKey) => readonly ChunkRange[] {
  const chosen: ChosenJobs = chooseJobs(scope, launch);
  const upstreamKeys = createUpstreamKeys(scope, chosen);
  const ordered = new Map(
    listUpstream(scope, chosen).map(({ job, upstream }) => [job, upstream.filter(({ isOrder }) => isOrder)]),
  );
  const rangesOf = (job: string, keys: ReadonlySet<string> | 'all', before: number): readonly ChunkRange[] =>
    stages.slice(0, before).flatMap((stage, at) => {
      if (!stage.jobs.has(job)) return [];
      const found = keys === 'all' || stage.set === undefined ? stage.findAll(job) : joinNumbers(stage.find(job, keys));
      return found.map((range) => ({ stage: at, ...range }));
    });
  return ({ stage: at, number }) => {
    const stage = stages[at];
    if (stage === undefined) return [];
    const { keys, jobs } = stage.at(number);
    const needs = jobs.flatMap((job) => [
      ...Array.from(upstreamKeys(job, { set: stage.set, keys }), ([other, needed]) =>
        rangesOf(other, needed, at),
      ).flat(),
      ...(ordered.get(job) ?? []).flatMap((other) => rangesOf(other.job, 'all', at)),
      ...previousOf(scope, { job, stage, at, number }),
    ]);
    return joinRanges(needs);
  };
}

/** Of a job whose keys depend on the ones before: the chunks that make those. */
function previousOf(
  { graph, context }: PlanScope,
  about: { readonly job: string; readonly stage: StageLayout; readonly at: number; readonly number: number },
): readonly ChunkRange[] {
  const { job, stage, at, number } = about;
  if (stage.set === undefined || !isChained(jobOf(graph, job))) return [];
  const { keys } = stage.at(number);
  if (countKeys(stage.set, keys) === 0) return [];
  const before = previousKeys(stage.set, keys, context.nowMs);
  const numbers = stage.find(job, listKeys(stage.set, before)).filter((one) => one < number);
  return joinNumbers(numbers).map((range) => ({ stage: at, ...range }));
}

interface NumberRange {
  readonly first: number;
  readonly last: number;
}

/** Rising numbers as few ranges. */
function joinNumbers(numbers: readonly number[]): readonly NumberRange[] {
  const ranges: NumberRange[] = [];
  for (const number of numbers) {
    const before = ranges.at(-1);
    if (before !== undefined && number <= before.last + 1) ranges[ranges.length - 1] = { ...before, last: number };
    else ranges.push({ first: number, last: number });
  }
  return ranges;
}

function joinRanges(ranges: readonly ChunkRange[]): readonly ChunkRange[] {
  const joined: ChunkRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.stage - b.stage || a.first - b.first)) {
    const before = joined.at(-1);
    if (before?.stage === range.stage && range.first <= before.last + 1)
      joined[joined.length - 1] = { ...before, last: Math.max(before.last, range.last) };
    else joined.push(range);
  }
  return joined;
}
