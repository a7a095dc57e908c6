import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findTestPython, NO_PYTHON } from '../../test/steps/find-test-python.ts';
import { openStepBench, type BenchStep, type StepBench } from '../../test/steps/step-bench.ts';

let bench: StepBench;
const python = findTestPython();
beforeAll(async () => {
  bench = await openStepBench();
});
afterAll(() => bench.close());
beforeEach(({ skip }) => skip(python === undefined, NO_PYTHON));

const run = (script: string, step: Partial<BenchStep> = {}, files: BenchStep['files'] = {}) =>
  bench.run({
    type: 'python',
    config: { file: 'job.py' },
    python: python ?? '',
    ...step,
    files: { 'job.py': script, ...files },
  });

test('a plain script knows its step by environment variables and arguments', async () => {
  const script = 'import os, sys\nfrom lib.names import NAME\nprint(NAME, os.environ["MILLRACE_PARAM_N"], sys.argv[1])';
  const config = { file: 'job.py', args: ['{{params.n}}'] };
  const { stdout, error } = await run(script, { config, params: { n: 3 } }, { 'lib/names.py': 'NAME = "lib"' });
  expect(error).toBe('');
  expect(stdout).toBe('lib 3 3\n');
});

test('an exception that nobody catches fails the step, its story in the output', async () => {
  const { outcome, stderr } = await run('raise ValueError("no")');
  expect(outcome).toMatchObject({ state: 'failed', error: { message: 'The script "job.py" ended with exit code 1.' } });
  expect(stderr).toContain('ValueError: no');
});

test('a table is read and made by pandas', async () => {
  await bench.session((session) =>
    session.execute('create schema s; create table s.given as select unnest([1, 2]) as a'),
  );
  const script = `
import os, pandas
rows = pandas.read_parquet(os.environ["MILLRACE_INPUT_S_GIVEN"])
rows["b"] = rows["a"] * 10
rows.to_parquet(os.environ["MILLRACE_OUTPUT_TABLE"])
`;
  const { error } = await run(script, { inputs: { 's.given': {} }, outputs: { 's.made': { kind: 'table' } } });
  expect(error).toBe('');
  expect(await bench.rows('select a, b from s.made order by a')).toEqual([
    [1, 10],
    [2, 20],
  ]);
});

test('an interpreter that is not there is named', async () => {
  const { outcome } = await run('', { config: { file: 'job.py', python: './no/python' } });
  expect(outcome).toMatchObject({
    state: 'failed',
    error: {
      retryable: false,
      message: expect.stringContaining('MR5001: The Python interpreter "./no/python" cannot be started') as string,
    },
  });
});

