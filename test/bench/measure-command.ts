import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface CommandCost {
  readonly wallMs: number;
  /** Of the program and of everything that it waited for; 0 where `/proc` does not tell. */
  readonly cpuMs: number;
}

/** Runs a program to its end. Throws when it fails. */
export function measureCommand(program: string, args: readonly string[], options: CommandOptions): CommandCost {
  const before = childrenCpuMs();
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.variables },
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 256 * 1024 * 1024,
  });
  const wallMs = performance.now() - start;
  if (status !== 0) throw new Error(`${program} ended with ${String(status)}: ${stderr.toString().slice(-2_000)}`);
  return { wallMs, cpuMs: childrenCpuMs() - before };
}

export interface CommandOptions {
  readonly cwd: string;
  readonly variables?: NodeJS.ProcessEnv;
}

/** User and system time of all processes that this one waited for, and that those waited for. */
export function childrenCpuMs(): number {
  if (process.platform !== 'linux') return 0;
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * TICK_MS;
}

const TICK_MS = 10;
