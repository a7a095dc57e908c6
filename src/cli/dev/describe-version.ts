import type { Palette } from '../../diagnostics/palette.ts';
import { formatDuration } from '../../std/durations.ts';
import type { JobChanges } from './compare-jobs.ts';
import type { DevNews } from './dev-news.ts';

/** A version that has become the active one, in a line: `✓ version 3: clean.sales changed (0.2 s)`. */
export function describeVersion(
  { deployment, isNew, changes, tookMs }: DevNews & { readonly kind: 'activated' },
  palette: Palette,
): string {
  const time = palette.dim(`(${formatDuration(tookMs)})`);
  const mark = palette.green('✓');
  if (!isNew) return `${mark} version ${deployment.version} goes on: the project is what it was`;
  const what = changes === undefined ? '' : `: ${describeChanges(changes)}`;
  return `${mark} version ${deployment.version}${what} ${time}`;
}

function describeChanges({ added, changed, removed }: JobChanges): string {
  const parts = [
    ...(changed.length === 0 ? [] : [`${describeNames(changed)} changed`]),
    ...(added.length === 0 ? [] : [`${describeNames(added)} ${added.length === 1 ? 'is' : 'are'} new`]),
    ...(removed.length === 0 ? [] : [`${describeNames(removed)} ${removed.length === 1 ? 'is' : 'are'} gone`]),
  ];
  return parts.length === 0 ? 'the settings changed, and no job' : parts.join(', ');
}

function describeNames(names: readonly string[]): string {
  return names.length <= NAMED_MAX ? names.join(', ') : `${names.length} jobs`;
}

const NAMED_MAX = 3;
