import type { Command } from '../command.ts';
import { runSimulate } from '../simulate/simulate.ts';

/** Says what would run when, without running anything. */
export const command: Command = {
  description:
    'Say what would start by itself when, how long it would wait, which limits would be full and what would be late: the daemon of this ' +
    'version decides, on a clock that goes on as fast as it does, and steps only take their time. Nothing is run, and nothing is kept. ' +
    'It begins with nothing going on and all earlier data there. Times without a zone are of this machine.',
  common: ['project', 'env', 'select', 'exclude', 'output'],
  outputs: ['text', 'json', 'svg'],
  options: [
    { flags: '--from <time>', description: 'the start: now by default' },
    { flags: '--to <time>', description: 'the end, or how long after the start: 1d by default' },
    {
      flags: '--durations <what>',
      description:
        'how long steps take: "history" (medians of the last runs), "history:p90", one duration, or a file by job',
    },
    {
      flags: '--limit <limit...>',
      description: 'another limit: runs=8, daemon=8, parallel=4, pool.warehouse=4, pipeline.daily=2, tag.tier=1',
    },
    {
      flags: '--assume <condition...>',
      description: 'what only_if says: NAME=holds, NAME=fails, or one of the two for all; all hold by default',
    },
    {
      flags: '--arrivals <file>',
      description: 'what sensors see: a YAML list of {at, sensor, file} or {at, sensor, row}',
    },
    { flags: '--set-schedule <schedule...>', description: 'another schedule: daily="0 4 * * *", or daily=none' },
    { flags: '--compare', description: 'simulate it without these changes too, and show only what they change' },
    { flags: '--max-runs <number>', description: 'end after so many runs: 20000 by default' },
    { flags: '--graph <file>', description: 'simulate this graph instead of compiling the project' },
  ],
  examples: [
    'simulate --to 7d',
    'simulate --from 2026-03-28 --to 2026-04-01 --output svg > march.svg',
    'simulate --to 7d --limit pool.warehouse=4 --compare',
    'simulate --to 2d --set-schedule daily="0 6 * * *" --durations 90s',
  ],
  run: runSimulate,
};
