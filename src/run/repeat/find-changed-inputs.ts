import type { AssetKey, AssetRecord } from '../../ports/store.ts';
import { sightingKey } from '../assess-step.ts';
import type { DetailsScope } from '../create-run-details.ts';
import { findInputs, type InputPart, versionIn } from '../find-inputs.ts';
import type { OldRunHistory } from './repeat.ts';

/** What a step of a run read, for what is known of it now to be asked of the store. Views are seen through. */
export function inputsThen(scope: DetailsScope, place: number): readonly InputPart[] {
  return findInputs(scope, place).parts;
}

/**
 * Data that a step read then and that is another now: what its run made of it was made again, or it was made again since the step began.
 * Of data outside it is known only when some run saw it change. `records` is what the store knows of `inputsThen`.
 */
export function findChangedInputs(parts: readonly InputPart[], question: ChangeQuestion): readonly ChangedInput[] {
  const known = new Map(question.records.map((record) => [sightingKey(record), record]));
  return parts.flatMap((part) => {
    const record = known.get(sightingKey(part));
    if (record === undefined || isAsThen(part, record, question)) return [];
    const { asset, partition, run, at } = record;
    return [{ asset, partition, run, at, isOutside: part.isOutside }];
  });
}

export interface ChangeQuestion {
  readonly history: OldRunHistory;
  /** When the step's last attempt began. Milliseconds since 1970. */
  readonly begunAt: number;
  readonly records: readonly AssetRecord[];
}

export interface ChangedInput extends AssetKey {
  /** Who made it, or saw it, as it is now, and when. */
  readonly run: string;
  readonly at: number;
  readonly isOutside: boolean;
}

function isAsThen(part: InputPart, record: AssetRecord, { history, begunAt }: ChangeQuestion): boolean {
  if (part.isOutside) {
    const seen = history.observed.get(sightingKey(part));
    return seen === undefined || seen === record.dataVersion;
  }
  const told = versionIn(history.state, part);
  return told === undefined ? record.at <= begunAt : record.dataVersion === told;
}
