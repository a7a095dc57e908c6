import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { createRandom } from '../simulation/random.ts';
import type { Effort, Proof, Verdict } from './proof.ts';
import { PROOFS } from './proofs.ts';

/**
 * Tries on this machine what the product promises of crashes, power cuts, full disks and the like, with real processes, and prints a line a
 * promise: `npm run prove`, in full; `npm run prove -- powercut locked --quick`, some rows, as a sample. `--seed N` repeats what chance chose.
 * Fails when a promise is not kept.
 */
const SHOWN_MAX = 10;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } },
});
const unknown = positionals.filter((name) => !PROOFS.some((proof) => proof.name === name));
if (unknown.length > 0) {
  console.error(`There is no row "${unknown.join(', ')}". There are: ${PROOFS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const chosen = PROOFS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const seed = Number(values.seed);
console.log(`${cpus().length} cores, Node ${process.versions.node}, ${process.platform}; seed ${seed}\n`);
let broken = 0;
for (const proof of chosen) if (!(await show(proof))) broken++;
console.log(broken === 0 ? '\nEvery promise was kept.' : `\n${broken} of ${chosen.length} promises were not kept.`);
process.exitCode = broken === 0 ? 0 : 1;

async function show(proof: Proof): Promise<boolean> {
  const start = performance.now();
  const verdict = await proof.prove(createEffort(proof.name));
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${markOf(verdict)} ${proof.name}: ${proof.promise}`);
  if ('missing' in verdict) {
    console.log(`    not tried: ${verdict.missing}`);
    return true;
  }
  console.log(
    `    seen    ${verdict.figure}\n    wanted  ${proof.target}\n    tried   ${verdict.trials}, ${seconds} s`,
  );
  for (const sentence of (verdict.wrong ?? []).slice(0, SHOWN_MAX)) console.log(`    ! ${sentence}`);
  for (const { kind, sentences } of verdict.findings ?? []) {
    console.log(`    ${kind}: ${sentences.length}`);
    for (const sentence of sentences.slice(0, SHOWN_MAX)) console.log(`    ! ${sentence}`);
  }
  return verdict.isKept;
}

function createEffort(name: string): Effort {
  return { trials: (full, sample) => (values.quick ? sample : full), random: createRandom(`${seed}/${name}`) };
}

function markOf(verdict: Verdict): string {
  if ('missing' in verdict) return '–';
  return verdict.isKept ? '✓' : '✗';
}
