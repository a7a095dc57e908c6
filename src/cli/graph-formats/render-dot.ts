import type { Arrow, Drawing } from './drawing.ts';

/** For Graphviz: `millrace graph --format dot | dot -Tsvg > graph.svg`. Order alone is dashed, a way through jobs left out is dotted. */
export function renderDot(drawing: Drawing): string {
  return [
    `digraph ${quote(drawing.project)} {`,
    '  rankdir=LR;',
    '  node [shape=box, style="rounded,filled", fillcolor="#f6f8fa", color="#8c959f", fontname="Helvetica", fontsize=11];',
    '  edge [color="#8c959f", arrowsize=0.7, fontname="Helvetica", fontsize=9];',
    ...drawing.outside.map(({ asset }) => `  ${quote(asset)} [shape=cylinder, style=filled, fillcolor="#fff8c5"];`),
    ...drawing.jobs.map(({ name, type }) => `  ${quote(name)} [tooltip=${quote(type)}];`),
    ...drawing.outside.flatMap(({ asset, readers }) =>
      readers.map((reader) => `  ${quote(asset)} -> ${quote(reader)};`),
    ),
    ...drawing.arrows.map((arrow) => `  ${quote(arrow.from)} -> ${quote(arrow.to)}${attributesOf(arrow)};`),
    '}',
    '',
  ].join('\n');
}

function attributesOf({ kind, to, assets }: Arrow): string {
  if (kind === 'order') return ' [style=dashed]';
  if (kind === 'through') return ' [style=dotted]';
  const tooltip = assets.join(', ');
  return tooltip === '' || tooltip === to ? '' : ` [edgetooltip=${quote(tooltip)}]`;
}

function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
