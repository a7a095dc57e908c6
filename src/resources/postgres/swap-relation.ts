import type Pg from 'pg';
import { ResourceError, type TableLocation } from '../../ports/resource.ts';
import { dropDependents, restoreDependents } from './dependent-views.ts';
import { type FoundRelation, findRelation } from './find-relation.ts';
import { readRights, writeRights } from './relation-rights.ts';

/**
 * Makes what stands at a place be what stands aside, a table or a view, in the open transaction. A table that has something of its own
 * (indexes, rights, views on it) keeps it where the columns are the same: its rows are exchanged. Where they are not, the views on it are
 * made again, and rights are given again. Rejects with what the driver throws, or a ResourceError.
 */
export async function swapRelation(client: Pg.Client, aside: TableLocation, place: TableLocation): Promise<void> {
  const [from, to] = [await findRelation(client, aside), await findRelation(client, place)];
  if (from === undefined) throw new ResourceError('failed', `there is nothing at ${aside.sql}`);
  if (to === undefined) return rename(client, from, place);
  if (from.kind === 'table' && to.kind === 'table' && !to.isPlain && isSame(from.columns, to.columns))
    return exchangeRows(client, from, to);
  if (from.kind === 'view' && to.kind === 'view' && isSame(from.columns.slice(0, to.columns.length), to.columns))
    return exchangeDefinition(client, from, to);
  return exchange(client, { from, to, place });
}

/** It has no catalogue that tells what stands on a table: where a view does, it refuses. */
export async function swapOnRedshift(client: Pg.Client, aside: TableLocation, place: TableLocation): Promise<void> {
  const asked = { text: READ_KIND, values: [aside.schema ?? 'public', aside.table] };
  const { rows } = await client.query<{ readonly type: string }>(asked);
  const kind = rows[0]?.type === 'VIEW' ? 'view' : 'table';
  await client.query(`drop ${kind} if exists ${place.sql}`);
  await client.query(`alter table ${aside.sql} rename to ${client.escapeIdentifier(place.table)}`);
}

const READ_KIND =
  'select table_type as type from information_schema.tables where table_schema = $1 and table_name = $2';

function isSame(columns: FoundRelation['columns'], others: FoundRelation['columns']): boolean {
  return (
    columns.length === others.length &&
    columns.every(({ name, type }, index) => name === others[index]?.name && type === others[index].type)
  );
}

/** Readers go on with the old rows until the transaction is committed. */
async function exchangeRows(client: Pg.Client, from: FoundRelation, to: FoundRelation): Promise<void> {
  await client.query(`delete from ${to.sql}`);
  await client.query(`insert into ${to.sql} select * from ${from.sql}`);
  await client.query(`drop table ${from.sql}`);
}

async function exchangeDefinition(client: Pg.Client, from: FoundRelation, to: FoundRelation): Promise<void> {
  const { rows } = await client.query<{ readonly definition: string }>('select pg_get_viewdef($1::oid) as definition', [
    from.id,
  ]);
  await client.query(`create or replace view ${to.sql} as ${rows[0]?.definition ?? ''}`);
  await client.query(`drop view ${from.sql}`);
}

interface Exchange {
  readonly from: FoundRelation;
  readonly to: FoundRelation;
  readonly place: TableLocation;
}

async function exchange(client: Pg.Client, { from, to, place }: Exchange): Promise<void> {
  const rights = await readRights(client, to.id);
  const dependents = await dropDependents(client, to);
  await client.query(`drop ${to.kind} ${to.sql}`);
  await rename(client, from, place);
  await writeRights(client, to.sql, rights);
  await restoreDependents(client, dependents, to);
}

async function rename(client: Pg.Client, from: FoundRelation, { table }: TableLocation): Promise<void> {
  await client.query(`alter ${from.kind} ${from.sql} rename to ${client.escapeIdentifier(table)}`);
}
