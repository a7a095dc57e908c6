import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SimulationReport } from '../../src/automation/simulation/report.ts';
import type { Run } from '../../src/model/run.ts';
import { runMillrace } from '../cli/run-millrace.ts';
import { withDatabase } from './flights-figures.ts';
import { copyFlights, type FlightsProject, SOURCE_DATA } from './flights-project.ts';
import { openVirtualDays, type VirtualDays } from './virtual-days.ts';

/**
 * The flights project with a file for each day instead of one for all: a sensor loads what has arrived, and the daily pipeline runs in the
 * night after. The file of January 2 is late. The tests go on from each other, on one clock.
 */
const DAYS = ['2001-01-01', '2001-01-02', '2001-01-03'] as const;
const LATE = '2001-01-02';
const PATIENCE_MS = 180_000;
const FROM = Date.parse('2001-01-02T00:00Z');
const TO = Date.parse('2001-01-05T00:00Z');

let project: FlightsProject;
let days: VirtualDays;

beforeAll(async () => {
  project = copyFlights();
  cutByDay();
  mkdirSync(join(project.folder, 'sent'));
  mkdirSync(join(project.folder, 'landing/flights'), { recursive: true });
  await withDatabase(':memory:', async (ask) => {
    for (const day of DAYS)
      await ask(
        `copy (select * from '${SOURCE_DATA}/flights-3m.parquet' where (date - interval 1 minute)::date = date '${day}') to '${project.folder}/sent/${day}.parquet'`,
      );
  });
  days = await openVirtualDays(project.folder, FROM);
}, PATIENCE_MS);
afterAll(async () => {
  await (days as VirtualDays | undefined)?.close();
  project.remove();
});

function cutByDay(): void {
  project.edit(
    'millrace.yaml',
    /resource: vega\n {4}path: flights-3m.parquet/g,
    'resource: landing\n    path: flights.parquet\n    partitions: daily',
  );
  project.edit(
    'millrace.yaml',
    'alerts: console',
    'alerts: console\n      landing: {type: local_files, root: landing, read_only: true}',
  );
  project.edit(
    'jobs/raw/raw.job.yaml',
    'type: sql\n    description: Every flight',
    'type: sql\n    pipeline: arrivals\n    partitions: daily\n    description: Every flight',
  );
  project.edit(
    'jobs/raw/raw.job.yaml',
    'date as departed_at',
    '(date - interval 1 minute)::date as flight_date,\n          date as departed_at',
  );
  project.edit(
    'jobs/raw/raw.job.yaml',
    /config:\n( +)# A file is read/g,
    'config:\n$1materialize: {type: incremental, by: flight_date}\n$1# A file is read',
  );
  project.edit(
    'jobs/raw/raw.job.yaml',
    'departed_at: {type: timestamp',
    'flight_date: {type: date, nullable: false}\n          departed_at: {type: timestamp',
  );
  project.edit('jobs/raw/raw.job.yaml', 'min: 1000000', 'min: 1');
  project.edit(
    'jobs/quality/raw_flights.job.yaml',
    '- name: no_day_is_missing',
    '- name: no_day_is_missing\n      severity: warn',
  );
  project.edit(
    'jobs/clean/flights.job.yaml',
    'partitions: daily\n',
    'partitions: daily\ninputs: {raw.flights: {check_every: 1s}}\n',
  );
  project.edit(
    'automation.yaml',
    'launch: {tags: {kind: scheduled}}',
    `launch: {tags: {kind: scheduled}, set: {marts.delays_by_airport: {params: {min_flights: 1}}}}
  arrivals: {description: What comes by day.}`,
  );
  project.edit(
    'automation.yaml',
    'presets:',
    `sensors:
  new_day:
    type: files
    resource: landing
    pattern: '^flights/(?<day>\\d{4}-\\d\\d-\\d\\d)\\.parquet$$'
    every: 1h
    launch: {select: "pipeline:arrivals", partition: "{{match.day}}"}
presets:`,
  );
}

/** Of these days there was one run each, and all went well; what waits for data looks for it by the real clock, whatever the virtual one says. */
async function scheduledAre(wanted: readonly string[]): Promise<void> {
  const scheduled = async () => {
    await days.goTo(days.clock.now() + 1_000);
    return partitionsOf(await runsOf('schedule'));
  };
  await expect.poll(scheduled, { interval: 50, timeout: 60_000 }).toEqual(wanted.map((day) => [day, 'succeeded']));
}

