import type { Command, CommandContext, ExitCode } from '../command.ts';
import { openDeployment } from '../open-deployment.ts';
import { runSensors } from '../sensors/sensors.ts';

/** Looks at sensors, tries one out, pauses and resumes them. */
export const command: Command = {
  description:
    'List what is looked at in an environment and starts runs: when each sensor looked last, what came of it, when it looks next. With a ' +
    'name, the last looks of one sensor, each with its reason. "evaluate" looks now, and tells what would be asked for: nothing is started, ' +
    'and nothing is remembered. "reset" has a sensor begin as if it had never looked; what it has asked for is not asked for again.',
  args: [
    {
      name: '[words...]',
      description: 'evaluate NAME, pause NAME..., resume NAME..., reset NAME..., or NAME for its looks',
    },
  ],
  common: ['project', 'env', 'output'],
  options: [
    { flags: '--reason <text>', description: 'with pause: why' },
    { flags: '--limit <number>', description: 'with NAME: how many looks', default: '20' },
  ],
  examples: [
    'sensors',
    'sensors new_month',
    'sensors evaluate new_month',
    'sensors pause new_month --reason "the source moves"',
  ],
  run: sensors,
};

async function sensors(context: CommandContext): Promise<ExitCode> {
  const opened = await openDeployment(context);
  if (!opened.ok) return opened.error;
  try {
    return await runSensors(context, opened.value);
  } finally {
    await opened.value.instance.store.close();
  }
}
