import type { AlertStore } from '../../src/ports/alert-store.ts';
import type { AutomationStore } from '../../src/ports/automation-store.ts';
import type { BackfillStore } from '../../src/ports/backfill-store.ts';
import type { OutboxStore } from '../../src/ports/outbox-store.ts';
import type { RetentionStore } from '../../src/ports/retention-store.ts';
import type { SensorStore } from '../../src/ports/sensor-store.ts';
import type { SignalStore } from '../../src/ports/signal-store.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Faults } from './faults.ts';
import type { MemoryAutomation } from './memory-automation.ts';
import type { MemoryBackfills } from './memory-backfills.ts';
import type { MemorySensors } from './memory-sensors.ts';
import type { MemoryStore } from './memory-store.ts';
import type { SimProcess } from './sim-process.ts';
import type { World } from './world.ts';

/**
 * The store as one process has it: every call takes time to get there and back, and is one of the moments at which the process may be
 * killed or frozen, or the call may fail, before it did anything or afterwards (then nobody knows whether it did).
 */
export function connectStore(store: MemoryStore, about: Connection): Store {
  return connectParts([store], about) as Store; // whose operations are all there
}

/** The same of all that an instance remembers. */
export function connectInstance(
  { runs, automation, backfills, sensors }: MemoryInstance,
  about: Connection,
): SimulatedStore {
  return connectParts(
    [runs, automation, automation.queue, automation.alerts, backfills, sensors],
    about,
  ) as SimulatedStore; // as above
}

export interface MemoryInstance {
  readonly runs: MemoryStore;
  readonly automation: MemoryAutomation;
  readonly backfills: MemoryBackfills;
  readonly sensors: MemorySensors;
}

export type SimulatedStore = Store &
  AutomationStore &
  AlertStore &
  BackfillStore &
  SensorStore &
  SignalStore &
  Pick<OutboxStore, 'listHookCalls'> &
  Pick<RetentionStore, 'findRemoved'>;

type Operation = (...args: readonly unknown[]) => unknown;

/** All operations of parts that answer at once (`AtOnce`), with answers that come later. */
function connectParts(parts: readonly object[], about: Connection): object {
  const connected = new Map<string | symbol, Operation>([['close', () => Promise.resolve()]]);
  const connect = (name: string): Operation => {
    const part = parts.find((one) => name in one) as Readonly<Record<string, Operation>> | undefined; // a class of operations
    return (...args) =>
      askStore({ ...about, name }, () => {
        if (part === undefined) throw new Error(`the store of the simulator cannot ${name}`);
        return part[name]?.(...args);
      });
  };
  const get = (_: object, name: string | symbol): Operation | undefined => {
    if (typeof name === 'symbol' || name === 'then') return undefined;
    const known = connected.get(name) ?? connect(name);
    connected.set(name, known);
    return known;
  };
  return new Proxy({}, { get });
}

/** Since when every answer of the store has been a failure. */
export class StoreHealth {
  #failingSince: number | undefined;

  get failingSince(): number | undefined {
    return this.#failingSince;
  }

  note(isFailure: boolean, now: number): void {
    this.#failingSince = isFailure ? (this.#failingSince ?? now) : undefined;
  }
}

export interface Connection {
  readonly health: StoreHealth;
  readonly world: World;
  readonly process: SimProcess;
  readonly faults: Faults;
  /** Told in the moment in which the store does something for the process. */
  readonly onAsked?: (process: string, operation: string) => void;
}

function askStore<T>(about: Connection & { readonly name: string }, work: () => T): Promise<T> {
  const { world, process, faults, name, health } = about;
  return new Promise((resolve, reject) => {
    if (!process.isAlive) return;
    const fault = faults.drawForStore();
    const say = (what: string): void => world.note(`${process.name} ${name}: ${what}`);
    if (fault.kind === 'kill before') {
      process.kill(`before ${name}`);
      return;
    }
    // What was sent by a process that dies meanwhile may arrive or not.
    const arrives = (): boolean => process.isAlive || fault.survives;
    world.schedule(fault.thereMs, () => {
      if (!arrives()) return;
      if (fault.kind === 'fail before') say('failed before');
      const isDone = fault.kind !== 'fail before';
      if (isDone) about.onAsked?.(process.name, name);
      const answer = isDone ? attempt(work) : undefined;
      if (fault.kind === 'kill after' && !faults.isHealed) process.kill(`after ${name}`);
      if (fault.kind === 'freeze' && !faults.isHealed) process.freeze(fault.freezeMs);
      if (fault.kind === 'fail after') say('failed after');
      world.schedule(fault.backMs, () =>
        process.deliver(() => {
          health.note(answer === undefined || fault.kind === 'fail after', world.now);
          if (answer === undefined || fault.kind === 'fail after')
            reject(new Error(`the store did not answer ${name}`));
          else if (answer.ok) resolve(answer.value);
          else reject(answer.error);
        }),
      );
    });
  });
}

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Error };

function attempt<T>(work: () => T): Answer<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error : new Error(String(error)) };
  }
}
