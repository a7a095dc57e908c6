import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Code } from '../../diagnostics/catalogue.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import type { Span } from '../../diagnostics/source.ts';
import type { Output } from '../../graph/graph.ts';
import type { ExpandedJob, Project } from '../stages.ts';
import { createNearestNames, type NearestNames } from './nearest-names.ts';

/** Every name of the project that another part of it may say. */
export interface KnownNames {
  readonly job: ReadonlySet<string>;
  readonly pipeline: ReadonlySet<string>;
  readonly preset: ReadonlySet<string>;
  readonly environment: ReadonlySet<string>;
  /** Of any environment. */
  readonly resource: ReadonlySet<string>;
  readonly pool: ReadonlySet<string>;
  readonly hook: ReadonlySet<string>;
  readonly secret: ReadonlySet<string>;
  readonly 'partition set': ReadonlySet<string>;
  readonly assets: AssetNames;
  readonly nearest: { readonly [Kind in NameKind]: NearestNames };
  /** Names that broken files and jobs declare: that they are missing is no second mistake. */
  readonly lost: ReadonlySet<string>;
}

/** A name that SQL may write with other upper and lower case. */
export interface AssetNames {
  /** Produced here or declared as made outside. */
  readonly all: ReadonlySet<string>;
  /** By name in lower case; a name that several assets share without case is not here. */
  readonly byLowerCase: ReadonlyMap<string, string>;
  readonly nearest: NearestNames;
  /** Assets whose last part is the name of a table, upper and lower case aside. */
  readonly ofTable: (table: string) => readonly string[];
}

export function collectNames(
  project: Project,
  jobs: readonly ExpandedJob[],
  outputs: readonly ReadonlyMap<string, Output>[],
  { lost, others }: { readonly lost: ReadonlySet<string>; readonly others?: OtherNames },
): KnownNames {
  const { descriptor, environments } = project;
  const resources = Object.values(environments).flatMap((environment) => Object.keys(environment.resources));
  const namesOf = (map: object | undefined): ReadonlySet<string> => new Set(Object.keys(map ?? {}));
  const sets = {
    job: new Set([...jobs.map((job) => job.name), ...(others?.jobs ?? [])]),
    pipeline: namesOf(descriptor.pipelines),
    preset: namesOf(descriptor.presets),
    environment: namesOf(environments),
    resource: new Set(resources),
    pool: new Set([...Object.keys(descriptor.pools ?? {}), ...resources]),
    hook: namesOf(descriptor.hooks),
    secret: namesOf(descriptor.secrets),
    'partition set': namesOf(descriptor.partitions),
  };
  return {
    ...sets,
    lost,
    nearest: mapKinds((kind) => createNearestNames(sets[kind])),
    assets: collectAssets([
      ...outputs.flatMap((made) => [...made.keys()]),
      ...(others?.assets ?? []),
      ...Object.keys(descriptor.assets ?? {}),
    ]),
  };
}

/** What jobs and assets there are besides those that are looked at. */
export interface OtherNames {
  readonly jobs: readonly string[];
  readonly assets: readonly string[];
}

/** What a name that does not exist is called, and what is said of it, by what it should have been. */
const KINDS = {
  job: { code: 'MR3005', where: 'jobs' },
  pipeline: { code: 'MR3006', where: 'pipelines' },
  preset: { code: 'MR3016', where: 'presets' },
  environment: { code: 'MR3016', where: 'environments' },
  resource: { code: 'MR3007', where: 'resources' },
  pool: { code: 'MR3007', where: 'pools' },
  hook: { code: 'MR3007', where: 'hooks' },
  secret: { code: 'MR3007', where: 'secrets' },
  'partition set': { code: 'MR3008', where: 'partitions' },
} as const satisfies Record<string, { readonly code: Code; readonly where: string }>;

export type NameKind = keyof typeof KINDS;

/** Nothing when the name exists; otherwise what is wrong, with the nearest name that does. */
export function checkName(kind: NameKind, name: string, names: KnownNames, spanOf: () => Span): readonly Diagnostic[] {
  if (names[kind].has(name) || names.lost.has(name)) return [];
  const { code, where } = KINDS[kind];
  const span = spanOf();
  return [
    createDiagnostic(
      code,
      span,
      `There is no ${kind} "${name}".`,
      suggestName(name, names.nearest[kind](name), span, describeMissing(kind, where, names[kind])),
    ),
  ];
}

/** A hint with the nearest name, and a fix that writes it where the name stands as it is; else the other hint. */
export function suggest(name: string, candidates: Iterable<string>, span: Span, otherwise: string): Suggestion {
  return suggestName(name, nearestName(name, candidates), span, otherwise);
}

export type Suggestion = Pick<Diagnostic, 'hint' | 'fix'> & { readonly hint: string };

/** The same, when the nearest name is known. */
export function suggestName(name: string, nearest: string | undefined, span: Span, otherwise: string): Suggestion {
  if (nearest === undefined) return { hint: otherwise };
  const hint = `Did you mean "${nearest}"?`;
  const at = span.source.text.slice(span.start, span.end).indexOf(name);
  if (at === -1) return { hint };
  const start = span.start + at;
  return {
    hint,
    fix: {
      title: `Write "${nearest}"`,
      span: { source: span.source, start, end: start + name.length },
      replacement: nearest,
    },
  };
}

const NAMES_SHOWN_MAX = 8;

function describeMissing(kind: NameKind, where: string, known: ReadonlySet<string>): string {
  if (kind === 'job') return 'Jobs are named by "job:" in their descriptors.';
  if (kind === 'resource')
    return `Resources are declared under "resources:" of an environment. ${describeKnown(known)}`.trim();
  return `Declare it under "${where}:" of the project. ${describeKnown(known)}`.trim();
}

function describeKnown(known: ReadonlySet<string>): string {
  const sorted = [...known].sort();
  if (sorted.length === 0 || sorted.length > NAMES_SHOWN_MAX) return '';
  return `There ${sorted.length === 1 ? 'is' : 'are'}: ${sorted.map((name) => `"${name}"`).join(', ')}.`;
}

function collectAssets(names: readonly string[]): AssetNames {
  const all = new Set(names);
  const byLowerCase = new Map<string, string>();
  const shared = new Set<string>();
  for (const name of all) {
    const key = name.toLowerCase();
    if (byLowerCase.has(key)) shared.add(key);
    byLowerCase.set(key, name);
  }
  for (const key of shared) byLowerCase.delete(key);
  return { all, byLowerCase, nearest: createNearestNames(all), ofTable: createTableIndex(all) };
}

function mapKinds<T>(valueOf: (kind: NameKind) => T): { readonly [Kind in NameKind]: T } {
  const kinds = Object.keys(KINDS) as NameKind[];
  // Every kind is a key of the table.
  return Object.fromEntries(kinds.map((kind) => [kind, valueOf(kind)])) as { readonly [Kind in NameKind]: T };
}

/** Made when the first table is asked for: most projects never do. */
function createTableIndex(all: ReadonlySet<string>): AssetNames['ofTable'] {
  let index: ReadonlyMap<string, readonly string[]> | undefined;
  return (table) => {
    index ??= Map.groupBy([...all].sort(), (name) => name.slice(name.lastIndexOf('.') + 1).toLowerCase());
    return index.get(table.toLowerCase()) ?? [];
  };
}
