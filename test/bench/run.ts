import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatSize } from '../../src/std/durations.ts';

/**
 * What a run costs beyond its work: 1,000 steps of type `shell` that do nothing, in three shapes, as people start them, beside the least it
 * could take (as many plain processes) and beside `ninja` and `make` where they are installed. And 8 steps of half a second at 8 at once.
 * `npm run bench:run -- --steps 200` takes fewer.
 */
const STEPS = Number(process.argv[process.argv.indexOf('--steps') + 1]) || 1_000;
const AT_ONCE = 8;
const BIN = join(import.meta.dirname, '../../bin/millrace.js');
const LAYER = 100;

type Shape = 'wide' | 'chain' | 'layered';

/** The steps that step `at` comes after. */
const PARENTS: Readonly<Record<Shape, (at: number) => readonly number[]>> = {
  wide: () => [],
  chain: (at) => (at === 0 ? [] : [at - 1]),
  layered: (at) => {
    const [layer, place] = [Math.floor(at / LAYER) - 1, at % LAYER];
    return layer < 0 ? [] : [layer * LAYER + place, layer * LAYER + ((place + 1) % LAYER)];
  },
};

interface Cost {
  readonly wallMs: number;
  /** Of the program and of everything that it waited for. */
  readonly cpuMs?: number;
  /** Told by the kernel, of Node's processes. */
  readonly writtenBytes?: number;
}

const folder = mkdtempSync(join(tmpdir(), 'millrace-bench-run-'));

async function measureAll(): Promise<void> {
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  console.log(
    `${STEPS} steps of "true", ${AT_ONCE} at once, on ${cpus().length} processors (load ${load}), Node ${process.versions.node}\n`,
  );
  print('', 'wall', 'processors', 'written');
  show('floor: plain processes, one after another', await measureFloor(1));
  show(`floor: plain processes, ${AT_ONCE} at once`, await measureFloor(AT_ONCE));
  for (const shape of ['wide', 'chain', 'layered'] as const) {
    show(`millrace, ${shape}`, measureMillrace(shape, STEPS));
    for (const [tool, measure] of [
      ['ninja', measureNinja],
      ['make', measureMake],
    ] as const) {
      const cost = measure(shape);
      if (cost === undefined) print(`${tool}, ${shape}`, 'not installed', '', '');
      else show(`${tool}, ${shape}`, cost);
    }
  }
  const [half, whole] = [measureMillrace('chain', STEPS / 2), measureMillrace('chain', STEPS)];
  const growth = (whole.writtenBytes ?? NaN) / (half.writtenBytes ?? NaN);
  console.log(`\ntwice as many steps write ${growth.toFixed(2)} times as much`);
  show('8 steps of 0.5 s, 8 at once', measureMillrace('wide', 8, ['sleep', '0.5']));
}

async function measureFloor(atOnce: number): Promise<Cost> {
  const before = childrenCpuMs();
  const start = performance.now();
  let left = STEPS;
  const lanes = Array.from({ length: atOnce }, async () => {
    while (left-- > 0) await new Promise((resolve) => spawn('true', { stdio: 'ignore' }).on('exit', resolve));
  });
  await Promise.all(lanes);
  return { wallMs: performance.now() - start, cpuMs: childrenCpuMs() - before };
}

/** The command line from its start to its end, on a project of its own. */
function measureMillrace(shape: Shape, steps: number, command: readonly string[] = ['true']): Cost {
  const project = mkdtempSync(join(folder, 'project-'));
  const jobs = Array.from({ length: steps }, (_, at) => [
    `step_${at}`,
    { type: 'shell', config: { command }, after: PARENTS[shape](at).map((parent) => `step_${parent}`) },
  ]);
  writeFileSync(join(project, 'all.job.json'), JSON.stringify({ jobs: Object.fromEntries(jobs) as object }));
  const environment = `environments: {dev: {max_parallel: ${AT_ONCE}}}`;
  writeFileSync(
    join(project, 'millrace.yaml'),
    `millrace: 1\nproject: bench\ndescriptors: ["*.job.json"]\n${environment}\n`,
  );
  const usage = join(project, 'usage');
  writeFileSync(usage, '');
  const cost = measure(process.execPath, [BIN, 'run', '--project', project], {
    NODE_OPTIONS: `--import ${TELL_WRITES}`,
    MILLRACE_BENCH_USAGE: usage,
  });
  const written = [...readFileSync(usage, 'utf8').matchAll(/^write_bytes: (\d+)$/gm)];
  return { ...cost, writtenBytes: written.reduce((sum, [, bytes]) => sum + Number(bytes), 0) };
}

/** Every process of Node adds what the kernel says that it wrote. */
const TELL_WRITES = `data:text/javascript,${encodeURIComponent(
  "import{appendFileSync,readFileSync}from'node:fs';import{isMainThread}from'node:worker_threads';if(isMainThread)process.on('exit',()=>appendFileSync(process.env.MILLRACE_BENCH_USAGE,readFileSync('/proc/self/io')))",
)}`;

function measureNinja(shape: Shape): Cost | undefined {
  const lines = Array.from(
    { length: STEPS },
    (_, at) =>
      `build s${at}: t ${PARENTS[shape](at)
        .map((parent) => `s${parent}`)
        .join(' ')}`,
  );
  const file = join(folder, 'build.ninja');
  writeFileSync(file, `rule t\n  command = true\n${lines.join('\n')}\n`);
  return isInstalled('ninja') ? measure('ninja', ['-j', String(AT_ONCE), '-f', file]) : undefined;
}

function measureMake(shape: Shape): Cost | undefined {
  const names = Array.from({ length: STEPS }, (_, at) => `s${at}`);
  const rules = names.map(
    (name, at) =>
      `${name}: ${PARENTS[shape](at)
        .map((parent) => `s${parent}`)
        .join(' ')}\n\t@/bin/true\n`,
  );
  const file = join(folder, 'Makefile');
  writeFileSync(file, `all: ${names.join(' ')}\n.PHONY: all ${names.join(' ')}\n${rules.join('')}`);
  return isInstalled('make') ? measure('make', ['-j', String(AT_ONCE), '-f', file, 'all']) : undefined;
}

function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

function measure(program: string, args: readonly string[], variables: NodeJS.ProcessEnv = {}): Cost {
  const before = childrenCpuMs();
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args, {
    cwd: folder,
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const wallMs = performance.now() - start;
  if (status !== 0) throw new Error(`${program} ended with ${String(status)}: ${stderr.toString().slice(-2_000)}`);
  return { wallMs, cpuMs: childrenCpuMs() - before };
}

/** User and system time of all processes that this one waited for, and that those waited for; 0 where `/proc` does not tell. */
function childrenCpuMs(): number {
  if (process.platform !== 'linux') return 0;
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * TICK_MS;
}

const TICK_MS = 10;

function show(name: string, { wallMs, cpuMs, writtenBytes }: Cost): void {
  const written = writtenBytes === undefined ? '' : formatSize(writtenBytes);
  print(name, seconds(wallMs), cpuMs === undefined ? '' : seconds(cpuMs), written);
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`;
}

function print(name: string, ...cells: readonly string[]): void {
  console.log(`${name.padEnd(44)}${cells.map((cell) => cell.padStart(14)).join('')}`);
}

try {
  await measureAll();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
