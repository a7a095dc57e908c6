import { configureGlobal } from 'fast-check';

/**
 * Property tests try the same values every time, so that a change is judged by what it changed. `MILLRACE_TEST_SEED=random` looks
 * further, and a number repeats what a failure printed.
 */
const wanted = process.env['MILLRACE_TEST_SEED'] ?? '20010101';
if (wanted !== 'random') configureGlobal({ seed: Number(wanted) });
