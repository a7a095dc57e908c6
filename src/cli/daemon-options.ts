import { availableParallelism } from 'node:os';
import { parseDuration } from '../std/durations.ts';
import type { CommandContext, OptionSpec } from './command.ts';

/** The options of commands that carry out runs until they are stopped. */
export const DAEMON_OPTIONS: readonly OptionSpec[] = [
  { flags: '--max-runs <number>', description: 'runs at once; twice the processors by default' },
  { flags: '--grace <duration>', description: 'how long it waits for its runs when it is stopped', default: '10m' },
];

/** What they say; `undefined` when that is wrong, which is told. */
export function readDaemonOptions({ options, terminal }: CommandContext): DaemonLimits | undefined {
  const maxRuns = options.text('max-runs');
  const grace = options.text('grace') ?? '10m';
  const graceMs = parseDuration(grace);
  if (maxRuns !== undefined && !/^[1-9]\d{0,4}$/.test(maxRuns))
    terminal.err.write(`"${maxRuns}" is no number of runs. Write it as in --max-runs 8.\n`);
  else if (graceMs === undefined || graceMs < 0)
    terminal.err.write(`"${grace}" is no duration. Write it as in --grace 10m.\n`);
  else return { capacity: maxRuns === undefined ? 2 * availableParallelism() : Number(maxRuns), graceMs };
  return undefined;
}

export interface DaemonLimits {
  /** Runs at once. */
  readonly capacity: number;
  readonly graceMs: number;
}
