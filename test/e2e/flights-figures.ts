import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/**
 * The figures of pipelines/flights/EXPECTED.md, each by two queries that share nothing: over the files of the source as they are, and over
 * the tables that a run made. Values are texts, numbers rounded to three places.
 */
interface Figure {
  readonly name: string;
  /** Over `flights`, `airports`, `strikes` and `weather`, made of the files of the source. */
  readonly source: string;
  /** Over the tables of the warehouse. */
  readonly run: string;
}

/** What is believed of the source: each flight once, none that left two hours early; 24:00 is of the day before. */
const SOURCE_VIEWS = (data: string): string => `
  create table flights as
    select date, origin, destination, distance, delay, cast(date - interval 60 second as date) as day
    from read_parquet('${data}/flights-3m.parquet') where delay >= -120
    group by all;
  create view airports as select * from read_csv('${data}/airports.csv');
  create view strikes as select * from read_csv('${data}/birdstrikes.csv');
  create view weather as select * from read_csv('${data}/seattle-weather.csv');
  create view everything as select * from read_parquet('${data}/flights-3m.parquet');
`;

const FIGURES: readonly Figure[] = [
  {
    name: 'flights in the source',
    source: 'select count(*) from everything',
    run: 'select count(*) from raw.flights',
  },
  {
    name: 'flights that can be believed',
    source: 'select count(*) from flights',
    run: 'select count(*) from clean.flights',
  },
  {
    name: 'days, the first and the last',
    source: "select concat_ws(' ', count(distinct day), min(day), max(day)) from flights",
    run: "select concat_ws(' ', count(*), min(flight_date), max(flight_date)) from facts.network_days",
  },
  {
    name: 'minutes of delay in all',
    source: 'select sum(delay) from flights',
    run: 'select sum(delay_minutes) from facts.airport_days',
  },
  {
    name: 'miles flown',
    source: 'select sum(distance) from flights',
    run: 'select sum(distance_miles * flights) from facts.route_days',
  },
  {
    name: 'flights that left 15 minutes late or more',
    source: 'select count(*) from flights where delay > 14',
    run: 'select sum(delayed_flights) from facts.route_days',
  },
  {
    name: 'airports that planes left from',
    source: 'select count(distinct origin) from flights',
    run: 'select count(distinct airport) from facts.airport_days',
  },
  {
    name: 'airports with a thousand flights or more',
    source: 'select count(*) from (select origin from flights group by origin having count(*) > 999)',
    run: 'select count(*) from marts.delays_by_airport',
  },
  {
    name: 'top ten airports by mean delay',
    source: `select string_agg(origin || ' ' || printf('%.3f', mean), ', ' order by mean desc) from
      (select origin, avg(delay) as mean from flights group by origin having count(*) > 999 order by mean desc limit 10)`,
    run: `select string_agg(airport || ' ' || printf('%.3f', mean_delay), ', ' order by rank) from marts.delays_by_airport where rank <= 10`,
  },
  {
    name: 'city of the airport with the longest mean delay',
    source: `select city || ' ' || state from airports where iata = (select origin from flights group by origin having count(*) > 999 order by avg(delay) desc limit 1)`,
    run: `select city || ' ' || state from marts.delays_by_airport where rank = 1`,
  },
  {
    name: 'worst five days',
    source: `select string_agg(day || ' ' || printf('%.3f', mean), ', ' order by mean desc) from
      (select day, avg(delay) as mean from flights group by day order by mean desc limit 5)`,
    run: `select string_agg(flight_date || ' ' || printf('%.3f', mean_delay), ', ' order by rank) from marts.worst_days where rank <= 5`,
  },
  {
    name: 'latest route that is flown once a day or more',
    source: `select origin || ' ' || destination || ' ' || printf('%.3f', avg(delay)) from flights
      group by origin, destination having count(*) > 180 order by avg(delay) desc limit 1`,
    run: `select origin || ' ' || destination || ' ' || printf('%.3f', mean_delay) from marts.delays_by_route order by mean_delay desc limit 1`,
  },
  {
    name: 'busiest route',
    source: `select origin || ' ' || destination || ' ' || count(*) from flights group by origin, destination order by count(*) desc limit 1`,
    run: `select origin || ' ' || destination || ' ' || flights from marts.delays_by_route order by flights desc limit 1`,
  },
  {
    name: 'longest delay in minutes, and where',
    source: `select delay || ' ' || a.city || ' ' || b.city from flights join airports a on a.iata = origin join airports b on b.iata = destination order by delay desc limit 1`,
    run: `select delay_minutes || ' ' || origin_city || ' ' || destination_city from marts.longest_waits where rank = 1`,
  },
  {
    name: 'mean delay out of Atlanta from 16:00 to 17:00',
    source: `select printf('%.3f', avg(delay)) from flights where origin = 'ATL' and extract('hour' from date) = 16`,
    run: `select printf('%.3f', mean_delay) from hubs."ATL" where hour = 16`,
  },
  {
    name: 'bird strikes for every 100,000 flights, by month',
    source: `select string_agg(printf('%.3f', 100000.0 * s / f), ' ' order by m) from
      (select extract('month' from day) as m, count(*) as f from flights group by m)
      join (select extract('month' from "Flight Date") as m, count(*) as s from strikes where extract('year' from "Flight Date") = 2001 group by m) using (m)`,
    run: `select string_agg(printf('%.3f', strikes_per_100k), ' ' order by month) from marts.bird_strikes_by_month`,
  },
  {
    name: 'mean delay out of Seattle, and millimetres of rain a day, in January',
    source: `select printf('%.3f %.3f', (select avg(delay) from flights where origin = 'SEA' and extract('month' from day) = 1),
      (select avg(precipitation) from weather where extract('month' from date) = 1))`,
    run: `select printf('%.3f %.3f', mean_delay, rain_mm_a_day) from marts.seattle_rain where month = 1`,
  },
];

export type Figures = Readonly<Record<string, string>>;

/** As EXPECTED.md states them: rows of a table, `| name | value |`. */
export function readExpected(project: string): Figures {
  const rows = readFileSync(join(project, 'EXPECTED.md'), 'utf8').matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm);
  const figures = [...rows].map(([, name = '', value = '']) => [name.trim(), value.trim()] as const);
  return Object.fromEntries(figures.filter(([name]) => name !== 'figure' && !/^-+$/.test(name)));
}

/** Counted from the files of the source, by SQL that knows nothing of the project. */
export async function countFromSource(data: string): Promise<Figures> {
  return withDatabase(':memory:', async (ask) => {
    await ask(SOURCE_VIEWS(data));
    return askAll(ask, 'source');
  });
}

/** Read from the tables that a run made. */
export async function readFromRun(database: string): Promise<Figures> {
  return withDatabase(database, (ask) => askAll(ask, 'run'));
}

/** The figures of which two sources differ, by name. */
export function differences(one: Figures, other: Figures): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => one[name] !== other[name]);
}

type Ask = (sql: string) => Promise<string>;

async function askAll(ask: Ask, side: 'source' | 'run'): Promise<Figures> {
  const figures: [string, string][] = [];
  for (const figure of FIGURES) figures.push([figure.name, await ask(figure[side])]);
  return Object.fromEntries(figures);
}

/** One value of a database that nobody else has open. */
export async function withDatabase<T>(path: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(path, path === ':memory:' ? {} : { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  try {
    return await work(async (sql) => {
      const [row] = (await connection.runAndReadAll(sql)).getRowsJson();
      return typeof row?.[0] === 'string' ? row[0] : JSON.stringify(row?.[0] ?? null);
    });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
