import type { RunEvent } from '../../src/model/event.ts';
import { itemAt } from '../../src/std/sequence.ts';
import type { AssetScope } from '../../src/ports/store.ts';
import type { Checker } from './checker.ts';
import type { Engine } from './engine.ts';
import type { MemoryStore } from './memory-store.ts';
import type { RunModel } from './run-model.ts';
import type { World } from './world.ts';

/** What must hold of a whole history: rows are what the events make of them, by the product's own fold and by the model's. */
export function checkEnd(check: EndCheck): void {
  const { world, checker, store, scopes = [SCOPE] } = check;
  if (world.violation !== undefined) return;
  // A run that nobody carries on may have been claimed without anything stored about that.
  for (const run of checker.runs.values()) if (run.isEnded) checkRun(check, run);
  const records = checker.assets.records();
  const assets = [...new Set(records.map(({ asset }) => asset))];
  const stored = scopes.flatMap((scope) => store.listAssets(scope, assets));
  if (JSON.stringify(stored) !== JSON.stringify(records))
    wrong(world, `assets are ${JSON.stringify(stored)} instead of ${JSON.stringify(records)}`);
}

export interface EndCheck {
  readonly world: World;
  readonly checker: Checker;
  readonly store: MemoryStore;
  readonly engine: Engine;
  /** Whose assets are looked at, in the order of their names. */
  readonly scopes?: readonly AssetScope[];
}

const SCOPE = { project: 'simulated', environment: 'dev' };

function checkRun({ world, store, engine }: EndCheck, model: RunModel): void {
  const events: readonly RunEvent[] = store.readEvents(model.id, { after: 0, limit: 1_000_000 });
  if (JSON.stringify(events) !== JSON.stringify(model.log))
    world.violate('I15 told is kept', `the events of ${model.id} are not those that were stored`);
  const state = events.reduce(engine.transition, engine.createRunState(engine.createPlanIndex(model.plan)));
  const folded = state.index.plan.steps.map((_, place) =>
    engine.toStepRecord(state.index, place, itemAt(state.steps, place)),
  );
  const steps = store.readSteps(model.id);
  if (JSON.stringify(folded) !== JSON.stringify(steps))
    wrong(world, `the steps of ${model.id} are ${JSON.stringify(steps)} instead of ${JSON.stringify(folded)}`);
  const row = store.readRun(model.id);
  const head = { ...engine.toRunHead(state), seq: state.seq };
  const { state: name, counts, startedAt, endedAt, reason, owner, seq } = row ?? {};
  const kept = JSON.stringify({ state: name, counts, startedAt, endedAt, reason, owner, seq });
  if (kept !== JSON.stringify(head)) wrong(world, `${model.id} is ${kept} instead of ${JSON.stringify(head)}`);
  checkModel(world, model, { steps, counts: counts ?? {} });
}

function checkModel(
  world: World,
  model: RunModel,
  {
    steps,
    counts,
  }: { readonly steps: ReturnType<MemoryStore['readSteps']>; readonly counts: Readonly<Record<string, number>> },
): void {
  const counted = new Map<string, number>();
  for (const { id, step } of steps) {
    const { state } = model.stepOf(id);
    counted.set(state, (counted.get(state) ?? 0) + 1);
    if (step.state !== state) wrong(world, `the row of ${id} says ${step.state}, its events ${state}`);
  }
  for (const state of new Set([...counted.keys(), ...Object.keys(counts)])) {
    if (counts[state] !== counted.get(state))
      wrong(
        world,
        `${model.id} counts ${counts[state] ?? 0} steps that are ${state}, there are ${counted.get(state) ?? 0}`,
      );
  }
}

function wrong(world: World, message: string): void {
  world.violate('I7 rows are the fold of the events', message);
}
