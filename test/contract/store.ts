import { afterEach, beforeEach, describe, type TestContext } from 'vitest';
import type { InstanceStore } from '../../src/ports/instance-store.ts';
import { describeAlerts } from './store-alerts.ts';
import { describeAutomation } from './store-automation.ts';
import { describeAssets } from './store-assets.ts';
import { describeBackfills } from './store-backfills.ts';
import { describeEvents } from './store-events.ts';
import { describeFeed } from './store-feed.ts';
import { describeFoundSteps } from './store-found-steps.ts';
import { describeOpening } from './store-opening.ts';
import { describeOutbox } from './store-outbox.ts';
import { describeSensors } from './store-sensors.ts';
import { describeSignals } from './store-signals.ts';
import { describeSlots } from './store-slots.ts';
import type { CreatePlace, StorePlace } from './store-place.ts';
import { describeRetention } from './store-retention.ts';
import { describeQueue } from './store-queue.ts';
import { describeRuns } from './store-runs.ts';
import { describeSchema } from './store-schema.ts';
import { describeUnreadable } from './store-unreadable.ts';

/** What every store promises, whatever it is. */
export function describeStore(name: string, createPlace: CreatePlace): void {
  describe(`the store ${name}`, () => {
    let place: StorePlace | undefined;
    let store: InstanceStore | undefined;
    const at = {
      get place() {
        return opened(place);
      },
      get store() {
        return opened(store);
      },
      createPlace: async () => {
        const created = await createPlace();
        if ('missing' in created) throw new Error(created.missing);
        return created;
      },
    };

    beforeEach(async (context: TestContext) => {
      const created = await createPlace();
      if ('missing' in created) return context.skip(created.missing);
      place = created;
      store = await place.open();
    });
    afterEach(() => place?.remove());

    describeRuns(at);
    describeEvents(at);
    describeFeed(at);
    describeSignals(at);
    describeAssets(at);
    describeRetention(at);
    describeFoundSteps(at);
    describeSlots(at);
    describeAutomation(at);
    describeQueue(at);
    describeOutbox(at);
    describeSensors(at);
    describeBackfills(at);
    describeAlerts(at);
    describeUnreadable(at);
    describeOpening(at);
    describeSchema(name, at);
  });
}

function opened<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('nothing is open outside a test');
  return part;
}
