import projectSchema from '../../../schema/project.schema.json' with { type: 'json' };
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import type { Span } from '../../diagnostics/source.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import { CHAIN_MAX } from '../limits.ts';
import type { Reader } from '../parse/reader.ts';
import type { ParsedFile, Path } from '../stages.ts';
import { describeMistake } from '../validate/describe-mistake.ts';
import { findKey } from '../validate/mend.ts';

/** The project file with what it includes laid beside it, as written. */
export interface ProjectFile {
  readonly file: ParsedFile;
  readonly value: JsonMap;
  /** Where a key of the project stands, whichever file it was included from. */
  readonly spanOf: (path: Path, on?: 'key' | 'value') => Span;
}

export const PROJECT_FILE = 'millrace.yaml';
export const FORMAT_VERSION = 1;

/** Reads the project file and its includes; its own keys are read as they were meant. Nothing when there is no project file, or it cannot be read. */
export function readProjectFile(
  reader: Reader,
  exists: (path: string) => boolean,
): { readonly project?: ProjectFile; readonly diagnostics: readonly Diagnostic[] } {
  if (!exists(PROJECT_FILE) && !exists('millrace.yml')) return { diagnostics: [reportNoProject()] };
  const file = reader.read(exists(PROJECT_FILE) ? PROJECT_FILE : 'millrace.yml');
  if (!file || !isJsonMap(file.value)) return { diagnostics: [] };
  const version = checkVersion(file, file.value);
  if (version) return { diagnostics: [version] };
  const including: Including = { reader, files: [], diagnostics: [] };
  include(including, file, []);
  return { project: layTogether(file, including), diagnostics: including.diagnostics };
}

function reportNoProject(): Diagnostic {
  const source = { file: PROJECT_FILE, text: '' };
  return createDiagnostic('MR2001', { source, start: 0, end: 0 }, `There is no "${PROJECT_FILE}" here.`, {
    hint: 'Run this inside a project, give its folder with --project, or make one with "millrace init".',
  });
}

/** A file of another format version is not looked at further: what it says may mean something else. */
function checkVersion(file: ParsedFile, value: JsonMap): Diagnostic | undefined {
  const version = value['millrace'];
  if (version === undefined || version === FORMAT_VERSION) return undefined;
  return createDiagnostic(
    'MR2015',
    file.spanOf(['millrace']),
    `The format version is ${JSON.stringify(version)}; this Millrace reads version ${FORMAT_VERSION}.`,
    {
      hint:
        typeof version === 'number' && version > FORMAT_VERSION
          ? 'Install a newer Millrace.'
          : `Write "millrace: ${FORMAT_VERSION}".`,
    },
  );
}

interface Including {
  readonly reader: Reader;
  readonly files: ParsedFile[];
  readonly diagnostics: Diagnostic[];
}

function include(including: Including, file: ParsedFile, chain: readonly string[]): void {
  if (including.files.some((known) => known.source.file === file.source.file)) return;
  including.files.push(file);
  const value = isJsonMap(file.value) ? file.value : {};
  const list = value[findKey(value, 'include', KNOWN_KEYS) ?? 'include'];
  if (!Array.isArray(list)) return;
  const folder = file.source.file.slice(0, file.source.file.lastIndexOf('/') + 1);
  for (const [index, name] of (list as readonly Json[]).entries()) {
    if (typeof name !== 'string') continue;
    const span = file.spanOf(asWritten(file, ['include', index]));
    const path = normalizePath(folder + name);
    const inner = [...chain, file.source.file];
    if (inner.includes(path) || inner.length > CHAIN_MAX) {
      including.diagnostics.push(
        createDiagnostic(
          'MR2014',
          span,
          `The include goes in a circle: ${[...inner.slice(inner.indexOf(path)), path].map((part) => `"${part}"`).join(' → ')}.`,
        ),
      );
      continue;
    }
    const included = including.reader.read(path, span);
    if (included) include(including, included, inner);
  }
}

/** The path without `./` and `a/../`; one that leads upwards keeps its `..` and is refused by whoever reads it. */
export function normalizePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return path.startsWith('/') ? `/${parts.join('/')}` : parts.join('/');
}

/** Keys that a project may have. */
const KNOWN_KEYS = Object.keys(projectSchema.properties);

/** Keys that only the project file itself may have. */
const OWN_KEYS = new Set(['millrace', 'project', 'descriptors']);

/** Keys that hold things by name: several files may each bring some. */
const NAMED_THINGS = new Set([
  'tags',
  'environments',
  'partitions',
  'pipelines',
  'presets',
  'assets',
  'sensors',
  'pools',
  'hooks',
  'secrets',
  'policies',
  'severity',
]);

