import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureCommand, type CommandCost } from './measure-command.ts';

export type Shape = 'wide' | 'chain' | 'layered';

const LAYER = 100;

/** The steps that step `at` comes after. */
export const PARENTS: Readonly<Record<Shape, (at: number) => readonly number[]>> = {
  wide: () => [],
  chain: (at) => (at === 0 ? [] : [at - 1]),
  layered: (at) => {
    const [layer, place] = [Math.floor(at / LAYER) - 1, at % LAYER];
    return layer < 0 ? [] : [layer * LAYER + place, layer * LAYER + ((place + 1) % LAYER)];
  },
};

export interface BenchProject {
  readonly shape: Shape;
  readonly steps: number;
  readonly atOnce: number;
  readonly executor: 'process' | 'inline';
  /** A command for steps of type `shell`; without one, steps of a type of the project whose code notes when it began. */
  readonly command?: readonly string[];
}

export interface RunCost extends CommandCost {
  /** Told by the kernel, of Node's processes. */
  readonly writtenBytes: number;
  /** Of the process that coordinates. */
  readonly peakMiB: number;
  readonly project: string;
}

/** The command line from its start to its end, on a new project in `folder`. */
export function measureMillrace(folder: string, about: BenchProject): RunCost {
  const project = createProject(folder, about);
  const usage = join(project, 'usage');
  writeFileSync(usage, '');
  const cost = measureCommand(process.execPath, [BIN, 'run', '--project', project], {
    cwd: folder,
    variables: {
      NODE_OPTIONS: `--import ${TELL_USAGE}`,
      MILLRACE_BENCH_USAGE: usage,
      MILLRACE_BENCH_STARTS: join(project, 'starts'),
    },
  });
  const told = readFileSync(usage, 'utf8');
  return {
    ...cost,
    project,
    writtenBytes: sumOf(told, /^write_bytes: (\d+)$/gm),
    peakMiB: sumOf(told, /^peak of millrace\.js: (\d+)$/gm) / 1024,
  };
}

const BIN = join(import.meta.dirname, '../../bin/millrace.js');

function createProject(folder: string, { shape, steps, atOnce, executor, command }: BenchProject): string {
  const project = mkdtempSync(join(folder, 'project-'));
  const work = command === undefined ? { type: 'noop' } : { type: 'shell', config: { command } };
  const jobs = Array.from({ length: steps }, (_, at) => [
    `step_${at}`,
    { ...work, after: PARENTS[shape](at).map((parent) => `step_${parent}`) },
  ]);
  for (let at = 0; at < jobs.length; at += JOBS_IN_FILE) {
    const some = Object.fromEntries(jobs.slice(at, at + JOBS_IN_FILE)) as object;
    writeFileSync(join(project, `from_${at}.job.json`), JSON.stringify({ jobs: some }));
  }
  const environment = `environments: {dev: {max_parallel: ${atOnce}, executor: ${executor}}}`;
  writeFileSync(
    join(project, 'millrace.yaml'),
    `millrace: 1\nproject: bench\ndescriptors: ["*.job.json"]\n${environment}\n`,
  );
  mkdirSync(join(project, 'jobtypes/noop'), { recursive: true });
  writeFileSync(join(project, 'jobtypes/noop/jobtype.yaml'), 'name: noop\nversion: 1\nruntime: node\n');
  writeFileSync(join(project, 'jobtypes/noop/noop.ts'), NOOP);
  return project;
}

/** Descriptors are read up to 2 MiB a file. */
const JOBS_IN_FILE = 10_000;

const NOOP = `import { appendFileSync } from 'node:fs';
import { defineJobType } from 'millrace';

export default defineJobType({
  async execute({ job }) {
    appendFileSync(process.env.MILLRACE_BENCH_STARTS, job.name + ' ' + (performance.timeOrigin + performance.now()) + '\\n');
  },
});
`;

/** Every process of Node adds what the kernel says that it wrote, and how large it was. */
const TELL_USAGE = `data:text/javascript,${encodeURIComponent(
  "import{appendFileSync,readFileSync}from'node:fs';import{basename}from'node:path';import{isMainThread}from'node:worker_threads';if(isMainThread)process.on('exit',()=>appendFileSync(process.env.MILLRACE_BENCH_USAGE,readFileSync('/proc/self/io','utf8')+'peak of '+basename(process.argv[1])+': '+process.resourceUsage().maxRSS+'\\n'))",
)}`;

function sumOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].reduce((sum, [, number]) => sum + Number(number), 0);
}
