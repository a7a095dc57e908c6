import type { AssetRecord } from '../ports/store.ts';
import type { TargetRead, UpdateTarget } from './update-target.ts';

/**
 * Which partitions of a target are to be made because what they read is new. Pure. An input is new when its data was made after the run that
 * made what reads it began, by another run; nothing starts that had nothing new since `since`. With `all`, every input that is waited for has
 * to be new, or every one where none is; with `any` one is enough. What is waited for has to be there in any case.
 *
 * A start names the versions of all that it reads: the same ones are started once, whatever becomes of the run.
 */
export function decideUpdates(
  target: UpdateTarget,
  keys: readonly string[],
  about: UpdateFacts,
): readonly UpdateVerdict[] {
  return keys.map((key) => decideKey(target, key, about));
}

export interface UpdateFacts {
  readonly inputs: 'all' | 'any';
  readonly debounceMs: number;
  readonly now: number;
  /** Data from before counts as seen. */
  readonly since: number;
  readonly recordOf: (asset: string, partition: string) => AssetRecord | undefined;
  /** When a run began; `undefined` when it is not there any more. */
  readonly startOf: (run: string) => number | undefined;
  /** The run of the schedule for this key that has not ended. */
  readonly goingOf: (key: string) => string | undefined;
}

export type UpdateVerdict = { readonly key: string } & (
  | { readonly kind: 'start'; readonly versions: string }
  /** A sentence for people; when it is to be looked at again without anything new, if ever. */
  | { readonly kind: 'wait'; readonly reason: string; readonly at?: number }
  | { readonly kind: 'settled' }
);

/** The keys that something new since `since` concerns: the others need not be decided. */
export function findUpdatedKeys(
  target: UpdateTarget,
  keys: readonly string[],
  { since, now, recordOf }: Pick<UpdateFacts, 'since' | 'now' | 'recordOf'>,
): readonly string[] {
  return keys.filter((key) =>
    target.reads.some(({ asset, keysFor }) =>
      keysFor(key, now).some((partition) => (recordOf(asset, partition)?.at ?? -Infinity) > since),
    ),
  );
}

interface SeenInput {
  readonly read: TargetRead;
  readonly records: readonly AssetRecord[];
  readonly missing: readonly string[];
  readonly fresh: readonly AssetRecord[];
}

function decideKey(target: UpdateTarget, key: string, about: UpdateFacts): UpdateVerdict {
  const inputs = target.reads.map((read) => seeInput(read, key, about)).filter(isKnown);
  const news = inputs.flatMap(({ fresh }) => fresh);
  if (!news.some(({ at }) => at > about.since)) return { key, kind: 'settled' };
  const wait = (reason: string, at?: number): UpdateVerdict => ({
    ...{ key, kind: 'wait', reason: `Not run: ${reason}.` },
    ...(at === undefined ? {} : { at }),
  });
  const missing = inputs.find((input) => input.missing.length > 0);
  if (missing !== undefined) return wait(`waits for ${nameInput(missing)} to be made`);
  const needed = inputs.filter(({ read }) => read.waits);
  const old =
    about.inputs === 'any' ? [] : (needed.length > 0 ? needed : inputs).filter(({ fresh }) => fresh.length === 0);
  if (old.length > 0) return wait(`waits for ${old.map(nameInput).join(' and ')} to be new`);
  const going = about.goingOf(key);
  if (going !== undefined) return wait(`its run ${going} still goes on`);
  const calmAt = Math.max(...news.map(({ at }) => at)) + about.debounceMs;
  if (about.now < calmAt) return wait('waits until nothing has been new for a while', calmAt);
  return { key, kind: 'start', versions: listVersions(inputs) };
}

/** Outside data that nobody has looked at holds nothing up. */
function isKnown({ read, records }: SeenInput): boolean {
  return !read.isOutside || records.length > 0;
}

function seeInput(read: TargetRead, key: string, about: UpdateFacts): SeenInput {
  const partitions = read.keysFor(key, about.now);
  const records = partitions.flatMap((partition) => about.recordOf(read.asset, partition) ?? []);
  const known = new Set(records.map(({ partition }) => partition));
  const absent = partitions.filter((partition) => !known.has(partition));
  return {
    read,
    records,
    missing: read.waits || records.length === 0 ? absent : [],
    fresh: records.filter((record) => isNew(record, read, { key, about })),
  };
}

/** The run that made what reads it may have read what was made since it began, or not: it counts as not read. */
function isNew(
  record: AssetRecord,
  { outputs, hasPartitions }: TargetRead,
  { key, about }: { readonly key: string; readonly about: UpdateFacts },
): boolean {
  if (outputs.length === 0) return true;
  return outputs.some((asset) => {
    const made = about.recordOf(asset, hasPartitions ? key : '');
    if (made === undefined) return true;
    if (made.run === record.run) return false;
    return record.at > made.at || record.at >= (about.startOf(made.run) ?? made.at);
  });
}

function nameInput({ read, missing, records }: SeenInput): string {
  const keys = missing.length > 0 ? missing : records.map(({ partition }) => partition);
  const [first = '', ...others] = keys;
  if (first === '') return read.asset;
  return `${read.asset} (${others.length === 0 ? first : `${first} and ${others.length} more`})`;
}

function listVersions(inputs: readonly SeenInput[]): string {
  const versions = inputs.flatMap(({ read, records }) =>
    records.map(({ partition, dataVersion }) => `${read.asset}\t${partition}\t${dataVersion}`),
  );
  return [...new Set(versions)].sort().join('\n');
}
