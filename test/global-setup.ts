import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { findMarkedProcesses, MARK } from './marked-processes.ts';

/**
 * Builds `dist/` once for all suites, and afterwards fails if a process that a test started is still there. A build that fails says
 * so and stops nothing: the command line then runs from source, and suites that need neither still tell what they know.
 */
export function setup(): () => void {
  spawnSync(process.execPath, [join(import.meta.dirname, '../scripts/build.ts')], { stdio: 'inherit' });
  const mark = randomUUID();
  process.env[MARK] = mark;
  return () => {
    const left = findMarkedProcesses(mark);
    if (left.length === 0) return;
    for (const { id } of left) process.kill(id, 'SIGKILL');
    throw new Error(`tests left processes behind: ${left.map(({ id, command }) => `${id} (${command})`).join(', ')}`);
  };
}
