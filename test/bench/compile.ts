import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { type Estate, makeEstate } from '../corpus/estate.ts';
import { measureBest, measureProcess, type ProcessCost } from './measure-process.ts';

/**
 * Prints what `millrace compile` takes on the estate of a company, one, three and twenty-three times over: cold, again after one file has
 * changed, and again when nothing has; each beside the least that it could take, reading all files and `JSON.parse` of the same descriptors. Whole processes, their
 * start included, best of a few. Aims: cold 1.5 s at 4,331 jobs and 4 s at 13,000, 0.4 s after a change at 4,331, time linear in jobs.
 *
 * `node test/bench/compile.ts [COPIES …]`
 */
const BIN = join(import.meta.dirname, '../../bin/millrace.js');
const FLOOR = join(import.meta.dirname, 'compile-floor.ts');
const JOBS_A_COPY = 4331;
const RUNS = 5;
const RUNS_OF_MANY = 2;
const SETTLED_MS = 2_500;

const asked = process.argv.slice(2).map(Number);
console.log('   jobs  what                        wall      CPU    peak   × floor  µs a job');
for (const copies of asked.length > 0 ? asked : [1, 3, 23]) measure(copies);

function measure(copies: number): void {
  const runs = copies > 5 ? RUNS_OF_MANY : RUNS;
  const jobs = copies * JOBS_A_COPY;
  const estate = makeEstate('--copies', String(copies));
  const floorFolder = writeFloor(estate);
  const compile = [BIN, 'compile', '--project', estate.folder];
  const changed = findSql(estate);
  try {
    const floor = measureBest(runs, [FLOOR, floorFolder]);
    report(jobs, 'floor: read, JSON.parse', floor, floor);
    const cold = measureBest(runs, compile, () => {
      rmSync(join(estate.folder, '.millrace'), { recursive: true, force: true });
    });
    report(jobs, 'cold', cold, floor);
    const warm = measureBest(runs, compile, () => {
      appendFileSync(changed, '-- a remark\n');
    });
    report(jobs, 'after one file changed', warm, floor);
    // Files that were written a moment ago are looked at again.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SETTLED_MS);
    measureProcess(compile);
    report(jobs, 'again, nothing changed', measureBest(runs, compile), floor);
  } finally {
    estate.remove();
    rmSync(floorFolder, { recursive: true });
  }
}

/** The same project with its descriptors as JSON. */
function writeFloor({ folder }: Estate): string {
  const floorFolder = `${folder}-floor`;
  for (const entry of readdirSync(join(folder, 'jobs'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const from = join(entry.parentPath, entry.name);
    const to = join(floorFolder, from.slice(folder.length));
    mkdirSync(dirname(to), { recursive: true });
    if (!entry.name.endsWith('.yaml')) cpSync(from, to);
    else writeFileSync(to.replace(/\.yaml$/, '.json'), JSON.stringify(load(readFileSync(from, 'utf8'))));
  }
  return floorFolder;
}

function findSql({ folder }: Estate): string {
  const name = readdirSync(join(folder, 'jobs'), { recursive: true, encoding: 'utf8' }).find((file) =>
    file.endsWith('.sql'),
  );
  if (name === undefined) throw new Error('the estate has no SQL');
  return join(folder, 'jobs', name);
}

function report(jobs: number, what: string, { wallMs, cpuMs, peakMiB }: ProcessCost, floor: ProcessCost): void {
  const columns = [
    jobs.toLocaleString('en').padStart(7),
    ` ${what.padEnd(24)}`,
    `${(wallMs / 1000).toFixed(2)} s`.padStart(8),
    `${(cpuMs / 1000).toFixed(2)} s`.padStart(8),
    `${peakMiB.toFixed(0)} MB`.padStart(7),
    (wallMs / floor.wallMs).toFixed(1).padStart(8),
    ((wallMs * 1000) / jobs).toFixed(0).padStart(9),
  ];
  console.log(columns.join(' '));
}
