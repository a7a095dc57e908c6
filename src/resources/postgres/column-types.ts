import type Pg from 'pg';
import type { SqlColumn } from '../../ports/resource.ts';
import type { Field } from './statement.ts';

/** Spells the types of columns as the server does: `character varying(20)`. What it said of built-in types is kept. */
export function createColumnTypes(): (
  client: Pg.ClientBase,
  fields: readonly Field[],
) => Promise<readonly SqlColumn[]> {
  const known = new Map<string, string>();
  return async (client, fields) => {
    const unknown = fields.filter((field) => !known.has(keyOf(field)));
    const asked = unknown.length === 0 ? [] : await askTypes(client, unknown);
    const spelled = new Map(unknown.map((field, index) => [keyOf(field), asked[index] ?? '']));
    for (const { dataTypeID, dataTypeModifier } of unknown) {
      const key = keyOf({ dataTypeID, dataTypeModifier });
      if (dataTypeID < FIRST_OF_USERS) known.set(key, spelled.get(key) ?? '');
    }
    return fields.map((field) => ({
      name: field.name,
      type: spelled.get(keyOf(field)) ?? known.get(keyOf(field)) ?? '',
    }));
  };
}

type TypeOfField = Pick<Field, 'dataTypeID' | 'dataTypeModifier'>;

/** Types with a higher number are made by users, and may be made anew. */
const FIRST_OF_USERS = 16_384;

function keyOf({ dataTypeID, dataTypeModifier }: TypeOfField): string {
  return `${dataTypeID} ${dataTypeModifier}`;
}

async function askTypes(client: Pg.ClientBase, types: readonly TypeOfField[]): Promise<readonly string[]> {
  const calls = types.map(({ dataTypeID, dataTypeModifier }) => `format_type(${dataTypeID}, ${dataTypeModifier})`);
  const { rows } = await client.query<string[]>({ text: `select ${calls.join(', ')}`, rowMode: 'array' });
  return rows[0] ?? [];
}
