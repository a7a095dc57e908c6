import type { Launch } from '../../../generated/formats.ts';
import type { Graph } from '../../graph/graph.ts';
import type { RunId } from '../../model/ids.ts';
import type { Item } from '../../model/item.ts';
import type { Plan } from '../../model/plan.ts';
import type { RunState } from '../run-state.ts';
import type { StepRecord } from '../../ports/store.ts';
import { succeed, type Result } from '../../std/result.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { carryOver } from './carry-over.ts';
import { repeatSome } from './repeat-some.ts';

/**
 * Runs that repeat another one, or some of its steps. Which launch that is, and what of the old run counts in the new one, is decided
 * here; `explain-repeat.ts` tells people of it, `find-changed-inputs.ts` whether steps still find what they read then. Pure: what is known
 * of the old run is read by others. It writes nothing, and what was made is never put back: data that was made again since is read as it
 * is now, or not at all.
 */
export function repeatRun(graph: Graph, old: OldRun, wish: RepeatWish): Result<Repeat, readonly Diagnostic[]> {
  switch (wish.kind) {
    case 'rest':
      return succeed({ launch: old.plan.launch, adjust: (plan) => carryOver(plan, old.id, old) });
    case 'all':
      return succeed({ launch: old.plan.launch, adjust: withoutMemory });
    case 'some':
      return repeatSome(graph, old, wish);
  }
}

/** What of a run counts in another one. */
export interface OldRun {
  readonly id: RunId;
  readonly createdAt: number;
  /** As it was stored. */
  readonly plan: Plan;
  readonly steps: readonly StepRecord[];
  /** What steps found, by their ids. */
  readonly found: ReadonlyMap<string, readonly Item[]>;
}

/** How it went. */
export interface OldRunHistory {
  /** With the steps of its items. */
  readonly state: RunState;
  /** When the last attempt of a step began, by its id: milliseconds since 1970. */
  readonly begunAt: ReadonlyMap<string, number>;
  /** Versions of data outside that its steps saw, by asset and partition (`sightingKey`). */
  readonly observed: ReadonlyMap<string, string>;
}

export type RepeatWish =
  /** What did not succeed, and what changed since. */
  { readonly kind: 'rest' } | { readonly kind: 'all' } | SomeSteps;

/** These jobs of the run and nothing else, whatever became of them. */
export interface SomeSteps {
  readonly kind: 'some';
  readonly jobs: readonly string[];
  /** In the place of what the run was launched with. */
  readonly partition?: Launch['partition'];
  /** Of a mapped job: for this item only. */
  readonly item?: string;
}

export interface Repeat {
  readonly launch: Launch;
  /** What of the old run counts in the plan of that launch. */
  readonly adjust: (plan: Plan) => Plan;
}

/** Equal work is done again. */
export function withoutMemory(plan: Plan): Plan {
  const jobs = Object.entries(plan.jobs).map(([name, job]) => [name, { ...job, memoize: false }] as const);
  return { ...plan, jobs: Object.fromEntries(jobs) };
}
