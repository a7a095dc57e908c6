import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PRODUCT } from './engine.ts';
import { MUTANTS } from './mutants.ts';
import { simulate } from './simulate.ts';

/** All of them where changes are let in, a sample everywhere else. */
const SEEDS = process.env['CI'] === undefined ? 300 : 2_000;

test(`no invariant is broken in ${SEEDS} histories of crashes, freezes, clock jumps and answers that are lost`, async () => {
  const { code, output } = await sim('--seeds', String(SEEDS));
  expect(code, output).toBe(0);
  expect(output).toContain(`${SEEDS} seeds, 0 violations`);
});

test('each mutant of the product is caught', async () => {
  const { code, output } = await sim('--mutants', '--starts', '1');
  expect(code, output).toBe(0);
  const rows = output
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1);
  expect(rows.map((row) => row.split(' | ')[0])).toEqual(MUTANTS.map(({ name }) => `| ${name}`));
});

test('the same seed gives the same history, and another seed another one', async () => {
  const hashes = [];
  for (const seed of [7, 7, 8, 8]) hashes.push((await simulate(PRODUCT, { seed, keepsTrace: seed === 7 })).hash);
  expect(hashes[0]).toBe(hashes[1]);
  expect(hashes[2]).toBe(hashes[3]);
  expect(hashes[0]).not.toBe(hashes[2]);
});

test('faults that are said to happen do happen', async () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= 150; seed++) {
    const { lines } = await simulate(PRODUCT, { seed, keepsTrace: true });
    for (const [fault, sign] of Object.entries(SIGNS)) if (lines.some((line) => sign.test(line))) seen.add(fault);
  }
  expect([...seen].sort()).toEqual(Object.keys(SIGNS).sort());
});

const SIGNS = {
  'killed before a write': / killed before appendEvents/,
  'killed after a write': / killed after appendEvents/,
  'killed around a start': / killed (before|after) the start of /,
  'killed around a stop': / killed (before it stops|after it stopped) /,
  'killed at random': / killed at random/,
  frozen: / frozen for /,
  'an answer that is lost': /appendEvents: failed after/,
  'a write that fails': /appendEvents: failed before/,
  'a wall clock that jumps back': /jumps by -/,
  'a run that is cancelled': / run_cancelling /,
  'a run that is taken over': / run_taken_over /,
  'a claim that comes too late': / did not get /,
  'a coordinator that has lost its run': / lost run_/,
  'a worker that dies': / dies as its script says/,
  'a body that TERM does not end': /"force":true/,
  'an end that is not confirmed': / step_cancel_unconfirmed /,
  'work that is done already': /"memoized"/,
  'work that is carried over': /"carried_over"/,
};

function sim(...options: readonly string[]): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'sim.ts'), ...options]);
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (code) => resolve({ code, output }));
  });
}
