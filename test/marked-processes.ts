import { readdirSync, readFileSync } from 'node:fs';

/** The environment variable that every process started by a test run inherits, `setsid` or not. */
export const MARK = 'MILLRACE_TEST_RUN';

/** The processes that bear the mark, other than the test runner's own. Known on Linux only; elsewhere none are found. */
export function findMarkedProcesses(mark: string): MarkedProcess[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => readProcess(name, 'environ').includes(`${MARK}=${mark}`))
    .map((name) => ({ id: Number(name), command: readProcess(name, 'cmdline').replaceAll('\0', ' ').trim() }))
    .filter(({ command }) => command !== '' && !/node_modules\/vitest\/|^vitest-/.test(command));
}

export interface MarkedProcess {
  readonly id: number;
  readonly command: string;
}

/** Empty when the process has ended meanwhile or belongs to somebody else. */
function readProcess(id: string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
