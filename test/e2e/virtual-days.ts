import { availableParallelism } from 'node:os';
import { createConditionAsker } from '../../src/app/daemon/ask-condition.ts';
import { createCaretaker } from '../../src/app/daemon/caretaker.ts';
import { compileProject } from '../../src/app/compile-project/compile-project.ts';
import { readStoredGraph, storeGraph } from '../../src/app/deploy/deployed-graphs.ts';
import { sha256 } from '../../src/app/hasher.ts';
import { type Instance, keepGraph, openInstance } from '../../src/app/instance/instance.ts';
import { openLookChildren } from '../../src/app/look/look-children.ts';
import { settleStorage } from '../../src/app/instance/open-store.ts';
import { entryFile } from '../../src/app/program-files.ts';
import { openRunChildren } from '../../src/app/carry/run-children.ts';
import { createSchemaCheck } from '../../src/app/schema-check.ts';
import { activateVersion } from '../../src/automation/activate-version.ts';
import { runDaemon } from '../../src/automation/automation.ts';
import type { DaemonNews } from '../../src/automation/daemon-ports.ts';
import { AUTOMATION_LIMITS } from '../../src/automation/limits.ts';
import { VirtualClock } from '../../src/automation/simulation/virtual-clock.ts';
import { renderDiagnostics } from '../../src/diagnostics/diagnostics.ts';
import type { EventType } from '../../src/model/event.ts';
import type { RunId } from '../../src/model/ids.ts';
import type { Launcher } from '../../src/ports/launcher.ts';
import type { Observer } from '../../src/ports/observer.ts';
import { createSelectionReader } from '../../src/run/plan/selection-reader.ts';

/**
 * Days of a project that is deployed, as they are in production (its store, its sensors' looks, its runs in their own processes), on a clock that
 * stands still while anything is done: it goes on from one thing that is due to the next when everybody waits. The clock of runs is the
 * real one.
 */
export async function openVirtualDays(folder: string, fromMs: number): Promise<VirtualDays> {
  const { graph, diagnostics } = await compileProject(folder);
  if (graph === undefined) throw new Error(renderDiagnostics('pretty', diagnostics));
  const opened = await openInstance({ projectFolder: folder });
  if (!opened.ok) throw new Error(opened.error);
  const busy = new Busy();
  const instance: Instance = { ...opened.value, store: countCalls(opened.value.store, busy) };
  const clock = new VirtualClock(fromMs);
  const scope = { project: graph.project, environment: 'dev' };
  keepGraph(instance, graph);
  await storeGraph(instance.store, graph);
  await activateVersion({ scope, graph, folder, by: 'test' }, { store: instance.store, clock });
  const news: DaemonNews[] = [];
  let daemon = startDaemon(instance, { clock, busy, news });
  return {
    instance,
    clock,
    news,
    async goTo(ms) {
      const there = new AbortController();
      clock.after(ms - clock.now(), () => there.abort());
      while (!there.signal.aborted) {
        await settle(instance, busy, daemon.carried);
        if (!clock.step()) throw new Error('nobody waits for anything');
      }
      await settle(instance, busy, daemon.carried);
    },
    async restart() {
      await daemon.end();
      daemon = startDaemon(instance, { clock, busy, news });
      await settle(instance, busy, daemon.carried);
    },
    async close() {
      await daemon.end();
      await instance.store.close();
    },
  };
}

export interface VirtualDays {
  readonly instance: Instance;
  readonly clock: VirtualClock;
  readonly news: readonly DaemonNews[];
  /** Lets time pass, up to then. */
  goTo(ms: number): Promise<void>;
  /** Ends the daemon with all its processes, also those that carry out runs, and starts another one. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Calls of the store and looks of sensors that are under way. */
class Busy {
  #calls = 0;

  get isIdle(): boolean {
    return this.#calls === 0;
  }

