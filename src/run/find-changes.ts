import type { EventOf } from '../model/event.ts';
import type { AssetRecord } from '../ports/store.ts';
import { compareMemoKeys, type ReadVersion } from './memo-key.ts';

/** What is another than when what is there was made: what the job does, or what it reads, by name where that is known. */
export function findChanges(before: AssetRecord, memoKey: string, reads: readonly ReadVersion[]): Changes {
  const difference = compareMemoKeys(
    before.memoKey,
    memoKey,
    reads.map(({ name }) => name),
  );
  const { names } = difference;
  return {
    since: before.run,
    ...(difference.does ? { job: true } : {}),
    ...(difference.reads ? { reads: names.slice(0, NAMED_MAX) } : {}),
    ...(names.length > NAMED_MAX ? { others: names.length - NAMED_MAX } : {}),
  };
}

export type Changes = NonNullable<EventOf<'step_ready'>['body']['changed']>;

const NAMED_MAX = 8;
