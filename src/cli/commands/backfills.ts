import type { Command, CommandContext, ExitCode } from '../command.ts';
import { runBackfills } from '../backfills/backfills.ts';
import { BEGIN_OPTIONS } from '../backfills/begin-backfill.ts';
import { openDeployment } from '../open-deployment.ts';

/** Looks at backfills, and steers them. */
export const command: Command = {
  description:
    'List backfills, the newest first, or show one: how far each stage is, what failed, and when it may be done. A backfill is named by its id, ' +
    'the start of it, or "latest". What is said of it is stored: daemons, and the command that carries it out, follow within a second.',
  args: [{ name: '[words...]', description: 'NAME; or pause, resume, cancel, retry NAME; or prioritise NAME NUMBER' }],
  common: ['project', 'env', 'output'],
  options: [
    { flags: '--limit <number>', description: 'how many are listed', default: '20' },
    { flags: '--reason <text>', description: 'with pause and cancel: why' },
    { flags: '--leave-going', description: 'with cancel: let runs that have begun go on to their end' },
    { flags: '--same-graph', description: 'with retry: the graph that it had, not the newest' },
    ...BEGIN_OPTIONS,
  ],
  examples: [
    'backfills',
    'backfills latest',
    'backfills pause latest --reason "the source moves"',
    'backfills retry bf_3f',
    'backfills prioritise latest 10',
  ],
  run: backfills,
};

async function backfills(context: CommandContext): Promise<ExitCode> {
  const opened = await openDeployment(context);
  if (!opened.ok) return opened.error;
  try {
    return await runBackfills(context, opened.value);
  } finally {
    await opened.value.instance.store.close();
  }
}
