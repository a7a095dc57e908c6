import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runMillrace } from '../cli/run-millrace.ts';
import { createTestDatabase } from '../rig/postgres.ts';
import { findTestPython, NO_PYTHON } from '../steps/find-test-python.ts';
import {
  countFromSource,
  differences,
  type Figures,
  readExpected,
  readFromRun,
  withDatabase,
} from './flights-figures.ts';
import {
  copyFlights,
  FLIGHTS,
  type FlightsProject,
  readAnswer,
  type RunAnswer,
  SOURCE_DATA,
} from './flights-project.ts';

const python = findTestPython();
const postgres = await createTestDatabase();
const PATIENCE_MS = 300_000;

describe('the flights project, run from the source to the report', () => {
  let project: FlightsProject;
  let answer: RunAnswer;
  let expected: Figures;

  beforeAll(async () => {
    project = copyFlights();
    expected = readExpected(FLIGHTS);
    const withoutReport = python === undefined ? ['--exclude', 'reports.delays'] : [];
    answer = readAnswer(await project.run('--preset', 'full', ...withoutReport));
  }, PATIENCE_MS);
  afterAll(() => project.remove());

  test('succeeds', () => {
    expect(answer.state).toBe('succeeded');
    expect(answer.steps.filter(({ state }) => state !== 'succeeded' && state !== 'unchanged')).toEqual([]);
  });

  test('has a dozen figures stated, which plain SQL over the source counts as well', async () => {
    expect(Object.keys(expected).length).toBeGreaterThanOrEqual(12);
    expect(await countFromSource(SOURCE_DATA)).toEqual(expected);
  });

  test('makes tables that agree with every figure', async () => {
    expect(await readFromRun(project.database)).toEqual(expected);
  });

  test('finds what is wrong with the source, and says so as warnings', () => {
    const found = answer.warnings.map(({ asset, name, message }) => [asset, name, message?.replace(/, such as.*/, '')]);
    expect(found).toEqual([
      ['raw.flights', 'flights_listed_twice', 'its query finds 191 rows'],
      ['raw.flights', 'left_hours_too_early', 'its query finds 3 rows'],
    ]);
  });

  test('exports a CSV file and its checksum', () => {
    const lines = readFileSync(join(project.folder, '.millrace/files/exports/delays_by_airport.csv'), 'utf8')
      .trim()
      .split('\n');
    expect(lines).toHaveLength(157);
    expect(lines[1]).toMatch(/^BGR,Bangor International,Bangor,ME,1562,16\.57/);
    expect(readFileSync(join(project.folder, '.millrace/files/exports/checksum.txt'), 'utf8')).toMatch(/^\d+ \d+\n$/);
  });

  test('makes a report with three charts, and no code in it', ({ skip }) => {
    skip(python === undefined, NO_PYTHON);
    const page = readFileSync(join(project.folder, '.millrace/files/reports/delays.html'), 'utf8');
    expect(page.match(/<img [^>]*src="data:image\/png/g)).toHaveLength(3);
    expect(page).toContain('2,999,806');
    expect(page).not.toContain('read_parquet');
    expect(existsSync(join(project.folder, '.millrace/files/reports/delays.ipynb'))).toBe(true);
  });

  test('has the same rows when days are made again', { timeout: PATIENCE_MS }, async () => {
    const again = readAnswer(
      await project.run('--select', 'clean.flights facts.*', '--partition', '2001-03-01..2001-03-20'),
    );
    expect(again.state).toBe('succeeded');
    expect(await readFromRun(project.database)).toEqual(expected);
  });

  test.each([
    [
      'jobs/marts/delays_by_airport.sql',
      'sum(delay_minutes) / sum(flights)',
      'max(delay_minutes / flights)',
      'top ten airports by mean delay',
    ],
    [
      'jobs/facts/facts.route_days.sql',
      'delay_minutes >= 15',
      'delay_minutes > 15',
      'flights that left 15 minutes late or more',
    ],
    [
      'jobs/marts/bird_strikes_by_month.sql',
      '100000 * ',
      '10000 * ',
      'bird strikes for every 100,000 flights, by month',
    ],
  ])('no longer agrees once %s is broken', { timeout: PATIENCE_MS }, async (file, right, wrong, figure) => {
    const job = /[^/]+(?=\.sql$)/.exec(file)?.[0].replace(/^(?!facts)/, 'marts.') ?? '';
    const rerun = () =>
      project.run(
        '--select',
        job,
        '--env',
        'dev',
        ...(job.startsWith('facts') ? ['--partition', '2001-01-01..2001-06-30'] : []),
      );
    project.edit(file, right, wrong);
    expect(readAnswer(await rerun()).state).toBe('succeeded');
    expect(differences(await readFromRun(project.database), expected)).toContain(figure);
    project.edit(file, wrong, right);
    expect(readAnswer(await rerun()).state).toBe('succeeded');
    expect(await readFromRun(project.database)).toEqual(expected);
  });

  test('is closed when it is done: another program opens the database at once', async () => {
    expect(await withDatabase(project.database, (ask) => ask('select count(*) from marts.worst_days'))).toBe('20');
  });
});

test('runs on Postgres as well, to the same figures', { timeout: PATIENCE_MS }, async ({ skip }) => {
  if (postgres.missing !== undefined) return skip(postgres.missing);
  const project = copyFlights();
  project.edit('millrace.yaml', /^ {2}dev:$/gm, '  dev:\n    storage: {type: postgres, url: {secret: FLIGHTS_STORE}}');
  project.edit('millrace.yaml', /^environments:$/gm, 'secrets: {FLIGHTS_STORE: env}\n\nenvironments:');
  process.env['FLIGHTS_STORE'] = postgres.url;
  const answer = readAnswer(await project.run('--preset', 'full', '--exclude', 'reports.delays'));
  expect(answer).toMatchObject({ state: 'succeeded', counts: { succeeded: answer.steps.length } });
  expect(await readFromRun(project.database)).toEqual(readExpected(FLIGHTS));
  expect(existsSync(join(project.folder, '.millrace/state.db'))).toBe(false);
  expect(await runMillrace(['verify', '--project', project.folder])).toMatchObject({ code: 0 });
  project.remove();
});

test('the preset smoke looks at one day, in memory', { timeout: PATIENCE_MS }, async () => {
  const project = copyFlights();
  const { state, steps } = readAnswer(await project.run('--preset', 'smoke'));
  expect(state).toBe('succeeded');
  expect(steps.find(({ step }) => step === 'clean.flights[2001-01-01]')?.rows).toBe(14_829);
  expect(existsSync(project.database)).toBe(false);
  project.remove();
});