/** The file of a day, or the first half of it. */
function deliver(day: string, part: 'all' | 'half' = 'all'): void {
  const file = join(project.folder, 'landing/flights', `${day}.parquet`);
  const sent = join(project.folder, 'sent', `${day}.parquet`);
  mkdirSync(dirname(file), { recursive: true });
  if (part === 'all') cpSync(sent, file);
  else writeFileSync(file, readFileSync(sent).subarray(0, 10_000));
}

async function runsOf(cause: 'schedule' | 'sensor'): Promise<readonly Run[]> {
  const runs = await days.instance.store.listRuns({ project: 'flights', environment: 'dev', limit: 100 });
  return runs.filter((run) => run.cause.kind === cause).toSorted((one, other) => one.createdAt - other.createdAt);
}

const partitionsOf = (runs: readonly Run[]) =>
  runs.map(({ launch, state }) => [Object.values(launch.partition ?? {})[0], state]);

test('a day whose file is there in time is loaded, and run in the night', { timeout: PATIENCE_MS }, async () => {
  await days.goTo(Date.parse('2001-01-02T06:00Z'));
  deliver('2001-01-01');
  await days.goTo(Date.parse('2001-01-03T00:00Z'));
  expect(partitionsOf(await runsOf('sensor'))).toEqual([['2001-01-01', 'succeeded']]);
  expect(partitionsOf(await runsOf('schedule'))).toEqual([['2001-01-01', 'succeeded']]);
});

test(
  'a day whose file is late waits for it, also when the daemon and all its processes are ended',
  { timeout: PATIENCE_MS },
  async () => {
    await days.goTo(Date.parse('2001-01-03T12:00Z'));
    await days.restart();
    const [, late, ...others] = await runsOf('schedule');
    if (late?.state !== 'running') throw new Error(`the late day is ${late?.state ?? 'not there'}`);
    expect(others).toEqual([]);
    const events = await days.instance.store.readEvents(late.id, { after: 0, limit: 1_000 });
    const waits = events.flatMap((event) => (event.type === 'step_waiting' ? event.body.for : []));
    expect(waits[0]?.message).toBe(`nobody has made partition ${LATE} of "raw.flights"`);
  },
);

test(
  'the late file is picked up once, when it has stopped growing, and the day goes on',
  { timeout: PATIENCE_MS },
  async () => {
    deliver(LATE, 'half');
    await days.goTo(Date.parse('2001-01-03T13:20Z'));
    deliver(LATE);
    await days.goTo(Date.parse('2001-01-03T18:00Z'));
    expect(partitionsOf(await runsOf('sensor')).slice(1)).toEqual([[LATE, 'succeeded']]);
    await scheduledAre(['2001-01-01', LATE]);
  },
);

test(
  'after all days each was run once, whatever was started again, and holds what the source has',
  { timeout: PATIENCE_MS },
  async () => {
    await days.goTo(Date.parse('2001-01-04T06:00Z'));
    deliver('2001-01-03');
    await days.goTo(Date.parse('2001-01-04T12:00Z'));
    await days.restart();
    await days.goTo(TO);
    await days.restart();
    expect(partitionsOf(await runsOf('sensor'))).toEqual(DAYS.map((day) => [day, 'succeeded']));
    await scheduledAre(DAYS);
    const made = await withDatabase(project.database, (ask) =>
      ask(`select string_agg(flight_date || ' ' || flights, ', ' order by flight_date)
        from (select flight_date, sum(flights) as flights from facts.airport_days group by all)`),
    );
    const sent = await withDatabase(':memory:', (ask) =>
      ask(`select string_agg(day || ' ' || flights, ', ' order by day) from (
        select (flew - interval 1 minute)::date as day, count(*) as flights
        from (select distinct date as flew, origin, destination, distance, delay from '${SOURCE_DATA}/flights-3m.parquet')
        where delay >= -120 and flew <= timestamp '2001-01-04' group by 1)`),
    );
    expect(made).toBe(sent);
  },
);

test('what was foretold for these days is what the daemon did', async () => {
  const span = ['--from', '2001-01-02T00:00Z', '--to', '2001-01-05T00:00Z'];
  const { stdout, stderr, code } = await runMillrace(['simulate', ...span, '--output', 'json'], {
    cwd: project.folder,
  });
  expect(code, stderr).toBe(0);
  const foretold = (JSON.parse(stdout) as SimulationReport).ticks;
  const done = await days.instance.store.listTicks({ project: 'flights', environment: 'dev', limit: 100 });
  expect(foretold.length).toBe(DAYS.length);
  expect(done.toSorted((one, other) => one.fireAt - other.fireAt)).toEqual(foretold);
});
