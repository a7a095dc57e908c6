import type {
  CheckDescriptor,
  ColumnContract,
  ColumnRule,
  JobTypeManifest,
  OutputDescriptor,
  OutputSlot,
} from '../../../generated/formats.ts';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import type { Output } from '../../graph/graph.ts';
import { isJsonMap } from '../../std/json.ts';
import type { ExpandedJob } from '../stages.ts';
import { spanOfName } from './resolved-job.ts';

/** The assets that a job makes, each with its slot and kind, its contract and its checks spelled out. */
export function resolveOutputs(job: ExpandedJob): {
  readonly outputs: ReadonlyMap<string, Output>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const written = writtenOutputs(job);
  const slots = slotsOf(job);
  const outputs = new Map<string, Output>();
  const diagnostics: Diagnostic[] = [];
  const filled = new Map<string, string>();
  for (const [asset, descriptor] of written) {
    const slot = findSlot(job, slots, descriptor);
    if (slot === undefined) {
      diagnostics.push(describeMissingSlot(job, asset, slots, descriptor));
      continue;
    }
    const other = slots[slot]?.many === true ? undefined : filled.get(slot);
    if (other !== undefined) diagnostics.push(describeFullSlot(job, slot, asset, other));
    filled.set(slot, asset);
    outputs.set(asset, createOutput(job, descriptor, { name: slot, ...slots[slot] }));
  }
  return { outputs, diagnostics };
}

/** The slots of the type, or of the type it derives from. */
export function slotsOf(job: ExpandedJob): NonNullable<JobTypeManifest['outputs']> {
  return job.type.manifest.outputs ?? job.base.type.manifest.outputs ?? {};
}

/** How an `sql` job keeps what its query gives; `undefined` for other types. */
export function materializationOf(job: ExpandedJob): string | undefined {
  if (job.base.type.manifest.name !== 'sql') return undefined;
  const { materialize = 'table' } = job.base.config;
  if (typeof materialize === 'string') return materialize;
  return isJsonMap(materialize) && typeof materialize['type'] === 'string' ? materialize['type'] : 'table';
}

/** An `sql` job that says nothing makes the asset of its own name, unless its statements say what they write. */
function writtenOutputs(job: ExpandedJob): readonly (readonly [string, OutputDescriptor])[] {
  const { outputs } = job.descriptor;
  if (outputs === undefined) {
    const materialization = materializationOf(job);
    return materialization === undefined || materialization === 'statement' ? [] : [[job.name, {}]];
  }
  if (typeof outputs === 'string') return [[outputs, {}]];
  if (isList(outputs)) return outputs.map((name) => [name, {}]);
  return Object.entries(outputs).map(([name, descriptor]) => [name, descriptor ?? {}]);
}

function isList(value: object): value is readonly string[] {
  return Array.isArray(value);
}

function findSlot(
  job: ExpandedJob,
  slots: Readonly<Record<string, OutputSlot>>,
  { slot, format }: OutputDescriptor,
): string | undefined {
  if (slot !== undefined) return Object.hasOwn(slots, slot) ? slot : undefined;
  const names = Object.keys(slots);
  if (format !== undefined) {
    const byFormat = names.filter((name) => slots[name]?.kind === 'file' && slots[name].format === format);
    if (byFormat.length === 1) return byFormat[0];
  }
  return names.find((name) => slots[name]?.default === true) ?? (names.length === 1 ? names[0] : undefined);
}

function createOutput(
  job: ExpandedJob,
  descriptor: OutputDescriptor,
  slot: { readonly name: string } & Partial<OutputSlot>,
): Output {
  const { by, checks, columns, description, max_age: maxAge, path } = descriptor;
  const format = descriptor.format ?? slot.format;
  const kind = materializationOf(job) === 'view' ? 'view' : (slot.kind ?? 'other');
  return {
    ...(by === undefined ? {} : { by }),
    ...(checks === undefined ? {} : { checks: nameChecks(checks) }),
    ...(columns === undefined ? {} : { columns: spellOutColumns(columns) }),
    ...(description === undefined ? {} : { description }),
    ...(format === undefined ? {} : { format }),
    kind,
    ...(maxAge === undefined ? {} : { maxAge }),
    ...(path === undefined ? {} : { path }),
    slot: slot.name,
  };
}

export function spellOutColumns(
  columns: Readonly<Record<string, ColumnContract>>,
): Readonly<Record<string, ColumnRule>> {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, typeof column === 'string' ? { type: column } : column]),
  );
}

/** Every check with a severity and a name of its own, made from what it looks at where none is given. */
function nameChecks(checks: readonly CheckDescriptor[]): readonly CheckDescriptor[] {
  const taken = new Set(checks.flatMap(({ name }) => name ?? []));
  return checks.map((check) => {
    const name = check.name ?? makeFree(nameOfCheck(check), taken);
    taken.add(name);
    return { ...check, name, severity: check.severity ?? 'error' };
  });
}

function nameOfCheck(check: CheckDescriptor): string {
  const { unique, not_null, row_count, accepted_values, references } = check;
  const words = [
    ...(unique === undefined ? [] : ['unique', ...[unique].flat()]),
    ...(not_null === undefined ? [] : ['not_null', ...[not_null].flat()]),
    ...(row_count === undefined ? [] : ['row_count']),
    ...(accepted_values === undefined ? [] : ['accepted_values', accepted_values.column]),
    ...(references === undefined ? [] : ['references', references.column]),
    ...(check.sql === undefined ? [] : ['sql']),
  ];
  return words
    .join('_')
    .replace(/[^A-Za-z0-9_]+/g, '_')
    .slice(0, CHECK_NAME_LENGTH_MAX);
}

const CHECK_NAME_LENGTH_MAX = 90;

function makeFree(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number++) if (!taken.has(`${name}_${number}`)) return `${name}_${number}`;
}

function describeMissingSlot(
  job: ExpandedJob,
  asset: string,
  slots: Readonly<Record<string, OutputSlot>>,
  { slot }: OutputDescriptor,
): Diagnostic {
  const names = Object.keys(slots).sort();
  const type = job.type.manifest.name;
  const span = slot === undefined ? spanOfName(job, 'outputs', asset) : job.spanOf(['outputs', asset, 'slot'], 'value');
  if (names.length === 0)
    return createDiagnostic('MR4004', span, `Jobs of type "${type}" make no assets.`, {
      hint: 'Take the output out; order alone is said with "after:" in the job that comes later.',
    });
  const list = names.map((name) => `"${name}"`).join(', ');
  if (slot === undefined)
    return createDiagnostic(
      'MR4004',
      span,
      `Jobs of type "${type}" make several things, and nothing says which of them "${asset}" is.`,
      {
        hint: `Write "${asset}: {slot: ${names[0] ?? ''}}"; the slots are ${list}.`,
      },
    );
  const nearest = nearestName(slot, names);
  return createDiagnostic('MR4004', span, `Jobs of type "${type}" have no output slot "${slot}".`, {
    hint: nearest === undefined ? `The slots are ${list}.` : `Did you mean "${nearest}"?`,
  });
}

function describeFullSlot(job: ExpandedJob, slot: string, asset: string, other: string): Diagnostic {
  return createDiagnostic(
    'MR4004',
    spanOfName(job, 'outputs', asset),
    `Both "${other}" and "${asset}" are the output "${slot}", of which a job of type "${job.type.manifest.name}" makes one.`,
    { related: [{ span: spanOfName(job, 'outputs', other), message: `"${other}" is here` }] },
  );
}
