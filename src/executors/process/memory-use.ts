import { readdirSync, readFileSync } from 'node:fs';

/**
 * How many bytes of memory the processes of some groups have to themselves, together; 0 where `/proc` does not tell (Linux only). What was
 * moved to swap, and files that are mapped, are not counted.
 */
export function measureMemory(groups: ReadonlySet<number>): number {
  if (process.platform !== 'linux') return 0;
  let kibibytes = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name) || !groups.has(groupOf(name))) continue;
    for (const [, size] of readText(`/proc/${name}/status`).matchAll(/^Rss(?:Anon|Shmem):\s+(\d+) kB$/gm))
      kibibytes += Number(size);
  }
  return kibibytes * 1024;
}

/** NaN when the process is gone. */
function groupOf(pid: string): number {
  const stat = readText(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
