import { dueTime } from '../../calendar/due-time.ts';
import type { Tick } from '../../model/schedule.ts';
import type { OpenedAlert } from '../../ports/alert-store.ts';
import { findScheduled } from '../find-scheduled.ts';
import type { ScheduleRule } from '../schedule-rule.ts';
import { type AlertScope, createAlert } from './create-alert.ts';

/**
 * That fire times with a deadline have come to nothing although no rule wanted it so: nobody was there to decide them in time and they are not
 * made up for, or no run could be planned. The last of those that are decided together is told, with how many came before it. Pure.
 */
export function decideMissedAlerts(
  ticks: readonly Tick[],
  { name, rule }: { readonly name: string; readonly rule: ScheduleRule },
  about: AlertScope,
): readonly OpenedAlert[] {
  const lost = ticks.filter((tick) => isLost(tick, rule));
  const last = lost.at(-1);
  const sla = findScheduled(about.graph, name)?.part.sla;
  const dueAt = last === undefined || sla === undefined ? undefined : dueTime(sla, last.fireAt);
  if (last === undefined || dueAt === undefined || last.state === 'requested') return [];
  const others = lost.length - 1;
  const before = others === 0 ? '' : ` ${others} before it came to nothing, too.`;
  const message = `Nothing came of the fire time ${toText(last.fireAt)} of "${name}", which was to be done by ${toText(dueAt)}: ${last.reason}${before}`;
  const draft = { kind: 'late_tick', subject: name, dueAt, identity: [`${last.fireAt}`], message } as const;
  return [createAlert(draft, about)];
}

/** Of a schedule that makes up for what was missed, a later run does so. */
function isLost(tick: Tick, { catchup }: ScheduleRule): boolean {
  if (tick.state === 'missed') return catchup === 'none';
  return tick.state === 'skipped' && (tick.cause === 'no_plan' || tick.cause === 'unknown_condition');
}

function toText(ms: number): string {
  return new Date(ms).toISOString();
}
