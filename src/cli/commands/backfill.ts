import type { Command, CommandContext, ExitCode } from '../command.ts';
import { beginBackfill, BEGIN_OPTIONS } from '../backfills/begin-backfill.ts';
import { LAUNCH_OPTIONS } from '../read-launch.ts';

/** Runs many partitions. */
export const command: Command = {
  description:
    'Run many partitions of jobs: a run for each, upstream ones first. Daemons carry it out where the project is deployed and one is there; ' +
    'else this process does. Restarts and deploys change nothing of it. "millrace backfills" shows how far it is.',
  args: [{ name: '[selection...]', description: 'which jobs, as for --select; all without one' }],
  common: ['project', 'select', 'exclude', 'env', 'preset', 'partition', 'output'],
  options: [
    { flags: '--partitions <keys>', description: 'keys or ranges, with commas between' },
    { flags: '--missing', description: 'only what has no data yet' },
    { flags: '--failed', description: 'only what failed the last time' },
    { flags: '--preview', description: 'show what it would do, and do nothing' },
    { flags: '--yes', description: 'do it although it makes many runs' },
    ...LAUNCH_OPTIONS,
    ...BEGIN_OPTIONS,
  ],
  examples: [
    'backfill "marts.delays+" --partition 2001-01-01..2001-06-30 --preview',
    'backfill clean.flights --missing --max-runs 2',
    'backfill "tag:gold" --partitions 2001-01-05,2001-02-01..2001-02-07 --runs batch=7 --yes',
  ],
  run: (context: CommandContext): Promise<ExitCode> => beginBackfill(context),
};
