/**
 * The tests of jobs, which descriptors declare under `tests:`: `prepare-test.ts` makes plain data of one (its step as a run would ask for it, and
 * typed tables of what is given), `carry-out-test.ts` runs it on mocks, `judge-test.ts` tells in what the result differs. Knows no descriptor
 * file, no command line and no adapter.
 *
 * Invariant: a test needs no network, no secret and no clock, and tells the same on every machine.
 */
export type { PreparedTest } from './prepare-test.ts';
export type { TestResult } from './test-result.ts';
