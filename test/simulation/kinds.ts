import { DAEMON_MUTANTS } from './daemon-mutants.ts';
import type { Simulate } from './history.ts';
import { type Mutant, MUTANTS } from './mutants.ts';
import { simulate } from './simulate.ts';
import { simulateDaemons } from './simulate-daemons.ts';
import { WATCH_MUTANTS } from './watch-mutants.ts';

/** What is simulated: runs and their coordinators, or daemons with schedules and a queue above them. */
export const KINDS = {
  runs: { simulate, mutants: MUTANTS },
  daemons: { simulate: simulateDaemons, mutants: [...DAEMON_MUTANTS, ...WATCH_MUTANTS] },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof KINDS;

export interface Kind {
  readonly simulate: Simulate;
  readonly mutants: readonly Mutant[];
}