  async during<T>(call: Promise<T>): Promise<T> {
    this.#calls++;
    try {
      return await call;
    } finally {
      this.#calls--;
    }
  }
}

/** Nobody else is there: it need not look often. */
const LIMITS = {
  ...AUTOMATION_LIMITS,
  ...{ lookMs: 1_800_000, beatMs: 1_800_000, hooksMs: 1_800_000, strayMs: 1_800_000, pruneMs: 86_400_000 },
  ...{ updateMs: 1_800_000, clockJumpMs: Infinity, stuckMs: Infinity },
};

function startDaemon(
  instance: Instance,
  { clock, busy, news }: { readonly clock: VirtualClock; readonly busy: Busy; readonly news: DaemonNews[] },
) {
  const { store, projectFolder, folders } = instance;
  const [stop, kill] = [new AbortController(), new AbortController()];
  const children = openRunChildren({
    ...{ entry: entryFile('run-child'), secrets: {}, findLowSpace: () => undefined, idleMs: 60_000 },
    storage: settleStorage(undefined, { projectFolder, stateFolder: folders.state }),
  });
  const carried = new Set<RunId>();
  const launcher: Launcher = {
    ...children,
    carry: (run) => {
      carried.add(run.run);
      return children.carry(run).finally(() => carried.delete(run.run));
    },
  };
  const id = `virtual ${news.length}`;
  const ended = runDaemon(
    {
      ...{ store, clock, launcher, limits: LIMITS, capacity: 8 },
      caretaker: createCaretaker(instance),
      conditions: createConditionAsker(instance),
      sensors: { store, observer: countLooks(openLookChildren({ idleMs: 60_000 }), busy) },
      readGraph: (hash) => readStoredGraph(store, hash),
      planning: {
        ...{ hash: sha256, parallelDefault: availableParallelism(), check: createSchemaCheck() },
        readSelection: createSelectionReader(),
      },
      daemon: { id, host: 'here', pid: process.pid, engine: 'test', startedAt: clock.now(), state: 'working' },
      tell: (one) => news.push(one),
    },
    { stop: stop.signal, kill: kill.signal, graceMs: 0 },
  );
  return {
    carried,
    async end() {
      stop.abort();
      kill.abort();
      await ended;
    },
  };
}

/** Resolves when all that can go on without time has done so: the store answers nobody, no sensor looks, and runs wait for data. */
async function settle(instance: Instance, busy: Busy, carried: ReadonlySet<RunId>): Promise<void> {
  for (let calm = 0; calm < CALM_LOOKS;) {
    await new Promise((resolve) => void setImmediate(resolve));
    calm = busy.isIdle ? calm + 1 : 0;
    if (calm < CALM_LOOKS || carried.size === 0) continue;
    for (const run of carried) if (!(await isParked(instance, run))) calm = 0;
    if (calm === 0) await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  }
}

const CALM_LOOKS = 4;
const PATIENCE_MS = 20;

/** Whether all that a run can still do waits for data. */
async function isParked({ store }: Instance, id: RunId): Promise<boolean> {
  const [run, steps, events] = await Promise.all([
    store.readRun(id),
    store.readSteps(id),
    store.readEvents(id, { after: 0, limit: 1_000 }),
  ]);
  if (run?.state !== 'running' || steps.some(({ step }) => ACTIVE.has(step.state))) return false;
  const waiting = new Set(events.flatMap((event) => (event.type === 'step_waiting' ? [event.step] : [])));
  const last = events.at(-1)?.type;
  return steps.some((step) => step.step.state === 'waiting' && waiting.has(step.id)) && SETTLED.has(last);
}

const ACTIVE: ReadonlySet<string> = new Set(['ready', 'queued', 'starting', 'running', 'retrying']);
const SETTLED: ReadonlySet<EventType | undefined> = new Set<EventType>([
  'step_waiting',
  'step_succeeded',
  'run_taken_over',
]);

function countCalls<Store extends object>(store: Store, busy: Busy): Store {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...values: unknown[]): unknown => {
        const answer: unknown = Reflect.apply(value, target, values);
        return answer instanceof Promise ? busy.during(answer) : answer;
      };
    },
  });
}

function countLooks(observer: Observer, busy: Busy): Observer {
  return { ...observer, observe: (look) => busy.during(observer.observe(look)) };
}
