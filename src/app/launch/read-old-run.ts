import type { RunEvent } from '../../model/event.ts';
import type { Plan } from '../../model/plan.ts';
import type { RunId } from '../../model/ids.ts';
import type { Run } from '../../model/run.ts';
import { sightingKey } from '../../run/assess-step.ts';
import { itemsFound } from '../../run/repeat/carry-over.ts';
import type { OldRun, OldRunHistory } from '../../run/repeat/repeat.ts';
import { foldRun } from '../../run/run.ts';
import { readPlanOf } from './end-abandoned.ts';
import type { Instance } from '../instance/instance.ts';

/** What of a run counts when it is repeated; `undefined` when its plan is not kept any more. Its events are read only where steps find items. */
export async function readOldRun(instance: Instance, run: Run): Promise<OldRun | undefined> {
  const plan = await readPlanOf(instance, run);
  if (plan === undefined) return undefined;
  const steps = await instance.store.readSteps(run.id);
  const isFinding = plan.steps.some(({ finds }) => finds === true);
  const found = isFinding ? itemsFound(plan, await readRunEvents(instance, run.id)) : new Map<string, never>();
  return { id: run.id, createdAt: run.createdAt, plan, steps, found };
}

/** How the steps of a run went, by its events. */
export async function readHistory(instance: Instance, run: Run, plan: Plan): Promise<OldRunHistory> {
  const events = await readRunEvents(instance, run.id);
  const begunAt = new Map<string, number>();
  const observed = new Map<string, string>();
  for (const event of events) {
    if (event.type === 'step_starting') begunAt.set(event.step, event.at);
    if (event.type === 'asset_observed' && event.body.dataVersion !== undefined)
      observed.set(
        sightingKey({ asset: event.body.asset, partition: event.body.partition ?? '' }),
        event.body.dataVersion,
      );
  }
  return { state: foldRun(plan, events), begunAt, observed };
}

/** All that is stored when the reading begins, or later. */
export async function readRunEvents({ store }: Instance, run: RunId): Promise<readonly RunEvent[]> {
  const events: RunEvent[] = [];
  for (;;) {
    const page = await store.readEvents(run, { after: events.at(-1)?.seq ?? 0, limit: EVENTS_AT_ONCE });
    for (const event of page) events.push(event);
    if (page.length < EVENTS_AT_ONCE) return events;
  }
}

const EVENTS_AT_ONCE = 10_000;
