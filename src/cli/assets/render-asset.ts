import { stringify } from 'yaml';
import type { Palette } from '../../diagnostics/palette.ts';
import type { AssetStatus, CheckStatus } from '../../run/assets/asset-status.ts';
import { formatSize } from '../../std/durations.ts';
import { toLocalTime } from '../local-time.ts';
import { describeFreshness } from './assets.ts';
import { shorten } from './shorten.ts';

/** All that is known of one asset, on a screen; of data outside with what is declared of it, as YAML. */
export function renderAsset(status: AssetStatus, palette: Palette): string {
  const { name, kind, description, outside } = status;
  const head = `${palette.bold(name)}  ${kind}`;
  const about = description === undefined ? [] : [description.trimEnd()];
  const lines = Object.entries(LINES).flatMap(([title, describe]) =>
    describe(status).map((text, place) => `${palette.dim((place === 0 ? title : '').padEnd(11))} ${text}`),
  );
  const declared = outside === undefined ? '' : `\n${stringify(outside, { lineWidth: 0 })}`;
  return [head, ...about, '', ...lines, ''].join('\n') + declared;
}

const SHOWN_MAX = 20;

const LINES: Readonly<Record<string, (status: AssetStatus) => readonly string[]>> = {
  'made by': ({ producer, kind }) => (kind === 'outside' ? ['others, outside this project'] : [producer ?? '']),
  'read by': ({ readers }) => (readers.length === 0 ? ['no job'] : [readers.join(', ')]),
  latest: describeLatest,
  fresh: ({ freshness }) => (freshness === undefined ? [] : [describeFreshness(freshness)]),
  partitions: ({ partitions, kind }) => {
    if (partitions === undefined) return [];
    const { set, made, expected } = partitions;
    return [`${made} of ${expected} of "${set}" ${kind === 'outside' ? 'seen' : 'made'}`];
  },
  missing: ({ partitions, kind }) => (partitions === undefined || kind === 'outside' ? [] : cut(partitions.missing)),
  items: ({ items }) => (items === undefined ? [] : [`${items} made`]),
  bad: ({ bad }) =>
    bad.flatMap(({ check, partitions }) => [
      `failed "${check}": what reads it stops until it is made again`,
      ...cut(partitions).map((text) => `  ${text}`),
    ]),
  checks: ({ checks }) => checks.map(describeCheck),
};

function describeCheck({ name, severity, last, failed = [] }: CheckStatus): string {
  const head = severity === 'warn' ? `${name} (a warning)` : name;
  if (last === undefined) return `${head}: nobody has looked yet`;
  const of = last.partition === undefined ? '' : ` for ${last.partition}`;
  const found = last.message === undefined ? '' : `: ${last.message}`;
  const others = failed.filter((key) => key !== last.partition);
  const more = others.length === 0 ? '' : `; failed for ${shorten(others, 2)}`;
  return `${head}: ${last.passed ? 'passed' : 'failed'}${of} at ${toLocalTime(last.at)} in ${last.run}${found}${more}`;
}

function describeLatest({ latest, kind }: AssetStatus): readonly string[] {
  const isOutside = kind === 'outside';
  if (latest === undefined) return [isOutside ? 'never seen by a run' : 'never made'];
  const { at, partition, rows, bytes, run, step } = latest;
  const amounts = [
    rows === undefined ? '' : `${rows} ${rows === 1 ? 'row' : 'rows'}`,
    bytes === undefined ? '' : formatSize(bytes),
  ].filter((amount) => amount !== '');
  return [
    `${toLocalTime(at)}${partition === undefined ? '' : `, ${partition}`}`,
    ...(amounts.length === 0 ? [] : [amounts.join(', ')]),
    `${isOutside ? 'seen' : 'made'} by ${step} of ${run}`,
  ];
}

/** One a line, as far as a screen goes. */
function cut(texts: readonly string[]): readonly string[] {
  const rest = texts.length - SHOWN_MAX;
  return rest > 0 ? [...texts.slice(0, SHOWN_MAX), `and ${rest} more: --output json has all`] : texts;
}
