import type { ProjectFiles } from '../../ports/files.ts';

/** The same files, and how often each was read through them. */
export function watchReads(files: ProjectFiles): {
  readonly files: ProjectFiles;
  readonly counts: ReadonlyMap<string, number>;
} {
  const counts = new Map<string, number>();
  const count = (path: string): void => {
    counts.set(path, (counts.get(path) ?? 0) + 1);
  };
  return {
    files: {
      ...files,
      read: (path, limits) => {
        count(path);
        return files.read(path, limits);
      },
      readText: (path, limits) => {
        count(path);
        return files.readText(path, limits);
      },
    },
    counts,
  };
}
