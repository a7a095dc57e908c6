import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileCache } from '../../compile/stages.ts';
import type { Json } from '../../std/json.ts';
import { sha256 } from '../hasher.ts';

/**
 * What earlier compiles derived from single files, in one file of a folder. What this compile neither asks for nor sets is forgotten by
 * `save`. A cache that is missing, damaged or of another version is an empty one; one that cannot be written is not kept. Several
 * processes may use one folder: the last to save wins.
 */
export function openFileCache(folder: string, version: string, file = 'files.cache'): SavedFileCache {
  const path = join(folder, file);
  const kept = readEntries(path, version);
  const used = new Map<string, Buffer | string>();
  let isChanged = false;
  let findMore: FindMore | undefined;
  return {
    isEmpty: kept.size === 0,
    askAlso(find) {
      findMore = find;
    },
    get(kind, contentHash) {
      const key = `${kind} ${contentHash}`;
      let entry = used.get(key) ?? kept.get(key);
      if (entry === undefined) {
        entry = findMore?.(key);
        if (entry === undefined) return undefined;
        isChanged = true;
      }
      used.set(key, entry);
      return JSON.parse(entry.toString()) as Json;
    },
    set(kind, contentHash, value) {
      used.set(`${kind} ${contentHash}`, JSON.stringify(value));
      isChanged = true;
    },
    save() {
      if (isChanged || used.size !== kept.size) writeEntries(folder, path, { version, entries: used });
      isChanged = false;
    },
  };
}

export interface SavedFileCache extends FileCache {
  /** Whether nothing was kept before. */
  readonly isEmpty: boolean;
  /** Where else an entry may be found: as JSON, by its key. */
  askAlso(find: FindMore): void;
  save(): void;
}

type FindMore = (key: string) => string | undefined;

interface Entries {
  readonly version: string;
  readonly entries: ReadonlyMap<string, Buffer | string>;
}

/** The first line names format, version and the hash of the rest; each further line is a kind, a content hash and JSON, with blanks between. */
function readEntries(path: string, version: string): ReadonlyMap<string, Buffer> {
  const entries = new Map<string, Buffer>();
  const bytes = readIfThere(path);
  const bodyStart = bytes.indexOf(NEWLINE) + 1;
  const body = bytes.subarray(bodyStart);
  if (bytes.toString('utf8', 0, Math.max(0, bodyStart - 1)) !== headerOf(version, body)) return entries;
  for (let start = 0; start < body.length;) {
    const end = body.indexOf(NEWLINE, start);
    const keyEnd = body.indexOf(BLANK, body.indexOf(BLANK, start) + 1);
    entries.set(body.toString('latin1', start, keyEnd), body.subarray(keyEnd + 1, end));
    start = end + 1;
  }
  return entries;
}

function writeEntries(folder: string, path: string, { version, entries }: Entries): void {
  const pieces: Buffer[] = [];
  for (const [key, entry] of entries) {
    pieces.push(Buffer.from(`${key} `));
    pieces.push(typeof entry === 'string' ? Buffer.from(entry) : entry, NEWLINE_BYTES);
  }
  const body = Buffer.concat(pieces);
  const unfinished = `${path}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(unfinished, Buffer.concat([Buffer.from(headerOf(version, body)), NEWLINE_BYTES, body]));
    renameSync(unfinished, path);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (existsSync(unfinished)) rmSync(unfinished);
  }
}

function headerOf(version: string, body: Buffer): string {
  return `millrace.files/1 ${version} ${sha256(body)}`;
}

function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isSystemError(error)) return Buffer.alloc(0);
    throw error;
  }
}

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error;
}

const NEWLINE = 10;
const BLANK = 32;
const NEWLINE_BYTES = Buffer.from('\n');
