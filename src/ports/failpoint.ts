/**
 * A place where tests end this process, as a crash would. `MILLRACE_FAILPOINT=NAME:K` in the environment that it was started with kills it
 * (SIGKILL) when it comes to the place of that name for the K-th time, unless the file that `MILLRACE_FAILPOINT_LATCH` names is there: that is
 * made first, so that of a process and its children one is killed, once. The names are listed in `test/failpoints/points.ts`. Without the
 * variable this does nothing; descriptors, settings and the command line cannot set it.
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

function createFailpoint({ MILLRACE_FAILPOINT: point, MILLRACE_FAILPOINT_LATCH: latch }: Variables) {
  const [, wanted, count] = /^(.+):(\d+)$/.exec(point ?? '') ?? [];
  if (wanted === undefined) return () => undefined;
  let left = Number(count);
  return (name: string): void => {
    if (name !== wanted || --left !== 0 || !closeLatch(latch)) return;
    globalThis.process.kill(globalThis.process.pid, 'SIGKILL');
  };
}

/** `false` when it is closed already. */
function closeLatch(path: string | undefined): boolean {
  if (path === undefined) return true;
  const files = globalThis.process.getBuiltinModule('node:fs');
  try {
    files.closeSync(files.openSync(path, 'wx'));
    return true;
  } catch {
    return false;
  }
}
