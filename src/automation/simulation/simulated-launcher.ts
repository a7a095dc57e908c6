import type { Graph } from '../../graph/graph.ts';
import type { RunEvent } from '../../model/event.ts';
import type { Plan } from '../../model/plan.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CarryEnd, Launcher, RunToCarry } from '../../ports/launcher.ts';
import type { Store } from '../../ports/store.ts';
import { createBell } from '../../run/bell.ts';
import { coordinate } from '../../run/coordinator.ts';
import { createRunDetails } from '../../run/create-run-details.ts';
import { RUN_LIMITS, type RunLimits } from '../../run/limits.ts';
import { takeRun } from '../../run/take-run.ts';
import { messageOf } from '../../std/message-of.ts';
import type { Hasher } from '../../std/hasher.ts';
import type { LiveSteps } from './live-steps.ts';
import { createSimulatedExecutor } from './simulated-executor.ts';

/** Carries runs out with the product's coordinator, in this process, on steps that only take their time. */
export function createSimulatedLauncher(site: LaunchSite): Launcher {
  const bell = createBell();
  const end = new AbortController();
  const carry = async ({ run: id }: RunToCarry): Promise<CarryEnd> => {
    const { store, graph, hash, clock, onPlan, onEvents } = site;
    const run = await store.readRun(id);
    const text = await store.readPlan(id);
    if (run === undefined || text === undefined) return { kind: 'refused', reason: 'There is no such run.' };
    const plan = JSON.parse(text) as Plan; // as it was written when the run was created
    const taken = await takeRun(store, { run, plan, owner: OWNER, leaseMs: LIMITS.leaseMs });
    if (taken === undefined) return { kind: 'not_free' };
    onPlan(id, plan);
    onEvents(taken.events);
    const { state, epoch } = taken;
    const details = createRunDetails({
      ...{ graph, hash, index: state.index, run: id, createdAt: run.createdAt },
      folders: NO_FOLDERS,
    });
    const coordination = await coordinate(
      { id, state, epoch, details, owner: OWNER },
      {
        ...{ store, clock, bell, onEvents, limits: LIMITS },
        executor: createSimulatedExecutor(site),
        random: () => 0.5,
        prepare: () => Promise.resolve(undefined),
        kill: end.signal,
      },
    );
    return coordination.kind === 'ended' ? { kind: 'ended' } : { kind: 'not_free' };
  };
  return {
    refuse: () => undefined,
    carry: (run) => carry(run).catch((error: unknown): CarryEnd => ({ kind: 'lost', reason: messageOf(error) })),
    isOwnerGone: () => false,
    ring: () => bell.ring('turn'),
    onTurn: (listener) => {
      bell.listen((about) => {
        if (about === 'turn') listener();
      });
    },
    close() {
      end.abort();
      return Promise.resolve();
    },
  };
}

export interface LaunchSite {
  readonly store: Store;
  readonly graph: Graph;
  readonly clock: Clock;
  readonly hash: Hasher;
  readonly durationOf: (job: string) => number;
  readonly live: LiveSteps;
  /** Told of the plan of a run before its first event. */
  readonly onPlan: (run: string, plan: Plan) => void;
  /** Told of every event of every run, after it is stored. */
  readonly onEvents: (events: readonly RunEvent[]) => void;
}

const OWNER = 'simulation';
const NO_FOLDERS = { project: '', state: '', contents: '', runs: '' };

/** Nobody else is there to take a run over, or to ask for its end. */
const LIMITS: RunLimits = { ...RUN_LIMITS, leaseMs: 1e13, pollMs: 1e13, tellDelayMs: 0 };
