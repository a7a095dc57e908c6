/**
 * A place where tests end this process, as a crash would. `MILLRACE_FAILPOINT=NAME:K` in the environment that it was started with kills it
 * (SIGKILL) when it comes to the place of that name for the K-th time; several, with commas between, at the first of them. Not so when the file
 * that `MILLRACE_FAILPOINT_LATCH` names is there: that is made first, with the name in it, so that of a process and its children one is killed,
 * once. The names are listed in `test/failpoints/points.ts` and `daemon-points.ts`. Without the variable this does nothing; descriptors, settings and
 * the command line cannot set it.
 */
export const passFailpoint: (name: string) => void = createFailpoint(readVariables());

/** Whether this process was started to be killed somewhere. */
export const isFailpointSet: boolean = readVariables().MILLRACE_FAILPOINT !== undefined;

interface Variables {
  readonly MILLRACE_FAILPOINT?: string | undefined;
  readonly MILLRACE_FAILPOINT_LATCH?: string | undefined;
}

/** Read as the process starts: nobody could pass them to what is this deep in an adapter. */
function readVariables(): Variables {
  return globalThis.process.env;
}

function createFailpoint({ MILLRACE_FAILPOINT: points = '', MILLRACE_FAILPOINT_LATCH: latch }: Variables) {
  const left = new Map<string, number>();
  for (const point of points.split(',')) {
    const [, name, count] = /^(.+):(\d+)$/.exec(point) ?? [];
    if (name !== undefined) left.set(name, Number(count));
  }
  if (left.size === 0) return () => undefined;
  return (name: string): void => {
    const count = left.get(name);
    if (count === undefined) return;
    left.set(name, count - 1);
    if (count === 1 && closeLatch(latch, name)) globalThis.process.kill(globalThis.process.pid, 'SIGKILL');
  };
}

/** `false` when it is closed already. */
function closeLatch(path: string | undefined, name: string): boolean {
  if (path === undefined) return true;
  const files = globalThis.process.getBuiltinModule('node:fs');
  try {
    files.writeFileSync(path, name, { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}
