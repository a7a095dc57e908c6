import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PRODUCT } from './engine.ts';
import { KINDS } from './kinds.ts';
import type { Simulate } from './history.ts';

/** All of them where changes are let in, a sample everywhere else. */
const IS_CI = process.env['CI'] !== undefined;
const SEEDS = { runs: IS_CI ? 2_000 : 300, daemons: IS_CI ? 500 : 60 };

test.each(Object.entries(SEEDS))(
  'no invariant is broken in histories of crashes, freezes, clock jumps and answers that are lost: %s, %i seeds',
  async (kind, seeds) => {
    const { code, output } = await sim('--only', kind, '--seeds', String(seeds));
    expect(code, output).toBe(0);
    expect(output).toContain(`${kind}: ${seeds} seeds, 0 violations`);
  },
);

/** Near the seeds by which they were seen before; `npm run sim -- --mutants` looks from the first seed on. */
test.each(Object.entries(KINDS))('each mutant of the product is caught: %s', async (kind, { mutants }) => {
  const { code, output } = await sim('--only', kind, '--mutants', '--near');
  expect(code, output).toBe(0);
  const rows = output
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1);
  expect(rows.map((row) => row.split(' | ')[0])).toEqual(mutants.map(({ name }) => `| ${name}`));
});

test('the tables of the README name the mutants that there are', () => {
  const text = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
  const named = Array.from(text.matchAll(/^\| ([^|]+?) \| \d+ \(/gm), ([, name]) => name);
  expect(named).toEqual(Object.values(KINDS).flatMap(({ mutants }) => mutants.map(({ name }) => name)));
});

test.each(Object.entries(KINDS))(
  'the same seed gives the same history, and another seed another one: %s',
  async (_, kind) => {
    const hashes = [];
    for (const seed of [7, 7, 8, 8]) hashes.push((await kind.simulate(PRODUCT, { seed, keepsTrace: seed === 7 })).hash);
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[2]).toBe(hashes[3]);
    expect(hashes[0]).not.toBe(hashes[2]);
  },
);

test('faults that are said to happen do happen', async () => {
  expect(await findSigns(KINDS.runs.simulate, SIGNS, 150)).toEqual(Object.keys(SIGNS).sort());
});

test('what is said of daemons and of those who look after them does happen', async () => {
  expect(await findSigns(KINDS.daemons.simulate, DAEMON_SIGNS, 60)).toEqual(Object.keys(DAEMON_SIGNS).sort());
});

async function findSigns(
  simulate: Simulate,
  signs: Readonly<Record<string, RegExp>>,
  seeds: number,
): Promise<readonly string[]> {
  const seen = new Set<string>();
  for (let seed = 1; seed <= seeds && seen.size < Object.keys(signs).length; seed++) {
    const { lines } = await simulate(PRODUCT, { seed, keepsTrace: true });
    for (const [fault, sign] of Object.entries(signs)) if (lines.some((line) => sign.test(line))) seen.add(fault);
  }
  return [...seen].sort();
}

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

const DAEMON_SIGNS = {
  'killed around a decision': / killed (before|after) commitTicks/,
  'killed around giving out runs': / killed (before|after) dispatchRuns/,
  'an answer to a decision that is lost': / commitTicks: failed after/,
  'a process that carries out runs and is killed': /\/dev\/\d+ killed at random/,
  'a daemon that leaves': /"kind":"stopped"/,
  'a run that is taken over': /"kind":"run_taken_over"/,
  'a clock that is not believed': /"kind":"clock_jumped"/,
  'a schedule that is paused': / is paused at /,
  'a schedule that goes on': / is enabled at /,
  'a project that is taken out': / is nothing from /,
  'a rollback': /operator goes back/,
  'a tick that is missed': / missed 2026/,
  'a tick that is skipped for the run before it': / skipped \(overlap/,
  'a tick that is skipped for its day': / skipped \(calendar/,
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
