import type { Drawing } from './drawing.ts';

/** The drawing as it is, for programs. */
export function renderGraphJson({ project, jobs, arrows, outside }: Drawing): string {
  return `${JSON.stringify({ project, jobs, edges: arrows, outside }, undefined, 2)}\n`;
}
