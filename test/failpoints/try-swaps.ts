import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openInstance } from '../../src/app/instance/instance.ts';
import { withDatabase } from '../e2e/flights-figures.ts';
import { startMillrace } from '../e2e/start-millrace.ts';
import { findGap } from './find-gap.ts';

/** Where a step's process crashes while it makes tables: what it has made stands aside, or in its place, or is committed and nobody knows. */
export const SWAP_POINTS = {
  duckdb: ['commitTable:before', 'commitTable:after'],
  postgres: ['swapTable:before', 'swapTable:after', 'commitTable:before', 'commitTable:after'],
} as const;

/**
 * Makes a table and a day of another anew, with rows of the next generation, by a process that crashes at a point, and looks whether they are
 * whole afterwards; in Postgres also all the while. `url`: of a database for itself.
 */
export async function trySwaps({ engine, url, trials }: SwapOptions): Promise<SwapTally> {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-swaps-'));
  const warehouse =
    engine === 'duckdb'
      ? { type: 'duckdb', path: 'w.duckdb' }
      : { type: 'postgres', url: { secret: 'MILLRACE_TEST_WAREHOUSE' } };
  writeProject(folder, warehouse);
  const ask: Ask =
    engine === 'duckdb'
      ? (sql) => withDatabase(join(folder, 'w.duckdb'), (one) => one(sql))
      : (sql) => askPostgres(url, sql);
  const wrong: string[] = [];
  let [generation, crashes, looks] = [1, 0, 0];
  const make = async (day: string, point?: string): Promise<boolean> => {
    const latch = join(folder, `latch-${generation}`);
    const armed = point === undefined ? {} : { MILLRACE_FAILPOINT: point, MILLRACE_FAILPOINT_LATCH: latch };
    // One after another, by one process, which so comes to each point twice.
    const line = ['run', '--param', `generation=${generation}`, '--partition', day, '--max-parallel', '1'];
    const { ended } = startMillrace(folder, line, { ...armed, MILLRACE_TEST_WAREHOUSE: url });
    const { code, stderr } = await ended;
    if (code !== 0) wrong.push(`at ${point ?? 'no point'}: ${stderr}`);
    return existsSync(latch);
  };
  for (const day of ['2001-01-01', '2001-01-02']) await make(day);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  for (const point of SWAP_POINTS[engine]) {
    for (let trial = 0; trial < trials; trial++) {
      generation++;
      // A day is not swapped in as a table of its own.
      const times = point.startsWith('swapTable') ? 1 : 2;
      const making = make('2001-01-02', `${point}:${1 + (trial % times)}`);
      const seen = engine === 'duckdb' ? [] : await lookUntil(making, ask);
      looks += seen.length;
      if (await making) crashes++;
      else wrong.push(`${point} was not come to`);
      wrong.push(...seen.filter((one) => !isWhole(one)).map((one) => `at ${point} readers saw ${one}`));
      const found = await ask(LOOK);
      if (found !== wholeOf(generation)) wrong.push(`after ${point} there is ${found}`);
    }
  }
  const left = await ask(ASIDE);
  if (left !== '0') wrong.push(`${left} tables are left aside`);
  wrong.push(...(await checkRuns(folder)));
  rmSync(folder, { recursive: true, force: true });
  return { crashes, looks, wrong };
}

export interface SwapOptions {
  readonly engine: 'duckdb' | 'postgres';
  readonly url: string;
  /** At each point. */
  readonly trials: number;
}

export interface SwapTally {
  readonly crashes: number;
  /** How often readers looked meanwhile. */
  readonly looks: number;
  readonly wrong: readonly string[];
}

type Ask = (sql: string) => Promise<string>;

const ROWS = 500;
const LOOK = `select concat_ws(' ', (select concat_ws(' ', count(*), min(generation), max(generation)) from t.whole),
  (select concat_ws(' ', count(*), min(low), max(high), sum(number)) from (select d, min(generation) as low, max(generation) as high,
    count(*) as number, case when min(generation) = max(generation) then 1 else 0 end as one from t.days group by d) as day where one = 1))`;
const ASIDE = "select concat_ws('', count(*)) from information_schema.tables where table_name like 'millrace_new_%'";

/** The table and one of the days of this generation, the other day of the first. */
function wholeOf(generation: number): string {
  return `${ROWS} ${generation} ${generation} 2 1 ${generation} ${2 * ROWS}`;
}

/** The table is of one generation; so is each of the two days. */
function isWhole(seen: string): boolean {
  const [rows, low, high, days, , , ofDays] = seen.split(' ').map(Number);
  return rows === ROWS && low === high && days === 2 && ofDays === 2 * ROWS;
}

async function lookUntil(making: Promise<unknown>, ask: Ask): Promise<readonly string[]> {
  const done = new AbortController();
  void making.finally(() => done.abort());
  const seen: string[] = [];
  while (!done.signal.aborted) seen.push(await ask(LOOK));
  return seen;
}

async function askPostgres(url: string, sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<[string]>({ text: sql, rowMode: 'array' });
    return String(rows[0]?.[0]);
  } finally {
    await client.end();
  }
}

function writeProject(folder: string, warehouse: object): void {
  const series = `{{params.generation}} as generation, i from generate_series(1, ${ROWS}) as g(i)`;
  const days = { type: 'incremental', by: 'd' };
  const settings = {
    ...{ millrace: 1, project: 'swaps', descriptors: ['*.job.json'], secrets: { MILLRACE_TEST_WAREHOUSE: 'env' } },
    partitions: { daily: { every: 'day', start: '2001-01-01', end: '2001-02-01' } },
    environments: { dev: { resources: { warehouse } } },
  };
  const params = { generation: 0 };
  const jobs = {
    't.whole': { type: 'sql', params, config: { sql: `select ${series}` } },
    't.days': {
      ...{ type: 'sql', params, partitions: 'daily' },
      config: { materialize: days, sql: `select cast({{partition.key}} as date) as d, ${series}` },
    },
  };
  writeFileSync(join(folder, 'millrace.yaml'), JSON.stringify(settings));
  writeFileSync(join(folder, 'all.job.json'), JSON.stringify({ jobs }));
}

/** Every run succeeded, with one result of each step. */
async function checkRuns(folder: string): Promise<readonly string[]> {
  const instance = await openInstance({ projectFolder: folder });
  if (!instance.ok) return [instance.error];
  const { store } = instance.value;
  const wrong: string[] = [];
  for (const { id, state } of await store.listRuns({ limit: 10_000 })) {
    const events = await store.readEvents(id, { after: 0, limit: 10_000 });
    const results = events.flatMap((event) => (event.type === 'step_succeeded' ? [event.step] : []));
    if (state !== 'succeeded' || new Set(results).size !== results.length)
      wrong.push(`the run ${id} ${state} with ${results.length} results`);
    if (findGap(events) !== undefined) wrong.push(`the events of ${id} have a gap`);
  }
  await store.close();
  return wrong;
}
