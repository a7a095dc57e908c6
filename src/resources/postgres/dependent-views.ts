import type Pg from 'pg';
import { ResourceError } from '../../ports/resource.ts';
import { messageOf } from '../../std/message-of.ts';
import type { FoundRelation } from './find-relation.ts';
import { readRights, writeRights, type Rights } from './relation-rights.ts';

/** Drops the views that stand on a relation, on those views, and so on; gives what `restoreDependents` needs, in its order. */
export async function dropDependents(client: Pg.Client, { id, sql }: FoundRelation): Promise<readonly DependentView[]> {
  const { rows } = await client.query<Row>(FIND, [id]);
  const other = rows.find(({ kind }) => kind !== 'v');
  if (other !== undefined) {
    throw new ResourceError(
      'failed',
      `${sql} has other columns now, and ${other.sql}, which is no plain view, stands on it: drop that first`,
    );
  }
  const views: DependentView[] = [];
  for (const row of rows) views.push({ ...row, rights: await readRights(client, row.id) });
  for (const view of views.toReversed()) await client.query(`drop view ${view.sql}`);
  return views;
}

/** Makes the views again. Rejects with a ResourceError when one of them does not fit what it stands on any more. */
export async function restoreDependents(
  client: Pg.Client,
  views: readonly DependentView[],
  { sql }: FoundRelation,
): Promise<void> {
  for (const view of views) {
    try {
      await client.query(`create view ${view.sql} ${view.options} as ${view.definition}`);
    } catch (error) {
      const why = messageOf(error);
      throw new ResourceError('failed', `the view ${view.sql} does not fit the new columns of ${sql}: ${why}`);
    }
    await writeRights(client, view.sql, view.rights);
  }
}

export interface DependentView {
  readonly sql: string;
  readonly definition: string;
  readonly options: string;
  readonly rights: Rights;
}

interface Row extends Omit<DependentView, 'rights'> {
  readonly id: string;
  readonly kind: string;
}

/** Each after all that it stands on. */
const FIND = `
  with recursive dependents as (
    select r.ev_class as id, 1 as depth
    from pg_depend as d join pg_rewrite as r on r.oid = d.objid
    where d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjid = $1::oid and r.ev_class <> $1::oid
    union
    select r.ev_class, p.depth + 1
    from dependents as p
    join pg_depend as d on d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjid = p.id
    join pg_rewrite as r on r.oid = d.objid and r.ev_class <> p.id
  )
  select c.oid::text as id, c.relkind as kind,
    quote_ident(n.nspname) || '.' || quote_ident(c.relname) as sql,
    rtrim(pg_get_viewdef(c.oid), ';') as definition,
    case when c.reloptions is null then '' else 'with (' || array_to_string(c.reloptions, ', ') || ')' end as options
  from (select id, max(depth) as depth from dependents group by id) as d
  join pg_class as c on c.oid = d.id
  join pg_namespace as n on n.oid = c.relnamespace
  order by d.depth, c.oid`;
