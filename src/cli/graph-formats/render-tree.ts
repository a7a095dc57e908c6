import type { Drawing, DrawnJob } from './drawing.ts';

/**
 * For people in a terminal: the jobs level by level, so that what stands in one level can run at once, and beside each what it waits
 * for. `(…)` stands around a job that is waited for without data passing, `…` before one that is reached through jobs left out.
 */
export function renderTree(drawing: Drawing): string {
  const width = Math.max(0, ...drawing.jobs.map(({ name }) => name.length));
  const sources = findSources(drawing);
  const levels = Map.groupBy(drawing.jobs, ({ level }) => level);
  const lines = [...levels.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([level, jobs]) => [
      `${level + 1}`,
      ...jobs.map((job) => renderJob(job, width, sources.get(job.name) ?? [])),
    ]);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function renderJob({ name }: DrawnJob, width: number, sources: readonly string[]): string {
  return sources.length === 0 ? `  ${name}` : `  ${name.padEnd(width)}  ← ${sources.join(', ')}`;
}

function findSources(drawing: Drawing): ReadonlyMap<string, string[]> {
  const sources = new Map<string, string[]>(drawing.jobs.map(({ name }) => [name, []]));
  for (const { asset, readers } of drawing.outside) for (const reader of readers) sources.get(reader)?.push(asset);
  for (const { from, to, kind } of drawing.arrows) {
    sources.get(to)?.push(kind === 'data' ? from : kind === 'order' ? `(${from})` : `… ${from}`);
  }
  return sources;
}
