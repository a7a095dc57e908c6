import { isUtf8 } from 'node:buffer';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Dirent,
  type Stats,
} from 'node:fs';
import { sep } from 'node:path';
import { type FileStamp, stampFrom } from './file-stamps.ts';
import { createFileGlob, type FileGlob } from '../../std/file-glob.ts';
import type { FileError, FoundFiles, ProjectFiles } from '../../ports/files.ts';
import { fail, succeed, type Result } from '../../std/result.ts';

/**
 * The files under a folder of this machine, as they are at the first look: the tree is walked once, when it is first needed, and the
 * listing kept, so that all phases of a compile see the same files. Open it anew for every compile.
 * `.git`, `node_modules` and `.millrace` are not walked, and neither is a link to a folder; a link to a file inside the root is a file.
 */
export function openProjectFiles(root: string): WatchedFiles {
  const tree = createTree(root);
  return {
    find: (globs, { entriesMax }) => findFiles(tree, globs, entriesMax),
    read: (path, { bytesMax }) => readInside(tree, path, { bytesMax, take: copyBytes }),
    readText: (path, { bytesMax }) => readInside(tree, path, { bytesMax, take: decodeText }),
    exists: (path) => isFile(tree, path),
    list: ({ entriesMax }) => listTree(tree, entriesMax),
    stampOf: (path) => stampOf(tree.root + path),
    seen: tree.seen,
  };
}

/** Files of which it is known afterwards what was looked at, so that a later look can tell whether all of it is as it was. */
export interface WatchedFiles extends ProjectFiles {
  /** What is under the root: the paths of files, and those of links and others with what they are behind a NUL; `undefined` when it is too much. */
  list(limits: { readonly entriesMax: number }): readonly string[] | undefined;
  /** Of a file as it is now. */
  stampOf(path: string): FileStamp | undefined;
  readonly seen: Seen;
}

export interface Seen {
  /** Of each file that was read, from before it was read. */
  readonly stamps: ReadonlyMap<string, FileStamp>;
  /** Nothing was asked but what `list` and `stamps` tell: no link was followed, no path looked at that is not listed. */
  readonly isPlain: boolean;
}

/** The same while it is under way. */
class Sight implements Seen {
  readonly stamps = new Map<string, FileStamp>();
  isPlain = true;
}

interface Tree {
  /** Ends with a separator. */
  readonly root: string;
  /** The root with every link in it followed, ending with a separator. */
  readonly realRoot: string;
  readonly listing: Listing;
  /** Small files pass through it, one after the other. */
  readonly scratch: Buffer;
  readonly seen: Sight;
}

/** What is under the root, once it was walked. */
class Listing {
  entries: ReadonlyMap<string, EntryKind> | undefined = undefined;
  sorted: readonly string[] = [];
}

type EntryKind = 'file' | 'link' | 'other';

const NOT_WALKED = new Set(['.git', 'node_modules', '.millrace']);

function createTree(root: string): Tree {
  return {
    root: withSeparator(root),
    realRoot: withSeparator(realpathSync(root)),
    listing: new Listing(),
    scratch: Buffer.allocUnsafe(SCRATCH_BYTES),
    seen: new Sight(),
  };
}

function listTree(tree: Tree, entriesMax: number): readonly string[] | undefined {
  const listed = walkOnce(tree, entriesMax);
  if (!listed.ok) return undefined;
  return tree.listing.sorted.map((path) => {
    const kind = listed.value.get(path);
    return kind === 'file' ? path : `${path}\0${kind}`;
  });
}

function stampOf(path: string): FileStamp | undefined {
  const stats = statOf(path);
  return stats?.isFile() === true ? stampFrom(stats) : undefined;
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}

function findFiles(tree: Tree, globs: readonly string[], entriesMax: number): Result<FoundFiles, FileError> {
  const listed = walkOnce(tree, entriesMax);
  if (!listed.ok) return listed;
  const matchers = globs.map(createFileGlob);
  const files = new Set<string>();
  const escaping = new Set<string>();
  for (const path of candidates(tree, matchers)) {
    const isLink = listed.value.get(path) === 'link';
    const target = isLink ? followLink(tree, path) : 'file';
    const isNamed = matchers.some((glob) => glob.matches(path));
    if (target === 'outside' && (isNamed || matchers.some((glob) => glob.couldMatchBelow(path)))) escaping.add(path);
    else if (isNamed && (target === 'file' || target === 'nowhere')) files.add(path);
  }
  return succeed({ files: [...files], escaping: [...escaping] });
}