function layTogether(file: ParsedFile, including: Including): ProjectFile {
  const laying: Laying = { file, value: {}, homes: new Map(), diagnostics: including.diagnostics };
  for (const part of including.files) {
    for (const [written, content] of Object.entries(isJsonMap(part.value) ? part.value : {})) {
      const key = readKey(laying, part, written);
      if (key !== 'include' || part === file) layKey(laying, part, [key, content]);
    }
  }
  const { homes, value } = laying;
  const homeOf = (path: Path): ParsedFile =>
    homes.get(path.slice(0, 2).join('/')) ?? homes.get(String(path[0])) ?? file;
  const spanOf: ProjectFile['spanOf'] = (path, on) => {
    const home = homeOf(path);
    return home.spanOf(asWritten(home, path), on);
  };
  return { file, value, spanOf };
}

/** A path whose first key was read as it was meant, as the file wrote it. */
function asWritten(file: ParsedFile, path: Path): Path {
  const [key, ...rest] = path;
  const written = isJsonMap(file.value) && typeof key === 'string' ? findKey(file.value, key, KNOWN_KEYS) : undefined;
  return written === undefined || written === key ? path : [written, ...rest];
}

/** What a key of the project means: itself, or, when no key is called so, the one that it is nearest to, which is reported. */
function readKey({ diagnostics }: Laying, part: ParsedFile, key: string): string {
  if (KNOWN_KEYS.includes(key) || !isJsonMap(part.value)) return key;
  const meant = nearestName(key, KNOWN_KEYS);
  if (meant === undefined || findKey(part.value, meant, KNOWN_KEYS) !== key) return key;
  const where = { noun: 'a project', spanOf: part.spanOf };
  diagnostics.push(describeMistake({ kind: 'unknown key', path: [], key, known: KNOWN_KEYS }, where));
  return meant;
}

interface Laying {
  readonly file: ParsedFile;
  readonly value: Record<string, Json>;
  /** Which file brought a key, or a named thing: `pipelines`, `pipelines/daily`. */
  readonly homes: Map<string, ParsedFile>;
  readonly diagnostics: Diagnostic[];
}

function layKey(laying: Laying, part: ParsedFile, [key, content]: readonly [string, Json]): void {
  const { file, value, homes, diagnostics } = laying;
  const home = homes.get(key);
  const before = value[key];
  if (OWN_KEYS.has(key) && part !== file) diagnostics.push(reportOwnKey(part, key));
  else if (home === undefined || before === undefined) {
    homes.set(key, part);
    value[key] = content;
    if (NAMED_THINGS.has(key) && isJsonMap(content)) {
      for (const name of Object.keys(content)) homes.set(`${key}/${name}`, part);
    }
  } else if (NAMED_THINGS.has(key) && isJsonMap(content) && isJsonMap(before)) {
    value[key] = { ...before, ...newThings(laying, part, [key, content]) };
  } else diagnostics.push(reportTwice({ path: [key], first: home, second: part }));
}

function newThings(
  { homes, diagnostics }: Laying,
  part: ParsedFile,
  [key, content]: readonly [string, JsonMap],
): JsonMap {
  const added: Record<string, Json> = {};
  for (const [name, thing] of Object.entries(content)) {
    const first = homes.get(`${key}/${name}`);
    if (first) diagnostics.push(reportTwice({ path: [key, name], first, second: part }));
    else {
      added[name] = thing;
      homes.set(`${key}/${name}`, part);
    }
  }
  return added;
}

function reportOwnKey(file: ParsedFile, key: string): Diagnostic {
  return createDiagnostic('MR2004', file.spanOf([key], 'key'), `"${key}" cannot stand in an included file.`, {
    hint: `Write it in "${PROJECT_FILE}".`,
  });
}

function reportTwice({
  path,
  first,
  second,
}: {
  readonly path: Path;
  readonly first: ParsedFile;
  readonly second: ParsedFile;
}): Diagnostic {
  return createDiagnostic(
    'MR2020',
    second.spanOf(path, 'key'),
    `"${path.at(-1)}" is set in "${first.source.file}" already.`,
    {
      related: [{ span: first.spanOf(path, 'key'), message: 'it is set here first' }],
      hint: 'Keep one of the two.',
    },
  );
}

/** A hint for a name that is not there. */
export function suggestName(name: string, candidates: Iterable<string>): { readonly hint: string } | undefined {
  const nearest = nearestName(name, candidates);
  return nearest === undefined ? undefined : { hint: `Did you mean "${nearest}"?` };
}
