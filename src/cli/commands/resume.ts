import { carryOut } from '../carry-out.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { locateApp } from '../open-project.ts';
import { findRun, openRuns } from '../open-runs.ts';

/** Carries on a run whose process is gone. */
export const command: Command = {
  description:
    'Carry on a run whose process was killed, or is frozen for longer than its lease. Steps that still run are taken over, steps that ' +
    'ended meanwhile count as what they left, and the rest follows, on the graph that the run has.',
  args: [{ name: '<run>', description: 'latest, or the id of a run or its start' }],
  common: ['project', 'env', 'output'],
  options: [],
  examples: ['resume latest'],
  run: resume,
};

async function resume(context: CommandContext): Promise<ExitCode> {
  const app = locateApp(context);
  if (app === undefined) return 2;
  const runs = await openRuns(context);
  if (!runs.ok) return runs.error;
  const instance = runs.value;
  try {
    const [wanted = 'latest'] = context.args;
    const run = await findRun(context, instance, wanted);
    if (run === undefined) return 2;
    return await carryOut(context, instance, (options) => app.resume(instance, run, options));
  } finally {
    await instance.store.close();
  }
}
