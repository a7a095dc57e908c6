import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isJobTypeManifest } from '../../../generated/descriptor-validators.js';
import type { JobTypeManifest } from '../../../generated/formats.ts';
import type { ProjectFiles } from '../../ports/files.ts';
import { isJsonMap, type JsonMap } from '../../std/json.ts';
import type { Hasher } from '../../std/hasher.ts';
import { CHAIN_MAX } from '../limits.ts';
import type { Reader } from '../parse/reader.ts';
import type { Builtins, CompileLimits, LoadedJobType, ParsedFile } from '../stages.ts';
import { describeMistakes } from '../validate/describe-mistake.ts';
import { findMistakes } from '../validate/find-mistakes.ts';
import { formatSchema } from '../validate/format-schemas.ts';
import { checkDerived } from './check-derived.ts';
import { digestTypeFolder } from './digest-type-folder.ts';
import { suggestName } from './project-file.ts';

/** A folder tree that may bring job types: the project's own, or a package's. */
export interface TypeHome {
  readonly files: ProjectFiles;
  readonly reader: Reader;
  /** The package's name; undefined for the project itself. */
  readonly package?: string;
}

/** All job types that descriptors may name: the product's, the project's `jobtypes/*`, and those of packages; derived ones know their parent. */
export function loadJobTypes(homes: readonly TypeHome[], builtins: Builtins, context: LoadContext): LoadedTypes {
  const diagnostics: Diagnostic[] = [];
  const drafts = new Map<string, LoadedJobType>();
  for (const { manifest, configSchema } of builtins.jobTypes) {
    drafts.set(manifest.name, {
      manifest,
      configSchema,
      origin: 'built-in',
      digest: `${manifest.name}@${builtins.version}`,
    });
  }
  for (const home of homes) {
    const found = home.files.find(['jobtypes/*/jobtype.yaml', 'jobtypes/*/jobtype.yml'], {
      entriesMax: context.limits.directoryEntries,
    });
    for (const path of found.ok ? found.value.files : []) {
      const draft = readManifest(home, path, { ...context, diagnostics });
      const taken = draft && drafts.get(draft.manifest.name);
      if (draft && taken) diagnostics.push(reportTaken(draft, taken));
      else if (draft) drafts.set(draft.manifest.name, draft);
    }
  }
  const types = linkParents(drafts, diagnostics);
  for (const type of types.values()) diagnostics.push(...checkDerived(type));
  return { types, diagnostics };
}

export interface LoadContext {
  readonly hash: Hasher;
  readonly limits: CompileLimits;
}

export interface LoadedTypes {
  readonly types: ReadonlyMap<string, LoadedJobType>;
  readonly diagnostics: readonly Diagnostic[];
}

interface Loading extends LoadContext {
  readonly diagnostics: Diagnostic[];
}

function readManifest(home: TypeHome, path: string, loading: Loading): LoadedJobType | undefined {
  const file = home.reader.read(path);
  if (!file) return undefined;
  if (!isManifest(file.value)) {
    const mistakes = findMistakes(formatSchema('jobtype.schema.json'), file.value, { mode: 'whole' });
    loading.diagnostics.push(...describeMistakes(mistakes, { noun: 'a job type', spanOf: file.spanOf }));
    return undefined;
  }
  const folder = path.slice(0, path.lastIndexOf('/'));
  loading.diagnostics.push(...checkManifest(file.value, file, folder));
  const origin = home.package === undefined ? { folder } : { package: home.package, folder };
  return {
    manifest: file.value,
    configSchema: readConfigSchema(home, folder, file.value),
    origin,
    digest: digestTypeFolder(home.files, folder, loading),
    file,
  };
}

function isManifest(value: unknown): value is JobTypeManifest {
  return isJobTypeManifest(value);
}

function checkManifest(manifest: JobTypeManifest, file: ParsedFile, folder: string): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  const broken = (path: readonly string[], message: string, hint: string): void =>
    void diagnostics.push(createDiagnostic('MR4002', file.spanOf(path), message, { hint }));
  if (manifest.name !== name)
    broken(
      ['name'],
      `The job type is named "${manifest.name}", its folder "${name}".`,
      'Name the folder like the type.',
    );
  if (manifest.runtime === undefined && manifest.extends === undefined)
    broken(
      [],
      `The job type "${manifest.name}" has neither a "runtime" nor a type that it "extends".`,
      'Say what runs its steps, or what it derives from.',
    );
  if (manifest.runtime !== undefined && manifest.extends !== undefined)
    broken(
      ['runtime'],
      'A derived type has the runtime of the type that it extends.',
      'Remove "runtime" or "extends".',
    );
  if (manifest.runtime === 'command' && manifest.command === undefined)
    broken(
      ['runtime'],
      'A job type with the runtime "command" needs the key "command".',
      'List the program and its arguments.',
    );
  for (const key of ['fixed', 'defaults'] as const)
    if (manifest[key] !== undefined && manifest.extends === undefined)
      broken([key], `Only a derived type has "${key}".`, 'Add "extends", or remove it.');
  return diagnostics;
}

