import { toLocalTime } from '../local-time.ts';

/** Why a schedule fires at a time that it does not name. `from` is in its own zone, as `2026-03-29T02:30`; the instant is told in that of the machine. */
export function describeShift({ at, schedule, from }: Shift): string {
  return `${schedule} at ${toLocalTime(at)} stands for ${from.replace('T', ' ')}: the clocks go forward and leave that out.`;
}

export interface Shift {
  readonly at: number;
  readonly schedule: string;
  readonly from: string;
}
