import type { Deployment, ScheduleSpan } from '../model/schedule.ts';
import type { DueRetention } from './decide-retention.ts';

/**
 * Versions of a project that are not kept any longer, of those that are given, the newest first: replaced too long ago, or with too many after
 * them. Not the newest, nor one of which fire times may still have no tick (`spans`). Pure.
 */
export function findDueVersions(
  deployments: readonly Deployment[],
  spans: readonly ScheduleSpan[],
  { versionsReplacedBefore = -Infinity, versionsMax = Infinity }: DueRetention,
): readonly number[] {
  const needed = new Set(spans.map(({ version }) => version));
  return deployments.flatMap(({ version }, place) => {
    const next = deployments[place - 1];
    if (next === undefined || needed.has(version)) return [];
    return next.at < versionsReplacedBefore || place >= versionsMax ? [version] : [];
  });
}
