import type { Output } from '../../../graph/graph.ts';
import { StepError } from '../../../model/step-error.ts';
import type { SqlColumn, SqlSession } from '../../../ports/resource.ts';
import { quoteName } from '../../../templates/sql/quote-name.ts';
import type { SqlDialect } from '../../../templates/sql/sql.ts';
import { fitsType, isTypeText, spellType } from '../../../templates/sql/contract-types.ts';
import { writeLiteral } from './write-literal.ts';

/** In what the rows differ from a contract, in sentences; none when they fit it. Columns first; what stands in them only when those fit. */
export async function findContractBreaks(
  session: SqlSession,
  dialect: SqlDialect,
  contract: Contract,
  from: string,
): Promise<readonly string[]> {
  const columns = await session.describe(`select * from ${from} as told`);
  const types = await resolveTypes(session, dialect, contract);
  const breaks = findColumnBreaks(contract, columns, (column, name) =>
    fitsType(column.type, types.get(name) ?? '', dialect),
  );
  return breaks.length > 0 ? breaks : findValueBreaks(session, dialect, contract, from);
}

type Contract = NonNullable<Output['columns']>;

function findColumnBreaks(
  contract: Contract,
  columns: readonly SqlColumn[],
  fits: (column: SqlColumn, name: string) => boolean,
): string[] {
  const found = new Map(columns.map((column) => [column.name.toLowerCase(), column]));
  const breaks: string[] = [];
  for (const [name, { type }] of Object.entries(contract)) {
    const column = found.get(name.toLowerCase());
    if (column === undefined) breaks.push(`column "${name}" is missing`);
    else if (type !== undefined && !fits(column, name)) {
      breaks.push(`column "${name}" is ${column.type}, the contract says ${type}`);
    }
  }
  const promised = new Set(Object.keys(contract).map((name) => name.toLowerCase()));
  const more = columns.filter((column) => !promised.has(column.name.toLowerCase()));
  return [...breaks, ...more.map((column) => `column "${column.name}" is not in the contract`)];
}

/** What the engine calls the types of the contract: it is asked, so that every spelling it knows is right. */
async function resolveTypes(
  session: SqlSession,
  dialect: SqlDialect,
  contract: Contract,
): Promise<ReadonlyMap<string, string>> {
  const types = Object.entries(contract).flatMap(([name, { type }]) =>
    type === undefined ? [] : [{ name, type, spelled: spellType(type, dialect) }],
  );
  const odd = types.find(({ type }) => !isTypeText(type));
  if (odd !== undefined) throw unknownType(odd.type, odd.name);
  if (types.length === 0) return new Map();
  const columns = types.map(({ spelled }, index) => `cast(null as ${spelled}) as c${index}`);
  const resolved = await session.describe(`select ${columns.join(', ')}`).catch(() => resolveOneByOne(session, types));
  return new Map(types.map(({ name }, index) => [name, resolved[index]?.type ?? '']));
}

/** Only to say which type is the one that the engine does not know. */
async function resolveOneByOne(
  session: SqlSession,
  types: readonly { readonly name: string; readonly type: string; readonly spelled: string }[],
): Promise<SqlColumn[]> {
  const resolved: SqlColumn[] = [];
  for (const { name, type, spelled } of types) {
    const [column] = await session.describe(`select cast(null as ${spelled}) as c`).catch((): SqlColumn[] => []);
    if (column === undefined) throw unknownType(type, name);
    resolved.push(column);
  }
  return resolved;
}

function unknownType(type: string, column: string): StepError {
  return new StepError(`The warehouse knows no type "${type}", which the contract gives to column "${column}".`, {
    kind: 'contract',
  });
}

/** One pass over the rows for all columns. */
async function findValueBreaks(
  session: SqlSession,
  dialect: SqlDialect,
  contract: Contract,
  from: string,
): Promise<string[]> {
  const rules = Object.entries(contract).flatMap(([name, { nullable, values }]) => {
    const column = quoteName(name, dialect);
    const allowed = values?.map((value) => writeLiteral(value)).join(', ');
    return [
      ...(nullable === false ? [{ broken: `${column} is null`, says: `are null in column "${name}"` }] : []),
      ...(allowed === undefined
        ? []
        : [
            {
              broken: `${column} is not null and ${column} not in (${allowed})`,
              says: `hold none of the contract's values in column "${name}"`,
            },
          ]),
    ];
  });
  if (rules.length === 0) return [];
  const counts = rules.map(({ broken }, index) => `count(case when ${broken} then 1 end) as c${index}`);
  const { rows } = await session.query(`select ${counts.join(', ')} from ${from} as told`);
  return rules.flatMap(({ says }, index) => {
    const count = Number(rows[0]?.[index]);
    return count === 0 ? [] : [`${count} ${count === 1 ? 'row' : 'rows'} ${says}`];
  });
}
