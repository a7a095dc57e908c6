import { type FSWatcher, lstatSync, readdirSync, realpathSync, watch } from 'node:fs';
import { join, sep } from 'node:path';
import { messageOf } from '../std/message-of.ts';

/**
 * Tells of every change under a folder, not of what it is. On Linux each folder is watched for itself: Node's own way watches each file, and
 * loses those that are replaced. Links to folders are not followed.
 */
export function watchTree(folder: string, { onChange, onFailure }: TreeListener): TreeWatch {
  try {
    return process.platform === 'linux'
      ? new FolderByFolder(folder, { onChange, onFailure })
      : watchAtOnce(folder, { onChange, onFailure });
  } catch (error) {
    onFailure(reasonOf(error));
    return { close: () => undefined };
  }
}

export interface TreeListener {
  readonly onChange: () => void;
  /** Some changes are not told any more; why, in a sentence. */
  readonly onFailure: (reason: string) => void;
}

export interface TreeWatch {
  close(): void;
}

const NOT_WATCHED = new Set(['.git', '.millrace', 'node_modules']);

function watchAtOnce(folder: string, { onChange, onFailure }: TreeListener): TreeWatch {
  const watcher = watch(folder, { recursive: true }, (_, path) => {
    if (path?.split(sep).some((part) => NOT_WATCHED.has(part)) !== true) onChange();
  });
  watcher.on('error', (error) => onFailure(reasonOf(error)));
  return watcher;
}

/** A folder that is gone leaves the tree with all that was in it; one that comes is watched as soon as its parent tells of it. */
class FolderByFolder implements TreeWatch {
  readonly #listener: TreeListener;
  readonly #folders = new Map<string, FSWatcher>();
  #isClosed = false;

  constructor(root: string, listener: TreeListener) {
    this.#listener = listener;
    this.#add(realpathSync(root));
  }

  close(): void {
    this.#isClosed = true;
    for (const watcher of this.#folders.values()) watcher.close();
    this.#folders.clear();
  }

  /** The folder is watched before its contents are listed, so that nothing comes in between unseen. */
  #add(folder: string): void {
    if (!this.#watch(folder)) return;
    for (const entry of listFolder(folder))
      if (entry.isDirectory() && !NOT_WATCHED.has(entry.name)) this.#add(join(folder, entry.name));
  }

  /** `false` when it cannot be watched. */
  #watch(folder: string): boolean {
    if (!isFolder(folder)) return false;
    try {
      const watcher = watch(folder, (event, name) => this.#hear(folder, event, name));
      watcher.on('error', () => this.#remove(folder));
      this.#folders.set(folder, watcher);
      return true;
    } catch (error) {
      if (isFolder(folder)) this.#listener.onFailure(reasonOf(error));
      return false;
    }
  }

  #hear(folder: string, event: string, name: string | null): void {
    if (this.#isClosed || (name !== null && NOT_WATCHED.has(name))) return;
    this.#listener.onChange();
    if (event !== 'rename') return;
    // What came or went under that name: a folder of the same name may be another one by now.
    if (!isFolder(folder)) this.#remove(folder);
    if (name === null) return;
    this.#remove(join(folder, name));
    this.#add(join(folder, name));
  }

  #remove(folder: string): void {
    if (!this.#folders.has(folder)) return;
    for (const [path, watcher] of this.#folders) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      watcher.close();
      this.#folders.delete(path);
    }
  }
}

function isFolder(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false; // a folder on the way is none any more, or may not be entered
  }
}

function listFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // it is gone again, which its parent tells
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EMFILE')
    return 'the system watches no more folders (fs.inotify.max_user_watches, fs.inotify.max_user_instances)';
  return messageOf(error);
}
