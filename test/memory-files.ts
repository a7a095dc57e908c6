import { createFileGlob } from '../src/std/file-glob.ts';
import { fail, succeed } from '../src/std/result.ts';
import type { ProjectFiles } from '../src/ports/files.ts';

/** A project that is nowhere on a disk: its texts by path, and bytes that are no text. */
export function memoryFiles(texts: Readonly<Record<string, string | Uint8Array>>): ProjectFiles {
  const read: ProjectFiles['readText'] = (path) => {
    const text = texts[path];
    if (text === undefined) return fail({ kind: 'missing' });
    return typeof text === 'string' ? succeed(text) : fail({ kind: 'not_utf8', byteOffset: 0 });
  };
  return {
    find: (globs) => {
      const matchers = globs.map(createFileGlob);
      const files = Object.keys(texts).filter((path) => matchers.some((glob) => glob.matches(path)));
      return succeed({ files: files.sort(), escaping: [] });
    },
    read: (path, limits) => {
      const bytes = texts[path];
      if (bytes instanceof Uint8Array) return succeed(bytes);
      const text = read(path, limits);
      return text.ok ? succeed(new TextEncoder().encode(text.value)) : text;
    },
    readText: read,
    exists: (path) => Object.hasOwn(texts, path),
  };
}
