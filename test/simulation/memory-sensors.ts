import type { HookCall } from '../../src/model/hook-call.ts';
import type { DeploymentScope } from '../../src/model/schedule.ts';
import type {
  Look,
  LookResult,
  RunRequestRecord,
  SensorKey,
  SensorState,
  SensorWithCursor,
} from '../../src/model/sensor.ts';
import type { NewDeployment } from '../../src/ports/automation-store.ts';
import type { OutboxEntry, OutboxFilter } from '../../src/ports/outbox-store.ts';
import type {
  CommittedLook,
  LookEntry,
  LookFilter,
  RunRequestFilter,
  SensorChange,
  SensorReset,
  SensorStore,
} from '../../src/ports/sensor-store.ts';
import type { AtOnce } from './at-once.ts';
import type { MemoryAutomation } from './memory-automation.ts';
import type { MemoryStore } from './memory-store.ts';

/** What the sensor store promises, in memory, beside runs and their queue. Held to the contract suite of the port. */
export class MemorySensors implements AtOnce<SensorStore> {
  readonly #runs: MemoryStore;
  readonly #automation: MemoryAutomation;
  readonly #observer: SensorObserver;
  readonly #sensors = new Map<string, SensorWithCursor>();
  readonly #requests = new Map<string, Map<string, RunRequestRecord>>();
  readonly #looks = new Map<string, LookRow[]>();
  readonly #calls: HookCall[] = [];

  constructor(runs: MemoryStore, automation: MemoryAutomation, observer: SensorObserver = {}) {
    this.#runs = runs;
    this.#automation = automation;
    this.#observer = observer;
    automation.onDeploy((deployment) => this.#deploy(deployment));
  }

  listSensors({ project, environment }: Partial<DeploymentScope>): readonly SensorState[] {
    const found = [...this.#sensors.values()].filter(
      (one) =>
        (project === undefined || one.project === project) &&
        (environment === undefined || one.environment === environment),
    );
    return found.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).map(({ cursor: _, ...state }) => state);
  }

  readSensor(key: SensorKey): SensorWithCursor | undefined {
    return this.#sensors.get(keyOf(key));
  }

  readRunRequests(key: SensorKey, keys: readonly string[]): readonly RunRequestRecord[] {
    const known = this.#requestsOf(key);
    return [...new Set(keys)].sort().flatMap((one) => known.get(one) ?? []);
  }

