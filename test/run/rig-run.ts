import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../../src/app/hasher.ts';
import { entryFile } from '../../src/app/program-files.ts';
import type { Graph } from '../../src/graph/graph.ts';
import type { EventType, RunEvent } from '../../src/model/event.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Run } from '../../src/model/run.ts';
import type { AttemptEnd } from '../../src/ports/executor.ts';
import type { Store } from '../../src/ports/store.ts';
import { toStepRecord } from '../../src/run/batch.ts';
import { type Bell, createBell } from '../../src/run/bell.ts';
import { type Coordination, coordinate } from '../../src/run/coordinator.ts';
import { createRunDetails } from '../../src/run/create-run-details.ts';
import { RUN_LIMITS } from '../../src/run/limits.ts';
import { createPlanIndex } from '../../src/run/plan-index.ts';
import { writePlan } from '../../src/run/plan/plan.ts';
import { runIdOf } from '../../src/run/run-id.ts';
import { foldRun } from '../../src/run/run.ts';
import { createRunState, type RunState } from '../../src/run/run-state.ts';
import { transition } from '../../src/run/transition.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite.ts';
import { itemAt } from '../../src/std/sequence.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';
import { createScriptedExecutor, type ScriptedExecutor } from './scripted-executor.ts';

/** A real store in a folder of its own, and runs on it that a test coordinates step by step. */
export async function openRunRig(): Promise<RunRig> {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-run-'));
  const store = await openSqliteStore({ path: join(folder, 'state.db'), workerFile: entryFile('sqlite-worker') });
  const bell = createBell();
  let runs = 0;
  return {
    store,
    launch: (graph, plan) => createRun(store, graph, { plan, number: ++runs, bell }),
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface RunRig {
  readonly store: Store;
  /** A run of the plan, which nobody coordinates yet. */
  launch(graph: Graph, plan: Plan): Promise<RigRun>;
  close(): Promise<void>;
}

export interface RigRun {
  readonly run: Run;
  /** Claims the run and coordinates it, from what is stored of it. */
  coordinate(options?: {
    readonly signal?: AbortSignal;
    readonly left?: ReadonlyMap<string, AttemptEnd>;
    readonly startMs?: number;
    readonly prepare?: () => Promise<string | undefined>;
  }): Promise<Coordinated>;
  events(): Promise<readonly RunEvent[]>;
}

export interface Coordinated {
  readonly clock: ManualClock;
  readonly executor: ScriptedExecutor;
  readonly ended: Promise<Coordination>;
  /** Resolves with the first stored event of the kind (and step). */
  readonly event: <Type extends EventType>(
    type: Type,
    step?: string,
  ) => Promise<Extract<RunEvent, { readonly type: Type }>>;
}

async function createRun(
  store: Store,
  graph: Graph,
  { plan, number, bell }: { readonly plan: Plan; readonly number: number; readonly bell: Bell },
): Promise<RigRun> {
  const cause = { kind: 'manual', key: String(number) } as const;
  const id = runIdOf(cause, sha256);
  const written = writePlan(plan, sha256);
  const { project, environment, launch, tags } = plan;
  const about = { project, environment, graph: graph.hash, plan: written.hash, launch, cause, tags, engine: '0.0.0' };
  const index = createPlanIndex(plan);
  const event = {
    run: id,
    seq: 1,
    at: START_MS,
    epoch: 1,
    type: 'run_created',
    body: { ...about, steps: plan.steps.length },
  } as const;
  const state = transition(createRunState(index), event);
  const run: Run = { ...about, id, state: 'queued', createdAt: START_MS, counts: state.counts, seq: 1, epoch: 1 };
  await store.createRun({
    run,
    plan: written.text,
    steps: plan.steps.map((_, place) => toStepRecord(index, place, itemAt(state.steps, place))),
    event,
  });
  const fold = async (): Promise<RunState> => foldRun(plan, await store.readEvents(id, { after: 0, limit: 100_000 }));
  return {
    run,
    events: () => store.readEvents(id, { after: 0, limit: 100_000 }),
    async coordinate({ signal, left, startMs = START_MS, prepare = async () => undefined } = {}) {
      const clock = createManualClock(startMs);
      const executor = createScriptedExecutor(left);
      const claim = await store.claimRun({
        run: id,
        expectedEpoch: (await store.readRun(id))?.epoch ?? 0,
        owner: 'test',
        leaseMs: 30_000,
      });
      if (claim === undefined) throw new Error('the run cannot be claimed');
      const folders = {
        project: '/p',
        state: '/p/.millrace',
        contents: '/p/.millrace/contents',
        runs: '/p/.millrace/runs',
      };
      const details = createRunDetails({ graph, index, run: id, createdAt: START_MS, hash: sha256, folders });
      const told: RunEvent[] = [];
      const looks = new Set<() => void>();
      const ended = coordinate(
        { id, state: await fold(), epoch: claim.epoch, details, owner: 'test' },
        {
          store,
          executor: executor.executor,
          bell,
          clock,
          random: () => 0.5,
          limits: RUN_LIMITS,
          prepare,
          onEvents(events) {
            told.push(...events);
            for (const look of looks) look();
          },
          ...(signal === undefined ? {} : { signal }),
        },
      );
      return { clock, executor, ended, event: (type, step) => firstOf(told, looks, { type, step }) };
    },
  };
}

const START_MS = Date.UTC(2002, 0, 1);

function firstOf<Type extends EventType>(
  told: readonly RunEvent[],
  looks: Set<() => void>,
  { type, step }: { readonly type: Type; readonly step: string | undefined },
): Promise<Extract<RunEvent, { readonly type: Type }>> {
  return new Promise((resolve) => {
    const isWanted = (event: RunEvent): event is Extract<RunEvent, { readonly type: Type }> =>
      event.type === type && (step === undefined || ('step' in event && event.step === step));
    const look = (): void => {
      const found = told.find(isWanted);
      if (found !== undefined) resolve(found);
    };
    looks.add(look);
    look();
  });
}
