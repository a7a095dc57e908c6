import type { PartitionSetDescriptor } from '../../generated/formats.ts';
import type { Code } from '../diagnostics/catalogue.ts';
import { nearestName } from '../diagnostics/nearest.ts';
import type {
  PartitionSet,
  Period,
  ProductPartitionSet,
  SinglePartitionSet,
  StaticPartitionSet,
  TimePartitionSet,
} from '../model/partition.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import { formatLocalTime, parseLocalTime } from './local-time.ts';
import { PERIODS } from './periods.ts';
import { isTimeZone, timeZoneNames } from './zones.ts';

/**
 * The partition sets of a project, from what is written and has passed the schema. A set with a problem is not among them, nor is a
 * product of such a set (which is no problem of its own).
 */
export function resolvePartitionSets(written: PartitionSetDescriptors): ResolvedPartitionSets {
  const sets = new Map<string, PartitionSet>();
  const problems: PartitionSetProblem[] = [];
  const keep = (name: string, resolved: Resolved<PartitionSet>): void => {
    if (resolved.ok) sets.set(name, resolved.value);
    else problems.push(...resolved.error.map((complaint) => ({ set: name, ...complaint })));
  };
  for (const [name, set] of Object.entries(written)) {
    if ('every' in set) keep(name, resolveTime(name, set));
    else if ('values' in set) keep(name, resolveStatic(name, set.values));
  }
  for (const [name, set] of Object.entries(written)) {
    if ('of' in set) keep(name, resolveProduct(name, set.of, { written, sets }));
  }
  return { sets, problems };
}

export type PartitionSetDescriptors = Readonly<Record<string, PartitionSetDescriptor>>;

export interface ResolvedPartitionSets {
  readonly sets: ReadonlyMap<string, PartitionSet>;
  readonly problems: readonly PartitionSetProblem[];
}

export interface PartitionSetProblem extends Complaint {
  readonly set: string;
}

interface Complaint {
  /** From the set to the value that is wrong. */
  readonly path: readonly (string | number)[];
  readonly code: Code & ('MR2017' | 'MR2018' | 'MR3008');
  readonly message: string;
  readonly hint?: string;
}

type Resolved<T> = Result<T, readonly Complaint[]>;
type TimeDescriptor = Extract<PartitionSetDescriptor, { readonly every: Period }>;

function resolveTime(
  name: string,
  { every, start, end, timezone = 'UTC' }: TimeDescriptor,
): Resolved<TimePartitionSet> {
  const startLocalMs = resolveBoundary(every, 'start', start);
  const endLocalMs = end === undefined ? succeed(undefined) : resolveBoundary(every, 'end', end);
  const zone = resolveZone(timezone);
  if (!startLocalMs.ok || !endLocalMs.ok || !zone.ok) {
    return fail([startLocalMs, endLocalMs, zone].flatMap((part) => (part.ok ? [] : part.error)));
  }
  if (endLocalMs.value !== undefined && endLocalMs.value <= startLocalMs.value) {
    const message = `"${name}" ends before it starts, so it has no key`;
    return fail([{ path: ['end'], code: 'MR2018', message, hint: '"end" is exclusive: the last period ends there' }]);
  }
  return succeed({
    kind: 'time',
    name,
    every,
    startLocalMs: startLocalMs.value,
    endLocalMs: endLocalMs.value,
    timezone,
  });
}

/** A time at which a period begins. */
function resolveBoundary(every: Period, key: 'start' | 'end', text: string): Resolved<number> {
  const place = { path: [key], code: 'MR2018' } as const;
  const localMs = parseLocalTime(text);
  if (localMs === undefined) return fail([{ ...place, message: `There is no date "${text}"` }]);
  const { at, startOf } = PERIODS[every];
  const slice = at(localMs);
  if (startOf(slice) === localMs) return succeed(localMs);
  const [before = '', after = ''] = [slice, slice + 1].map((one) => formatLocalTime(startOf(one)));
  const hint = `"${before}" and "${after}" are where one does${every === 'week' ? ': weeks begin on Monday' : ''}`;
  return fail([{ ...place, message: `No ${every} begins at "${text}"`, hint }]);
}

function resolveZone(timezone: string): Resolved<string> {
  if (isTimeZone(timezone)) return succeed(timezone);
  const nearest = nearestName(timezone, timeZoneNames());
  const hint = nearest === undefined ? 'zones have names such as "Europe/Budapest"' : `did you mean "${nearest}"?`;
  return fail([{ path: ['timezone'], code: 'MR2017', message: `There is no time zone "${timezone}"`, hint }]);
}

function resolveStatic(name: string, values: readonly string[]): Resolved<StaticPartitionSet> {
  const wrong = values.findIndex(
    (value) => value.includes('|') || value.includes('..') || value !== value.trim() || /\p{Cc}/u.test(value),
  );
  if (wrong === -1) return succeed({ kind: 'static', name, values });
  const message = `"${values[wrong] ?? ''}" cannot be a partition key`;
  return fail([
    { path: ['values', wrong], code: 'MR2018', message, hint: 'a key has no "|", no "..", and no blank at its ends' },
  ]);
}

interface ProductContext {
  readonly written: PartitionSetDescriptors;
  readonly sets: ReadonlyMap<string, PartitionSet>;
}

function resolveProduct(
  name: string,
  of: readonly string[],
  { written, sets }: ProductContext,
): Resolved<ProductPartitionSet> {
  const complaints = of.flatMap((part, place) => checkDimension(part, place, written));
  const [first = '', second = ''] = of;
  if (complaints.length === 0 && first === second) {
    complaints.push({ path: ['of', 1], code: 'MR2018', message: `"${name}" is made of "${first}" twice` });
  }
  const dimensions = of
    .map((part) => sets.get(part))
    .filter((set): set is SinglePartitionSet => set !== undefined && set.kind !== 'product');
  const [one, other] = dimensions;
  return complaints.length === 0 && one && other
    ? succeed({ kind: 'product', name, of: [one, other] })
    : fail(complaints);
}

function checkDimension(name: string, place: number, written: PartitionSetDescriptors): Complaint[] {
  const path = ['of', place];
  const set = Object.hasOwn(written, name) ? written[name] : undefined;
  if (!set) {
    const nearest = nearestName(name, Object.keys(written));
    const hint = nearest === undefined ? {} : { hint: `did you mean "${nearest}"?` };
    return [{ path, code: 'MR3008', message: `There is no partition set "${name}"`, ...hint }];
  }
  if (!('of' in set)) return [];
  const hint = 'a product is made of a set by time and a list of values, or of two of either';
  return [{ path, code: 'MR2018', message: `"${name}" has two dimensions already`, hint }];
}