describe('the package dagster-pipes, as it is', () => {
  const outputs = { 'm.page': { kind: 'file', format: 'text' } } as const;
  const pipes = (body: string) => `
import os
from dagster_pipes import PipesContext, open_dagster_pipes
with open_dagster_pipes() as pipes:
${body.replaceAll(/^/gm, '    ')}
`;

  test('is told of the step', async () => {
    const bounds = {
      start: '2001-01-01T00:00:00',
      end: '2001-01-02T00:00:00',
      startMs: 978307200000,
      endMs: 978393600000,
    };
    const partition = { key: '2001-01-01', keys: ['2001-01-01'], set: 'daily', bounds };
    const script = pipes(`
print(pipes.asset_key, pipes.run_id, pipes.job_name, pipes.retry_number, pipes.partition_key)
print(pipes.partition_time_window["start"], pipes.partition_time_window["end"])
print(pipes.get_extra("params"), pipes.get_extra("config")["file"])
open(os.environ["MILLRACE_OUTPUT_FILE"], "w").write("x")
`);
    const { stdout, error } = await run(script, { outputs, partition, params: { n: 3 } });
    expect(error).toBe('');
    expect(stdout.split('\n')).toEqual([
      'm/page run_1 m.page 0 2001-01-01',
      '2001-01-01T00:00:00+00:00 2001-01-02T00:00:00+00:00',
      "{'n': 3} job.py",
      '',
    ]);
  });

  test('is told of a step with a config that is long', async () => {
    const script = pipes('print(len(pipes.get_extra("params")["long"]))');
    const { stdout } = await run(script, { params: { long: 'x'.repeat(100_000) }, config: { file: 'job.py' } });
    expect(stdout).toBe('100000\n');
  });

  test('reports materialisations, checks and logs', async () => {
    const script = pipes(`
pipes.log.warning("careful")
open(os.environ["MILLRACE_OUTPUT_FILE"], "w").write("hello")
pipes.report_asset_check("looks_good", passed=False, severity="WARN", metadata={"n": 3})
pipes.report_asset_materialization(metadata={"rows": 7, "docs": {"type": "url", "raw_value": "https://example.com"}}, data_version="v1")
`);
    const { materialized, checks, messages } = await run(script, { outputs });
    expect(materialized['m.page']).toMatchObject({
      rows: 7,
      bytes: 5,
      dataVersion: 'v1',
      metadata: { rows: 7, docs: { type: 'url', value: 'https://example.com' } },
    });
    expect(checks).toEqual([{ name: 'looks_good', passed: false, severity: 'warn', metadata: { n: 3 } }]);
    expect(messages).toContainEqual({ kind: 'logged', level: 'warn', message: 'careful' });
  });

  test('says which items there are by a custom message, in several where there are many', async () => {
    const script = pipes(`
pipes.report_custom_message({"items": [{"key": "a", "path": "in/a.csv"}, "b"]})
pipes.report_custom_message({"items": [{"key": "c", "n": 3}]})
`);
    const { error, messages } = await run(script, { items: true });
    expect(error).toBe('');
    expect(messages.flatMap((message) => (message.kind === 'items' ? message.items : []))).toEqual([
      { key: 'a', path: 'in/a.csv' },
      { key: 'b' },
      { key: 'c', n: 3 },
    ]);
  });

  test('says that there are no items by an empty list, and must say something', async () => {
    const nothing = await run(pipes('pipes.report_custom_message({"items": []})'), { items: true });
    expect(nothing.error).toBe('');
    expect(nothing.messages.filter(({ kind }) => kind === 'items')).toEqual([]);
    expect((await run(pipes('pass'), { items: true })).error).toContain('did not say which items there are');
  });

  test('is told of items that cannot be, and of a job that finds none only logs the message', async () => {
    const twice = pipes('pipes.report_custom_message({"items": ["a", "a"]})');
    expect((await run(twice, { items: true })).error).toContain('"a"');
    const { error, messages } = await run(twice);
    expect(error).toBe('');
    expect(messages).toContainEqual(expect.objectContaining({ kind: 'logged', message: 'custom message' }));
    expect(messages.some(({ kind }) => kind === 'items')).toBe(false);
  });

  test('a reported exception is a failure, also with exit code 0', async () => {
    const script = `
from dagster_pipes import open_dagster_pipes
try:
    with open_dagster_pipes() as pipes:
        raise ValueError("from inside")
except ValueError:
    pass
`;
    const { outcome, messages } = await run(script);
    expect(outcome).toMatchObject({ state: 'failed', error: { message: 'ValueError: from inside' } });
    expect(messages.some((message) => message.kind === 'logged' && message.message.includes('job.py'))).toBe(true);
  });

  test('what was reported and not written is not taken for done', async () => {
    const { outcome } = await run(pipes('pipes.report_asset_materialization()'), { outputs });
    expect(outcome).toMatchObject({
      state: 'failed',
      error: { message: expect.stringContaining('made nothing of its output') as string },
    });
  });

  test('a report of an asset that the job does not make is refused', async () => {
    const script = pipes(
      'pipes._write_message("report_asset_materialization", {"asset_key": "some/thing", "data_version": None, "metadata": {}})',
    );
    const { error } = await run(script, { outputs });
    expect(error).toContain('reports "some.thing", which "m.page" does not declare');
  });
});

test('an environment is made of a requirements file, and kept', { timeout: 120_000 }, async () => {
  const requirements = join(bench.folder, 'requirements.txt');
  writeFileSync(requirements, '# nothing\n');
  const step = { python: { requirements: 'requirements.txt', interpreter: python ?? '' } } as const;
  const first = await run('import sys; print(sys.prefix)', step);
  const second = await run('import sys; print(sys.prefix)', step);
  expect(first.error).toBe('');
  expect(first.stdout).toContain(join(bench.folder, '.millrace', 'python'));
  expect(second.stdout).toBe(first.stdout);
  expect(readdirSync(join(bench.folder, '.millrace', 'python'))).toHaveLength(1);
  expect(readFileSync(requirements, 'utf8')).toBe('# nothing\n');
});
