import type { GoingRun, QueueEntry, RunQueue, WaitingRun } from '../ports/automation-store.ts';

/**
 * Which waiting runs go next, which that gave their place back have it again, and why each of the others waits. Pure. Higher priority first;
 * among runs of one priority the lane with the fewest going runs is next, then the run that was asked for first, so that one run of a quiet
 * lane does not wait for a thousand of a busy one. A run that a limit holds back holds back nothing else.
 *
 * A run that gave its place back counts for none of the limits on how much goes at once. It still is one of its pipeline's, and the next one of
 * its chain waits for it. It comes back in the same order as others begin: by its priority, and by when it was asked for.
 */
export function decideDispatch(queue: RunQueue, limits: QueueLimits): DispatchDecision {
  const taken = new Tally(queue.going);
  const left = new Map<string, Candidate[]>();
  for (const run of [...queue.waiting, ...queue.going.filter(isReturning)].sort(compareTurns)) {
    const lane = left.get(laneOf(run));
    if (lane === undefined) left.set(laneOf(run), [run]);
    else lane.push(run);
  }
  const starts: WaitingRun[] = [];
  const returns: GoingRun[] = [];
  const reasons = new Map<string, string>();
  for (;;) {
    const next = pickNext(left, { taken, limits, reasons });
    if (next === undefined) return { starts, returns, reasons, hasRoom: hasRoom(taken, limits) };
    if (!isGoing(next)) starts.push(next);
    else if (isOwn(next, limits) || isOrphan(next)) returns.push(next);
    taken.add(next, limits);
  }
}

export interface QueueLimits {
  /** Runs that go at once: in the whole instance; and those that this daemon can take besides what goes (for all when it does not matter). */
  readonly runsMax: number;
  readonly capacity: number;
  /** Of these, those that are new to it; as many when left out. */
  readonly beginsMax?: number;
  /**
   * It gives places again to its own runs, and to those that outlived their daemon; for those of another one that is there and has room a
   * place is kept.
   * To every run when left out.
   */
  readonly daemon?: string;
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
  /** Runs that have their place again. */
  readonly returns: readonly GoingRun[];
  /** By run, of those that were looked at and wait on: a sentence for people. */
  readonly reasons: ReadonlyMap<string, string>;
  /** One more could start, had there been one that nothing else holds back. */
  readonly hasRoom: boolean;
}

function hasRoom(taken: Tally, { runsMax, capacity, beginsMax = Infinity }: QueueLimits): boolean {
  return taken.all < runsMax && taken.added < capacity && taken.begun < beginsMax;
}

/** Runs of one lane take turns with those of others. */
export function laneOf({ project, environment, lane }: Lane): string {
  return `${project}\n${environment}\n${lane}`;
}

type Lane = Pick<WaitingRun, 'project' | 'environment' | 'lane'>;

type Candidate = WaitingRun | GoingRun;

function isGoing(run: Candidate): run is GoingRun {
  return 'daemon' in run;
}

/** One that nobody carries out is taken over first. */
function isReturning({ turn, isDaemonAlive, leaseMs }: GoingRun): boolean {
  return turn === 'asked' && (isDaemonAlive || leaseMs > 0);
}

/** A run that goes on although its daemon is gone: its own process carries it out, and takes no room of any daemon. */
export function isOrphan({ isDaemonAlive, leaseMs }: GoingRun): boolean {
  return !isDaemonAlive && leaseMs > 0;
}

function isOwn(run: GoingRun, { daemon }: QueueLimits): boolean {
  return daemon === undefined || daemon === run.daemon;
}

interface Picking {
  readonly taken: Tally;
  readonly limits: QueueLimits;
  readonly reasons: Map<string, string>;
}

/** Takes the run whose turn it is out of its lane; what is held back on the way is taken out too, with its reason. */
function pickNext(left: ReadonlyMap<string, Candidate[]>, { taken, limits, reasons }: Picking): Candidate | undefined {
  let best: Candidate | undefined;
  for (const runs of left.values()) {
    const run = firstFree(runs, { taken, limits, reasons });
    if (run !== undefined && (best === undefined || isBefore(run, best, taken))) best = run;
  }
  if (best !== undefined) left.get(laneOf(best))?.shift();
  return best;
}

function firstFree(runs: Candidate[], { taken, limits, reasons }: Picking): Candidate | undefined {
  for (let [run] = runs; run !== undefined; [run] = runs) {
    const reason = reasonToWait(run, taken, limits);
    if (reason === undefined) return run;
    reasons.set(run.run, reason);
    runs.shift();
  }
  return undefined;
}

