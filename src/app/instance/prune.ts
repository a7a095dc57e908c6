import { existsSync, readdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Retention } from '../../../generated/formats.ts';
import { BACKFILL_STATES, isBackfillEnded } from '../../model/backfill.ts';
import { type RunId, toRunId } from '../../model/ids.ts';
import type { Run } from '../../model/run.ts';
import type { AssetScope } from '../../ports/store.ts';
import { type DueRetention, decideRetention } from '../../run/decide-retention.ts';
import { findDueVersions } from '../../run/find-due-versions.ts';
import { collectGraphs, type KnownContents } from '../deploy/collect-graphs.ts';
import { type Instance, runFolder } from './instance.ts';
import { sizeOfFolder } from './size-of-folder.ts';

/**
 * Removes what an environment does not keep any longer of its ended runs: whole runs that are too old or too many, and of others what their
 * steps wrote; backfills and ticks that are too old; and versions of the project that were replaced long ago, with their graphs. Rows are marked before files go, so that no row tells of a file that is gone without saying so;
 * whoever is killed on the way leaves the rest to the next call. May go on in several processes at once, and beside runs; what else the process
 * does goes on meanwhile.
 */
export async function prune(instance: Instance, order: PruneOrder): Promise<Pruned> {
  const { outputBytesMax, ...others } = decideRetention(order.retention, order.now);
  const due = order.isThorough && outputBytesMax !== undefined ? { ...others, outputBytesMax } : others;
  const runs = await pruneRuns(instance, order, due);
  const outputs = await pruneOutputs(instance, { ...order, gone: new Set(runs.map(({ id }) => id)) }, due);
  const backfills = due.runsEndedBefore === undefined ? [] : await pruneBackfills(instance, order, due.runsEndedBefore);
  const ticks = due.runsEndedBefore === undefined ? 0 : await pruneTicks(instance, order, due.runsEndedBefore);
  const versions = await pruneVersions(instance, order, due);
  const folders = order.isThorough ? await sweepFolders(instance, order) : 0;
  return { runs, outputs, backfills, ticks, versions, folders };
}

export interface PruneOrder extends AssetScope {
  readonly retention: Retention | undefined;
  readonly now: number;
  /** Also what is found only by looking through all files: how large they are, and what processes that were killed left behind. */
  readonly isThorough: boolean;
  /** Only say what would be removed. */
  readonly isDryRun?: boolean;
  /** What is known of graphs from call to call. */
  readonly knownContents?: KnownContents;
  /** When it says so, what is left is left to the next call. */
  readonly isEnough?: () => boolean;
}

export interface Pruned {
  readonly runs: readonly PrunedRun[];
  /** Of other runs, what their steps wrote. */
  readonly outputs: readonly PrunedOutput[];
  /** Ids of backfills that ended as long ago as runs that are removed. */
  readonly backfills: readonly string[];
  /** How many ticks of schedules, as old as runs that are removed. */
  readonly ticks: number;
  /** Versions of the project that were replaced. */
  readonly versions: readonly number[];
  /** Folders and files without a run. */
  readonly folders: number;
}

export interface PrunedRun {
  readonly id: RunId;
  readonly state: Run['state'];
  readonly endedAt: number;
  readonly events: number;
  readonly bytes: number;
}

export interface PrunedOutput {
  readonly id: RunId;
  readonly endedAt: number;
  readonly bytes: number;
}

const RUNS_AT_ONCE = 100;
const RUNS_LISTED_MAX = 1_000_000;
const EVENTS_AT_ONCE = 5_000;
const CHUNKS_AT_ONCE = 5_000;
const TICKS_AT_ONCE = 2_000;
const VERSIONS_MAX = 10_000;
const CALLS_MAX = 100_000;
const GRAPHS_AT_ONCE = 100;

async function pruneRuns(instance: Instance, order: PruneOrder, due: DueRetention): Promise<readonly PrunedRun[]> {
  const { store } = instance;
  const filter = {
    project: order.project,
    environment: order.environment,
    ...(due.runsEndedBefore === undefined ? {} : { endedBefore: due.runsEndedBefore }),
    ...(due.runsMax === undefined ? {} : { keepNewest: due.runsMax }),
  };
  if (order.isDryRun === true) {
    const runs = await store.listDueRuns({ ...filter, limit: RUNS_LISTED_MAX });
    const described: PrunedRun[] = [];
    for (const run of runs) described.push(await describe(instance, run, run.retiredAt === undefined ? run.seq : 0));
    return described;
  }
  const pruned: PrunedRun[] = [];
  for (;;) {
    const runs = await store.listDueRuns({ ...filter, limit: RUNS_AT_ONCE });
    for (const run of runs) {
      if (order.isEnough?.() === true) return pruned;
      pruned.push(await removeRun(instance, run, order.now));
    }
    if (runs.length < RUNS_AT_ONCE) return pruned;
  }
}

async function removeRun(instance: Instance, run: Run, now: number): Promise<PrunedRun> {
  const { store } = instance;
  const described = await describe(instance, run, 0);
  await store.retireRun(run.id, now);
  await removeOutput(instance, run.id);
  let events = 0;
  for (;;) {
    const part = await store.removeRetired(run.id, EVENTS_AT_ONCE);
    events += part.events;
    if (part.isDone) return { ...described, events };
  }
}

