import type { Plan, PlannedStep } from '../../model/plan.ts';
import type { StepRecord } from '../../ports/store.ts';
import { isEnded } from '../../model/step.ts';
import type { ChangedInput } from './find-changed-inputs.ts';
import type { OldRun, RepeatWish } from './repeat.ts';

/**
 * What becomes of each step of a plan that repeats a run, and why, told before anything runs. Whether a step that reads what is made again
 * need run is known only then: `may_run`.
 */
export function explainRepeat(plan: Plan, about: RepeatFacts): readonly RepeatedStep[] {
  const before = new Map(about.old.steps.map((record) => [record.id, record]));
  const told: RepeatedStep[] = [];
  for (const planned of plan.steps) {
    const { id, job } = planned;
    told.push({ step: id, job, ...explain(planned, plan, { ...about, before: before.get(id), told }) });
  }
  return told;
}

export interface RepeatFacts {
  readonly old: OldRun;
  readonly wish: RepeatWish;
  /** Jobs that are not as they were, each with what is another: a phrase for people. */
  readonly changedJobs: ReadonlyMap<string, string>;
  /** By steps: what they read then and is another now. */
  readonly changedInputs: ReadonlyMap<string, readonly ChangedInput[]>;
  /** By steps: data outside that they read, at which nobody has looked yet. */
  readonly outside: ReadonlyMap<string, readonly string[]>;
}

export interface RepeatedStep {
  readonly step: string;
  readonly job: string;
  readonly does: 'runs' | 'may_run' | 'is_kept';
  /** For people, without the step's name. */
  readonly why: string;
}

interface StepFacts extends RepeatFacts {
  /** The step in the old run. */
  readonly before: StepRecord | undefined;
  /** Those before it in the plan. */
  readonly told: readonly RepeatedStep[];
}

type Told = Pick<RepeatedStep, 'does' | 'why'>;

function explain(planned: PlannedStep, plan: Plan, facts: StepFacts): Told {
  const { wish, changedJobs, old } = facts;
  if (planned.carried?.isPinned === true || isPinnedOver(planned))
    return { does: 'is_kept', why: `as it was in ${old.id}` };
  const change = changedJobs.get(planned.job);
  if (plan.jobs[planned.job]?.view === true && !(wish.kind === 'some' && wish.jobs.includes(planned.job)))
    return { does: 'may_run', why: 'a view: made where its definition is another' };
  const state = describeBefore(planned, facts);
  if (wish.kind !== 'rest') return { does: 'runs', why: join(state.words, change) };
  if (!state.isDone) return { does: 'runs', why: join(state.words, change) };
  if (change !== undefined) return { does: 'runs', why: change };
  return explainDone(planned, facts);
}

function isPinnedOver({ carriedItems }: PlannedStep): boolean {
  const carried = Object.values(carriedItems ?? {});
  return carried.length > 0 && carried.every(({ isPinned }) => isPinned === true);
}

/** It succeeded, and is as it was: what it reads decides. */
function explainDone({ id, needs }: PlannedStep, { changedInputs, outside, told }: StepFacts): Told {
  const [changed] = changedInputs.get(id) ?? [];
  if (changed !== undefined) return { does: 'runs', why: describeChange(changed) };
  const again = needs.map((place) => told[place]).find((step) => step !== undefined && step.does !== 'is_kept');
  const [unseen, ...more] = outside.get(id) ?? [];
  if (again === undefined && unseen !== undefined) {
    const others = more.length === 0 ? '' : ` or ${more.length} more`;
    return { does: 'may_run', why: `done before: runs if "${unseen}"${others} changed since` };
  }
  if (again === undefined) return { does: 'is_kept', why: 'done before, and nothing changed since' };
  return { does: 'may_run', why: `after ${again.step}: runs if that makes other data` };
}

function describeBefore(planned: PlannedStep, facts: StepFacts): { readonly words: string; readonly isDone: boolean } {
  if (planned.over !== undefined) return describeItems(planned, facts);
  return describeStep(facts.before);
}

function describeItems({ job, id }: PlannedStep, { old }: StepFacts) {
  const items = old.steps.filter((record) => record.job === job && record.id !== id);
  const undone = items.filter(({ step }) => !isDone(step.state));
  if (items.length === 0) return { words: 'its items were not known', isDone: false };
  if (undone.length === 0)
    return { words: `${items.length === 1 ? '1 item' : `${items.length} items`} done`, isDone: true };
  const names = undone.slice(0, NAMED_MAX).map(({ partition }) => partition ?? '');
  const more = undone.length > NAMED_MAX ? ', …' : '';
  return {
    words: `${undone.length} of ${items.length} items did not succeed: ${names.join(', ')}${more}`,
    isDone: false,
  };
}

const NAMED_MAX = 5;

function isDone(state: string): boolean {
  return state === 'succeeded' || state === 'unchanged';
}

function describeStep(before: StepRecord | undefined) {
  if (before === undefined) return { words: 'it was not in that run', isDone: false };
  const { step } = before;
  if (isDone(step.state)) return { words: 'it succeeded', isDone: true };
  if (step.state === 'failed') return { words: `it failed: ${step.error.message.split('\n')[0] ?? ''}`, isDone: false };
  if (step.state === 'skipped') {
    const because = step.by === undefined ? '' : ` because of ${step.by}`;
    return { words: `it was not run${because}`, isDone: false };
  }
  return { words: isEnded(step) ? 'it was cancelled' : 'it did not end', isDone: false };
}

function join(words: string, change: string | undefined): string {
  return change === undefined ? words : `${words}; ${change}`;
}

/** A phrase for people: `"clean.flights" was made again by run_… at …`. */
export function describeChange({ asset, partition, run, at, isOutside }: ChangedInput): string {
  const name = partition === '' ? `"${asset}"` : `partition ${partition} of "${asset}"`;
  return `${name} was ${isOutside ? 'seen to be another' : 'made again'} by ${run} at ${new Date(at).toLocaleString('sv-SE')}`;
}
