import type { Sighting } from '../../model/sighting.ts';

/**
 * What is new among the partitions of an outside asset that the sensor looked at itself: another version than at the last look, or there now
 * and not then. The first look is what others are compared with; a period that has ended since the last one was not there then. Pure.
 */
export function findNewPartitions(
  sightings: Readonly<Record<string, Sighting>>,
  { before, now, endOf, room }: LookedBefore,
): NewPartitions {
  const versions = new Map<string, string>();
  const fresh: string[] = [];
  let left = 0;
  for (const [partition, sighting] of Object.entries(sightings)) {
    const version = versionOf(sighting);
    const known = before === undefined ? undefined : (before.versions[partition] ?? notThen(partition));
    const isNew = sighting.isThere && known !== undefined && known !== version;
    if (isNew && fresh.length < room) fresh.push(partition);
    else if (isNew) left++;
    versions.set(partition, isNew && !fresh.includes(partition) ? known : version);
  }
  // A clock that is set back makes no period end again.
  const until = Math.max(now, before?.until ?? now);
  return { fresh, left, looked: { until, versions: Object.fromEntries(versions) } };

  function notThen(partition: string): string | undefined {
    return (endOf(partition) ?? -Infinity) > (before?.until ?? Infinity) ? MISSING : undefined;
  }
}

export interface LookedBefore {
  /** As the last look left it. */
  readonly before: LookedPartitions | undefined;
  readonly now: number;
  /** When the period of a partition ends. */
  readonly endOf: (partition: string) => number | undefined;
  /** So many are told; the rest is as new in the next look. */
  readonly room: number;
}

/** Kept in the cursor: until when periods had ended that were looked at, and what was seen of each partition. */
export interface LookedPartitions {
  readonly until: number;
  readonly versions: Readonly<Record<string, string>>;
}

export interface NewPartitions {
  readonly fresh: readonly string[];
  readonly left: number;
  readonly looked: LookedPartitions;
}

/** What changes with the data. Where nothing tells that, it only comes and goes. */
export function versionOf({ isThere, version, changedAt }: Sighting): string {
  if (!isThere) return MISSING;
  return version ?? (changedAt === undefined ? 'there' : String(changedAt));
}

const MISSING = 'missing';
