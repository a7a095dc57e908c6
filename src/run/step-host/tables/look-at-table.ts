import type { Sighting } from '../../../model/sighting.ts';
import type { AssetPlace } from '../../../model/step-request.ts';
import type { SqlResource, TableLocation } from '../../../ports/resource.ts';
import { quoteName } from '../../../templates/sql/quote-name.ts';
import { createSlicesFilter } from './partition-filter.ts';
import { describeTable, findRelation } from './relation.ts';

/**
 * Whether a table is there, and has rows of a partition where one is asked for. How old it is, and its version, are told by the largest value
 * of its `updatedColumn` and by how many rows it has; a column without a zone holds UTC.
 */
export async function lookAtTable(sql: SqlResource, looked: LookedAtTable, signal: AbortSignal): Promise<Sighting> {
  const { table, place, partition } = looked;
  const { by, slices, updatedColumn } = place;
  return sql.session(async (session) => {
    if ((await findRelation(session, table)) === 'nothing') return { isThere: false };
    const slice = slices?.filter(({ key }) => key === partition);
    const filter =
      by === undefined || slice === undefined
        ? undefined
        : createSlicesFilter(by, slice, await describeTable(session, table.sql), sql.dialect);
    if (updatedColumn === undefined && filter === undefined) return { isThere: true };
    const column = updatedColumn === undefined ? undefined : quoteName(updatedColumn, sql.dialect);
    const latest = column === undefined ? 'null' : `cast(extract(epoch from max(${column})) * 1000 as bigint)`;
    const where = filter === undefined ? '' : ` where ${filter}`;
    const { rows } = await session.query(`select count(*), ${latest} from ${table.sql}${where}`);
    const [count = 0, changedAt] = (rows[0] ?? []).map((value) => (value === null ? undefined : Number(value)));
    if (filter !== undefined && count === 0) return { isThere: false };
    return changedAt === undefined ? { isThere: true } : { isThere: true, changedAt, version: `${count}:${changedAt}` };
  }, signal);
}

export interface LookedAtTable {
  readonly table: TableLocation;
  readonly place: AssetPlace;
  /** Empty where it has none. */
  readonly partition: string;
}
