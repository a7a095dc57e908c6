import { openBackfill } from '../../app/backfills/carry-backfill.ts';
import type { BackfillLayout } from '../../automation/backfills/backfill-layout.ts';
import type { Instance } from '../../app/instance/instance.ts';
import { type Backfill, isBackfillEnded } from '../../model/backfill.ts';
import type { ChunkRecord, ChunkTally } from '../../ports/backfill-store.ts';
import { formatDuration } from '../../std/durations.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import { toLocalTime } from '../local-time.ts';
import type { OpenedDeployment } from '../open-deployment.ts';
import { printJson, printTable } from '../output.ts';
import { describeWhat } from './list-backfills.ts';
import { type BackfillProgress, readProgress } from './read-progress.ts';
import { describeJobs } from './show-preview.ts';

/** How far one backfill is: stage by stage, a strip of its partitions, what failed, and when it may be done. */
export async function showBackfill(
  { terminal: { out, err }, options }: CommandContext,
  { instance }: OpenedDeployment,
  id: string,
): Promise<ExitCode> {
  const [progress, opened] = [await readProgress(instance, id), await openBackfill(instance, id)];
  if (progress === undefined || !opened.ok) {
    err.write(`${opened.ok ? `There is no backfill "${id}".` : opened.error}\n`);
    return 2;
  }
  const { head } = progress;
  const failures = await instance.store.listChunks({
    backfill: id,
    outcomes: ['failed', 'cancelled', 'skipped'],
    limit: FAILURES_MAX,
  });
  const going = await instance.store.listChunks({ backfill: id, outcomes: ['open'], limit: GOING_MAX });
  const leftMs = await estimateLeft(instance, progress);
  const name = createNamer(opened.value.layout);
  if (options.text('output') === 'json') {
    const { stages, ...rest } = head;
    printJson(out, {
      ...rest,
      stages: stages.map((stage, at) => ({ ...stage, counts: progress.stages[at] })),
      counts: progress.counts,
      ...(leftMs === undefined ? {} : { leftMs }),
      going: going.map(name),
      failures: failures.map(name),
    });
    return 0;
  }
  out.write(`${describeHead(head)}\n`);
  out.write(`${describeCounts(progress, going, leftMs)}\n\n`);
  for (const line of await drawStages(instance, progress)) out.write(`${line}\n`);
  if (failures.length > 0) {
    const count = progress.counts.failed + progress.counts.cancelled + progress.counts.skipped;
    out.write(`\nNot done${count > failures.length ? ` (the first ${failures.length} of ${count})` : ''}:\n`);
    printTable(
      out,
      ['STAGE', 'PARTITION', 'OUTCOME', 'RUN'],
      failures
        .map(name)
        .map(({ stage, partition, outcome, run, reason }) => [stage + 1, partition, outcome, run ?? reason]),
    );
  }
  return 0;
}

const FAILURES_MAX = 20;
const GOING_MAX = 1_000;

function createNamer(layout: BackfillLayout) {
  return (chunk: ChunkRecord) => ({ ...chunk, partition: layout.keysOf(chunk), jobs: layout.jobsOf(chunk) });
}

function describeHead(head: Backfill): string {
  const { id, state, createdAt, createdBy, changed, carrier, priority, runsMax } = head;
  const why = changed?.reason === undefined ? '' : `: ${changed.reason}`;
  const by = changed === undefined ? '' : `, last changed by ${changed.by} at ${toLocalTime(changed.at)}${why}`;
  const who = carrier === 'daemons' ? 'daemons carry it out' : 'a command carries it out';
  return (
    `${id} is ${state}${by}\n${describeWhat(head)}; begun by ${createdBy} at ${toLocalTime(createdAt)}\n` +
    `${who}, ${runsMax === 1 ? '1 run' : `${runsMax} runs`} at once, priority ${priority}`
  );
}

function describeCounts(
  { head, counts }: BackfillProgress,
  going: readonly ChunkRecord[],
  leftMs: number | undefined,
): string {
  const running = going.filter(({ runState }) => runState !== 'queued').length;
  const decided = counts.succeeded + counts.failed + counts.cancelled + counts.skipped + counts.open;
  const parts = [
    `${counts.succeeded} of ${head.chunks} runs done`,
    counts.failed === 0 ? '' : `${counts.failed} failed`,
    counts.cancelled === 0 ? '' : `${counts.cancelled} cancelled`,
    counts.skipped === 0 ? '' : `${counts.skipped} skipped`,
    running === 0 ? '' : `${running} running`,
    counts.open - running <= 0 ? '' : `${counts.open - running} in the queue`,
    isBackfillEnded(head.state) || decided === head.chunks ? '' : `${head.chunks - decided} to come`,
    leftMs === undefined ? '' : `about ${formatDuration(leftMs)} left`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** By how long the last runs took. */
async function estimateLeft({ store }: Instance, { head, counts }: BackfillProgress): Promise<number | undefined> {
  const left = head.chunks - counts.succeeded - counts.failed - counts.cancelled - counts.skipped;
  if (isBackfillEnded(head.state) || left === 0) return undefined;
  const last = await store.listChunks({
    backfill: head.id,
    outcomes: ['succeeded'],
    isNewestFirst: true,
    limit: LAST_RUNS,
  });
  const took = last.flatMap(({ startedAt, endedAt }) =>
    startedAt === undefined || endedAt === undefined ? [] : [endedAt - startedAt],
  );
  if (took.length === 0) return undefined;
  const meanMs = took.reduce((sum, one) => sum + one, 0) / took.length;
  return Math.round(Math.ceil(left / Math.min(head.runsMax, left)) * meanMs);
}

const LAST_RUNS = 50;

/** A line for each stage: its chunks in their order, several in a character where there are many. */
async function drawStages({ store }: Instance, { head }: BackfillProgress): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const [stage, { chunks, set, stretches }] of head.stages.entries()) {
    const columns = Math.min(STRIP_WIDTH, chunks);
    const ranges = Array.from({ length: columns }, (_, column) => ({
      stage,
      first: Math.floor((column * chunks) / columns),
      last: Math.floor(((column + 1) * chunks) / columns) - 1,
    }));
    const tallies = await store.tallyChunks(head.id, ranges);
    const strip = ranges.map((range, column) => markOf(tallies[column], range.last - range.first + 1)).join('');
    const jobs = [...new Set(stretches.flatMap((stretch) => stretch.jobs))].sort();
    lines.push(
      `${stage + 1}  ${describeJobs({ jobs })}${set === undefined ? '' : ` by ${set}`}, ${chunks} runs`,
      `   ${strip}`,
    );
  }
  return [...lines, '   # done  x not done  > going  . to come'];
}

const STRIP_WIDTH = 60;

function markOf(tally: ChunkTally | undefined, count: number): string {
  if (tally === undefined) return '.';
  if (tally.failed + tally.cancelled + tally.skipped > 0) return 'x';
  if (tally.open > 0) return '>';
  return tally.succeeded === count ? '#' : tally.succeeded > 0 ? '>' : '.';
}
