import type { Command, CommandContext, ExitCode } from '../command.ts';
import { createDrawing } from '../graph-formats/drawing.ts';
import { GRAPH_FORMATS, renderGraph } from '../graph-formats/graph-formats.ts';
import { openProject } from '../open-project.ts';
import { SELECT_OPTIONS, selectFromOptions } from '../select-jobs.ts';

/** Shows which job waits for which. */
export const command: Command = {
  description:
    'Show which job waits for which: as text level by level, for Graphviz (dot), for Markdown (mermaid), or for programs (json, graphlib).',
  common: ['project', 'select', 'exclude', 'env'],
  options: [
    { flags: '--format <format>', description: 'how it is drawn', choices: GRAPH_FORMATS, default: 'text' },
    { flags: '--output <format>', description: 'the same as --format', choices: GRAPH_FORMATS },
    ...SELECT_OPTIONS,
  ],
  examples: ['graph --select "+marts.delays_by_airport"', 'graph --format dot | dot -Tsvg > graph.svg'],
  run: draw,
};

async function draw(context: CommandContext): Promise<ExitCode> {
  const opened = await openProject(context);
  if (!opened.ok) return opened.error;
  const { graph } = opened.value;
  const selected = await selectFromOptions(context, opened.value);
  if (!selected.ok) return selected.error;
  const wanted = context.options.text('output') ?? context.options.text('format');
  const format = GRAPH_FORMATS.find((name) => name === wanted) ?? 'text';
  context.terminal.out.write(await renderGraph(format, createDrawing(graph, selected.value)));
  return 0;
}
