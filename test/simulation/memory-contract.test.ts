import { beforeEach, describe } from 'vitest';
import { describeAlerts } from '../contract/store-alerts.ts';
import { describeAssets } from '../contract/store-assets.ts';
import { describeAutomation } from '../contract/store-automation.ts';
import { describeBackfills } from '../contract/store-backfills.ts';
import { describeFeed } from '../contract/store-feed.ts';
import { describeFoundSteps } from '../contract/store-found-steps.ts';
import { describeQueue } from '../contract/store-queue.ts';
import { describeRuns } from '../contract/store-runs.ts';
import { describeSensors } from '../contract/store-sensors.ts';
import { describeSignals } from '../contract/store-signals.ts';
import { describeSlots } from '../contract/store-slots.ts';
import { Faults } from './faults.ts';
import { MemoryAutomation } from './memory-automation.ts';
import { MemoryBackfills } from './memory-backfills.ts';
import { MemorySensors } from './memory-sensors.ts';
import { MemoryStore } from './memory-store.ts';
import { createRandom } from './random.ts';
import { SimProcess } from './sim-process.ts';
import { connectInstance, type SimulatedStore, StoreHealth } from './store-connection.ts';
import { World } from './world.ts';

/** The store of the simulator promises what every store does, as far as the parts of the contract ask for no SQL. */
describe('the store of the simulator', () => {
  let runs: MemoryStore;
  let store: SimulatedStore;
  const open = (): SimulatedStore => {
    const world = new World({ keepsTrace: false });
    const faults = new Faults(createRandom('none'), new Set());
    faults.heal();
    const connected = connectInstance(
      { runs, automation, backfills, sensors },
      { world, faults, process: new SimProcess(world, 'test'), health: new StoreHealth() },
    );
    return whileTimePasses(connected, world);
  };
  let automation: MemoryAutomation;
  let backfills: MemoryBackfills;
  let sensors: MemorySensors;
  const at = {
    place: { open: () => Promise.resolve(open()), setVersion: async () => runs.outdate() },
    get store() {
      return store;
    },
  };
  beforeEach(() => {
    runs = new MemoryStore(() => performance.now());
    automation = new MemoryAutomation(runs, () => performance.now());
    backfills = new MemoryBackfills(runs, automation.queue);
    sensors = new MemorySensors(runs, automation);
    store = open();
  });

  describeRuns(at);
  describeFeed(at);
  describeSignals(at);
  describeAssets(at);
  describeFoundSteps(at);
  describeSlots(at);
  describeAutomation(at);
  describeQueue(at);
  describeBackfills(at);
  describeAlerts(at);
  describeSensors(at);
});

/** Whoever asks need not wait for virtual time. */
function whileTimePasses<Port extends object>(store: Port, world: World): Port {
  return new Proxy(store, {
    get(target, name, receiver) {
      const operation: unknown = Reflect.get(target, name, receiver);
      if (typeof operation !== 'function') return operation;
      return (...args: readonly unknown[]) => {
        const answer: unknown = Reflect.apply(operation, target, args);
        void world.run(world.now + 1_000);
        return answer;
      };
    },
  });
}
