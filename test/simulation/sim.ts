import { parseArgs } from 'node:util';
import { catchMutant, medianOf } from './catch-mutant.ts';
import { PRODUCT } from './engine.ts';
import { addFigures, describeFigures, type Figures, type History, type Simulate } from './history.ts';
import { KINDS, type KindName } from './kinds.ts';
import type { Mutant } from './mutants.ts';
import { shrink } from './shrink.ts';

/**
 * `npm run sim -- --seeds 2000 [--from 1] [--only runs|daemons]` simulates that many histories of each kind and stops at the first that breaks
 * an invariant, smaller than it was found; `--only KIND --seed S [--verbose]` one of them, with all that happened; `--mutants [--starts 5 | --near] [--mutant TEXT]`
 * the product with one line changed at a time, from several starts or from near where each was seen before.
 */
const SEEDS_MAX = 2_000;
const TRACE_LINES = 60;

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2000' },
    from: { type: 'string', default: '1' },
    only: { type: 'string' },
    seed: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    mutants: { type: 'boolean', default: false },
    starts: { type: 'string', default: '5' },
    near: { type: 'boolean', default: false },
    mutant: { type: 'string' },
  },
});

const kinds = chooseKinds(values.only);
if (values.mutants) for (const kind of kinds) await hunt(kind, values.near ? 'near' : Number(values.starts));
else if (values.seed !== undefined) for (const kind of kinds) await show(kind, Number(values.seed), values.verbose);
else for (const kind of kinds) await search(kind, Number(values.from), Number(values.seeds));

function chooseKinds(only: string | undefined): readonly KindName[] {
  const all = ['runs', 'daemons'] as const;
  const chosen = all.filter((kind) => only === undefined || kind === only);
  if (chosen.length === 0) throw new Error(`there is no kind "${only ?? ''}": ${all.join(', ')}`);
  return chosen;
}

async function search(kind: KindName, from: number, count: number): Promise<void> {
  const { simulate } = KINDS[kind];
  const start = performance.now();
  let total: Figures | undefined;
  for (let seed = from; seed < from + count; seed++) {
    const history = await simulate(PRODUCT, { seed });
    if (history.violation !== undefined) return explain(kind, history);
    total = total === undefined ? history.figures : addFigures(total, history.figures);
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(`${kind}: ${count} seeds, 0 violations, ${seconds.toFixed(1)} s`);
  if (total !== undefined) console.log(describeFigures(total));
}

async function show(kind: KindName, seed: number, isVerbose: boolean): Promise<void> {
  const history = await KINDS[kind].simulate(PRODUCT, { seed, keepsTrace: isVerbose });
  for (const line of history.lines) console.log(line);
  console.log(`${kind}: ${describeFigures(history.figures)}, trace ${history.hash}`);
  if (history.violation !== undefined) await explain(kind, history);
}

async function explain(kind: KindName, failed: History): Promise<void> {
  process.exitCode = 1;
  const { simulate } = KINDS[kind];
  const { options, history } = await shrink(simulate, PRODUCT, failed);
  const { lines, violation } = await simulate(PRODUCT, { ...options, keepsTrace: true });
  for (const line of lines.slice(-TRACE_LINES)) console.log(line);
  console.log(`${kind}, seed ${failed.seed}, breaks "${violation?.invariant ?? ''}": ${violation?.message ?? ''}`);
  console.log(`left out: ${[...(options.without ?? [])].join(', ') || 'nothing'}; ${describeFigures(history.figures)}`);
  console.log(`all of it: npm run sim -- --only ${kind} --seed ${failed.seed} --verbose`);
}

/** Many mutants are seen by the same seed: the product is tried by it once. */
function createCleanSeeds(simulate: Simulate): (seed: number) => Promise<boolean> {
  const known = new Map<number, boolean>();
  return async (seed) => {
    const isClean = known.get(seed) ?? (await simulate(PRODUCT, { seed })).violation === undefined;
    known.set(seed, isClean);
    return isClean;
  };
}

async function hunt(kind: KindName, starts: number | 'near'): Promise<void> {
  const { simulate, mutants } = KINDS[kind];
  const isClean = createCleanSeeds(simulate);
  const startsOf = ({ seed = 1 }: Mutant): readonly number[] =>
    starts === 'near' ? [seed] : Array.from({ length: starts }, (_, at) => at * 100_000 + 1);
  console.log(`| ${kind}: one line changed, so that it … | seeds needed (median) | caught by |\n|---|---|---|`);
  for (const mutant of mutants.filter(({ name }) => name.includes(values.mutant ?? ''))) {
    const { needed, invariants } = await catchMutant(mutant, {
      ...{ simulate, isClean, seedsMax: SEEDS_MAX },
      starts: startsOf(mutant),
    });
    if (needed.includes(undefined)) process.exitCode = 1;
    const each = needed.map((count) => String(count ?? `> ${SEEDS_MAX}`)).join(', ');
    const by = Array.from(invariants, ([invariant, times]) => `${invariant} (${times})`).join(', ');
    console.log(`| ${mutant.name} | ${medianOf(needed) ?? `> ${SEEDS_MAX}`} (${each}) | ${by} |`);
  }
}
