import type { Pause, Resumption } from '../model/schedule.ts';

/** What rows of `schedule` and of `sensor` tell of who paused and resumed them. */
export interface SwitchRow {
  readonly paused_at: number | null;
  readonly paused_by: string | null;
  readonly paused_reason: string | null;
  readonly resumed_at: number | null;
  readonly resumed_by: string | null;
}

export const SWITCH_COLUMNS = 'paused_at, paused_by, paused_reason, resumed_at, resumed_by';

export function toSwitch(row: SwitchRow): { readonly paused?: Pause; readonly resumed?: Resumption } {
  const why = row.paused_reason === null ? {} : { reason: row.paused_reason };
  return {
    ...(row.paused_at === null ? {} : { paused: { at: row.paused_at, by: row.paused_by ?? '', ...why } }),
    ...(row.resumed_at === null ? {} : { resumed: { at: row.resumed_at, by: row.resumed_by ?? '' } }),
  };
}
