import type { Instance } from '../../app/instance/instance.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Run } from '../../model/run.ts';
import type { CommandContext } from '../command.ts';
import { openGraph } from '../open-graph.ts';

/** The graph on which a run is repeated: of the project as it is now, or with `--same-graph` that of the run. When there is none, says so. */
export async function findGraph(context: CommandContext, instance: Instance, run: Run): Promise<Graph | undefined> {
  if (context.options.flag('same-graph')) return findKeptGraph(context, instance, run);
  const opened = await openGraph(context);
  return opened.ok ? opened.value.graph : undefined;
}

/** The graph that a run is pinned to. When it is not kept any more, says so. */
export async function findKeptGraph(context: CommandContext, instance: Instance, run: Run): Promise<Graph | undefined> {
  const { readKeptGraph } = await import('../../app/instance/instance.ts');
  const graph = readKeptGraph(instance, run.graph);
  if (graph === undefined) context.terminal.err.write(`The graph of the run "${run.id}" is not there any more.\n`);
  return graph;
}
