import type { Instance } from '../../app/instance.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Run } from '../../model/run.ts';
import { CARRY_OUT_OPTIONS, carryOut, checkMaxParallel } from '../carry-out.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { openGraph } from '../open-graph.ts';
import { locateApp } from '../open-project.ts';
import { findRun, openRuns } from '../open-runs.ts';

/** Runs again what of a run did not succeed. */
export const command: Command = {
  description:
    'Start a new run from where another one failed. What succeeded and would be the same again is not repeated; ' +
    'the rest runs on the project as it is now, so that a fix is picked up.',
  args: [{ name: '<run>', description: 'latest, or the id of a run or its start' }],
  common: ['project', 'env', 'output'],
  options: [
    ...CARRY_OUT_OPTIONS,
    { flags: '--same-graph', description: 'on the graph that the run had, whatever changed since' },
  ],
  examples: ['retry latest'],
  run: retry,
};

async function retry(context: CommandContext): Promise<ExitCode> {
  if (!checkMaxParallel(context)) return 2;
  const app = locateApp(context);
  if (app === undefined) return 2;
  const runs = await openRuns(context);
  if (!runs.ok) return runs.error;
  const instance = runs.value;
  try {
    const [wanted = 'latest'] = context.args;
    const run = await findRun(context, instance, wanted);
    const graph = run === undefined ? undefined : await findGraph(context, instance, run);
    if (run === undefined || graph === undefined) return 2;
    context.terminal.err.write(`${context.terminal.err.palette.dim(`again from where ${run.id} ended`)}\n`);
    return await carryOut(context, instance, (options) => app.retry(instance, graph, run, options));
  } finally {
    await instance.store.close();
  }
}

async function findGraph(context: CommandContext, instance: Instance, run: Run): Promise<Graph | undefined> {
  if (!context.options.flag('same-graph')) {
    const opened = await openGraph(context);
    return opened.ok ? opened.value.graph : undefined;
  }
  const { readKeptGraph } = await import('../../app/instance.ts');
  const graph = readKeptGraph(instance, run.graph);
  if (graph === undefined) context.terminal.err.write(`The graph of the run "${run.id}" is not there any more.\n`);
  return graph;
}
