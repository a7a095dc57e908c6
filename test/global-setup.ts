import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { findMarkedProcesses, MARK } from './marked-processes.ts';
import { openRig, RIG } from './rig/rig.ts';

/**
 * Builds `dist/` once for all suites, opens the rig of servers that they share, and afterwards fails if a process that a test started
 * is still there. A build that fails says so and stops nothing: the command line then runs from source, and suites that need neither
 * still tell what they know.
 */
export async function setup(): Promise<() => Promise<void>> {
  spawnSync(process.execPath, [join(import.meta.dirname, '../scripts/build.ts')], { stdio: 'inherit' });
  const mark = randomUUID();
  process.env[MARK] = mark;
  const rig = await openRig();
  process.env[RIG] = rig.url;
  return async () => {
    await rig.close();
    const left = findMarkedProcesses(mark);
    if (left.length === 0) return;
    for (const { id } of left) process.kill(id, 'SIGKILL');
    throw new Error(`tests left processes behind: ${left.map(({ id, command }) => `${id} (${command})`).join(', ')}`);
  };
}
