import { close, closeSync, fdatasync, fdatasyncSync, fsync, fsyncSync, openSync } from 'node:fs';

/**
 * Brings files that were written to the disk for good, a moment later and many together, beside whatever goes on. Until then they outlive
 * every process, and only a power cut loses them. A disk that does not take them loses them in the same way.
 */
export function createDiskSync(): DiskSync {
  let waiting: WrittenFile[] = [];
  let later: NodeJS.Timeout | undefined;
  const takeAll = (): readonly WrittenFile[] => {
    clearTimeout(later);
    later = undefined;
    return waiting.splice(0);
  };
  return {
    add(file) {
      waiting = [...waiting, file];
      later ??= setTimeout(() => syncLater(takeAll()), DELAY_MS).unref();
    },
    flush() {
      for (const file of takeAll()) syncNow(file);
    },
  };
}

export interface DiskSync {
  /** Takes over an open file, which it closes. */
  add(file: WrittenFile): void;
  /** At once: what was added and has not been begun is on the disk when it returns. */
  flush(): void;
}

export interface WrittenFile {
  readonly file: number;
  /** Where its name is. */
  readonly folder: string;
}

const DELAY_MS = 50;

function syncLater(files: readonly WrittenFile[]): void {
  for (const { file } of files) fdatasync(file, () => close(file));
  for (const path of new Set(files.map(({ folder }) => folder))) {
    withFolder(path, (folder) => {
      fsync(folder, () => close(folder));
    });
  }
}

function syncNow({ file, folder }: WrittenFile): void {
  try {
    fdatasyncSync(file);
  } catch {
    // as above
  }
  closeSync(file);
  withFolder(folder, (opened) => {
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  });
}

/** Windows opens no folders. */
function withFolder(path: string, work: (folder: number) => void): void {
  try {
    work(openSync(path, 'r'));
  } catch {
    // nothing more can be done for its name
  }
}
