import type { ExpandedJob } from '../../compile/stages.ts';
import { type OpenedProject } from '../open-project.ts';
import { printTable } from '../output.ts';
import type { TerminalStream } from '../terminal.ts';
import { layLaunchOver } from './lay-launch-over.ts';
import type { LaunchLayer } from './launch-layers.ts';
import { listOrigins, type ValueOrigin } from './list-origins.ts';
import type { ShownAnswer } from './show.ts';

/** A job with the place of each value: as it is written, and what a launch lays over it. */
export function viewOrigins(opened: OpenedProject, name: string, layers: readonly LaunchLayer[] = []): ShownAnswer {
  const origins = layLaunchOver(listOrigins(name, expandedJob(opened, name), opened.graph), layers);
  return { json: origins, write: (out) => printOrigins(out, origins) };
}

/** A job of the graph as it was before its references were looked up. */
export function expandedJob({ jobs }: OpenedProject, name: string): ExpandedJob {
  const expanded = jobs.find((job) => job.name === name);
  if (expanded === undefined) throw new Error(`the graph has a job "${name}" that was not expanded`);
  return expanded;
}

function printOrigins(out: TerminalStream, origins: readonly ValueOrigin[]): void {
  printTable(
    out,
    ['KEY', 'VALUE', 'FROM', 'LAYER'],
    origins.flatMap((origin) => [
      [origin.path, shortly(origin.value), describePlace(origin), origin.layer],
      ...(origin.over ?? []).map((weaker) => [
        '',
        `over ${shortly(weaker.value)}`,
        describePlace(weaker),
        weaker.layer,
      ]),
    ]),
  );
}

function describePlace({ file, line }: Pick<ValueOrigin, 'file' | 'line'>): string {
  return line === undefined ? file : `${file}:${line}`;
}

const SHOWN_LENGTH_MAX = 60;

/** A text as it is, anything else as JSON; the first line, cut. */
function shortly(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const [line = '', ...more] = text.trimEnd().split('\n');
  return more.length > 0 || line.length > SHOWN_LENGTH_MAX ? `${line.slice(0, SHOWN_LENGTH_MAX - 1)}…` : line;
}
