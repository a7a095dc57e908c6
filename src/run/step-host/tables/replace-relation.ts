import { passFailpoint } from '../../../ports/failpoint.ts';
import type { SqlSession, TableLocation } from '../../../ports/resource.ts';
import { quoteName } from '../../../templates/sql/quote-name.ts';
import type { SqlDialect } from '../../../templates/sql/sql.ts';
import type { Work } from './in-transaction.ts';
import { dropOther } from './relation.ts';

/**
 * Makes a table or a view anew in the open transaction. `make` creates it where it is told, and verifies it there: in its place where the
 * engine replaces what stands there at once, else aside, from where it is moved when it is to be kept.
 */
export async function replaceRelation<T>(
  session: SqlSession,
  { table, kind, dialect }: ReplacedRelation,
  make: (created: CreatedRelation) => Promise<Work<T>>,
): Promise<Work<T>> {
  if (session.swap === undefined) {
    await dropOther(session, table, kind);
    return make({ at: table, create: `create or replace ${kind} ${table.sql} as` });
  }
  const aside = asideOf(table, dialect);
  const work = await make({ at: aside, create: `create ${kind} ${aside.sql} as` });
  if (!work.keep) return work;
  passFailpoint('swapTable:before');
  await session.swap(aside, table);
  passFailpoint('swapTable:after');
  return work;
}

export interface ReplacedRelation {
  readonly table: TableLocation;
  readonly kind: 'table' | 'view';
  readonly dialect: SqlDialect;
}

export interface CreatedRelation {
  readonly at: TableLocation;
  /** What stands in front of the query. */
  readonly create: string;
}

/** Beside it, so that moving it is giving it another name. Two with one name aside wait for each other. */
function asideOf({ schema, table }: TableLocation, dialect: SqlDialect): TableLocation {
  const name = `millrace_new_${table.slice(0, NAME_KEPT_MAX)}`;
  const parts = schema === undefined ? [name] : [schema, name];
  return {
    ...(schema === undefined ? {} : { schema }),
    table: name,
    sql: parts.map((part) => quoteName(part, dialect)).join('.'),
  };
}

const NAME_KEPT_MAX = 40;
