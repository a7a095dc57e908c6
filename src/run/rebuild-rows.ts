import type { CheckRecord } from '../model/check-record.ts';
import type { RunEvent } from '../model/event.ts';
import { toRunId } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Run } from '../model/run.ts';
import type { AssetRecord, EventBatch, StepRecord } from '../ports/store.ts';
import { itemAt } from '../std/sequence.ts';
import { toBatch, toRunHead, toStepRecord } from './batch.ts';
import { createPlanIndex } from './plan-index.ts';
import { createRunState } from './run-state.ts';
import { transition } from './transition.ts';

/** What the rows of a run must be, from its plan and its events alone. Throws where no run could have such events. */
export function rebuildRows(plan: Plan, events: Iterable<RunEvent>): RebuiltRows {
  const assets = new Map<string, AssetRecord>();
  const checks = new Map<string, CheckRecord>();
  let state = createRunState(createPlanIndex(plan));
  for (const event of events) {
    const next = transition(state, event);
    const batch = toBatch(state, { state: next, events: [event] }, { run: toRunId(event.run), at: 0, epoch: 0 });
    noteAssets(assets, batch);
    for (const check of batch.checks ?? []) checks.set(`${keyOf(check)}\n${check.name}`, check);
    state = next;
  }
  const { index, seq, epoch } = state;
  return {
    run: { ...toRunHead(state), seq, epoch },
    steps: index.plan.steps.map((_, place) => toStepRecord(index, place, itemAt(state.steps, place))),
    assets: [...assets.keys()].sort().flatMap((key) => assets.get(key) ?? []),
    checks: [...checks.keys()].sort().flatMap((key) => checks.get(key) ?? []),
  };
}

export interface RebuiltRows {
  /** The columns that follow from events, in the order in which a reader writes them. */
  readonly run: Pick<Run, 'state' | 'counts' | 'startedAt' | 'endedAt' | 'reason' | 'owner' | 'seq' | 'epoch'>;
  readonly steps: readonly StepRecord[];
  /** What it told last of each, sorted. Another run may have told something newer. */
  readonly assets: readonly AssetRecord[];
  /** What each check came to last, sorted; as of the assets. */
  readonly checks: readonly CheckRecord[];
}

function noteAssets(assets: Map<string, AssetRecord>, batch: EventBatch): void {
  for (const record of batch.assets) assets.set(keyOf(record), record);
  for (const { bad, ...key } of batch.badAssets) {
    const record = assets.get(keyOf(key));
    if (record !== undefined) assets.set(keyOf(key), { ...record, bad });
  }
  for (const { bad: check, ...key } of batch.goodAssets ?? []) {
    const { bad, ...record } = assets.get(keyOf(key)) ?? {};
    if (bad === check && 'run' in record) assets.set(keyOf(key), record);
  }
}

function keyOf({ asset, partition }: { readonly asset: string; readonly partition: string }): string {
  return `${asset}\n${partition}`;
}