/** The listed paths that could match, in order: those under a glob's fixed folders, and links on the way to them. */
function candidates({ listing }: Tree, globs: readonly FileGlob[]): readonly string[] {
  const found = new Set<string>();
  const { sorted } = listing;
  for (const { prefix } of globs) {
    for (let slash = prefix.indexOf('/'); slash !== -1; slash = prefix.indexOf('/', slash + 1)) {
      const above = prefix.slice(0, slash);
      if (listing.entries?.get(above) === 'link') found.add(above);
    }
    for (let at = firstFrom(sorted, prefix); sorted[at]?.startsWith(prefix) === true; at++) found.add(sorted[at] ?? '');
  }
  return globs.length === 1 ? [...found] : [...found].sort();
}

/** The index of the first text, in order, that is not before `wanted`. */
function firstFrom(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function walkOnce(tree: Tree, entriesMax: number): Result<ReadonlyMap<string, EntryKind>, FileError> {
  const known = tree.listing.entries;
  if (known) return known.size > entriesMax ? fail({ kind: 'too_many_entries', entriesMax }) : succeed(known);
  const listing = new Map<string, EntryKind>();
  const folders = [''];
  let entries = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readFolder(tree.root + folder)) {
      if (++entries > entriesMax) return fail({ kind: 'too_many_entries', entriesMax });
      const path = folder + entry.name;
      if (entry.isFile()) listing.set(path, 'file');
      else if (entry.isSymbolicLink()) listing.set(path, 'link');
      else if (!entry.isDirectory()) listing.set(path, 'other');
      else if (!NOT_WALKED.has(entry.name)) folders.push(`${path}/`);
    }
  }
  tree.listing.entries = listing;
  tree.listing.sorted = [...listing.keys()].sort();
  return succeed(listing);
}

/** The entries of a folder; none when it cannot be read. */
function readFolder(path: string): readonly Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (isSystemError(error)) return [];
    throw error;
  }
}

/** Where a link leads; nothing outside the root is looked at. */
function followLink(tree: Tree, path: string): 'file' | 'folder' | 'outside' | 'nowhere' {
  tree.seen.isPlain = false;
  const real = realPath(tree.root + path);
  if (real === undefined) return 'nowhere';
  if (!isInside(tree, real)) return 'outside';
  return statOf(real)?.isDirectory() === true ? 'folder' : 'file';
}

function isInside(tree: Tree, real: string): boolean {
  return real.startsWith(tree.realRoot) || real + sep === tree.realRoot;
}

interface Reading<T> {
  readonly bytesMax: number;
  /** Makes the result from bytes that are overwritten afterwards. */
  readonly take: (bytes: Buffer) => Result<T, FileError>;
}

function readInside<T>(tree: Tree, path: string, reading: Reading<T>): Result<T, FileError> {
  if (!isPlainPath(path)) return fail({ kind: 'outside' });
  const full = tree.root + path;
  const isKnown = tree.listing.entries?.get(path) === 'file';
  if (!isKnown) {
    tree.seen.isPlain = false;
    const real = realPath(full);
    if (real === undefined) return fail({ kind: 'missing' });
    if (!isInside(tree, real)) return fail({ kind: 'outside' });
  }
  const result = readRegularFile(full, {
    ...reading,
    scratch: tree.scratch,
    flags: isKnown ? constants.O_NOFOLLOW : 0,
    onOpen: (stats) => {
      if (!tree.seen.stamps.has(path)) tree.seen.stamps.set(path, stampFrom(stats));
    },
  });
  // What a text is not, its bytes tell; why a file cannot be read, no stamp does.
  if (!result.ok && result.error.kind !== 'not_utf8') tree.seen.isPlain = false;
  return result;
}

/** Relative, with forward slashes, and never upwards. */
function isPlainPath(path: string): boolean {
  if (path === '' || path.startsWith('/') || path.includes('\\') || path.includes('\0') || /^[A-Za-z]:/.test(path))
    return false;
  return !path.includes('..') || !path.split('/').includes('..');
}