/** What is known of ended backfills: they are kept as long as runs by their age are. */
async function pruneBackfills(
  { store }: Instance,
  { project, environment, isDryRun, isEnough }: PruneOrder,
  endedBefore: number,
): Promise<readonly string[]> {
  if (isDryRun === true) {
    const states = BACKFILL_STATES.filter(isBackfillEnded);
    const ended = await store.listBackfills({ project, environment, states, limit: RUNS_LISTED_MAX });
    return ended.flatMap(({ id, endedAt = Infinity }) => (endedAt < endedBefore ? [id] : []));
  }
  const removed: string[] = [];
  while (isEnough?.() !== true) {
    const part = await store.removeBackfill({ project, environment, endedBefore, chunksMax: CHUNKS_AT_ONCE });
    if (part === undefined) break;
    if (part.isGone) removed.push(part.id);
  }
  return removed;
}

async function pruneTicks(
  { store }: Instance,
  { project, environment, isDryRun, isEnough }: PruneOrder,
  firedBefore: number,
): Promise<number> {
  const due = { project, environment, firedBefore };
  if (isDryRun === true) return store.tallyDueTicks(due);
  let removed = 0;
  while (isEnough?.() !== true) {
    const ticks = await store.removeTicks({ ...due, limit: TICKS_AT_ONCE });
    removed += ticks;
    if (ticks < TICKS_AT_ONCE) break;
  }
  return removed;
}

/** Their graphs go when nothing else needs them: what was asked for within a day may be about to be needed. */
async function pruneVersions(
  { store }: Instance,
  { project, environment, now, isDryRun, isThorough }: PruneOrder,
  due: DueRetention,
): Promise<readonly number[]> {
  const deployments = await store.listDeployments({ project, environment, limit: VERSIONS_MAX });
  const spans = deployments.length < 2 ? [] : await store.readSpans({ project, environment });
  const versions = findDueVersions(deployments, spans, due);
  if (isDryRun === true) return versions;
  if (versions.length > 0) await store.removeVersions({ project, environment, versions });
  if (!isThorough && versions.length === 0) return versions;
  const calls = await store.listHookCalls({ state: 'waiting', limit: CALLS_MAX });
  const except = [...new Set(calls.flatMap(({ call }) => call?.graph ?? []))];
  await store.removeGraphs({ keptBefore: now - UNFINISHED_MS, except, limit: GRAPHS_AT_ONCE });
  return versions;
}

async function describe(instance: Instance, run: Run, events: number): Promise<PrunedRun> {
  return {
    id: run.id,
    state: run.state,
    endedAt: run.endedAt ?? 0,
    events,
    bytes: await sizeOfFolder(runFolder(instance, run.id)),
  };
}

type OutputOrder = PruneOrder & { readonly gone: ReadonlySet<RunId> };

async function pruneOutputs(
  instance: Instance,
  order: OutputOrder,
  due: DueRetention,
): Promise<readonly PrunedOutput[]> {
  const pruned: PrunedOutput[] = [];
  for (const output of await listDueOutputs(instance, order, due)) {
    if (order.isEnough?.() === true) return pruned;
    pruned.push(output);
    if (order.isDryRun === true) continue;
    await instance.store.markOutputRemoved(output.id, order.now);
    await removeOutput(instance, output.id);
  }
  return pruned;
}

/** Those that are too old, and then the oldest, until the others are small enough together. */
async function listDueOutputs(
  instance: Instance,
  { project, environment, gone }: OutputOrder,
  { outputEndedBefore, outputBytesMax }: DueRetention,
): Promise<readonly PrunedOutput[]> {
  if (outputEndedBefore === undefined && outputBytesMax === undefined) return [];
  const ended =
    outputBytesMax === undefined && outputEndedBefore !== undefined ? { endedBefore: outputEndedBefore } : {};
  const runs = await instance.store.listRunsWithOutput({ project, environment, ...ended, limit: RUNS_LISTED_MAX });
  const outputs: PrunedOutput[] = [];
  for (const { id, endedAt = 0 } of runs)
    if (!gone.has(id)) outputs.push({ id, endedAt, bytes: await sizeOfFolder(runFolder(instance, id)) });
  let left = outputs.reduce((sum, { bytes }) => sum + bytes, 0);
  return outputs.filter(({ endedAt, bytes }) => {
    const isDue = endedAt < (outputEndedBefore ?? 0) || left > (outputBytesMax ?? Infinity);
    if (isDue) left -= bytes;
    return isDue;
  });
}

async function removeOutput(instance: Instance, run: RunId): Promise<void> {
  await rm(runFolder(instance, run), { recursive: true, force: true });
}

/** Folders of runs that the store has removed, graphs that nothing is pinned to, and files that were to be moved by processes that are gone. How many. */
async function sweepFolders(instance: Instance, order: PruneOrder): Promise<number> {
  const { now, isDryRun = false, knownContents } = order;
  const { store, folders } = instance;
  const names = existsSync(folders.runs) ? readdirSync(folders.runs) : [];
  const removed = await store.findRemoved(names.map(toRunId));
  const unfinished = [folders.graphs, folders.contents].flatMap((folder) =>
    (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => name.endsWith('.tmp'))
      .map((name) => join(folder, name))
      .filter((path) => now - statSync(path).mtimeMs > UNFINISHED_MS),
  );
  const paths = [...removed.map((id) => join(folders.runs, id)), ...unfinished];
  if (!isDryRun) for (const path of paths) await rm(path, { recursive: true, force: true });
  const graphs = { now, isDryRun, ...(knownContents === undefined ? {} : { knownContents }) };
  return paths.length + (await collectGraphs(instance, graphs));
}

/** Whoever writes a file is done by then. */
const UNFINISHED_MS = 24 * 3_600_000;