  commitLook(entry: LookEntry): CommittedLook | false {
    this.#runs.refuseWhenOutdated();
    const { sensor: key, number, cursor, dueAt, result } = entry;
    const state = this.#sensors.get(keyOf(key));
    if (state?.number !== number || !state.isDeployed || state.paused !== undefined) return this.#readCommitted(entry);
    const failures = result.state === 'failed' ? state.failures + 1 : 0;
    const moved = cursor === undefined ? {} : { cursor };
    this.#sensors.set(keyOf(key), { ...state, ...moved, number: number + 1, dueAt, failures });
    const known = this.#requestsOf(key);
    const fresh = entry.requests.filter((one) => !known.has(one.key));
    for (const { key: runKey, run } of fresh) {
      known.set(runKey, { key: runKey, run: run.created.run.id, at: entry.at, look: number + 1 });
      this.#automation.queue.request(run);
    }
    this.#writeLook(entry, fresh.length);
    for (const call of entry.hooks ?? []) if (!this.#calls.some((one) => one.key === call.key)) this.#calls.push(call);
    this.#observer.onLook?.({ ...entry, requests: fresh });
    return { requested: fresh.length };
  }

  listLooks({ before = Infinity, limit, ...key }: LookFilter): readonly Look[] {
    const looks = (this.#looks.get(keyOf(key)) ?? []).map(({ look }) => look).filter(({ number }) => number < before);
    return looks.toReversed().slice(0, limit);
  }

  listRunRequests({ look, limit, ...key }: RunRequestFilter): readonly RunRequestRecord[] {
    const found = [...this.#requestsOf(key).values()].filter((one) => one.look === look);
    return found.sort((a, b) => (a.key < b.key ? -1 : 1)).slice(0, limit);
  }

  changeSensor(change: SensorChange): boolean {
    const { to, at, by, reason } = change;
    const state = this.#sensors.get(keyOf(change));
    if (state?.isDeployed !== true || (state.paused !== undefined) === (to === 'paused')) return false;
    const { paused: _, ...others } = state;
    const paused = { at, by, ...(reason === undefined ? {} : { reason }) };
    const next = {
      ...others,
      ...(to === 'paused' ? { paused } : { resumed: { at, by } }),
      number: state.number + 1,
      failures: 0,
      dueAt: at,
    };
    this.#sensors.set(keyOf(change), next);
    this.#automation.raiseScheduleNumber();
    this.#observer.onSensorChanged?.(change);
    return true;
  }

  resetSensor(reset: SensorReset): boolean {
    const state = this.#sensors.get(keyOf(reset));
    if (state?.isDeployed !== true) return false;
    const { cursor: _, ...others } = state;
    this.#sensors.set(keyOf(reset), { ...others, number: state.number + 1, failures: 0, dueAt: reset.at });
    this.#automation.raiseScheduleNumber();
    this.#observer.onSensorReset?.(reset);
    return true;
  }

  /** Of the outbox, what looks have put there; the newest first. */
  listHookCalls({ limit }: OutboxFilter): readonly OutboxEntry[] {
    const waiting = { state: 'waiting', tries: 0, isClaimed: false } as const;
    return this.#calls
      .toReversed()
      .slice(0, limit)
      .map((call) => ({ call, ...waiting, nextAt: call.at }));
  }

  /** Part of a deployment. What was seen before stays known; looks that go on began with what was deployed before. */
  #deploy({ project, environment, at, by, sensors = [] }: NewDeployment): void {
    const names = new Set(sensors.map(({ sensor }) => sensor));
    for (const [key, state] of this.#sensors)
      if (state.project === project && state.environment === environment && !names.has(state.sensor))
        this.#sensors.set(key, { ...state, isDeployed: false, number: state.number + 1 });
    for (const { sensor, type, paused } of sensors) {
      const key = keyOf({ project, environment, sensor });
      const known: SensorWithCursor | undefined = this.#sensors.get(key);
      const first: SensorState = {
        project,
        environment,
        sensor,
        type,
        number: 0,
        dueAt: at,
        failures: 0,
        isDeployed: true,
      };
      const state = known ?? { ...first, ...(paused ? { paused: { at, by } } : {}) };
      const { cursor, ...others } = state;
      const kept = state.type === type && cursor !== undefined ? { cursor } : {};
      const next = { type, number: state.number + 1, dueAt: at, failures: 0, isDeployed: true };
      this.#sensors.set(key, { ...others, ...kept, ...next });
    }
  }

  #requestsOf(key: SensorKey): Map<string, RunRequestRecord> {
    const known = this.#requests.get(keyOf(key)) ?? new Map<string, RunRequestRecord>();
    this.#requests.set(keyOf(key), known);
    return known;
  }

  #writeLook({ sensor, number, at, result, keep }: LookEntry, requested: number): void {
    const looks = this.#looks.get(keyOf(sensor)) ?? [];
    this.#looks.set(keyOf(sensor), looks);
    const told: LookResult = result.state === 'requested' ? { ...result, requested } : result;
    const last = looks.at(-1)?.look;
    const isSame = last?.state === 'skipped' && told.state === 'skipped' && last.reason === told.reason;
    const before = last !== undefined && isSame ? last : { number: number + 1, looks: 0, firstAt: at };
    if (isSame) looks.pop();
    const { project, environment, sensor: name } = sensor;
    const about = { project, environment, sensor: name, at, ...told };
    const { firstAt } = before;
    looks.push({ last: number + 1, look: { ...about, number: before.number, looks: before.looks + 1, firstAt } });
    looks.splice(0, Math.max(0, looks.length - keep));
  }

  /** Somebody asks again who never got an answer. */
  #readCommitted({ sensor, number, at, result }: LookEntry): CommittedLook | false {
    const look = this.#looks.get(keyOf(sensor))?.find(({ last }) => last === number + 1)?.look;
    if (look?.at !== at || look.state !== result.state) return false;
    return { requested: look.state === 'requested' ? look.requested : 0 };
  }
}

interface LookRow {
  /** The sensor's number after the last of them. */
  readonly last: number;
  readonly look: Look;
}

/** Told in the moment in which something is stored for good. */
export interface SensorObserver {
  /** With the requests that are new. */
  readonly onLook?: (entry: LookEntry) => void;
  readonly onSensorChanged?: (change: SensorChange) => void;
  readonly onSensorReset?: (reset: SensorReset) => void;
}

function keyOf({ project, environment, sensor }: SensorKey): string {
  return `${project}\n${environment}\n${sensor}`;
}
