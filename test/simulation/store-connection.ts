import type { Store } from '../../src/ports/store.ts';
import type { MemoryStore } from './memory-store.ts';
import type { Faults } from './faults.ts';
import type { SimProcess } from './sim-process.ts';
import type { World } from './world.ts';

/**
 * The store as one process has it: every call takes time to get there and back, and is one of the moments at which the process may be
 * killed or frozen, or the call may fail, before it did anything or afterwards (then nobody knows whether it did).
 */
export function connectStore(store: MemoryStore, about: Connection): Store {
  const ask = <T>(name: string, work: () => T): Promise<T> => askStore({ ...about, name }, work);
  return {
    createRun: (run) => ask('createRun', () => store.createRun(run)),
    claimRun: (claim) => ask('claimRun', () => store.claimRun(claim)),
    renewLease: (lease) => ask('renewLease', () => store.renewLease(lease)),
    appendEvents: (batch) => ask('appendEvents', () => store.appendEvents(batch)),
    askRoom: (question) => ask('askRoom', () => store.askRoom(question)),
    readSlots: (limits) => ask('readSlots', () => store.readSlots(limits)),
    requestCancel: (request) => ask('requestCancel', () => store.requestCancel(request)),
    readCancel: (id) => ask('readCancel', () => store.readCancel(id)),
    readRun: (id) => ask('readRun', () => store.readRun(id)),
    listRuns: (filter) => ask('listRuns', () => store.listRuns(filter)),
    readLease: (id) => ask('readLease', () => store.readLease(id)),
    readPlan: (id) => ask('readPlan', () => store.readPlan(id)),
    readSteps: (id) => ask('readSteps', () => store.readSteps(id)),
    readEvents: (id, page) => ask('readEvents', () => store.readEvents(id, page)),
    readFeed: (page) => ask('readFeed', () => store.readFeed(page)),
    readAssets: (scope, keys) => ask('readAssets', () => store.readAssets(scope, keys)),
    listAssets: (scope, assets) => ask('listAssets', () => store.listAssets(scope, assets)),
    close: () => Promise.resolve(),
  };
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
      const answer = fault.kind === 'fail before' ? undefined : attempt(work);
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
