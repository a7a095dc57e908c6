import type { Alert } from '../../model/alert.ts';
import type { AssetStatus } from '../../run/assets/asset-status.ts';
import type { Freshness } from '../../run/assets/judge-freshness.ts';
import { formatDuration, parseDuration } from '../../std/durations.ts';
import type { AlertDraft } from './create-alert.ts';

/**
 * What is to be said of an asset with a `max_age`: that it is late, once for each time that it becomes so, and that it is young enough again.
 * One that was never made is late when it could have been made for as long as it may be old. Pure.
 */
export function decideFreshness(
  status: AssetStatus,
  open: readonly Alert[],
  { deployedAt, nowMs }: AgeFacts,
): AgeDecision {
  const { name, freshness, producer, latest } = status;
  const dueAt = freshness === undefined ? undefined : dueAtOf(freshness, deployedAt);
  if (freshness === undefined || dueAt === undefined || dueAt >= nowMs) {
    const nextAt = dueAt === undefined ? {} : { nextAt: dueAt };
    return { ended: open, how: freshness === undefined ? 'gone' : 'recovered', ...nextAt };
  }
  if (open.length > 0) return { ended: [], how: 'recovered' };
  const made =
    latest === undefined
      ? 'was never made'
      : `was ${producer === undefined ? 'changed' : 'made'} last at ${new Date(latest.at).toISOString()}`;
  const by = latest === undefined || latest.run === '' ? '' : ` by ${latest.run}`;
  const message = `The asset "${name}" ${made}${by}: it is ${formatDuration(nowMs - dueAt)} older than its max_age of ${freshness.maxAge} allows.`;
  const opened: AlertDraft = {
    kind: 'late_asset',
    subject: name,
    dueAt,
    identity: [`${dueAt}`],
    message,
  };
  return { ended: [], how: 'recovered', opened };
}

export interface AgeFacts {
  /** When the version of the project was made active. */
  readonly deployedAt: number;
  readonly nowMs: number;
}

export interface AgeDecision {
  readonly opened?: AlertDraft;
  readonly ended: readonly Alert[];
  readonly how: 'recovered' | 'gone';
  /** Until when it is young enough, unless it is made anew. */
  readonly nextAt?: number;
}

function dueAtOf(freshness: Freshness, deployedAt: number): number {
  switch (freshness.state) {
    case 'fresh':
      return freshness.until;
    case 'too_old':
      return freshness.since;
    case 'never_made':
      return deployedAt + (parseDuration(freshness.maxAge) ?? NaN);
  }
}
