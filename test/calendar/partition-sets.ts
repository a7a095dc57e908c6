import { Temporal } from 'temporal-polyfill';
import { resolvePartitionSets } from '../../src/calendar/resolve-partition-sets.ts';
import type { PartitionKeys, PartitionSet, TimePartitionSet } from '../../src/model/partition.ts';

/** The partition sets that the tests of the calendar are about. */
export const { sets, problems } = resolvePartitionSets({
  daily: { every: 'day', start: '2001-01-01', end: '2001-07-01', timezone: 'UTC' },
  open: { every: 'day', start: '2001-01-01', timezone: 'Europe/Budapest' },
  hourly: { every: 'hour', start: '2001-01-01' },
  hourly_ny: { every: 'hour', start: '2001-01-01', timezone: 'America/New_York' },
  hourly_howe: { every: 'hour', start: '2026-01-01', timezone: 'Australia/Lord_Howe' },
  apia: { every: 'day', start: '2011-12-01', timezone: 'Pacific/Apia' },
  paulo: { every: 'day', start: '2018-11-01', timezone: 'America/Sao_Paulo' },
  weekly: { every: 'week', start: '2001-01-01' },
  monthly: { every: 'month', start: '2001-01' },
  quarterly: { every: 'quarter', start: '2001-01' },
  yearly: { every: 'year', start: '2001-01' },
  regions: { values: ['HU', 'TH', 'US'] },
  sizes: { values: ['S', 'L'] },
  day_region: { of: ['daily', 'regions'] },
  region_month: { of: ['regions', 'monthly'] },
});

/** When they are asked. */
export const now = at('2001-04-10T12:00Z');

export function get(name: string): PartitionSet {
  const set = sets.get(name);
  if (!set) throw new Error(`no set ${name}`);
  return set;
}

export function find(name: string | undefined): PartitionSet | undefined {
  return name === undefined ? undefined : get(name);
}

export function time(name: string): TimePartitionSet {
  const set = get(name);
  if (set.kind !== 'time') throw new Error(`${name} is not by time`);
  return set;
}

export function range(set: string, from: string, to: string) {
  return { kind: 'range', set, from, to } as const;
}

export function expectOk<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export function show(keys: PartitionKeys): string {
  if (keys.kind === 'unpartitioned') return 'unpartitioned';
  if (keys.kind === 'list') return keys.keys.join(' ');
  if (keys.kind === 'range') return `${keys.from}..${keys.to}`;
  return `(${keys.of.map(show).join(' × ')})`;
}

export function at(text: string): number {
  return Temporal.Instant.from(text).epochMilliseconds;
}

export function iso(instantMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instantMs).toString();
}

export function localDate(instantMs: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone).toPlainDateTime().toString();
}
