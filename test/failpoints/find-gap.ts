import type { RunEvent } from '../../src/model/event.ts';

/** The number of the first event of a run that is missing; `undefined` when none is. */
export function findGap(events: readonly RunEvent[]): number | undefined {
  const at = events.findIndex(({ seq }, before) => seq !== before + 1);
  return at === -1 ? undefined : at + 1;
}
