import type Pg from 'pg';
import type { SqlColumn, TableLocation } from '../../ports/resource.ts';

/** What stands at a place; `undefined` when nothing does. */
export async function findRelation(client: Pg.Client, { sql }: TableLocation): Promise<FoundRelation | undefined> {
  const { rows } = await client.query<Row>(FIND, [sql]);
  const [row] = rows;
  if (row === undefined) return undefined;
  return { id: row.id, sql, kind: row.is_view ? 'view' : 'table', isPlain: row.is_plain, columns: row.columns };
}

export interface FoundRelation {
  /** What the catalogue calls it. */
  readonly id: string;
  readonly sql: string;
  readonly kind: 'table' | 'view';
  /** Whether nothing would be lost with it but its rows: no index, no rights, nothing that stands on it. */
  readonly isPlain: boolean;
  readonly columns: readonly SqlColumn[];
}

interface Row {
  readonly id: string;
  readonly is_view: boolean;
  readonly is_plain: boolean;
  readonly columns: readonly SqlColumn[];
}

const FIND = `
  select c.oid::text as id,
    c.relkind = 'v' as is_view,
    c.relacl is null and not c.relhasindex and not c.relhastriggers and not c.relrowsecurity and not exists (
      select from pg_depend as d
      where d.refclassid = 'pg_class'::regclass and d.refobjid = c.oid and d.deptype in ('n', 'a')
    ) as is_plain,
    coalesce((
      select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
      from pg_attribute as a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    ), '[]') as columns
  from pg_class as c
  where c.oid = to_regclass($1)`;
