import { parseArgs } from 'node:util';
import { catchMutant, medianOf } from './catch-mutant.ts';
import { PRODUCT } from './engine.ts';
import { MUTANTS } from './mutants.ts';
import { shrink } from './shrink.ts';
import { type Figures, type History, simulate } from './simulate.ts';

/**
 * `npm run sim -- --seeds 2000 [--from 1]` simulates that many histories and stops at the first that breaks an invariant, smaller than it was
 * found; `--seed S [--verbose]` one of them, with all that happened; `--mutants [--starts 5]` the product with one line changed at a time.
 */
const SEEDS_MAX = 2_000;
const TRACE_LINES = 60;

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    mutants: { type: 'boolean', default: false },
    starts: { type: 'string', default: '5' },
  },
});

if (values.mutants) await hunt(Number(values.starts));
else if (values.seed !== undefined) await show(Number(values.seed), values.verbose);
else await search(Number(values.from), Number(values.seeds));

async function search(from: number, count: number): Promise<void> {
  const start = performance.now();
  let total: Figures | undefined;
  for (let seed = from; seed < from + count; seed++) {
    const history = await simulate(PRODUCT, { seed });
    if (history.violation !== undefined) return explain(history);
    total = total === undefined ? history.figures : add(total, history.figures);
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(`${count} seeds, 0 violations, ${seconds.toFixed(1)} s`);
  if (total !== undefined) console.log(describe(total));
}

async function show(seed: number, isVerbose: boolean): Promise<void> {
  const history = await simulate(PRODUCT, { seed, keepsTrace: isVerbose });
  for (const line of history.lines) console.log(line);
  console.log(`${describe(history.figures)}, trace ${history.hash}`);
  if (history.violation !== undefined) await explain(history);
}

async function explain(failed: History): Promise<void> {
  process.exitCode = 1;
  const { options, history } = await shrink(PRODUCT, failed);
  const { lines, violation } = await simulate(PRODUCT, { ...options, keepsTrace: true });
  for (const line of lines.slice(-TRACE_LINES)) console.log(line);
  console.log(`seed ${failed.seed} breaks "${violation?.invariant ?? ''}": ${violation?.message ?? ''}`);
  console.log(`left out: ${[...(options.without ?? [])].join(', ') || 'nothing'}; ${describe(history.figures)}`);
  console.log(`all of it: npm run sim -- --seed ${failed.seed} --verbose`);
}

async function hunt(starts: number): Promise<void> {
  const hunts = { starts: Array.from({ length: starts }, (_, at) => at * 100_000 + 1), seedsMax: SEEDS_MAX };
  console.log('| one line changed, so that it … | seeds needed (median) | caught by |\n|---|---|---|');
  for (const mutant of MUTANTS) {
    const caught = await catchMutant(mutant, hunts);
    const { needed, invariants } = caught;
    if (needed.includes(undefined)) process.exitCode = 1;
    const seeds = needed.map((count) => String(count ?? `> ${SEEDS_MAX}`)).join(', ');
    const by = Array.from(invariants, ([invariant, times]) => `${invariant} (${times})`).join(', ');
    console.log(`| ${mutant.name} | ${medianOf(needed) ?? `> ${SEEDS_MAX}`} (${seeds}) | ${by} |`);
  }
}

function add(one: Figures, other: Figures): Figures {
  return {
    runs: one.runs + other.runs,
    events: one.events + other.events,
    storedEvents: one.storedEvents + other.storedEvents,
    bodies: one.bodies + other.bodies,
    takeovers: one.takeovers + other.takeovers,
    processes: one.processes + other.processes,
    virtualMs: one.virtualMs + other.virtualMs,
  };
}

function describe({ runs, events, storedEvents, bodies, takeovers, processes, virtualMs }: Figures): string {
  const hours = (virtualMs / 3_600_000).toFixed(1);
  return `${runs} runs, ${bodies} bodies, ${storedEvents} stored events, ${takeovers} takeovers, ${processes} coordinator processes, ${events} simulated events in ${hours} virtual hours`;
}
