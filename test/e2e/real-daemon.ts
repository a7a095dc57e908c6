import { compileProject } from '../../src/app/compile-project/compile-project.ts';
import { sha256 } from '../../src/app/hasher.ts';
import { createSchemaCheck } from '../../src/app/schema-check.ts';
import { runDaemon } from '../../src/automation/automation.ts';
import { AUTOMATION_LIMITS, type AutomationLimits } from '../../src/automation/limits.ts';
import { readSchedules } from '../../src/automation/read-schedules.ts';
import { LiveSteps } from '../../src/automation/simulation/live-steps.ts';
import { createSimulatedLauncher } from '../../src/automation/simulation/simulated-launcher.ts';
import { VirtualClock } from '../../src/automation/simulation/virtual-clock.ts';
import type { InstanceStore } from '../../src/ports/instance-store.ts';
import type { Tick } from '../../src/model/schedule.ts';
import { openSqliteInMemory } from '../../src/storage/sqlite/in-memory.ts';

/**
 * The ticks of a daemon as it is in production, with all of its looks at what others may have done, on a clock of its own:
 * only steps take their time instead of doing something. For comparing with what was foretold.
 */
export async function runRealDaemon(
  folder: string,
  { fromMs, toMs, minutesOf, onEnd, lookMs = AUTOMATION_LIMITS.lookMs }: RealDaemonOrder,
): Promise<readonly Tick[]> {
  const { graph } = await compileProject(folder);
  if (graph === undefined) throw new Error('the project does not compile');
  const store = openSqliteInMemory();
  const clock = new VirtualClock(fromMs - 1);
  const scope = { project: graph.project, environment: 'dev' };
  await store.deploy({
    ...{ ...scope, version: 1, graph: graph.hash, folder, at: fromMs - 1, by: 'test' },
    schedules: readSchedules(graph, 'dev').map(({ name, ruleText }) => ({
      schedule: name,
      rule: ruleText,
      paused: false,
    })),
  });
  const launcher = createSimulatedLauncher({
    ...{ store, graph, clock, hash: sha256, live: new LiveSteps() },
    durationOf: (job) => minutesOf(job) * 60_000,
    onPlan: () => undefined,
    onEvents: () => undefined,
  });
  const [stop, kill, over] = [new AbortController(), new AbortController(), new AbortController()];
  clock.after(toMs - clock.now(), () => stop.abort());
  const daemon = runDaemon(
    {
      ...{ store, clock, launcher, limits: looksEvery(lookMs), capacity: 8 },
      caretaker: {
        deliverHooks: () => Promise.resolve({ delivered: 0, failures: [] }),
        prune: () => Promise.resolve({ runs: 0, outputs: 0, isDone: true }),
      },
      conditions: { ask: () => Promise.resolve({ state: 'holds' }) },
      readGraph: () => Promise.resolve(graph),
      planning: { hash: sha256, parallelDefault: 4, check: createSchemaCheck() },
      daemon: { id: 'real', host: 'here', pid: 1, engine: 'test', startedAt: fromMs, state: 'working' },
      tell: () => undefined,
    },
    { stop: stop.signal, kill: kill.signal, graceMs: 0 },
  ).finally(() => over.abort());
  for (;;) {
    await new Promise((resolve) => void setImmediate(resolve));
    if (over.signal.aborted || !clock.step()) break;
  }
  await daemon;
  const ticks = await store.listTicks({ ...scope, limit: 10_000 });
  await onEnd?.(store);
  await store.close();
  return ticks;
}

/** Nobody else is there, so that it may look less often. */
function looksEvery(lookMs: number): AutomationLimits {
  const slower = (ms: number): number => Math.max(ms, lookMs);
  const { beatMs, hooksMs, strayMs, pruneMs, daemonLeaseMs } = AUTOMATION_LIMITS;
  return {
    ...{ ...AUTOMATION_LIMITS, lookMs, beatMs: slower(beatMs), hooksMs: slower(hooksMs) },
    ...{ strayMs: slower(strayMs), pruneMs: slower(pruneMs), daemonLeaseMs: Math.max(daemonLeaseMs, 4 * lookMs) },
  };
}

export interface RealDaemonOrder {
  readonly fromMs: number;
  readonly toMs: number;
  /** How long a step of a job takes. */
  readonly minutesOf: (job: string) => number;
  /** How often it looks what others did. */
  readonly lookMs?: number;
  /** Given all that it has stored, before that is gone. */
  readonly onEnd?: (store: InstanceStore) => Promise<void>;
}
