import type { AlertStore } from './alert-store.ts';
import type { AutomationStore } from './automation-store.ts';
import type { BackfillStore } from './backfill-store.ts';
import type { OutboxStore } from './outbox-store.ts';
import type { RetentionStore } from './retention-store.ts';
import type { SensorStore } from './sensor-store.ts';
import type { SignalStore } from './signal-store.ts';
import type { Store } from './store.ts';
import type { VerificationStore } from './verification-store.ts';

/** All that an adapter in `src/storage` does. Each part has a port of its own, for those who need that part alone. */
export type InstanceStore = Store &
  RetentionStore &
  AutomationStore &
  AlertStore &
  BackfillStore &
  OutboxStore &
  SignalStore &
  SensorStore &
  VerificationStore;
