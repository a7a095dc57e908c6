import { StepError } from '../../model/step-error.ts';
import type { StepOutcome, StepRequest } from '../../model/step-request.ts';
import type { OpenResource } from '../../ports/resource.ts';
import type { Json } from '../../std/json.ts';
import { formatDuration } from '../../std/durations.ts';
import { scanTables } from '../../templates/sql/scan-tables.ts';
import { tableName } from '../../templates/sql/sql.ts';
import { lookAt } from './look-at-inputs.ts';
import { createResources, type StepResources } from './open-resources.ts';
import { renderSql } from './render-sql.ts';
import type { StepServices } from './step-services.ts';
import { withSource } from './step-sql.ts';
import { trimStatement } from './tables/trim-statement.ts';

/** Asks a condition: `succeeded` when it holds, `unchanged` with the reason when it does not. Rejects when it cannot be asked. */
export async function askCondition(request: StepRequest, asks: Asked, services: StepServices): Promise<StepOutcome> {
  const resources = createResources(request, services);
  let isGood = false;
  try {
    const outcome = await ask(request, asks, { resources, services });
    isGood = true;
    return outcome;
  } finally {
    await resources.close(isGood);
  }
}

async function ask(request: StepRequest, asks: Asked, by: Asking): Promise<StepOutcome> {
  const { condition } = asks;
  const { resources, services } = by;
  switch (condition.kind) {
    case 'sql':
      return askQuery(request, condition, { resource: await resources.open(condition.resource), services });
    case 'http':
      return askWeb(condition.url, await resources.open(condition.resource ?? asks.web), services);
    case 'fresh':
      return askAge(request, { ...asks, asset: condition.asset }, by);
  }
}

interface Asking {
  readonly resources: StepResources;
  readonly services: StepServices;
}

type Asked = NonNullable<StepRequest['asks']>;

function doesNotHold(reason: string): StepOutcome {
  return { state: 'unchanged', reason };
}

interface Warehouse {
  readonly resource: OpenResource;
  readonly services: StepServices;
}

async function askQuery(
  { inputs, run }: StepRequest,
  condition: Asked['condition'] & { readonly kind: 'sql' },
  { resource: { name, sql }, services }: Warehouse,
): Promise<StepOutcome> {
  if (sql === undefined) throw new StepError(`"${name}" is no warehouse.`, { retryable: false });
  const byLowerCase = new Map(Object.keys(inputs).map((asset) => [asset.toLowerCase(), asset]));
  const locations = new Map(
    scanTables(condition.sql, sql.dialect).reads.flatMap((table) => {
      const asset = byLowerCase.get(tableName(table).toLowerCase());
      return asset === undefined ? [] : [[table.start, sql.locate(asset, inputs[asset]?.table).sql] as const];
    }),
  );
  const text = renderSql(condition.sql, {
    dialect: sql.dialect,
    name: 'only_if.sql',
    locations,
    values: { run: { id: run.id, env: run.env }, env: { name: run.env } },
  });
  const { rows } = await sql.session(
    (session) => withSource(text, 0, () => session.query(trimStatement(text.text, sql.dialect), { rowsMax: 1 })),
    services.signal,
  );
  const [row] = rows;
  if (row === undefined) return doesNotHold('The query of "only_if" finds no row.');
  const [cell = null] = row;
  return isTrue(cell)
    ? { state: 'succeeded' }
    : doesNotHold(`The query of "only_if" says ${JSON.stringify(cell).slice(0, SHOWN)}.`);
}

const SHOWN = 100;

/** Of the first value of the first row: numbers that are not 0, and texts that do not say no. */
function isTrue(cell: Json): boolean {
  if (typeof cell === 'string') return !/^(|0+(\.0*)?|f|false|n|no)$/i.test(cell.trim());
  return cell !== null && cell !== false && cell !== 0;
}

async function askWeb(url: string, { name, http }: OpenResource, { signal }: StepServices): Promise<StepOutcome> {
  if (http === undefined) throw new StepError(`"${name}" is no web service.`, { retryable: false });
  const { status, url: from } = await http.request({ method: 'GET', url }, signal);
  return status >= 200 && status <= 299 ? { state: 'succeeded' } : doesNotHold(`${from} answers ${status}.`);
}

interface Looking {
  readonly resources: StepResources;
  readonly services: StepServices;
}

async function askAge(
  { inputs }: StepRequest,
  { asset, maxAgeMs, now }: Asked & { readonly asset: string },
  { resources, services }: Looking,
): Promise<StepOutcome> {
  const place = inputs[asset];
  if (place === undefined) throw new StepError(`There is no asset "${asset}".`, { retryable: false });
  const resource = await resources.open(place.resource);
  const { isThere, changedAt, problem } = await lookAt({ asset, partition: '', place, resource }, services.signal);
  if (problem !== undefined) throw new StepError(`"${asset}" could not be looked at: ${problem}.`);
  if (!isThere) return doesNotHold(`"${asset}" is not there.`);
  if (changedAt === undefined)
    throw new StepError(`Nobody can tell when "${asset}" changed: say its "updated_column".`, { retryable: false });
  const ageMs = now - changedAt;
  if (ageMs <= maxAgeMs) return { state: 'succeeded' };
  return doesNotHold(`"${asset}" changed ${formatDuration(ageMs)} ago, and may be ${formatDuration(maxAgeMs)} old.`);
}
