import type { Command, CommandContext, ExitCode } from '../command.ts';
import { openDeployment } from '../open-deployment.ts';
import { runSchedules } from '../schedules/schedules.ts';

/** Looks at schedules, pauses and resumes them. */
export const command: Command = {
  description:
    'List what starts by itself in an environment: when it fired last and what came of it, when it fires next. A schedule is named by what ' +
    'it starts: "pipeline:daily" or "job:marts.delays", or without the first word where that is clear.',
  args: [{ name: '[words...]', description: 'pause NAME..., resume NAME..., or NAME for its ticks' }],
  common: ['project', 'env', 'output'],
  options: [
    { flags: '--preview <duration>', description: 'show every fire time in the time to come: 30d' },
    { flags: '--reason <text>', description: 'with pause: why' },
    { flags: '--limit <number>', description: 'with NAME: how many ticks', default: '20' },
  ],
  examples: [
    'schedules',
    'schedules --preview 30d',
    'schedules pause daily --reason "the source moves"',
    'schedules daily',
  ],
  run: schedules,
};

async function schedules(context: CommandContext): Promise<ExitCode> {
  const opened = await openDeployment(context);
  if (!opened.ok) return opened.error;
  try {
    return await runSchedules(context, opened.value);
  } finally {
    await opened.value.instance.store.close();
  }
}
