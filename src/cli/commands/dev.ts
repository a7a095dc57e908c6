import { availableParallelism } from 'node:os';
import { parseDuration } from '../../std/durations.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { develop } from '../dev/dev.ts';
import { locateApp } from '../open-project.ts';

/** Keeps a project running as it is written, until it is stopped. */
export const command: Command = {
  description:
    'Work on a project: compile and deploy it at each save, and carry out what starts by itself. A save that does not compile changes ' +
    'nothing: what is wrong is told, and the version before goes on. Your own settings (millrace.local.yaml) count. Schedules and sensors ' +
    'are off until you turn them on. Ctrl-C: it starts nothing more and waits for the runs that go on; a second one leaves them to the next daemon.',
  common: ['project', 'env', 'output'],
  options: [
    { flags: '--schedules', description: 'turn all schedules and sensors on, but those that say paused: true' },
    { flags: '--no-schedules', description: 'turn all schedules and sensors off' },
    { flags: '--max-runs <number>', description: 'runs at once; twice the processors by default' },
    { flags: '--grace <duration>', description: 'how long it waits for its runs when it is stopped', default: '10m' },
  ],
  examples: ['dev', 'dev --schedules', 'dev --project pipelines/flights --output json'],
  run: dev,
};

async function dev(context: CommandContext): Promise<ExitCode> {
  const { options, terminal } = context;
  const maxRuns = options.text('max-runs');
  const grace = options.text('grace') ?? '10m';
  const graceMs = parseDuration(grace);
  if (maxRuns !== undefined && !/^[1-9]\d{0,4}$/.test(maxRuns)) {
    terminal.err.write(`"${maxRuns}" is no number of runs. Write it as in --max-runs 8.\n`);
    return 2;
  }
  if (graceMs === undefined || graceMs < 0) {
    terminal.err.write(`"${grace}" is no duration. Write it as in --grace 10m.\n`);
    return 2;
  }
  const app = locateApp(context);
  if (app === undefined) return 2;
  return develop(context, app, {
    capacity: maxRuns === undefined ? 2 * availableParallelism() : Number(maxRuns),
    graceMs,
    ...(options.flag('schedules') ? { turn: 'on' } : {}),
    ...(options.flag('no-schedules') ? { turn: 'off' } : {}),
  });
}
