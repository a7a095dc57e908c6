import type { Lateness } from '../../app/status/read-lateness.ts';
import { formatDuration } from '../../std/durations.ts';
import { toLocalTime } from '../local-time.ts';

/** That something is late or was it last, as a line of what is shown: its title, and what there is to say. */
export function describeLate(late: Lateness): readonly [title: string, text: string] {
  if (late.state === 'was_late') {
    const { environment, subject, dueAt, ended } = late.alert;
    const end = ended === undefined ? '' : `; ${ended.how} after ${formatDuration(Math.max(0, ended.at - dueAt))}`;
    return ['was late', `${subject} in ${environment}, due ${toLocalTime(dueAt)}${end}`];
  }
  const [alert, ...others] = late.alerts;
  if (alert === undefined) throw new Error('what is late has an alert');
  const now = alert.now === undefined ? '' : ` ${alert.now}`;
  const more = others.length === 0 ? '' : ` ${others.length} more: millrace alerts --env ${alert.environment}`;
  return ['late', `in ${alert.environment}: ${alert.message}${now}${more}`];
}
