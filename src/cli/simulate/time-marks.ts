/** Where a time axis is marked, in the zone of the machine: at every so many hours or days, so that there are not too many. */
export function findTimeMarks(fromMs: number, toMs: number): readonly TimeMark[] {
  const hours = (toMs - fromMs) / 3_600_000;
  const minutes = STEPS_MINUTES.find((step) => (hours * 60) / step <= MARKS_MAX);
  const days = minutes === undefined ? Math.ceil(hours / 24 / MARKS_MAX) : 1;
  const first = new Date(fromMs);
  const marks: TimeMark[] = [];
  for (let day = 0; ; day += days) {
    const midnight = new Date(first.getFullYear(), first.getMonth(), first.getDate() + day);
    if (midnight.getTime() > toMs) return marks;
    const label = midnight.toLocaleDateString('sv-SE');
    const at = Math.max(fromMs, midnight.getTime());
    marks.push({ at, label: `${label} ${WEEKDAYS[midnight.getDay()] ?? ''}`, isDay: true });
    if (minutes === undefined) continue;
    for (let minute = minutes; minute < 24 * 60; minute += minutes)
      marks.push(...markAt(midnight, minute, { fromMs, toMs }));
  }
}

export interface TimeMark {
  readonly at: number;
  readonly label: string;
  readonly isDay: boolean;
}

const MARKS_MAX = 14;
const STEPS_MINUTES = [1, 5, 10, 15, 30, 60, 120, 180, 360, 720] as const;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

interface Range {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Nothing where the clocks leave that time out. */
function markAt(midnight: Date, minute: number, { fromMs, toMs }: Range): readonly TimeMark[] {
  const time = new Date(midnight.getFullYear(), midnight.getMonth(), midnight.getDate(), 0, minute);
  const at = time.getTime();
  if (at < fromMs || at > toMs || time.getHours() * 60 + time.getMinutes() !== minute) return [];
  return [{ at, label: time.toLocaleTimeString('sv-SE').slice(0, 5), isDay: false }];
}
