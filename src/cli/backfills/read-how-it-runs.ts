import { fail, type Result, succeed } from '../../std/result.ts';
import type { OptionValues } from '../command.ts';

/** How a backfill is cut into runs and put into the queue, as the command line says it. An error is a sentence for the user. */
export function readHowItRuns(options: OptionValues): Result<HowItRuns, string> {
  const batch = readBatch(options.text('runs') ?? 'per-partition');
  if (batch === undefined)
    return fail(`"${options.text('runs') ?? ''}" is no way to run. Write per-partition, one, or batch=7.`);
  const runsMax = options.text('max-runs') ?? '8';
  if (!/^[1-9]\d{0,3}$/.test(runsMax)) return fail(`"${runsMax}" is no number of runs. Write it as in --max-runs 8.`);
  const priority = options.text('priority') ?? '0';
  if (!isPriority(priority))
    return fail(`"${priority}" is no priority. Write it as in --priority 5, from -1000 to 1000.`);
  return succeed({ batch, runsMax: Number(runsMax), priority: Number(priority) });
}

export interface HowItRuns {
  /** Keys in a run, at most. */
  readonly batch: number;
  /** Runs at once. */
  readonly runsMax: number;
  readonly priority: number;
}

export function isPriority(text: string): boolean {
  return /^-?\d{1,4}$/.test(text) && Math.abs(Number(text)) <= 1_000;
}

function readBatch(text: string): number | undefined {
  if (text === 'per-partition') return 1;
  if (text === 'one') return KEYS_MAX;
  const [, count] = /^batch=([1-9]\d{0,5})$/.exec(text) ?? [];
  return count === undefined ? undefined : Number(count);
}

/** More keys than any run has. */
const KEYS_MAX = 1_000_000;
