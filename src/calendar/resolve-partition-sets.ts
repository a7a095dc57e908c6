import type { PartitionSetDescriptor } from '../../generated/formats.ts';
import { nearestName } from '../diagnostics/nearest.ts';
import type { Code } from '../diagnostics/catalogue.ts';
import type {
  PartitionSet,
  Period,
  ProductPartitionSet,
  SinglePartitionSet,
  StaticPartitionSet,
  TimePartitionSet,
} from '../model/partition.ts';
import { formatLocalTime, parseLocalTime } from './local-time.ts';
import { PERIODS } from './periods.ts';
import { isTimeZone, timeZoneNames } from './zones.ts';

/**
 * The partition sets of a project, from what is written and has passed the schema. A set with a problem is not among them, nor is a product
 * of such a set (which is no problem of its own).
 */
export function resolvePartitionSets(written: Readonly<Record<string, PartitionSetDescriptor>>): ResolvedPartitionSets {
  const singles = new Map<string, SinglePartitionSet>();
  const products = new Map<string, ProductPartitionSet>();
  const problems: PartitionSetProblem[] = [];
  const report = (problem: PartitionSetProblem): void => void problems.push(problem);
  for (const [name, set] of Object.entries(written)) {
    const single =
      'every' in set ? resolveTime(name, set, report) : 'values' in set ? resolveStatic(name, set, report) : undefined;
    if (single) singles.set(name, single);
  }
  for (const [name, set] of Object.entries(written)) {
    const product = 'of' in set ? resolveProduct(name, set.of, { written, singles, report }) : undefined;
    if (product) products.set(name, product);
  }
  return { sets: new Map<string, PartitionSet>([...singles, ...products]), problems };
}

export interface ResolvedPartitionSets {
  readonly sets: ReadonlyMap<string, PartitionSet>;
  readonly problems: readonly PartitionSetProblem[];
}

/** `path` leads from the set to the value that is wrong. */
export interface PartitionSetProblem {
  readonly set: string;
  readonly path: readonly (string | number)[];
  readonly code: Code & ('MR2017' | 'MR2018' | 'MR3008');
  readonly message: string;
  readonly hint?: string;
}

type Report = (problem: PartitionSetProblem) => void;

function resolveTime(
  name: string,
  set: Extract<PartitionSetDescriptor, { every: Period }>,
  report: Report,
): TimePartitionSet | undefined {
  const { every, start, end, timezone = 'UTC' } = set;
  const startLocalMs = resolveBoundary(name, { every, key: 'start', text: start }, report);
  const endLocalMs = end === undefined ? undefined : resolveBoundary(name, { every, key: 'end', text: end }, report);
  if (!isTimeZone(timezone)) {
    const nearest = nearestName(timezone, timeZoneNames());
    const hint = nearest === undefined ? 'zones have names such as "Europe/Budapest"' : `did you mean "${nearest}"?`;
    return void report({
      set: name,
      path: ['timezone'],
      code: 'MR2017',
      message: `There is no time zone "${timezone}"`,
      hint,
    });
  }
  if (startLocalMs === undefined || (end !== undefined && endLocalMs === undefined)) return undefined;
  if (endLocalMs !== undefined && endLocalMs <= startLocalMs) {
    return void report({
      set: name,
      path: ['end'],
      code: 'MR2018',
      message: `"${name}" ends before it starts, so it has no key`,
      hint: '"end" is exclusive: the last period ends there',
    });
  }
  return { kind: 'time', name, every, startLocalMs, endLocalMs, timezone };
}

/** A time at which a period begins. */
function resolveBoundary(
  name: string,
  { every, key, text }: { readonly every: Period; readonly key: 'start' | 'end'; readonly text: string },
  report: Report,
): number | undefined {
  const localMs = parseLocalTime(text);
  const complain = (message: string, hint?: string): undefined =>
    void report({ set: name, path: [key], code: 'MR2018', message, ...(hint === undefined ? {} : { hint }) });
  if (localMs === undefined) return complain(`There is no date "${text}"`);
  const { at, startOf } = PERIODS[every];
  const slice = at(localMs);
  if (startOf(slice) === localMs) return localMs;
  const [before, after] = [slice, slice + 1].map((one) => `"${formatLocalTime(startOf(one))}"`);
  return complain(
    `No ${every} begins at "${text}"`,
    `${before} and ${after} are where one does${every === 'week' ? ': weeks begin on Monday' : ''}`,
  );
}

function resolveStatic(
  name: string,
  { values }: { readonly values: readonly string[] },
  report: Report,
): StaticPartitionSet | undefined {
  const wrong = values.findIndex((value) => /\||\.\.|^\s|\s$|[\u0000-\u001f]/u.test(value));
  if (wrong === -1) return { kind: 'static', name, values };
  const message = `"${values[wrong] ?? ''}" cannot be a partition key`;
  return void report({
    set: name,
    path: ['values', wrong],
    code: 'MR2018',
    message,
    hint: 'a key has no "|", no "..", and no blank at its ends',
  });
}

interface ProductContext {
  readonly written: Readonly<Record<string, PartitionSetDescriptor>>;
  readonly singles: ReadonlyMap<string, SinglePartitionSet>;
  readonly report: Report;
}

function resolveProduct(
  name: string,
  of: readonly string[],
  { written, singles, report }: ProductContext,
): ProductPartitionSet | undefined {
  const [first = '', second = ''] = of;
  for (const [place, part] of of.entries()) {
    const path = ['of', place];
    if (!Object.hasOwn(written, part)) {
      const nearest = nearestName(part, Object.keys(written));
      const hint = nearest === undefined ? {} : { hint: `did you mean "${nearest}"?` };
      return void report({ set: name, path, code: 'MR3008', message: `There is no partition set "${part}"`, ...hint });
    }
    if ('of' in (written[part] ?? {})) {
      return void report({
        set: name,
        path,
        code: 'MR2018',
        message: `"${part}" has two dimensions already`,
        hint: 'a product is made of a set by time and a list of values, or of two of either',
      });
    }
  }
  if (first === second)
    return void report({
      set: name,
      path: ['of', 1],
      code: 'MR2018',
      message: `"${name}" is made of "${first}" twice`,
    });
  const [one, other] = [singles.get(first), singles.get(second)];
  return one && other ? { kind: 'product', name, of: [one, other] } : undefined;
}
