import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { listKeys } from '../../calendar/partition-keys.ts';
import type { AssetKey, AssetRecord } from '../../ports/store.ts';
import type { Need } from './list-steps.ts';

/** The rows of the store that tell whether what a plan needs is there. */
export function keysOfNeeds(needs: readonly Need[]): readonly AssetKey[] {
  return needs.flatMap(({ asset, set, keys }) =>
    Array.from(listKeys(set, keys), (partition) => ({ asset, partition })),
  );
}

/** Partitions that a run reads, does not make, and nobody made before: MR5005, one for each asset that a job reads, listing the keys. */
export function findMissing(needs: readonly Need[], records: readonly AssetRecord[]): readonly Diagnostic[] {
  const there = new Set(records.map(({ asset, partition }) => `${asset}\n${partition}`));
  return needs.flatMap((need) => {
    const missing = [...listKeys(need.set, need.keys)].filter((key) => !there.has(`${need.asset}\n${key}`));
    return missing.length === 0 ? [] : [describe(need, missing)];
  });
}

function describe({ job, asset, isPrevious }: Need, missing: readonly string[]): Diagnostic {
  const source = { file: '--partition', text: missing.join(' ') };
  const span = { source, start: 0, end: source.text.length };
  const keys = `${missing.slice(0, LISTED_MAX).join(', ')}${missing.length > LISTED_MAX ? ` and ${missing.length - LISTED_MAX} more` : ''}`;
  const range = missing.length === 1 ? (missing[0] ?? '') : `${missing[0] ?? ''}..${missing.at(-1) ?? ''}`;
  const message = isPrevious
    ? `"${job}" requires its partition before, which was not made: ${keys}.`
    : `"${job}" reads ${missing.length === 1 ? 'a partition' : 'partitions'} of "${asset}" that nobody has made: ${keys}.`;
  const hint = isPrevious
    ? `Run it first: millrace run --select ${job} --partition ${range}`
    : `Make them first, or in the same run: millrace run --select "+${job}" --partition ${range}; or wait for them with --wait.`;
  return createDiagnostic('MR5005', span, message, { hint });
}

const LISTED_MAX = 20;
