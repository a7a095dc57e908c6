import { createDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { startOf } from '../diagnostics/source.ts';
import type { Hasher } from '../std/hasher.ts';
import { canonicalJson, createLineHasher, hashGraph, hashOfContent, sectionLines } from './canonical.ts';
import type { FileContent, Graph } from './graph.ts';

/**
 * The graph as the text of a file, in pieces of about 64 KiB: canonical JSON, keys sorted, one entry of each map (and one edge) a line,
 * so that no piece of work ever needs the whole text at once.
 */
export function* writeGraph(graph: Graph, { onSection, onLine }: LineListener = {}): Iterable<string> {
  let piece = '{\n';
  const sections = (Object.keys(graph) as (keyof Graph)[]).sort();
  for (const [at, section] of sections.entries()) {
    const value = graph[section];
    const comma = at === sections.length - 1 ? '' : ',';
    onSection?.(section);
    if (section === 'hash') {
      yield piece;
      piece = '';
    }
    if (typeof value !== 'object') {
      const line = canonicalJson(value);
      onLine?.(section, line);
      piece += `${JSON.stringify(section)}:${line}${comma}\n`;
      continue;
    }
    const [open, close] = Array.isArray(value) ? '[]' : '{}';
    let separator = `${JSON.stringify(section)}:${open}\n`;
    for (const line of sectionLines(value)) {
      onLine?.(section, line);
      piece += separator + line;
      separator = ',\n';
      if (piece.length < PIECE_LENGTH) continue;
      yield piece;
      piece = '';
    }
    piece += separator === ',\n' ? `\n${close}${comma}\n` : `${JSON.stringify(section)}:${open}${close}${comma}\n`;
  }
  yield `${piece}}\n`;
}

interface LineListener {
  readonly onSection?: (section: keyof Graph) => void;
  readonly onLine?: (section: keyof Graph, line: string) => void;
}

/**
 * The text of a graph that has no hash yet, in pieces; when all have been taken, `finish` gives its hash, which belongs where `BLANK_HASH`
 * stands: one piece begins with `BLANK_HASH_LINE`. Lines are made once for text and hash.
 */
export function writeUnhashed(
  graph: Graph,
  hash: Hasher,
): { readonly pieces: Iterable<string>; readonly finish: () => string } {
  const lines = createLineHasher(hash);
  const pieces = writeGraph(
    { ...graph, hash: BLANK_HASH },
    {
      onSection: (section) => {
        if (section !== 'hash') lines.addText(section);
      },
      onLine: (section, line) => {
        if (section === 'files') lines.addText(line.slice(1, line.indexOf('"', 1)));
        else if (section !== 'hash') lines.addText(line);
      },
    },
  );
  return { pieces, finish: () => lines.finish() };
}

/** As long as a hash. */
const BLANK_HASH = `sha256:${' '.repeat(64)}`;
export const BLANK_HASH_LINE = `"hash":"${BLANK_HASH}"`;

/**
 * The graph in a file's text, given in pieces of any length. Read line by line as `writeGraph` wrote it; a file that somebody
 * reformatted is read as a whole. Anything that is not a whole, unchanged graph of this format is MR5003.
 */
export function readGraph(
  pieces: Iterable<string>,
  options: { readonly file: string; readonly hash: Hasher },
): ReadGraph {
  const lines = new Lines(pieces);
  const fail = (message: string, hint: string = COMPILE_AGAIN): ReadGraph => ({
    diagnostics: [createDiagnostic('MR5003', startOf({ file: options.file, text: '' }), message, { hint })],
  });
  let value: Readonly<Record<string, unknown>> | undefined;
  try {
    value = readSections(lines) ?? readWhole(lines);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail('The graph file is not whole, or no JSON.');
  }
  if (value === undefined) return fail('The file holds no graph.');
  if (value['format'] !== FORMAT) return fail(describeFormat(value['format']));
  const missing = SECTIONS.find((section) => !hasSection(value, section));
  if (missing !== undefined) return fail(`The graph file has no "${missing}".`);
  // Every section is there and of its kind; the hash below vouches for what is in them.
  const graph = value as unknown as Graph;
  if (hashGraph(graph, options.hash) !== graph.hash || !areFilesIntact(graph.files, options.hash))
    return fail('The graph file was changed after it was made.');
  return { graph, diagnostics: [] };
}

export type ReadGraph =
  | { readonly graph: Graph; readonly diagnostics: readonly [] }
  | { readonly graph?: never; readonly diagnostics: readonly [Diagnostic] };

const FORMAT = 'millrace.graph/1';
const PIECE_LENGTH = 65_536;
const COMPILE_AGAIN = 'Make it anew with "millrace compile".';

const SECTIONS = [
  ...([
    'project',
    'hash',
    'jobs',
    'assets',
    'edges',
    'pipelines',
    'presets',
    'environments',
    'partitions',
    'files',
  ] as const),
  ...(['jobTypes', 'pools', 'hooks', 'secrets', 'sensors'] as const),
];

function hasSection(value: Readonly<Record<string, unknown>>, section: (typeof SECTIONS)[number]): boolean {
  const found = value[section];
  if (section === 'project' || section === 'hash') return typeof found === 'string';
  return typeof found === 'object' && found !== null && Array.isArray(found) === (section === 'edges');
}

function describeFormat(format: unknown): string {
  if (typeof format === 'string' && format.startsWith('millrace.graph/'))
    return `The graph file has the format "${format}", which this version of Millrace cannot read.`;
  return 'The file holds no graph.';
}

function areFilesIntact(files: Readonly<Record<string, FileContent>>, hash: Hasher): boolean {
  for (const key in files) {
    const { text, base64 } = files[key] ?? {};
    const content = text ?? (base64 === undefined ? undefined : bytesOf(base64));
    if (content === undefined || hashOfContent(content, hash) !== key) return false;
  }
  return true;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** The sections of a text in the layout of `writeGraph`; `undefined` when the layout is another one and nothing was taken from `lines`. */
function readSections(lines: Lines): Readonly<Record<string, unknown>> | undefined {
  if (!lines.startsWith('{\n"')) return undefined;
  lines.next();
  const sections: Record<string, unknown> = {};
  for (let line = lines.next(); line !== '}'; line = lines.next()) {
    if (line === undefined) throw new SyntaxError('the text ends early');
    if (line.endsWith(':{')) sections[readKey(line)] = readEntries(lines);
    else if (line.endsWith(':[')) sections[readKey(line)] = readItems(lines);
    else Object.assign(sections, JSON.parse(`{${withoutComma(line)}}`));
  }
  return sections;
}

function readEntries(lines: Lines): Readonly<Record<string, unknown>> {
  const entries: Record<string, unknown> = {};
  for (let line = lines.next(); line !== '}' && line !== '},'; line = lines.next()) {
    if (line === undefined) throw new SyntaxError('the text ends early');
    const colon = line.indexOf('":');
    entries[readKey(line)] = JSON.parse(withoutComma(line).slice(colon + 2));
  }
  return entries;
}

function readItems(lines: Lines): readonly unknown[] {
  const items: unknown[] = [];
  for (let line = lines.next(); line !== ']' && line !== '],'; line = lines.next()) {
    if (line === undefined) throw new SyntaxError('the text ends early');
    items.push(JSON.parse(withoutComma(line)));
  }
  return items;
}

/** The key at the start of a line. Keys of a graph are names and globs: one with a quote or a backslash ends up as a syntax error. */
function readKey(line: string): string {
  const key: unknown = JSON.parse(line.slice(0, line.indexOf('":') + 1));
  if (typeof key !== 'string' || key === '__proto__') throw new SyntaxError('no key');
  return key;
}

function withoutComma(line: string): string {
  return line.endsWith(',') ? line.slice(0, -1) : line;
}

function readWhole(lines: Lines): Readonly<Record<string, unknown>> | undefined {
  const value: unknown = JSON.parse(lines.rest());
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

/** Lines of a text that comes in pieces, held one piece (or one longer line) at a time. */
class Lines {
  readonly #pieces: Iterator<string>;
  /** The start of a line whose end has not come yet. */
  #begun: string[] = [];
  #text = '';
  #at = 0;

  constructor(pieces: Iterable<string>) {
    this.#pieces = pieces[Symbol.iterator]();
  }

  /** The next line without its end, or `undefined` after the last. */
  next(): string | undefined {
    for (;;) {
      const end = this.#text.indexOf('\n', this.#at);
      if (end !== -1) {
        const line = this.#take(end);
        this.#at = end + 1;
        return line;
      }
      if (this.#pull()) continue;
      const line = this.#take(this.#text.length);
      return line === '' ? undefined : line;
    }
  }

  startsWith(start: string): boolean {
    if (this.#text === '') this.#pull();
    return this.#text.startsWith(start);
  }

  rest(): string {
    while (this.#pull());
    return this.#take(this.#text.length);
  }

  #take(end: number): string {
    const last = this.#text.slice(this.#at, end);
    this.#at = end;
    if (this.#begun.length === 0) return last;
    const line = this.#begun.join('') + last;
    this.#begun = [];
    return line;
  }

  #pull(): boolean {
    const next = this.#pieces.next();
    if (next.done === true) return false;
    if (this.#at < this.#text.length) this.#begun.push(this.#text.slice(this.#at));
    this.#text = next.value;
    this.#at = 0;
    return true;
  }
}
