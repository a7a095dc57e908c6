import type { Graph } from '../../graph/graph.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { openProject } from '../open-project.ts';
import { type Cell, printJson, printTable, withoutEmptyColumns } from '../output.ts';
import { SELECT_OPTIONS, selectFromOptions } from '../select-jobs.ts';

/** Lists jobs, or with `--assets` the assets that they make and read. */
export const command: Command = {
  description: 'List the jobs of the project, or those that a selection picks; with --assets what they make and read.',
  common: ['project', 'select', 'exclude', 'env', 'output'],
  options: [{ flags: '--assets', description: 'list assets instead of jobs' }, ...SELECT_OPTIONS],
  outputs: ['text', 'json', 'names'],
  examples: ['ls --select "+marts.delays_by_airport"', 'ls --select stale:yes --env dev', 'ls --assets'],
  run: list,
};

async function list(context: CommandContext): Promise<ExitCode> {
  const opened = await openProject(context);
  if (!opened.ok) return opened.error;
  const { graph } = opened.value;
  const selected = await selectFromOptions(context, opened.value);
  if (!selected.ok) return selected.error;
  if (context.options.flag('assets')) write(context, listAssets(graph, selected.value), ASSET_COLUMNS);
  else write(context, listJobs(graph, selected.value), JOB_COLUMNS);
  return 0;
}

interface ListedJob {
  readonly name: string;
  readonly type: string;
  readonly description?: string;
  readonly pipelines: readonly string[];
  readonly partitions?: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly owners: readonly string[];
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly path: string;
  readonly line: number;
}

const JOB_COLUMNS: Readonly<Record<string, (job: ListedJob) => Cell>> = {
  JOB: ({ name }) => name,
  TYPE: ({ type }) => type,
  PIPELINE: ({ pipelines }) => pipelines.join(', '),
  PARTITIONS: ({ partitions }) => partitions,
  TAGS: ({ tags }) => describeTags(tags),
};

function listJobs(graph: Graph, names: readonly string[]): readonly ListedJob[] {
  return names.flatMap((name) => {
    const job = graph.jobs[name];
    if (job === undefined) return [];
    const { type, description, pipelines, partitions, tags, owners, inputs, outputs, source } = job;
    return {
      name,
      type,
      ...(description === undefined ? {} : { description }),
      pipelines,
      ...(partitions === undefined ? {} : { partitions }),
      tags,
      owners,
      inputs: Object.keys(inputs),
      outputs: Object.keys(outputs),
      path: source.file,
      line: source.line,
    };
  });
}

interface ListedAsset {
  readonly name: string;
  readonly kind: string;
  readonly producer?: string;
  readonly readers: readonly string[];
  readonly partitions?: string;
}

const ASSET_COLUMNS: Readonly<Record<string, (asset: ListedAsset) => Cell>> = {
  ASSET: ({ name }) => name,
  KIND: ({ kind }) => kind,
  'MADE BY': ({ producer }) => producer,
  'READ BY': ({ readers }) => readers.join(', '),
  PARTITIONS: ({ partitions }) => partitions,
};

/** What the jobs make and read, by name. */
function listAssets(graph: Graph, jobs: readonly string[]): readonly ListedAsset[] {
  const readers = new Map<string, string[]>();
  const touched = new Set<string>();
  const chosen = new Set(jobs);
  for (const name of Object.keys(graph.jobs).sort()) {
    const { inputs = {}, outputs = {} } = graph.jobs[name] ?? {};
    for (const asset of Object.keys(inputs)) readers.set(asset, [...(readers.get(asset) ?? []), name]);
    if (chosen.has(name)) for (const asset of [...Object.keys(inputs), ...Object.keys(outputs)]) touched.add(asset);
  }
  return [...touched].sort().map((name) => {
    const { kind = 'other', producer, partitions } = graph.assets[name] ?? {};
    return {
      name,
      kind,
      ...(producer === undefined ? {} : { producer }),
      readers: readers.get(name) ?? [],
      ...(partitions === undefined ? {} : { partitions }),
    };
  });
}

function write<Row extends { readonly name: string }>(
  { options, terminal: { out } }: CommandContext,
  rows: readonly Row[],
  columns: Readonly<Record<string, (row: Row) => Cell>>,
): void {
  const format = options.text('output');
  if (format === 'json') printJson(out, rows);
  else if (format === 'names') out.write(rows.map(({ name }) => `${name}\n`).join(''));
  else {
    const cells = rows.map((row) => Object.values(columns).map((cell) => cell(row)));
    printTable(out, ...withoutEmptyColumns(Object.keys(columns), cells));
  }
}

function describeTags(tags: Readonly<Record<string, string>>): string {
  return Object.entries(tags)
    .map(([key, value]) => (value === '' ? key : `${key}=${value}`))
    .join(', ');
}
