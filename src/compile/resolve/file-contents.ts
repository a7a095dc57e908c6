import type { FileContent } from '../../graph/graph.ts';
import { hashOfContent } from '../../graph/canonical.ts';
import type { Hasher } from '../../std/hasher.ts';
import type { FileError, ProjectFiles } from '../../ports/files.ts';
import { succeed, type Result } from '../../std/result.ts';

/** Reads the files that travel with the graph, each once, and collects their contents by hash. */
export interface FileContents {
  /** A text file, relative to the project. */
  readText(path: string): Result<ContentOf<string>, FileError>;
  /** Any file: its text where it is UTF-8. */
  read(path: string): Result<ContentOf<string | Uint8Array>, FileError>;
  /** A text that was made from a file for one job. */
  add(text: string): ContentOf<string>;
  /** What was read or added, of these hashes. */
  contents(hashes: ReadonlySet<string>): Readonly<Record<string, FileContent>>;
}

export interface ContentOf<T> {
  readonly hash: string;
  readonly content: T;
}

export function createFileContents(
  files: ProjectFiles,
  hash: Hasher,
  limits: { readonly fileBytes: number },
): FileContents {
  const byHash = new Map<string, string | Uint8Array>();
  const texts = new Map<string, Result<ContentOf<string>, FileError>>();
  const others = new Map<string, Result<ContentOf<string | Uint8Array>, FileError>>();
  const reading = { bytesMax: limits.fileBytes };
  const keep = <T extends string | Uint8Array>(content: T): ContentOf<T> => {
    const name = hashOfContent(content, hash);
    byHash.set(name, content);
    return { hash: name, content };
  };
  const readText: FileContents['readText'] = (path) => {
    const known = texts.get(path);
    if (known) return known;
    const text = files.readText(path, reading);
    const result = text.ok ? succeed(keep(text.value)) : text;
    texts.set(path, result);
    return result;
  };
  return {
    readText,
    read(path) {
      const text = readText(path);
      if (text.ok || text.error.kind !== 'not_utf8') return text;
      const known = others.get(path);
      if (known) return known;
      const bytes = files.read(path, reading);
      const result = bytes.ok ? succeed(keep(bytes.value)) : bytes;
      others.set(path, result);
      return result;
    },
    add: keep,
    contents: (hashes) => {
      const contents: Record<string, FileContent> = {};
      for (const name of [...hashes].sort()) contents[name] = describeContent(byHash.get(name) ?? '');
      return contents;
    },
  };
}

function describeContent(content: string | Uint8Array): FileContent {
  if (typeof content === 'string') return { size: utf8Length(content), text: content };
  return { base64: toBase64(content), size: content.length };
}

/** Bytes of a text as UTF-8. */
function utf8Length(text: string): number {
  let length = text.length;
  if (IS_ASCII.test(text)) return length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    // Each half of a surrogate pair stands for two of the four bytes.
    length += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2;
  }
  return length;
}

// eslint-disable-next-line no-control-regex -- ASCII is what is meant
const IS_ASCII = /^[\u0000-\u007f]*$/;

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += BASE64_PIECE_BYTES)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + BASE64_PIECE_BYTES))));
  return pieces.join('');
}

/** A multiple of three, so that the pieces of base64 can be joined. */
const BASE64_PIECE_BYTES = 24_576;
