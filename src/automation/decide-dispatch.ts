import type { GoingRun, QueueEntry, RunQueue, WaitingRun } from '../ports/automation-store.ts';

/**
 * Which waiting runs go next, and why each of the others waits. Pure. Higher priority first; among runs of one priority the lane with the
 * fewest going runs is next, then the run that was asked for first, so that one run of a quiet lane does not wait for a thousand of a busy one.
 * A run that a limit holds back holds back nothing else.
 */
export function decideDispatch(queue: RunQueue, limits: QueueLimits): DispatchDecision {
  const taken = new Tally(queue.going);
  const left = new Map<string, WaitingRun[]>();
  for (const run of [...queue.waiting].sort(compareTurns)) {
    const lane = left.get(laneOf(run));
    if (lane === undefined) left.set(laneOf(run), [run]);
    else lane.push(run);
  }
  const starts: WaitingRun[] = [];
  const reasons = new Map<string, string>();
  for (;;) {
    const next = pickNext(left, { taken, limits, reasons });
    if (next === undefined) return { starts, reasons };
    starts.push(next);
    taken.add(next);
  }
}

export interface QueueLimits {
  /** Runs that go at once: in the whole instance; and those that this daemon can take besides what goes (for all when it does not matter). */
  readonly runsMax: number;
  readonly capacity: number;
  /** By lane, as `laneOf` names it. */
  readonly lanes: ReadonlyMap<string, number>;
  readonly tags: readonly TagLimit[];
  /** Why a run cannot be carried out here at all; `undefined` when it can. */
  readonly refuse: (run: WaitingRun) => string | undefined;
  readonly failuresMax: number;
}

/** How many runs with a tag go at once: of one value, or of each value. */
export interface TagLimit {
  readonly tag: string;
  readonly value?: string;
  readonly runsMax: number;
}

export interface DispatchDecision {
  /** In the order in which they are to start. */
  readonly starts: readonly WaitingRun[];
  /** By run, of those that were looked at and wait on: a sentence for people. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** Runs of one lane take turns with those of others. */
export function laneOf({ project, environment, lane }: Lane): string {
  return `${project}\n${environment}\n${lane}`;
}

type Lane = Pick<WaitingRun, 'project' | 'environment' | 'lane'>;

interface Picking {
  readonly taken: Tally;
  readonly limits: QueueLimits;
  readonly reasons: Map<string, string>;
}

/** Takes the run whose turn it is out of its lane; what is held back on the way is taken out too, with its reason. */
function pickNext(
  left: ReadonlyMap<string, WaitingRun[]>,
  { taken, limits, reasons }: Picking,
): WaitingRun | undefined {
  let best: WaitingRun | undefined;
  for (const runs of left.values()) {
    const run = firstFree(runs, { taken, limits, reasons });
    if (run !== undefined && (best === undefined || isBefore(run, best, taken))) best = run;
  }
  if (best !== undefined) left.get(laneOf(best))?.shift();
  return best;
}

function firstFree(runs: WaitingRun[], { taken, limits, reasons }: Picking): WaitingRun | undefined {
  for (let [run] = runs; run !== undefined; [run] = runs) {
    const reason = reasonToWait(run, taken, limits);
    if (reason === undefined) return run;
    reasons.set(run.run, reason);
    runs.shift();
  }
  return undefined;
}

function isBefore(one: WaitingRun, other: WaitingRun, taken: Tally): boolean {
  if (one.priority !== other.priority) return one.priority > other.priority;
  const [ofOne, ofOther] = [taken.lane(one), taken.lane(other)];
  return ofOne === ofOther ? one.place < other.place : ofOne < ofOther;
}

function compareTurns(one: WaitingRun, other: WaitingRun): number {
  return other.priority - one.priority || one.place - other.place;
}

/** A run that was refused for good comes first: no limit has to do with it. */
function reasonToWait(run: WaitingRun, taken: Tally, limits: QueueLimits): string | undefined {
  if (run.failures >= limits.failuresMax)
    return `What carried it out was lost ${run.failures} times: it is not tried again by itself.`;
  const refused = limits.refuse(run);
  if (refused !== undefined) return refused;
  if (run.chain !== undefined && taken.chain(run) > 0) return 'The run before it of the same schedule still goes on.';
  const laneMax = limits.lanes.get(laneOf(run));
  if (laneMax !== undefined && taken.lane(run) >= laneMax)
    return `${count(taken.lane(run))} of "${run.lane}" ${goOn(taken.lane(run))}, and max_runs is ${laneMax}.`;
  const tag = limits.tags.find((limit) => isAtTagLimit(limit, run, taken));
  if (tag !== undefined)
    return `${count(taken.tag(tag.tag, run.tags[tag.tag] ?? ''))} with the tag "${tag.tag}: ${run.tags[tag.tag] ?? ''}" ${goOn(taken.tag(tag.tag, run.tags[tag.tag] ?? ''))}, and ${tag.runsMax} may.`;
  if (taken.all >= limits.runsMax)
    return `${count(taken.all)} ${goOn(taken.all)}, and the instance's limit is ${limits.runsMax}.`;
  return taken.added >= limits.capacity ? 'Every daemon that could take it has as many runs as it takes.' : undefined;
}

function isAtTagLimit({ tag, value, runsMax }: TagLimit, { tags }: WaitingRun, taken: Tally): boolean {
  const own = tags[tag];
  if (own === undefined || (value !== undefined && value !== own)) return false;
  return taken.tag(tag, own) >= runsMax;
}

function count(runs: number): string {
  return runs === 1 ? 'One run' : `${runs} runs`;
}

function goOn(runs: number): string {
  return runs === 1 ? 'goes on' : 'go on';
}

type Counted = QueueEntry & Lane & Pick<WaitingRun, 'tags'>;

/** How many runs go, by what limits count. */
class Tally {
  #all = 0;
  #added = 0;
  readonly #lanes = new Map<string, number>();
  readonly #tags = new Map<string, number>();
  readonly #chains = new Map<string, number>();

  constructor(going: readonly GoingRun[]) {
    for (const run of going) this.#count(run);
  }

  get all(): number {
    return this.#all;
  }

  get added(): number {
    return this.#added;
  }

  add(run: Counted): void {
    this.#added++;
    this.#count(run);
  }

  lane(run: Lane): number {
    return this.#lanes.get(laneOf(run)) ?? 0;
  }

  tag(tag: string, value: string): number {
    return this.#tags.get(`${tag}\n${value}`) ?? 0;
  }

  chain(run: Counted): number {
    return this.#chains.get(chainOf(run)) ?? 0;
  }

  #count(run: Counted): void {
    this.#all++;
    raise(this.#lanes, laneOf(run));
    if (run.chain !== undefined) raise(this.#chains, chainOf(run));
    for (const [tag, value] of Object.entries(run.tags)) raise(this.#tags, `${tag}\n${value}`);
  }
}

function chainOf({ project, environment, chain = '' }: Counted): string {
  return `${project}\n${environment}\n${chain}`;
}

function raise(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
