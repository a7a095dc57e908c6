import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs Node with these arguments and says what the whole process took. Throws when it fails. */
export function measureProcess(args: readonly string[]): ProcessCost {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-bench-'));
  const told = join(folder, 'usage.json');
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', TELL_USAGE, ...args], {
    env: { ...process.env, MILLRACE_BENCH_USAGE: told },
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  const wallMs = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}: ${stderr.toString()}`);
  const usage = JSON.parse(readFileSync(told, 'utf8')) as NodeJS.ResourceUsage;
  rmSync(folder, { recursive: true });
  return { wallMs, cpuMs: (usage.userCPUTime + usage.systemCPUTime) / 1000, peakMiB: usage.maxRSS / 1024 };
}

export interface ProcessCost {
  readonly wallMs: number;
  /** User and system, of all threads. */
  readonly cpuMs: number;
  readonly peakMiB: number;
}

/** Of several runs the fastest: the one that was disturbed least. */
export function measureBest(runs: number, args: readonly string[], before: () => void = () => undefined): ProcessCost {
  const costs = Array.from({ length: runs }, () => {
    before();
    return measureProcess(args);
  });
  return costs.toSorted((a, b) => a.wallMs - b.wallMs)[0] ?? { wallMs: NaN, cpuMs: NaN, peakMiB: NaN };
}

const TELL_USAGE = `data:text/javascript,${encodeURIComponent(
  "import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(process.env.MILLRACE_BENCH_USAGE, JSON.stringify(process.resourceUsage())));",
)}`;
