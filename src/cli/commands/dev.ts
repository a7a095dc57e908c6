import type { Command, CommandContext, ExitCode } from '../command.ts';
import { DAEMON_OPTIONS, readDaemonOptions } from '../daemon-options.ts';
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
    ...DAEMON_OPTIONS,
  ],
  examples: ['dev', 'dev --schedules', 'dev --project pipelines/flights --output json'],
  run: dev,
};

async function dev(context: CommandContext): Promise<ExitCode> {
  const { options } = context;
  const limits = readDaemonOptions(context);
  if (limits === undefined) return 2;
  const app = locateApp(context);
  if (app === undefined) return 2;
  return develop(context, app, {
    ...limits,
    ...(options.flag('schedules') ? { turn: 'on' } : {}),
    ...(options.flag('no-schedules') ? { turn: 'off' } : {}),
  });
}
