import { existsSync, watch } from 'node:fs';
import { dirname } from 'node:path';

/** Resolves when the file is there. */
export function appears(path: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(dirname(path), () => look());
    const look = (): void => {
      if (!existsSync(path)) return;
      watcher.close();
      resolve();
    };
    look();
  });
}
