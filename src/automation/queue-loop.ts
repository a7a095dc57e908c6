import type { RunId } from '../model/ids.ts';
import type { DeploymentScope } from '../model/schedule.ts';
import type { GoingRun, RunQueue } from '../ports/automation-store.ts';
import type { CarryEnd } from '../ports/launcher.ts';
import { messageOf } from '../std/message-of.ts';
import type { DaemonPorts } from './daemon-ports.ts';
import { type Care, decideCare } from './decide-care.ts';
import { decideDispatch, type DispatchDecision, isOrphan } from './decide-dispatch.ts';
import type { DeployedProjects } from './deployed-projects.ts';
import { LookPace } from './look-pace.ts';
import { readQueueLimits } from './queue-limits.ts';

/**
 * Gives waiting runs to this daemon as far as limits allow, has them carried out, and looks after those whose daemon is gone. Which runs go
 * is decided by what the queue was when it was read; the store takes the decision only if nobody has given out runs since.
 */
export class QueueLoop {
  readonly #ports: DaemonPorts;
  readonly #projects: DeployedProjects;
  readonly #wake: () => void;
  readonly #pace: LookPace;
  readonly #carried = new Map<string, Promise<void>>();
  readonly #stuck = new Set<string>();
  #held: string | undefined;
  /** Of the runs that it carries out, those that had no place when it looked last. */
  #resting: ReadonlySet<string> = new Set();

  constructor(ports: DaemonPorts, projects: DeployedProjects, wake: () => void) {
    this.#ports = ports;
    this.#projects = projects;
    this.#wake = wake;
    this.#pace = new LookPace(ports);
  }

  get carriedCount(): number {
    return this.#carried.size;
  }

