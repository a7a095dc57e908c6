import type { Hasher } from '../std/hasher.ts';
import type { Graph } from './graph.ts';

/**
 * JSON without blanks, the keys of every map sorted by UTF-16 code units: equal values give equal text, on any machine.
 * What JSON leaves out (`undefined`) is left out.
 */
export function canonicalJson(value: unknown): string {
  return isCanonical(value) ? JSON.stringify(value) : writeSorted(value);
}

/** The value with the keys of every map in order, so that `canonicalJson` has nothing to sort; the same value when they are already. */
export function sortKeys<T>(value: T): T;
export function sortKeys(value: unknown): unknown {
  if (isCanonical(value)) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => sortKeys(item));
  const map = value as Readonly<Record<string, unknown>>;
  const sorted: Record<string, unknown> = {};
  for (const key of Object.keys(map).sort()) sorted[key] = sortKeys(map[key]);
  return sorted;
}

/**
 * The graph's hash: SHA-256 over the hashes of blocks of its lines (so that a graph of any size can be hashed piece by piece), as
 * `writeGraph` writes them. Left out are the hash itself and the contents of files, which are named by their own hashes.
 */
export function hashGraph(graph: Graph, hash: Hasher): string {
  const lines = createLineHasher(hash);
  for (const line of hashedLines(graph)) lines.addText(line);
  return lines.finish();
}

/** Makes a graph's hash from its lines, one after the other. */
export function createLineHasher(hash: Hasher): LineHasher {
  const blocks: string[] = [];
  const block: (string | Uint8Array)[] = [];
  const close = (): void => {
    blocks.push(hash(joinLines(block)));
    block.length = 0;
  };
  const add = (line: string | Uint8Array): void => {
    block.push(line);
    if (block.length === HASH_BLOCK_LINES) close();
  };
  return {
    addText: add,
    addBytes: add,
    finish: () => {
      close();
      return hashOfContent(blocks.join('\n'), hash);
    },
  };
}

export interface LineHasher {
  addText(line: string): void;
  /** A line as UTF-8; it must not change before the hash is finished. */
  addBytes(line: Uint8Array): void;
  finish(): string;
}

function joinLines(lines: readonly (string | Uint8Array)[]): string | Uint8Array {
  if (lines.every((line) => typeof line === 'string')) return lines.join('\n');
  const encoder = new TextEncoder();
  const encoded = lines.map((line) => (typeof line === 'string' ? encoder.encode(line) : line));
  const joined = new Uint8Array(encoded.reduce((length, line) => length + line.length + 1, -1));
  let at = 0;
  for (const line of encoded) {
    if (at > 0) joined[at++] = 10;
    joined.set(line, at);
    at += line.length;
  }
  return joined;
}

/** How content is named: `sha256:` and the hash in hex. */
export function hashOfContent(content: string | Uint8Array, hash: Hasher): string {
  return `sha256:${hash(content)}`;
}

const HASH_BLOCK_LINES = 1024;

function* hashedLines(graph: Graph): Iterable<string> {
  for (const section of Object.keys(graph).sort()) {
    if (section === 'hash') continue;
    yield section;
    if (section === 'files') yield* Object.keys(graph.files).sort();
    else yield* sectionLines(graph[section as keyof Graph]);
  }
}

/** The lines of one section of a graph: an entry each of a list or map, `"key":value`; otherwise the value. */
export function* sectionLines(section: unknown): Iterable<string> {
  if (Array.isArray(section)) for (const item of section) yield canonicalJson(item);
  else if (typeof section === 'object' && section !== null) {
    const entries = section as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(entries).sort()) yield `${JSON.stringify(key)}:${canonicalJson(entries[key])}`;
  } else yield JSON.stringify(section);
}

/** Whether the engine's own order of keys is the sorted one, so that `JSON.stringify`, many times faster, writes the canonical text. */
function isCanonical(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isCanonical);
  const map = value as Readonly<Record<string, unknown>>;
  let previous: string | undefined;
  for (const key in map) {
    if (previous !== undefined && previous > key) return false;
    if (!isCanonical(map[key])) return false;
    previous = key;
  }
  return true;
}

function writeSorted(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(writeSorted).join(',')}]`;
  const map = value as Readonly<Record<string, unknown>>;
  const entries: string[] = [];
  for (const key of Object.keys(map).sort())
    if (map[key] !== undefined) entries.push(`${JSON.stringify(key)}:${writeSorted(map[key])}`);
  return `{${entries.join(',')}}`;
}
