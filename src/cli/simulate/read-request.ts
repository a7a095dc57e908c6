import { availableParallelism } from 'node:os';
import type { GraphChanges, LimitChange } from '../../automation/simulation/change-graph.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import type { OptionValues } from '../command.ts';
import { readTime } from './read-time.ts';

/** What `millrace simulate` is asked for, but for the graph. An error is a sentence for people. */
export function readRequest(options: OptionValues, nowMs: number): Result<SimulateRequest, string> {
  const from = readTime(options.text('from') ?? 'now', nowMs);
  if (!from.ok) return from;
  const to = readTime(options.text('to') ?? '1d', nowMs, from.value);
  if (!to.ok) return to;
  if (to.value <= from.value) return fail('The end of the simulated time is not after its start.');
  if (to.value - from.value > LENGTH_MAX_MS) return fail('More than ten years are too much to simulate.');
  const changes = readChanges(options);
  if (!changes.ok) return changes;
  const runsMax = Number(options.text('max-runs') ?? RUNS_DEFAULT);
  if (!Number.isInteger(runsMax) || runsMax < 1 || runsMax > RUNS_MAX)
    return fail(`--max-runs wants a number from 1 to ${RUNS_MAX}.`);
  const daemon = changes.value.limits.findLast(({ limit }) => limit === 'daemon')?.max;
  const limits = changes.value.limits.filter(({ limit }) => limit !== 'daemon');
  const isChanged = limits.length + changes.value.schedules.length > 0 || daemon !== undefined;
  if (options.flag('compare') && !isChanged)
    return fail('There is nothing to compare: change something with --limit or --set-schedule.');
  return succeed({
    fromMs: from.value,
    toMs: to.value,
    runsMax,
    changes: { limits, schedules: changes.value.schedules },
    capacity: { written: CAPACITY_DEFAULT, changed: daemon ?? CAPACITY_DEFAULT },
    compares: options.flag('compare'),
  });
}

export interface SimulateRequest {
  readonly fromMs: number;
  readonly toMs: number;
  readonly runsMax: number;
  readonly changes: GraphChanges;
  /** Runs at once of the daemon: as it would start here, and as it is asked for. */
  readonly capacity: { readonly written: number; readonly changed: number };
  /** Whether it is also simulated without the changes. */
  readonly compares: boolean;
}

const RUNS_DEFAULT = 20_000;
const RUNS_MAX = 1_000_000;
const LENGTH_MAX_MS = 3_660 * 86_400_000;
/** As `millrace daemon` on this machine. */
const CAPACITY_DEFAULT = 2 * availableParallelism();

function readChanges(options: OptionValues): Result<GraphChanges, string> {
  const limits: LimitChange[] = [];
  for (const text of options.texts('limit')) {
    const [, limit = '', max = ''] = /^([^=]+)=([1-9]\d{0,6})$/.exec(text) ?? [];
    if (limit === '') return fail(`"${text}" is no limit. Write it as in --limit pool.warehouse=4.`);
    limits.push({ limit, max: Number(max) });
  }
  const schedules = [];
  for (const text of options.texts('set-schedule')) {
    const [, name = '', cron = ''] = /^([^=]+)=(.+)$/.exec(text) ?? [];
    if (name === '') return fail(`"${text}" is no schedule. Write it as in --set-schedule daily="0 4 * * *".`);
    schedules.push({ name, cron: cron === 'none' ? undefined : cron });
  }
  return succeed({ limits, schedules });
}
