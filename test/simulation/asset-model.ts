import type { StepEvent } from '../../src/model/event.ts';
import type { AssetKey, AssetRecord } from '../../src/ports/store.ts';
import type { RunModel, StepModel } from './run-model.ts';

/** What is known of assets by the events of all runs, one after another. */
export class AssetModel {
  readonly #records = new Map<string, AssetRecord>();

  note(run: RunModel, step: StepModel, event: StepEvent): void {
    if (event.type === 'asset_materialized') {
      const { asset, dataVersion, definition, rows, bytes, partitions = [''] } = event.body;
      for (const partition of partitions) {
        this.#records.set(keyOf(run, { asset, partition }), {
          asset,
          partition,
          run: run.id,
          step: step.id,
          at: event.at,
          dataVersion,
          memoKey: step.memoKey,
          ...(definition === undefined ? {} : { definition }),
          ...(rows === undefined ? {} : { rows }),
          ...(bytes === undefined ? {} : { bytes }),
        });
      }
    }
    if (event.type === 'asset_observed') {
      const { asset, partition = '', dataVersion = `seen in ${run.id}`, changedAt = event.at } = event.body;
      const record = { asset, partition, run: run.id, step: step.id, at: changedAt, dataVersion, memoKey: '' };
      this.#records.set(keyOf(run, { asset, partition }), record);
    }
    if (event.type === 'asset_checked' && event.body.bad === true) {
      for (const partition of event.body.partitions ?? [''])
        this.#mark(keyOf(run, { asset: event.body.asset, partition }), event.body.name);
    }
  }

  records(): readonly AssetRecord[] {
    return [...this.#records.keys()].sort().flatMap((key) => this.#records.get(key) ?? []);
  }

  #mark(key: string, bad: string): void {
    const record = this.#records.get(key);
    if (record !== undefined) this.#records.set(key, { ...record, bad });
  }
}

function keyOf({ plan }: RunModel, { asset, partition }: AssetKey): string {
  return `${plan.project}\n${asset}\n${partition}`;
}
