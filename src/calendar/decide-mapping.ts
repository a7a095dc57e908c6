import type {
  PartitionMapping,
  PartitionMappingDescriptor,
  PartitionSet,
  TimePartitionSet,
} from '../model/partition.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import { dimensionsOf } from './partition-keys.ts';

/**
 * Which partitions of a writer a partition of its reader needs, from the sets of both (`undefined`: no partitions) and what the reader
 * declares. Through views and jobs that are left out, the sets are those at the two ends. The error is a reason, for people.
 */
export function decideMapping(
  reader: PartitionSet | undefined,
  writer: PartitionSet | undefined,
  declared?: PartitionMappingDescriptor,
): Result<PartitionMapping, MappingProblem> {
  if (declared !== undefined) return checkDeclared(reader, writer, declared);
  if (!reader || !writer) return succeed({ kind: 'all' });
  if (reader.name === writer.name) return succeed({ kind: 'same' });
  if (reader.kind === 'time' && writer.kind === 'time') return succeed({ kind: 'overlap' });
  const names = new Set(dimensionsOf(reader).map(({ name }) => name));
  if (dimensionsOf(writer).some(({ name }) => names.has(name))) return succeed({ kind: 'shared' });
  return fail({
    message: `partitions of "${reader.name}" do not say which of "${writer.name}" they need`,
    hint: 'say so under "inputs:", for example "partitions: all"',
  });
}

export interface MappingProblem {
  /** A clause that begins in lower case, to follow what it is about. */
  readonly message: string;
  readonly hint: string;
}

/** Does a reader wait for partitions of a writer, unless it says otherwise? It does when both are partitioned by time. */
export function waitsByDefault(reader: PartitionSet | undefined, writer: PartitionSet | undefined): boolean {
  return timeDimension(reader) !== undefined && timeDimension(writer) !== undefined;
}

export function timeDimension(set: PartitionSet | undefined): TimePartitionSet | undefined {
  return set && dimensionsOf(set).find((dimension) => dimension.kind === 'time');
}

function checkDeclared(
  reader: PartitionSet | undefined,
  writer: PartitionSet | undefined,
  declared: PartitionMappingDescriptor,
): Result<PartitionMapping, MappingProblem> {
  if (declared === 'all') return succeed({ kind: 'all' });
  if (!writer)
    return fail({ message: 'what it reads has no partitions', hint: 'leave out "partitions:" of this input' });
  if (declared === 'same') {
    if (reader && haveSameKeys(reader, writer)) return succeed({ kind: 'same' });
    const which = reader ? `keys of "${reader.name}" are not keys of "${writer.name}"` : 'the reader has no partitions';
    return fail({ message: which, hint: 'write "all", {last: 3} or {window: [-6d, 0d]}, or leave it out' });
  }
  if (!timeDimension(writer))
    return fail({ message: `"${writer.name}" is not partitioned by time`, hint: 'write "same" or "all"' });
  const { last, window } = declared;
  if ((last === undefined) === (window === undefined))
    return fail({ message: 'it needs either "last" or "window"', hint: 'write {last: 3} or {window: [-6d, 0d]}' });
  if (last !== undefined) return succeed({ kind: 'last', count: last });
  if (!timeDimension(reader))
    return fail({ message: 'a window needs a reader that is partitioned by time', hint: 'write {last: 3} or "all"' });
  const [from = '0d', to = '0d'] = window ?? [];
  return succeed({ kind: 'window', from, to });
}

function haveSameKeys(reader: PartitionSet, writer: PartitionSet): boolean {
  if (reader.kind === 'time')
    return writer.kind === 'time' && reader.every === writer.every && reader.timezone === writer.timezone;
  if (reader.kind === 'static') return writer.kind === 'static';
  return (
    writer.kind === 'product' && haveSameKeys(reader.of[0], writer.of[0]) && haveSameKeys(reader.of[1], writer.of[1])
  );
}
