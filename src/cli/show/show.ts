import { stringify } from 'yaml';
import type { Lateness } from '../../app/status/read-lateness.ts';
import type { Palette } from '../../diagnostics/palette.ts';
import type { Input, Job, Output } from '../../graph/graph.ts';
import type { Result } from '../../std/result.ts';
import type { ExitCode } from '../command.ts';
import type { TerminalStream } from '../terminal.ts';
import { describeLate } from './describe-late.ts';
import type { ShownDeadline } from './list-deadlines.ts';

/**
 * What `millrace show` tells of a job, in three ways: here all of it on one screen (its name and place, what it reads and makes, then the
 * rest of what is set, as YAML), in `list-origins.ts` where each value comes from, and in `show-in-environment.ts` how its step would run.
 */
export function renderJob(shown: ShownJob, options: JobStyle): string {
  const { name, job, readers, deadlines, late } = shown;
  const { palette } = options;
  const head = `${palette.bold(name)}  ${job.type}  ${palette.dim(`${options.pathPrefix}${job.source.file}:${job.source.line}`)}`;
  const about = job.description === undefined ? [] : [job.description.trimEnd()];
  const lines = [
    ...listLines('reads', Object.entries(job.inputs).map(describeInput)),
    ...listLines('makes', Object.entries(job.outputs).map(describeOutput)),
    ...listLines('after', job.after),
    ...listLines('read by', readers),
    ...listLines(
      'due',
      deadlines.map(({ text }) => text),
    ),
    ...(late === undefined ? [] : [describeLate(late)]),
  ];
  const rest = restOf(job);
  const settings = Object.keys(rest).length === 0 ? '' : `\n${stringify(rest, { lineWidth: 0 })}`;
  return (
    [head, ...about, '', ...lines.map(([title, text]) => `${palette.dim(title.padEnd(8))} ${text}`), ''].join('\n') +
    settings
  );
}

export interface ShownJob {
  readonly name: string;
  readonly job: Job;
  /** Jobs that read what it makes. */
  readonly readers: readonly string[];
  /** When it must be done, and how young what it makes must be. */
  readonly deadlines: readonly ShownDeadline[];
  /** When something of these is or was late. */
  readonly late?: Lateness | undefined;
}

/** How a job is shown; an error has been told. */
export type View = (job: string) => Promise<Result<ShownAnswer, ExitCode>>;

export interface ShownAnswer {
  readonly json: unknown;
  /** For people. */
  readonly write: (out: TerminalStream) => void;
}

export interface JobStyle {
  readonly palette: Palette;
  /** What leads from the working folder to the project. */
  readonly pathPrefix: string;
}

/** The title stands before the first item alone. */
function listLines(title: string, items: readonly string[]): (readonly [string, string])[] {
  return items.map((item, index) => [index === 0 ? title : '', item] as const);
}

function describeInput([asset, input]: readonly [string, Input]): string {
  const mappings = Object.entries(input.mappings ?? {}).map(([of, { kind }]) =>
    of === asset ? kind : `${kind} of ${of}`,
  );
  const notes = [
    input.self === true ? 'itself' : '',
    input.by === 'declared' ? 'declared' : '',
    ...(mappings.length === 0 ? [] : [`partitions: ${mappings.join(', ')}`]),
    input.maxAge === undefined ? '' : `not older than ${input.maxAge}`,
  ].filter((note) => note !== '');
  return notes.length === 0 ? asset : `${asset}  (${notes.join('; ')})`;
}

function describeOutput([asset, { kind, checks = [], columns = {} }]: readonly [string, Output]): string {
  const columnCount = Object.keys(columns).length;
  const notes = [
    kind,
    columnCount === 0 ? '' : `${columnCount} ${columnCount === 1 ? 'column' : 'columns'} promised`,
    checks.length === 0 ? '' : `${checks.length} ${checks.length === 1 ? 'check' : 'checks'}`,
  ].filter((note) => note !== '');
  return `${asset}  (${notes.join('; ')})`;
}

/** What is set and not said above, in the order in which people think of it. */
function restOf(job: Job): object {
  const { config, resources, tags, owners, pipelines, schedule, partitions, params, retry, timeout, priority, pool } =
    job;
  const { items, map, previousRun, memoize, hooks, deprecated, experimental, item, files } = job;
  const rest = {
    config,
    ...{
      resources,
      partitions,
      items,
      map,
      params,
      item,
      tags,
      owners,
      pipelines,
      schedule,
      retry,
      timeout,
      priority,
      pool,
    },
    ...{ previous_run: previousRun, memoize, hooks, deprecated, experimental },
    files: files === undefined ? undefined : Object.keys(files),
  };
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
