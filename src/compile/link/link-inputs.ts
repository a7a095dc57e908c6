import { decideMapping, waitsByDefault } from '../../calendar/decide-mapping.ts';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sortKeys } from '../../graph/canonical.ts';
import type { Input, Mapping } from '../../graph/graph.ts';
import type { PartitionMappingDescriptor, PartitionSet } from '../../model/partition.ts';
import { type ResolvedInput, type ResolvedJob, spanOfInput, spanOfOutput } from '../resolve/resolved-job.ts';
import type { Project } from '../stages.ts';
import type { Producer } from './find-producers.ts';

/**
 * The inputs of every job with everything decided, with sorted keys: whether it waits, and which partitions of each table that it reads it needs. A view has no
 * data of its own: whoever reads it reads the tables behind it. `order` holds every job after what it reads.
 */
export function linkInputs(order: readonly ResolvedJob[], context: LinkContext): LinkedInputs {
  const tablesBehind = new Map<string, readonly Table[]>();
  const inputs = new Map<string, Readonly<Record<string, Input>>>();
  const diagnostics: Diagnostic[] = [];
  const tablesOf = (asset: string): readonly Table[] => {
    const producer = context.producers.get(asset);
    if (producer?.output.kind === 'view') return tablesBehind.get(asset) ?? [];
    const set = partitionSetOf(asset, context);
    return set ? [{ asset, set }] : [];
  };
  for (const job of order) {
    const views = [...job.outputs].filter(([, { kind }]) => kind === 'view').map(([asset]) => asset);
    if (views.length > 0) {
      const tables = unite([...job.inputs.keys()].filter((asset) => !job.outputs.has(asset)).map(tablesOf));
      for (const view of views) tablesBehind.set(view, tables);
    }
    const linked = Object.fromEntries(
      [...job.inputs.keys()].sort().map((asset) => {
        const { input, problem } = linkInput(job, asset, { tables: tablesOf(asset), context });
        if (problem) diagnostics.push(problem);
        return [asset, input];
      }),
    );
    inputs.set(job.name, linked);
  }
  return { inputs, diagnostics };
}

export interface LinkContext {
  readonly producers: ReadonlyMap<string, Producer>;
  readonly sets: ReadonlyMap<string, PartitionSet>;
  readonly project: Project;
}

export interface LinkedInputs {
  /** By job, then by asset. */
  readonly inputs: ReadonlyMap<string, Readonly<Record<string, Input>>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Partitioned data, by the asset that holds it. */
interface Table {
  readonly asset: string;
  readonly set: PartitionSet;
}

/** The set by which an asset is cut; a view is not. */
export function partitionSetOf(asset: string, { producers, sets, project }: LinkContext): PartitionSet | undefined {
  const producer = producers.get(asset);
  if (producer?.output.kind === 'view') return undefined;
  const name = producer ? producer.job.expanded.descriptor.partitions : project.descriptor.assets?.[asset]?.partitions;
  return name === undefined ? undefined : sets.get(name);
}

/** The tables of several lists, each once; lists are shared where one holds all, since long chains of views would copy them over and over. */
function unite(lists: readonly (readonly Table[])[]): readonly Table[] {
  const [first = [], ...others] = [...new Set(lists.filter((list) => list.length > 0))];
  return others.length === 0
    ? first
    : [...new Map([first, ...others].flat().map((table) => [table.asset, table])).values()];
}

function linkInput(
  job: ResolvedJob,
  asset: string,
  { tables, context }: { readonly tables: readonly Table[]; readonly context: LinkContext },
): { readonly input: Input; readonly problem?: Diagnostic | undefined } {
  const written = job.inputs.get(asset);
  if (!written) throw new Error(`"${job.name}" does not read "${asset}"`);
  const { by, options } = written;
  const isView = [...job.outputs.values()].every(({ kind }) => kind === 'view') && job.outputs.size > 0;
  const isSelf = job.outputs.has(asset);
  const declared = readDeclared(options);
  const decided =
    isView || (isSelf && declared === undefined) ? {} : decideMappings(job, asset, { tables, declared, context });
  return {
    input: {
      by,
      ...(options.check_every === undefined ? {} : { checkEvery: options.check_every }),
      ...(decided.mappings ? { mappings: decided.mappings } : {}),
      ...(options.max_age === undefined ? {} : { maxAge: options.max_age }),
      ...(isSelf ? { self: true as const } : {}),
      ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
      ...(isView || isSelf ? {} : { when: whenOf(options, decided.waits === true) }),
    },
    problem: decided.problem,
  };
}

/** Only who waits can wait too long. */
function whenOf({ when, timeout }: ResolvedInput['options'], waits: boolean): 'wait' | 'latest' {
  return when ?? (timeout !== undefined || waits ? 'wait' : 'latest');
}

interface Decision {
  readonly mappings?: Readonly<Record<string, Mapping>>;
  readonly waits?: boolean;
  readonly problem?: Diagnostic;
}

function decideMappings(
  job: ResolvedJob,
  asset: string,
  {
    tables,
    declared,
    context,
  }: {
    readonly tables: readonly Table[];
    readonly declared: PartitionMappingDescriptor | undefined;
    readonly context: LinkContext;
  },
): Decision {
  const { partitions } = job.expanded.descriptor;
  const reader = partitions === undefined ? undefined : context.sets.get(partitions);
  if (tables.length === 0) {
    const found = declared === undefined || declared === 'all' ? undefined : decideMapping(reader, undefined, declared);
    return found?.ok === false
      ? { problem: describeMismatch(job, { asset, table: asset, problem: found.error, declared }, context) }
      : {};
  }
  const mappings: Record<string, Mapping> = {};
  for (const { asset: table, set } of [...tables].sort((a, b) => (a.asset < b.asset ? -1 : 1))) {
    const found = decideMapping(reader, set, declared);
    if (!found.ok) return { problem: describeMismatch(job, { asset, table, problem: found.error, declared }, context) };
    mappings[table] = sortKeys(found.value);
  }
  return { mappings, waits: tables.some(({ set }) => waitsByDefault(reader, set)) };
}

/** The schema lets through nothing else. */
function readDeclared({ partitions }: ResolvedInput['options']): PartitionMappingDescriptor | undefined {
  if (partitions === undefined || typeof partitions === 'string') return partitions;
  if (partitions.last !== undefined) return { last: partitions.last };
  const [from, to] = partitions.window ?? [];
  return from === undefined || to === undefined ? undefined : { window: [from, to] };
}

interface Mismatch {
  readonly asset: string;
  readonly table: string;
  readonly problem: { readonly message: string; readonly hint: string };
  readonly declared: PartitionMappingDescriptor | undefined;
}

function describeMismatch(
  job: ResolvedJob,
  { asset, table, problem, declared }: Mismatch,
  { producers }: LinkContext,
): Diagnostic {
  const span =
    declared === undefined ? spanOfInput(job, asset) : job.expanded.spanOf(['inputs', asset, 'partitions'], 'value');
  const behind = table === asset ? '' : `, and behind it "${table}"`;
  const writer = producers.get(table);
  return createDiagnostic('MR3009', span, `"${job.name}" reads "${asset}"${behind}, but ${problem.message}.`, {
    hint: `${problem.hint.charAt(0).toUpperCase()}${problem.hint.slice(1)}.`,
    related: writer
      ? [{ span: spanOfOutput(writer.job, table), message: `"${writer.job.name}" makes "${table}"` }]
      : [],
  });
}
