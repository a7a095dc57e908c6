import { StepError } from '../../../model/step-error.ts';
import type { StepPartition } from '../../../model/step-partition.ts';
import type { TableWrite } from '../../../ports/job-type.ts';
import type { SqlColumn } from '../../../ports/resource.ts';
import { quoteName } from '../../../templates/sql/quote-name.ts';
import type { SqlDialect } from '../../../templates/sql/sql.ts';
import { writeLiteral } from './write-literal.ts';

/** The condition that holds for the rows of a step's partitions, each dimension by its column. */
export function createPartitionFilter(
  by: TableWrite['by'],
  partition: StepPartition | undefined,
  columns: readonly SqlColumn[],
  dialect: SqlDialect,
): string {
  if (partition === undefined)
    throw new StepError('An incremental table is made by partition, and the job has none: give it `partitions:`.');
  const typeOf = (name: string): string => {
    const column = columns.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (column === undefined)
      throw new StepError(`The query gives no column "${name}", which \`by\` names.`, { kind: 'contract' });
    return column.type;
  };
  const filters = dimensionsOf(by, partition).map(({ column, slice }) =>
    filterSlice(quoteName(column, dialect), typeOf(column), slice),
  );
  return filters.join(' and ');
}

/** The condition that holds for the rows of any of these partitions. */
export function createSlicesFilter(
  by: TableWrite['by'],
  slices: readonly StepPartition[],
  columns: readonly SqlColumn[],
  dialect: SqlDialect,
): string {
  if (slices.length === 0) return 'false';
  return slices.map((slice) => `(${createPartitionFilter(by, slice, columns, dialect)})`).join(' or ');
}

type Slice = Omit<StepPartition, 'dimensions'>;

function dimensionsOf(
  by: TableWrite['by'],
  partition: StepPartition,
): { readonly column: string; readonly slice: Slice }[] {
  const { dimensions } = partition;
  if (dimensions === undefined) {
    const column = typeof by === 'string' ? by : by[partition.set];
    if (column === undefined) throw new StepError(`\`by\` names no column for the partition set "${partition.set}".`);
    return [{ column, slice: partition }];
  }
  return Object.entries(dimensions).map(([set, slice]) => {
    const column = typeof by === 'string' ? undefined : by[set];
    if (column === undefined)
      throw new StepError(`"${partition.set}" has two dimensions: \`by\` must name a column for "${set}".`);
    return { column, slice };
  });
}

/** Times by their bounds, in what the column holds; everything else, and times kept as text, by their keys. */
function filterSlice(column: string, type: string, { bounds, keys }: Slice): string {
  const literal = bounds === undefined ? undefined : timeLiteral(type);
  if (bounds === undefined || literal === undefined) {
    const text = /^(VARCHAR|TEXT|STRING|CHARACTER)/i.test(type) ? column : `cast(${column} as varchar)`;
    return `${text} in (${keys.map((key) => writeLiteral(key)).join(', ')})`;
  }
  return `${column} >= ${literal(bounds.start, bounds.startMs)} and ${column} < ${literal(bounds.end, bounds.endMs)}`;
}

/** Local times of the set's zone, but instants where the column holds instants. */
function timeLiteral(type: string): ((local: string, instantMs: number) => string) | undefined {
  if (/^TIMESTAMP.* WITH TIME ZONE$|^TIMESTAMPTZ/i.test(type)) {
    return (_local, instantMs) => `timestamptz ${writeLiteral(new Date(instantMs).toISOString())}`;
  }
  if (/^(TIMESTAMP|DATETIME)/i.test(type)) return (local) => `timestamp ${writeLiteral(local.replace('T', ' '))}`;
  if (!/^DATE$/i.test(type)) return undefined;
  return (local) =>
    local.endsWith('T00:00:00')
      ? `date ${writeLiteral(local.slice(0, 10))}`
      : `timestamp ${writeLiteral(local.replace('T', ' '))}`;
}
