import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileProject } from '../../src/app/compile-project/compile-project.ts';
import { openTestRunner } from '../../src/app/job-tests/job-tests.ts';

/**
 * How many tests of jobs run in a second: a project of 100 SQL jobs with 5 tests each (a join, an aggregate, a contract, two checks), and the
 * flights project. `npm run bench:test`
 */
const JOBS = 100;
const TESTS = 5;

function writeProject(folder: string): void {
  mkdirSync(join(folder, 'jobs'), { recursive: true });
  writeFileSync(
    join(folder, 'millrace.yaml'),
    `millrace: 1
project: bench
descriptors: ["jobs/*.job.yaml"]
sql: {dialect: duckdb}
environments: {dev: {resources: {warehouse: {type: duckdb, path: dev.duckdb}}}}
assets:
  raw.flights: {table: raw.flights, columns: {origin: text, destination: text, flight_date: date, delay: integer}}
  raw.airports: {table: raw.airports, columns: {iata: text, city: text}}
`,
  );
  const one = (job: number, number: number): string => `  - name: fact ${number}
    given:
      raw.flights: [{origin: BUD, delay: ${number}, flight_date: 2001-01-01}, {origin: BUD, delay: ${job}}, {origin: BKK}]
      raw.airports: [{iata: BUD, city: Budapest}]
    expect: {rows: [{city: Budapest, flights: 2, delay: ${(number + job) / 2}}]}
`;
  for (let job = 0; job < JOBS; job++) {
    const tests = Array.from({ length: TESTS }, (_, number) => one(job, number)).join('');
    writeFileSync(
      join(folder, 'jobs', `mart${job}.job.yaml`),
      `job: marts.mart${job}
type: sql
config:
  sql: |
    select city, count(*) as flights, avg(delay) as delay
    from raw.flights join raw.airports on iata = origin
    group by city
outputs:
  marts.mart${job}:
    columns: {city: {type: text, nullable: false}, flights: bigint, delay: double}
    checks: [{unique: city}, {not_null: flights}]
tests:
${tests}`,
    );
  }
}

async function measure(name: string, projectFolder: string): Promise<void> {
  const startedAt = performance.now();
  const { graph } = await compileProject(projectFolder);
  if (graph === undefined) throw new Error(`"${projectFolder}" has errors`);
  const compiledAt = performance.now();
  const environment = Object.keys(graph.environments).includes('test') ? 'test' : 'dev';
  const runner = await openTestRunner({ graph, environment, projectFolder });
  const openedAt = performance.now();
  const cpu = process.cpuUsage();
  const durations: number[] = [];
  let failed = 0;
  const listed = Object.entries(graph.jobs).flatMap(([job, { tests = [] }]) => tests.map((test) => ({ job, test })));
  const left = listed.values();
  const runNext = async (): Promise<void> => {
    for (const one of left) {
      const result = await runner.run(one);
      durations.push(result.durationMs);
      if (result.state === 'failed') failed++;
    }
  };
  await Promise.all(Array.from({ length: runner.parallel }, runNext));
  const wallMs = performance.now() - openedAt;
  const { user, system } = process.cpuUsage(cpu);
  await runner.close();
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  console.log(
    `${name}: ${durations.length} tests, ${failed} failed, in ${(wallMs / 1000).toFixed(2)} s: ${((1000 * durations.length) / wallMs).toFixed(0)} a second; ` +
      `each ${at(0.5)} ms (p50), ${at(0.99)} ms (p99), ${((user + system) / 1000 / durations.length).toFixed(1)} ms of CPU; ` +
      `compile ${(compiledAt - startedAt).toFixed(0)} ms, start ${(openedAt - compiledAt).toFixed(0)} ms`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'millrace-bench-test-'));
try {
  writeProject(folder);
  await measure(`${JOBS} jobs with ${TESTS} tests each`, folder);
  await measure('flights', join(import.meta.dirname, '../../pipelines/flights'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