interface Opening<T> extends Reading<T> {
  readonly flags: number;
  readonly scratch: Buffer;
  readonly onOpen: (stats: Stats) => void;
}

/** Opens without waiting (a pipe without a writer would block for ever), looks what it is, and reads it. */
function readRegularFile<T>(path: string, opening: Opening<T>): Result<T, FileError> {
  const { bytesMax, flags, scratch, take, onOpen } = opening;
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | flags);
    const stats = fstatSync(file);
    onOpen(stats);
    if (!stats.isFile()) return fail({ kind: 'not_a_file', what: whatItIs(stats) });
    if (stats.size > bytesMax) return fail({ kind: 'too_large', bytes: stats.size, bytesMax });
    const buffer = stats.size < scratch.length ? scratch : Buffer.allocUnsafe(stats.size + 1);
    const bytes = readWhole(file, buffer, { size: stats.size, bytesMax });
    return bytes.ok ? take(bytes.value) : bytes;
  } catch (error) {
    return fail(toFileError(error));
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The bytes of the file, in the buffer, which is larger; up to `bytesMax`, even if the file grows meanwhile. */
function readWhole(
  file: number,
  buffer: Buffer,
  { size, bytesMax }: { readonly size: number; readonly bytesMax: number },
): Result<Buffer, FileError> {
  let length = 0;
  for (;;) {
    const count = readSync(file, buffer, length, buffer.length - length, null);
    length += count;
    if (count === 0 || length > bytesMax) break;
    if (length === size && length < buffer.length) break;
    if (length === buffer.length) return fail({ kind: 'unreadable', reason: 'it grows while it is read' });
  }
  if (length > bytesMax) return fail({ kind: 'too_large', bytes: length, bytesMax });
  return succeed(buffer.subarray(0, length));
}

const SCRATCH_BYTES = 256 * 1024;

function copyBytes(bytes: Buffer): Result<Uint8Array, FileError> {
  return succeed(new Uint8Array(bytes));
}

function decodeText(bytes: Buffer): Result<string, FileError> {
  if (!isUtf8(bytes)) return fail({ kind: 'not_utf8', byteOffset: firstInvalidByte(bytes) });
  const text = bytes.toString('utf8');
  return succeed(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
}

function firstInvalidByte(bytes: Uint8Array): number {
  let at = 0;
  for (let length = characterLength(bytes, at); length > 0; length = characterLength(bytes, at)) at += length;
  return at;
}

/** Bytes of the UTF-8 character at a place; 0 when there is none. */
function characterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at];
  if (lead === undefined) return 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  return at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}

function isFile(tree: Tree, path: string): boolean {
  if (!isPlainPath(path)) return false;
  const listed = tree.listing.entries?.get(path);
  if (listed === 'file') return true;
  if (tree.listing.entries && listed === undefined && isWalked(tree.listing.entries, path)) return false;
  tree.seen.isPlain = false;
  const real = realPath(tree.root + path);
  return real !== undefined && isInside(tree, real) && statOf(real)?.isFile() === true;
}

/** Whether the walk came to the folder of the path, so that what it did not list is not there. */
function isWalked(listing: ReadonlyMap<string, EntryKind>, path: string): boolean {
  const parts = path.split('/');
  return parts.every(
    (part, at) => part !== '' && part !== '.' && !NOT_WALKED.has(part) && !listing.has(parts.slice(0, at).join('/')),
  );
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

function statOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function whatItIs(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a named pipe';
  if (stats.isSocket()) return 'a socket';
  return stats.isBlockDevice() || stats.isCharacterDevice() ? 'a device' : 'no regular file';
}

function toFileError(error: unknown): FileError {
  if (!isSystemError(error)) throw error;
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return { kind: 'missing' };
  if (error.code === 'ELOOP')
    return { kind: 'unreadable', reason: 'its link goes in a circle or changed while it was read' };
  if (error.code === 'ENXIO') return { kind: 'not_a_file', what: 'a socket or device' };
  if (error.code === 'EACCES' || error.code === 'EPERM')
    return { kind: 'unreadable', reason: 'no permission to read it' };
  return { kind: 'unreadable', reason: error.code };
}

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
