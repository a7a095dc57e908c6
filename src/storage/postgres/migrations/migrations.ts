import { RUNS } from './001-runs.ts';
import { CANCEL } from './002-cancel.ts';
import { RETENTION } from './003-retention.ts';
import { SLOTS } from './004-slots.ts';
import { AUTOMATION } from './005-automation.ts';
import { OUTBOX } from './006-outbox.ts';
import { SENSORS } from './007-sensors.ts';
import { BACKFILLS } from './008-backfills.ts';
import { LINKS } from './009-links.ts';
import { ALERTS } from './010-alerts.ts';
import { TURNS } from './011-turns.ts';
import { KEPT_AND_RESUMED } from './012-kept-and-resumed.ts';
import { QUEUE_ORDER } from './013-queue-order.ts';

/** In order; the schema's version is how many of them were applied. A released one is never changed. */
export const MIGRATIONS: readonly string[] = [
  RUNS,
  CANCEL,
  RETENTION,
  SLOTS,
  AUTOMATION,
  OUTBOX,
  SENSORS,
  BACKFILLS,
  LINKS,
  ALERTS,
  TURNS,
  KEPT_AND_RESUMED,
  QUEUE_ORDER,
];
