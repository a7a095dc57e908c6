import type { Arrow, Drawing } from './drawing.ts';

/** For Markdown: GitHub and GitLab draw it between ```mermaid fences. Order alone and ways through jobs left out are dotted. */
export function renderMermaid(drawing: Drawing): string {
  const idOf = new Map(
    [...drawing.outside.map(({ asset }) => asset), ...drawing.jobs.map(({ name }) => name)].map((name, index) => [
      name,
      `n${index}`,
    ]),
  );
  const id = (name: string) => idOf.get(name) ?? '';
  return [
    'flowchart LR',
    ...drawing.outside.map(({ asset }) => `  ${id(asset)}[(${quote(asset)})]`),
    ...drawing.jobs.map(({ name }) => `  ${id(name)}[${quote(name)}]`),
    ...drawing.outside.flatMap(({ asset, readers }) => readers.map((reader) => `  ${id(asset)} --> ${id(reader)}`)),
    ...drawing.arrows.map((arrow) => `  ${id(arrow.from)} ${lineOf(arrow)} ${id(arrow.to)}`),
    '',
  ].join('\n');
}

function lineOf({ kind }: Arrow): string {
  return kind === 'data' ? '-->' : '-.->';
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '#quot;')}"`;
}
