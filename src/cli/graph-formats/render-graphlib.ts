import { Graph, json } from '@dagrejs/graphlib';
import type { Drawing } from './drawing.ts';

/** The JSON of `@dagrejs/graphlib`: read it with `json.read(JSON.parse(text))`. Jobs are its nodes; outside assets are left out. */
export function renderGraphlib(drawing: Drawing): string {
  const graph = new Graph({ directed: true });
  graph.setGraph({ project: drawing.project });
  for (const { name, type, outputs, pipelines, level } of drawing.jobs)
    graph.setNode(name, { type, outputs, pipelines, level });
  for (const { from, to, kind, assets } of drawing.arrows) graph.setEdge(from, to, { kind, assets });
  return `${JSON.stringify(json.write(graph), undefined, 2)}\n`;
}
