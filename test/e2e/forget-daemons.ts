import { openInstance } from '../../src/app/instance/instance.ts';

/**
 * Takes daemons out of the store, as if they had left. What was killed keeps its duties for a while: here they are free at once, where
 * another test waits that out. `isDead` chooses among them by their process; all of them when left out.
 */
export async function forgetDaemons(folder: string, isDead: (pid: number) => boolean = () => true): Promise<void> {
  const instance = await openInstance({ projectFolder: folder });
  if (!instance.ok) throw new Error(instance.error);
  const { store } = instance.value;
  for (const { id, pid } of await store.listDaemons()) if (isDead(pid)) await store.leave(id);
  await store.close();
}

/** Whether there is no process of that id on this machine. */
export function hasEnded(pid: number): boolean {
  try {
    return !process.kill(pid, 0);
  } catch {
    return true;
  }
}