  /** Resolves when nothing is carried out any more. */
  async idle(): Promise<void> {
    while (this.#carried.size > 0) await Promise.all(this.#carried.values());
  }

  /** One look. Says after how long the next one is due. */
  async look(): Promise<number> {
    const { limits } = this.#ports;
    const restMs = this.#pace.restMs();
    if (restMs > 0) return restMs;
    // Nobody asks which runs wait where none can be taken: there may be very many.
    const isFull = this.#activeCount >= this.#ports.capacity;
    const waitingMax = isFull ? 0 : limits.waitingAtFirst;
    const carriedBefore = [...this.#carried.keys()];
    const queue = await this.#read(waitingMax);
    this.#resting = new Set(queue.going.filter(isResting).map(({ run }) => run));
    if (isFull && this.#activeCount < this.#ports.capacity) return 0;
    await this.#care(queue, carriedBefore);
    return (await this.#dispatch(queue, waitingMax)) ? limits.lookMs : 0;
  }

  /** What is deployed is looked at afterwards, so that the queue is held against no limits that are older than it. */
  async #read(waitingMax: number): Promise<RunQueue> {
    const { store, limits } = this.#ports;
    const { waitingPerLane, failuresMax } = limits;
    const queue = await this.#pace.measure(() => store.readQueue({ waitingPerLane, waitingMax, failuresMax }));
    if (queue.waiting.length + queue.going.length > 0) await this.#projects.refresh();
    return queue;
  }

  /** What was taken over since it was read is this daemon's. */
  #withTaken(queue: RunQueue): RunQueue {
    const { daemon } = this.#ports;
    const going = queue.going.map((run) => (this.#carried.has(run.run) ? { ...run, daemon: daemon.id } : run));
    return { ...queue, going };
  }

  /** `false`: somebody else was faster, and it is to be decided anew. */
  async #dispatch(queue: RunQueue, waitingMax: number): Promise<boolean> {
    const { store, daemon, clock, limits } = this.#ports;
    let decided = await this.#decide(queue);
    if (decided?.hasRoom === true && queue.waiting.length === waitingMax)
      decided = await this.#decide(await this.#read(limits.waitingMax));
    if (decided === undefined) return true;
    const { number, starts, returns } = decided;
    this.#tellHeld(decided.held);
    if (starts.length + returns.length === 0) return true;
    const at = clock.now();
    const runs = [...starts, ...returns].map(({ run }) => run);
    if (!(await store.dispatchRuns({ number, daemon: daemon.id, runs, at }))) return false;
    if (returns.length > 0) this.#ports.launcher.ring();
    for (const run of starts) {
      const { project, lane } = run;
      this.#ports.tell({ kind: 'run_started', run: run.run, lane, project, waitedMs: Math.max(0, at - run.createdAt) });
      this.#carry(run);
    }
    return true;
  }

  /** `undefined`: nobody asks, or nobody can be given a place here. */
  async #decide(read: RunQueue): Promise<Decided | undefined> {
    const { capacity, daemon, limits } = this.#ports;
    const queue = this.#withTaken(read);
    const room = this.#roomBeside(queue);
    const asking = queue.going.filter(({ turn }) => turn === 'asked');
    const isAsked = queue.waiting.length + asking.length > 0;
    if (!isAsked || (room <= 0 && !asking.some(isOrphan))) return undefined;
    const held: string[] = [];
    const known = await this.#limits(room, (reason) => held.push(reason));
    const beginsMax = capacity + limits.restingMax - this.#carried.size;
    const decision = decideDispatch(queue, { ...known, beginsMax, daemon: daemon.id });
    return { ...decision, number: queue.number, held: held[0] };
  }

  /** That runs cannot be begun here for now, once, and when they can again. */
  #tellHeld(reason: string | undefined): void {
    if ((reason === undefined) !== (this.#held === undefined))
      this.#ports.tell(reason === undefined ? { kind: 'queue_released' } : { kind: 'queue_held', reason });
    this.#held = reason;
  }

  async #limits(capacity: number, onHeld: (reason: string) => void) {
    const { launcher, limits } = this.#ports;
    const shared = await readQueueLimits(this.#projects, limits);
    const decide = (run: DeploymentScope): string | undefined => {
      const deployment = this.#projects.activeOf(run);
      if (deployment?.graph === undefined) return `The project "${run.project}" is not deployed any more.`;
      const reason = launcher.refuse(deployment, 'new');
      if (reason !== undefined && launcher.refuse(deployment, 'begun') === undefined) onHeld(reason);
      return reason;
    };
    const known = new Map<string, string | undefined>();
    const refuse = (run: DeploymentScope): string | undefined => {
      const scope = `${run.project}\n${run.environment}`;
      if (!known.has(scope)) known.set(scope, decide(run));
      return known.get(scope);
    };
    return { ...shared, capacity, refuse, failuresMax: limits.failuresMax };
  }

  get #activeCount(): number {
    let count = 0;
    for (const run of this.#carried.keys()) if (!this.#resting.has(run)) count++;
    return count;
  }

  /** How many more runs it can take. One that it gives back counts until the store has taken it; one that only waits for data does not. */
  #roomBeside({ going }: RunQueue): number {
    const { capacity, daemon } = this.#ports;
    const own = going.flatMap((run) => (run.daemon === daemon.id ? [run.run] : []));
    const active = new Set([...this.#carried.keys(), ...own].filter((run) => !this.#resting.has(run)));
    return capacity - active.size;
  }

  /** What it stopped carrying out while the queue was read may be somebody else's by now: that is seen by the next look. */
  async #care(queue: RunQueue, carriedBefore: readonly string[]): Promise<void> {
    const { daemon, launcher, clock, limits } = this.#ports;
    const cares = decideCare(queue, {
      daemon: daemon.id,
      carried: new Set([...carriedBefore, ...this.#carried.keys()]),
      isOwnerGone: (owner) => launcher.isOwnerGone(owner),
      room: this.#roomBeside(queue),
      now: clock.now(),
      limits,
    });
    for (const care of cares) await this.#careFor(care);
  }

  async #careFor({ kind, run }: Care): Promise<void> {
    const { store, daemon, clock, tell } = this.#ports;
    const { project } = run;
    const reassignment = { run: run.run, from: run.daemon, at: clock.now(), hasFailed: false };
    switch (kind) {
      case 'release':
        if (await store.reassignRun(reassignment)) this.#wake();
        return;
      case 'take_over':
        if (this.#refuses(run)) return;
        if (!(await store.reassignRun({ ...reassignment, to: daemon.id }))) return;
        tell({ kind: 'run_taken_over', run: run.run, project, from: run.daemon });
        this.#carry(run);
        return;
      case 'carry':
        this.#carry(run);
        return;
      case 'stuck':
        if (!this.#stuck.has(run.run))
          tell({ kind: 'run_stuck', run: run.run, project, sinceMs: clock.now() - run.dispatchedAt });
        this.#stuck.add(run.run);
    }
  }

  #refuses(run: DeploymentScope): boolean {
    const deployment = this.#projects.activeOf(run);
    return deployment === undefined || this.#ports.launcher.refuse(deployment, 'begun') !== undefined;
  }

  #carry(run: DeploymentScope & { readonly run: RunId }): void {
    const deployment = this.#projects.activeOf(run);
    if (deployment === undefined || this.#carried.has(run.run)) return;
    const carrying = this.#ports.launcher
      .carry({ run: run.run, deployment })
      .then((end) => this.#finish(run, end))
      .catch((error: unknown) => {
        const reason = messageOf(error);
        this.#ports.tell({ kind: 'failed', doing: `carrying out ${run.run}`, reason });
      })
      .finally(() => {
        this.#carried.delete(run.run);
        this.#stuck.delete(run.run);
        this.#wake();
      });
    this.#carried.set(run.run, carrying);
  }

  /** A run that was not carried to its end goes back to the queue; how often, is counted. */
  async #finish({ run, project }: DeploymentScope & { readonly run: RunId }, end: CarryEnd): Promise<void> {
    const { store, daemon, clock, tell } = this.#ports;
    if (end.kind === 'ended') {
      const ended = await store.readRun(run);
      const reason = ended?.reason === undefined ? {} : { reason: ended.reason };
      tell({ kind: 'run_ended', run, project, state: ended?.state ?? 'unknown', ...reason });
      return;
    }
    const reason = end.kind === 'not_free' ? 'somebody else carries it out' : end.reason;
    if (end.kind !== 'not_free') tell({ kind: 'run_lost', run, project, reason });
    await store.reassignRun({ run, from: daemon.id, at: clock.now(), hasFailed: end.kind !== 'not_free' });
  }
}

interface Decided extends DispatchDecision {
  /** Of the queue that it was decided by. */
  readonly number: number;
  /** Why runs cannot be begun here for now. */
  readonly held: string | undefined;
}

function isResting({ turn }: GoingRun): boolean {
  return turn !== undefined;
}