/** The type's config schema, closed; of a type without one nothing is allowed, and a derived one takes its parent's. */
function readConfigSchema(home: TypeHome, folder: string, manifest: JobTypeManifest): JsonMap {
  const path = `${folder}/config.schema.json`;
  if (!home.files.exists(path)) return manifest.extends === undefined ? CLOSED : {};
  const file = home.reader.read(path);
  if (!file || !isJsonMap(file.value)) return CLOSED;
  const isOpen =
    file.value['additionalProperties'] === undefined &&
    file.value['unevaluatedProperties'] === undefined &&
    file.value['$ref'] === undefined;
  return isOpen ? { ...file.value, additionalProperties: false } : file.value;
}

const CLOSED: JsonMap = { type: 'object', additionalProperties: false, properties: {} };

function reportTaken(draft: LoadedJobType, taken: LoadedJobType): Diagnostic {
  const span = draft.file?.spanOf(['name']) ?? { source: { file: 'jobtype.yaml', text: '' }, start: 0, end: 0 };
  return createDiagnostic(
    'MR2008',
    span,
    `There is a job type "${draft.manifest.name}" already${taken.file ? '' : ': it is built in'}.`,
    {
      related: taken.file ? [{ span: taken.file.spanOf(['name']), message: 'the other one is here' }] : [],
      hint: 'Choose another name.',
    },
  );
}

/** Gives derived types their parents; a type whose parent is unknown, or that derives from itself, is left out. */
function linkParents(
  drafts: ReadonlyMap<string, LoadedJobType>,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, LoadedJobType> {
  const types = new Map<string, LoadedJobType>();
  const link = (name: string, chain: readonly string[]): LoadedJobType | undefined => {
    const draft = drafts.get(name);
    const known = types.get(name);
    if (known || !draft) return known;
    if (draft.manifest.extends === undefined) return remember(types, draft);
    const problem = checkParent(draft, drafts, [...chain, name]);
    if (problem) {
      diagnostics.push(problem);
      return undefined;
    }
    const parent = link(parseTypeName(draft.manifest.extends).name, [...chain, name]);
    if (!parent) return undefined;
    const configSchema = Object.keys(draft.configSchema).length === 0 ? parent.configSchema : draft.configSchema;
    return remember(types, { ...draft, configSchema, parent });
  };
  for (const name of drafts.keys()) link(name, []);
  return types;
}

function remember(types: Map<string, LoadedJobType>, type: LoadedJobType): LoadedJobType {
  types.set(type.manifest.name, type);
  return type;
}

function checkParent(
  { manifest, file }: LoadedJobType,
  drafts: ReadonlyMap<string, LoadedJobType>,
  chain: readonly string[],
): Diagnostic | undefined {
  const { name, version } = parseTypeName(manifest.extends ?? '');
  const span = file?.spanOf(['extends']) ?? { source: { file: 'jobtype.yaml', text: '' }, start: 0, end: 0 };
  const parent = drafts.get(name);
  if (!parent)
    return createDiagnostic('MR4001', span, `There is no job type "${name}".`, suggestName(name, drafts.keys()));
  if (version !== undefined && version !== parent.manifest.version)
    return createDiagnostic(
      'MR4001',
      span,
      `The job type "${name}" has version ${parent.manifest.version}, not ${version}.`,
    );
  if (!chain.includes(name) && chain.length <= CHAIN_MAX) return undefined;
  return createDiagnostic(
    'MR2014',
    span,
    `The job types extend each other in a circle: ${[...chain.slice(Math.max(0, chain.indexOf(name))), name].map((part) => `"${part}"`).join(' → ')}.`,
  );
}

/** `sql@1` as its name and version. */
export function parseTypeName(text: string): { readonly name: string; readonly version?: number } {
  const [name = '', version] = text.split('@');
  return version === undefined ? { name } : { name, version: Number(version) };
}
