import type Pg from 'pg';

/** Who owns a table or view, and who may do what with it. */
export async function readRights(client: Pg.Client, id: string): Promise<Rights> {
  const { rows } = await client.query<Rights>(READ, [id]);
  return rows[0] ?? { owner: null, grants: [] };
}

/** Gives the same rights to what has taken its place. */
export async function writeRights(client: Pg.Client, sql: string, { owner, grants }: Rights): Promise<void> {
  for (const { privilege, grantee, option } of grants)
    await client.query(`grant ${privilege} on ${sql} to ${grantee}${option}`);
  if (owner !== null) await client.query(`alter table ${sql} owner to ${owner}`);
}

export interface Rights {
  /** Quoted; `null` when it is who asks. */
  readonly owner: string | null;
  readonly grants: readonly Grant[];
}

interface Grant {
  readonly privilege: string;
  /** Quoted, or `public`. */
  readonly grantee: string;
  readonly option: string;
}

const READ = `
  select nullif(quote_ident(pg_get_userbyid(c.relowner)), quote_ident(current_user)) as owner,
    coalesce((
      select json_agg(json_build_object(
        'privilege', g.privilege_type,
        'grantee', case when g.grantee = 0 then 'public' else quote_ident(pg_get_userbyid(g.grantee)) end,
        'option', case when g.is_grantable then ' with grant option' else '' end))
      from aclexplode(c.relacl) as g
      where g.grantee <> c.relowner
    ), '[]') as grants
  from pg_class as c
  where c.oid = $1::oid`;
