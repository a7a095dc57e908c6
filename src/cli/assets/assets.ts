import { formatSize } from '../../std/durations.ts';
import type { AssetStatus } from '../../run/assets/asset-status.ts';
import type { Freshness } from '../../run/assets/judge-freshness.ts';
import { toLocalTime } from '../local-time.ts';
import { type Cell, printTable, withoutEmptyColumns } from '../output.ts';
import type { TerminalStream } from '../terminal.ts';
import { shorten } from './shorten.ts';

/**
 * What `millrace assets` tells, for people: here the list, a line an asset, in `render-asset.ts` all that is known of one. Instants are in
 * the zone of the machine.
 */
export function printAssets(out: TerminalStream, statuses: readonly AssetStatus[]): void {
  const cells = statuses.map((status) => Object.values(COLUMNS).map((cell) => cell(status)));
  printTable(out, ...withoutEmptyColumns(Object.keys(COLUMNS), cells));
}

/** `until …`, `too old since …`, or that there is nothing yet. */
export function describeFreshness(freshness: Freshness): string {
  switch (freshness.state) {
    case 'fresh':
      return `until ${toLocalTime(freshness.until)}`;
    case 'too_old':
      return `too old since ${toLocalTime(freshness.since)}`;
    case 'never_made':
      return `nothing yet, may be ${freshness.maxAge} old`;
  }
}

const COLUMNS: Readonly<Record<string, (status: AssetStatus) => Cell>> = {
  ASSET: ({ name }) => name,
  KIND: ({ kind }) => kind,
  'MADE BY': ({ producer }) => producer,
  LATEST: (status) => (status.latest === undefined ? describeNothing(status) : toLocalTime(status.latest.at)),
  RUN: ({ latest }) => latest?.run,
  ROWS: ({ latest }) => latest?.rows ?? '',
  SIZE: ({ latest }) => (latest?.bytes === undefined ? '' : formatSize(latest.bytes)),
  PARTITIONS: ({ partitions, items }) => {
    if (partitions !== undefined) return `${partitions.made} of ${partitions.expected}`;
    return items === undefined ? '' : items === 1 ? '1 item' : `${items} items`;
  },
  MISSING: ({ partitions, kind }) =>
    partitions === undefined || partitions.made === 0 || kind === 'outside' ? '' : shorten(partitions.missing, 2),
  FRESH: ({ freshness }) => (freshness === undefined ? '' : describeFreshness(freshness)),
  CHECKS: ({ checks }) => {
    const looked = checks.flatMap(({ last }) => last ?? []);
    const failed = checks.filter(({ last, failed: keys = [] }) => last?.passed === false || keys.length > 0);
    if (looked.length === 0) return '';
    return failed.length === 0 ? `${looked.length} passed` : `failed: ${failed.map(({ name }) => name).join(', ')}`;
  },
  BAD: ({ bad }) =>
    bad
      .map(({ check, partitions }) => (partitions.length === 0 ? check : `${check} (${shorten(partitions, 2)})`))
      .join(', '),
};

function describeNothing({ kind }: AssetStatus): string {
  return kind === 'outside' ? 'never seen' : 'never made';
}
