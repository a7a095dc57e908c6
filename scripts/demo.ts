import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createResourceTypes } from '../src/app/resource-types.ts';
import { printTable } from '../src/cli/output.ts';
import { createTerminal } from '../src/cli/terminal.ts';
import type { QueryResult } from '../src/ports/resource.ts';
import { formatDuration } from '../src/std/durations.ts';

/**
 * What `npm run demo` runs after the set-up: builds Millrace, compiles and runs the flights project on three million real flights, and
 * shows what came out and where to look next.
 */
const ROOT = join(import.meta.dirname, '..');
const PROJECT = 'pipelines/flights';
const REPORT = '.millrace/files/reports/delays.html';
const terminal = createTerminal(process.stdout, process.stderr, process.env);
const { bold, dim, green, yellow } = terminal.out.palette;

process.chdir(ROOT);
process.exitCode = await demonstrate();

async function demonstrate(): Promise<number> {
  const startedAt = performance.now();
  const hasPython = existsSync('.venv/bin/python');
  title('Build');
  if ((await run(['scripts/build.ts'])).code !== 0) return 1;
  title('Compile: descriptors to a checked graph');
  if ((await millrace('compile')).code !== 0) return 1;
  title('Run: three million US flights of 2001, from the source to a report');
  if (!hasPython) say(yellow('skipped: reports.delays (a notebook): there is no Python environment in .venv'));
  const { code, output } = await millrace(
    'run',
    '--preset',
    'full',
    '--output',
    'json',
    ...(hasPython ? [] : ['--exclude', 'type:notebook']),
  );
  if (output === '') return code;
  title('Results');
  await showAirports();
  showFindings(JSON.parse(output) as RunTold);
  say(`\n${code === 0 ? green('✓') : '✗'} All of it took ${formatDuration(performance.now() - startedAt)}.`);
  showWhatIsNext(hasPython);
  return code;
}

/** The part of `run --output json` that is shown. */
interface RunTold {
  readonly warnings: readonly { readonly asset: string; readonly name: string; readonly message: string }[];
}

async function showAirports(): Promise<void> {
  const { rows } = await query(`
    select rank, airport, city, flights, round(mean_delay, 1), round(100 * share_delayed, 0)::integer
    from marts.delays_by_airport
    order by rank
    limit 10`);
  say('Where flights left latest (marts.delays_by_airport):\n');
  const columns = ['', 'AIRPORT', 'CITY', 'FLIGHTS', 'MEAN DELAY', 'LEFT LATE'];
  printTable(
    terminal.out,
    columns,
    rows.map(([rank, airport, city, flights, delay, late]) => [
      Number(rank),
      textOf(airport),
      textOf(city),
      Number(flights),
      `${Number(delay).toFixed(1)} min`,
      `${Number(late)} %`,
    ]),
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Asks the warehouse of the project, as a step would. */
async function query(sql: string): Promise<QueryResult> {
  const duckdb = await createResourceTypes()('duckdb');
  const signal = new AbortController().signal;
  const projectFolder = join(ROOT, PROJECT);
  const warehouse = await duckdb.open(
    { path: '.millrace/dev.duckdb' },
    {
      name: 'warehouse',
      environment: 'dev',
      projectFolder,
      stateFolder: join(projectFolder, '.millrace'),
      sharedBy: 'demo',
      signal,
    },
  );
  try {
    if (warehouse.sql === undefined) throw new Error('the warehouse of the project runs no SQL');
    return await warehouse.sql.session((session) => session.query(sql), signal);
  } finally {
    await warehouse.close();
  }
}

function showFindings({ warnings }: RunTold): void {
  if (warnings.length === 0) return;
  say('\nWhat the checks found in the source (quality.raw_flights):\n');
  for (const { asset, name, message } of warnings) say(`  ${yellow(name)} of ${asset}: ${message}`);
}

function showWhatIsNext(hasPython: boolean): void {
  const lines = [
    hasPython ? `open ${join(PROJECT, REPORT)}` : '',
    `alias millrace="node $PWD/bin/millrace.js"; cd ${PROJECT}`,
    'millrace ls                                                    ' + dim('# all jobs'),
    'millrace graph --select "+marts.delays_by_airport"             ' + dim('# what it needs'),
    'millrace show marts.delays_by_airport --origins                ' + dim('# where each value comes from'),
    'millrace show clean.flights --env dev --partition 2001-01-01   ' + dim('# the SQL as it runs'),
    'millrace runs                                                  ' + dim('# what ran'),
  ];
  say(`\n${bold('Look next')}\n`);
  for (const line of lines.filter((each) => each !== '')) say(`  ${line}`);
  say(`\n  Your own project in ten minutes: ${bold('docs/tutorial.md')}`);
}

function title(text: string): void {
  say(`\n${bold(text)}\n`);
}

function say(text: string): void {
  terminal.out.write(`${text}\n`);
}

function millrace(...line: readonly string[]): Promise<Ended> {
  return run(['bin/millrace.js', ...line, '--project', PROJECT]);
}

interface Ended {
  readonly code: number;
  /** What it wrote to standard output. */
  readonly output: string;
}

function run(line: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, line, { stdio: ['inherit', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
