import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInstance } from '../../src/app/instance/instance.ts';
import type { RunEvent } from '../../src/model/event.ts';
import { formatSize } from '../../src/std/durations.ts';
import { childrenCpuMs, type CommandCost } from './measure-command.ts';
import { PEERS } from './run-peers.ts';
import { type BenchProject, measureMillrace, type RunCost, type Shape } from './run-project.ts';

/**
 * What a run costs beyond its work, as people start one: 1,000 steps of type `shell` that do nothing, in three shapes, beside the least it
 * could take (as many plain processes) and beside others that are installed; steps whose code does nothing, in this process and in child
 * processes, and how long they wait from ready to begun; plans of 10,000 and 100,000 steps; 8 steps of half a second at 8 at once; and how many
 * events a second are stored durably, beside how often the disk takes anything. `npm run bench:run -- --steps 200 --large 1000` takes fewer.
 */
const STEPS = numberOf('--steps', 1_000);
const LARGE = numberOf('--large', 100_000);
const AT_ONCE = 8;
const folder = mkdtempSync(join(tmpdir(), 'millrace-bench-run-'));

async function measureAll(): Promise<void> {
  console.log(
    `${STEPS} steps, ${AT_ONCE} at once, on ${cpus().length} processors (load ${loadOf()}), Node ${process.versions.node}\n`,
  );
  print('', 'wall', 'processors', 'written', 'peak memory');
  show('floor: plain processes, one after another', await measureFloor(1));
  show(`floor: plain processes, ${AT_ONCE} at once`, await measureFloor(AT_ONCE));
  for (const shape of ['wide', 'chain', 'layered'] as const) measureShape(shape);
  const [half, whole] = [measureTrue('chain', STEPS / 2), measureTrue('chain', STEPS)];
  console.log(
    `\ntwice as many steps write ${(whole.writtenBytes / half.writtenBytes).toFixed(2)} times as much (load ${loadOf()})\n`,
  );
  show('no-ops in this process, wide', measureNoop({ shape: 'wide', executor: 'inline' }));
  show('no-ops in child processes, wide', measureNoop({ shape: 'wide', executor: 'process' }));
  const chain = measureNoop({ shape: 'chain', executor: 'process' });
  show('no-ops in child processes, chain', chain);
  console.log(`from ready to begun, of a chain of no-ops in a child process: ${await describeDelays(chain)}\n`);
  for (const steps of [LARGE / 10, LARGE].filter((count) => count > STEPS)) await measureLarge(steps);
  show('8 steps of 0.5 s, 8 at once', measure({ shape: 'wide', steps: 8, command: ['sleep', '0.5'] }));
  console.log('(the floor of that is 0.50 s)\n\ndurable events a second, in SQLite:');
  spawnSync(process.execPath, [join(import.meta.dirname, 'store.ts'), '--brief'], { stdio: 'inherit' });
  console.log(`(load ${loadOf()})`);
}

function measureShape(shape: Shape): void {
  show(`millrace, ${shape}`, measureTrue(shape, STEPS));
  for (const { name, measure: measurePeer } of PEERS) {
    const cost = measurePeer(folder, shape, STEPS);
    if (cost === undefined) print(`${name}, ${shape}`, 'not installed');
    else show(`${name}, ${shape}`, cost);
  }
}

function measureTrue(shape: Shape, steps: number): RunCost {
  return measure({ shape, steps, command: ['true'] });
}

function measureNoop(about: Pick<BenchProject, 'shape' | 'executor'>): RunCost {
  return measure({ ...about, steps: STEPS });
}

function measure(about: Omit<BenchProject, 'atOnce' | 'executor'> & Partial<BenchProject>): RunCost {
  return measureMillrace(folder, { atOnce: AT_ONCE, executor: 'process', ...about });
}

async function measureLarge(steps: number): Promise<void> {
  const cost = measure({ shape: 'layered', steps, executor: 'inline' });
  show(`a plan of ${steps.toLocaleString('en-US')} no-ops in this process`, cost);
  const events = await readEvents(cost.project);
  const seconds = ((events.at(-1)?.at ?? 0) - (events[0]?.at ?? 0)) / 1_000;
  console.log(`  ${events.length} events, ${Math.round(events.length / seconds)} a second while it ran`);
}

/** When the code of each step began, against when its last need was done. */
async function describeDelays({ project }: RunCost): Promise<string> {
  const lines = readFileSync(join(project, 'starts'), 'utf8').trim().split('\n');
  const begun = new Map(lines.map((line) => [line.split(' ')[0], Number(line.split(' ')[1])]));
  const delays = (await readEvents(project)).flatMap((event) =>
    event.type === 'step_ready' ? [(begun.get(event.step) ?? NaN) - event.at] : [],
  );
  const sorted = delays.slice(1).sort((one, other) => one - other); // the first waits for its process to start
  const at = (part: number) => `${(sorted[Math.floor(sorted.length * part)] ?? NaN).toFixed(1)} ms`;
  return `p50 ${at(0.5)}, p99 ${at(0.99)}`;
}

async function readEvents(projectFolder: string): Promise<readonly RunEvent[]> {
  const instance = await openInstance({ projectFolder });
  if (!instance.ok) throw new Error(instance.error);
  const { store } = instance.value;
  try {
    const [run] = await store.listRuns({ limit: 1 });
    return run === undefined ? [] : await store.readEvents(run.id, { after: 0, limit: 1_000_000 });
  } finally {
    await store.close();
  }
}

async function measureFloor(atOnce: number): Promise<CommandCost> {
  const before = childrenCpuMs();
  const start = performance.now();
  let left = STEPS;
  const lanes = Array.from({ length: atOnce }, async () => {
    while (left-- > 0) await new Promise((resolve) => spawn('true', { stdio: 'ignore' }).on('exit', resolve));
  });
  await Promise.all(lanes);
  return { wallMs: performance.now() - start, cpuMs: childrenCpuMs() - before };
}

function show(name: string, cost: CommandCost & Partial<RunCost>): void {
  const { wallMs, cpuMs, writtenBytes, peakMiB } = cost;
  print(
    name,
    seconds(wallMs),
    seconds(cpuMs),
    writtenBytes === undefined ? '' : formatSize(writtenBytes),
    peakMiB === undefined ? '' : `${Math.round(peakMiB)} MiB`,
  );
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`;
}

function print(name: string, ...cells: readonly string[]): void {
  console.log(`${name.padEnd(52)}${cells.map((cell) => cell.padStart(14)).join('')}`);
}

function loadOf(): string {
  return loadavg()[0]?.toFixed(1) ?? '?';
}

function numberOf(flag: string, otherwise: number): number {
  return Number(process.argv[process.argv.indexOf(flag) + 1]) || otherwise;
}

try {
  await measureAll();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