function isBefore(one: Candidate, other: Candidate, taken: Tally): boolean {
  if (one.priority !== other.priority) return one.priority > other.priority;
  const [ofOne, ofOther] = [taken.held(one), taken.held(other)];
  return ofOne === ofOther ? one.place < other.place : ofOne < ofOther;
}

function compareTurns(one: Candidate, other: Candidate): number {
  return other.priority - one.priority || one.place - other.place;
}

function reasonToWait(run: Candidate, taken: Tally, limits: QueueLimits): string | undefined {
  return (isGoing(run) ? undefined : reasonNotToBegin(run, taken, limits)) ?? reasonForLimits(run, taken, limits);
}

/** A run that was refused for good comes first: no limit has to do with it. */
function reasonNotToBegin(run: WaitingRun, taken: Tally, limits: QueueLimits): string | undefined {
  if (run.failures >= limits.failuresMax)
    return `What carried it out was lost ${run.failures} times: it is not tried again by itself.`;
  const refused = limits.refuse(run);
  if (refused !== undefined) return refused;
  if (run.chain !== undefined && taken.chain(run) > 0) return 'The run before it of the same schedule still goes on.';
  const laneMax = limits.lanes.get(laneOf(run));
  if (laneMax !== undefined && taken.lane(run) >= laneMax)
    return `${count(taken.lane(run))} of "${run.lane}" ${goOn(taken.lane(run))}, and max_runs is ${laneMax}.`;
  return taken.begun >= (limits.beginsMax ?? Infinity) ? TOO_MANY : undefined;
}

const DAEMON_IS_FULL = 'The daemon that carries it out has as many runs as it takes.';
const TOO_MANY = 'Every daemon that could take it has as many runs as it takes.';

/** How much goes at once. */
function reasonForLimits(run: Candidate, taken: Tally, limits: QueueLimits): string | undefined {
  const tag = limits.tags.find((limit) => isAtTagLimit(limit, run, taken));
  if (tag !== undefined)
    return `${count(taken.tag(tag.tag, run.tags[tag.tag] ?? ''))} with the tag "${tag.tag}: ${run.tags[tag.tag] ?? ''}" ${goOn(taken.tag(tag.tag, run.tags[tag.tag] ?? ''))}, and ${tag.runsMax} may.`;
  if (taken.all >= limits.runsMax)
    return `${count(taken.all)} ${goOn(taken.all)}, and the instance's limit is ${limits.runsMax}.`;
  const isElsewhere = isGoing(run) && !isOwn(run, limits);
  if (isElsewhere && !isOrphan(run) && taken.ofDaemon(run.daemon) >= run.daemonCapacity) return DAEMON_IS_FULL;
  return !isElsewhere && taken.added >= limits.capacity ? TOO_MANY : undefined;
}

function isAtTagLimit({ tag, value, runsMax }: TagLimit, { tags }: Candidate, taken: Tally): boolean {
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
  #begun = 0;
  readonly #held = new Map<string, number>();
  readonly #daemons = new Map<string, number>();
  readonly #lanes = new Map<string, number>();
  readonly #tags = new Map<string, number>();
  readonly #chains = new Map<string, number>();

  constructor(going: readonly GoingRun[]) {
    for (const run of going) {
      this.#open(run);
      if (run.turn === undefined) this.#hold(run);
    }
  }

  get all(): number {
    return this.#all;
  }

  get added(): number {
    return this.#added;
  }

  /** Of them, those that had not begun. */
  get begun(): number {
    return this.#begun;
  }

  add(run: Candidate, limits: QueueLimits): void {
    if (!isGoing(run) || isOwn(run, limits)) this.#added++;
    if (!isGoing(run)) {
      this.#begun++;
      this.#open(run);
    }
    this.#hold(run);
  }

  /** Of a lane, those that have a place. */
  held(run: Lane): number {
    return this.#held.get(laneOf(run)) ?? 0;
  }

  /** Of a daemon, those that have a place. */
  ofDaemon(daemon: string): number {
    return this.#daemons.get(daemon) ?? 0;
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

  #open(run: Counted): void {
    raise(this.#lanes, laneOf(run));
    if (run.chain !== undefined) raise(this.#chains, chainOf(run));
  }

  #hold(run: Candidate): void {
    this.#all++;
    if (isGoing(run)) raise(this.#daemons, run.daemon);
    raise(this.#held, laneOf(run));
    for (const [tag, value] of Object.entries(run.tags)) raise(this.#tags, `${tag}\n${value}`);
  }
}

function chainOf({ project, environment, chain = '' }: Counted): string {
  return `${project}\n${environment}\n${chain}`;
}

function raise(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
