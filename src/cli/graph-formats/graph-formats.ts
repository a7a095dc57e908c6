import type { Drawing } from './drawing.ts';
import { renderDot } from './render-dot.ts';
import { renderGraphJson } from './render-graph-json.ts';
import { renderMermaid } from './render-mermaid.ts';
import { renderTree } from './render-tree.ts';

/**
 * What `millrace graph` writes: a drawing (`drawing.ts`, some jobs of a graph with what passes between them) in one of several
 * formats. Nothing here reads files or prints. Invariant: the same graph gives the same text, whatever the order of its maps.
 */
export async function renderGraph(format: GraphFormat, drawing: Drawing): Promise<string> {
  switch (format) {
    case 'text':
      return renderTree(drawing);
    case 'dot':
      return renderDot(drawing);
    case 'mermaid':
      return renderMermaid(drawing);
    case 'json':
      return renderGraphJson(drawing);
    case 'graphlib': {
      const { renderGraphlib } = await import('./render-graphlib.ts');
      return renderGraphlib(drawing);
    }
  }
}

export const GRAPH_FORMATS = ['text', 'dot', 'mermaid', 'json', 'graphlib'] as const;
export type GraphFormat = (typeof GRAPH_FORMATS)[number];
