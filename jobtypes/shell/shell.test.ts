import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStepBench, type BenchStep, type StepBench } from '../../test/steps/step-bench.ts';

let bench: StepBench;
beforeAll(async () => {
  bench = await openStepBench();
});
afterAll(() => bench.close());

const run = (step: Omit<BenchStep, 'type'>) => bench.run({ type: 'shell', ...step });

test('a command gets its arguments one by one, whatever they hold', async () => {
  const { outcome, stdout } = await run({
    config: { command: ['printf', '%s|', '{{params.x}}', 'a b', '$HOME'] },
    params: { x: '"; rm -rf / #' },
  });
  expect(outcome).toEqual({ state: 'succeeded' });
  expect(stdout).toBe('"; rm -rf / #|a b|$HOME|');
});

test('a script is run as it is written, and gets values as environment variables', async () => {
  const script = 'echo "{{params.x}} $MILLRACE_PARAM_X $MILLRACE_PARTITION_KEY $EXTRA $(pwd)"';
  const partition = { key: '2001-01-01', keys: ['2001-01-01'], set: 'daily' };
  const { stdout } = await run({ config: { script, env: { EXTRA: 3 } }, params: { x: '$(touch hacked)' }, partition });
  expect(stdout).toMatch(/^\{\{params\.x\}\} \$\(touch hacked\) 2001-01-01 3 \/.*work$/m);
});

test('a script can be a file, for any interpreter', async () => {
  const config = { file: 'lib/say.js', interpreter: [process.execPath] };
  const { stdout } = await run({
    config,
    files: { 'lib/say.js': "console.log('from node', process.env.MILLRACE_JOB)" },
    name: 'say',
  });
  expect(stdout).toBe('from node say\n');
});

test('an exit code fails the step, and what was printed is kept', async () => {
  const { outcome, stderr } = await run({ config: { script: 'echo why >&2; exit 3' } });
  expect(outcome).toMatchObject({
    state: 'failed',
    error: { kind: 'user', message: 'The script ended with exit code 3.', retryable: true },
  });
  expect(stderr).toBe('why\n');
});

test('a script stops at the first command that fails, and at a variable that is not set', async () => {
  expect((await run({ config: { script: 'false\necho on' } })).stdout).toBe('');
  expect((await run({ config: { script: 'echo $NOT_SET_ANYWHERE\necho on' } })).stdout).toBe('');
});

test('a program that is not there is named', async () => {
  expect((await run({ config: { command: ['no-such-program-here'] } })).error).toContain('"no-such-program-here"');
});

test('a secret reaches the process, and is in nothing else that it is given or tells', async () => {
  const script = `
    const context = require('node:zlib').inflateSync(Buffer.from(process.env.DAGSTER_PIPES_CONTEXT, 'base64')).toString();
    console.log(process.env.TOKEN.length, context.includes('TOKEN'), context.includes(process.env.TOKEN));
  `;
  process.env['MILLRACE_TEST_SECRET'] = 's3cret';
  const { stdout, messages } = await run({
    config: { script, interpreter: [process.execPath], env: { TOKEN: { secret: 'TOKEN' } } },
    secrets: { TOKEN: { type: 'env', name: 'MILLRACE_TEST_SECRET' } },
  });
  delete process.env['MILLRACE_TEST_SECRET'];
  expect(stdout).toBe('6 true false\n');
  expect(JSON.stringify(messages)).not.toContain('s3cret');
});

test('a secret that is not set stops the step before anything is run', async () => {
  const { error, stdout } = await run({
    config: { script: 'echo on', env: { TOKEN: { secret: 'TOKEN' } } },
    secrets: { TOKEN: 'env' },
  });
  expect(error).toBe('MR5002: The secret "TOKEN" is not set: there is no environment variable "TOKEN".');
  expect(stdout).toBe('');
});

describe('inputs and outputs', () => {
  test('a table is read as parquet, and a parquet file written is loaded as a table', async () => {
    await bench.session((session) => session.execute('create schema s; create table s.given as select 42 as a'));
    const { error, materialized } = await run({
      config: { script: 'cp "$MILLRACE_INPUT_S_GIVEN" "$MILLRACE_OUTPUT_TABLE"' },
      inputs: { 's.given': {} },
      outputs: {
        's.made': {
          kind: 'table',
          columns: { a: { type: 'integer' } },
          checks: [{ name: 'n', row_count: { min: 1 } }],
        },
      },
    });
    expect(error).toBe('');
    expect(materialized['s.made']).toEqual({ rows: 1 });
    expect(await bench.rows('select a from s.made')).toEqual([[42]]);
  });

  test('a table of a file that breaks its contract keeps its old rows', async () => {
    await bench.session((session) =>
      session.execute("create or replace table s.other as select 'x' as a; create table s.old as select 1 as a"),
    );
    const { error } = await run({
      config: { script: 'cp "$MILLRACE_INPUT_S_OTHER" "$MILLRACE_OUTPUT_S_OLD"' },
      inputs: { 's.other': {} },
      outputs: { 's.old': { kind: 'table', columns: { a: { type: 'integer' } } } },
    });
    expect(error).toContain('column "a" is VARCHAR, the contract says integer');
    expect(await bench.rows('select a from s.old')).toEqual([[1]]);
  });

  test('a file is stored when the step is done, by partition where there are any', async () => {
    const partition = { key: '2001-01-01|HU', keys: ['2001-01-01|HU'], set: 'both' };
    const step = {
      config: { script: 'echo hi > "$MILLRACE_OUTPUT_FILE"' },
      outputs: { 'out.page': { kind: 'file', format: 'html' } },
    } as const;
    await run(step);
    const { materialized } = await run({ ...step, partition });
    expect(readFileSync(join(bench.folder, 'files/out/page.html'), 'utf8')).toBe('hi\n');
    expect(readFileSync(join(bench.folder, 'files/out/page/2001-01-01/HU.html'), 'utf8')).toBe('hi\n');
    expect(materialized['out.page']?.bytes).toBe(3);
  });

  test.each([
    ['the warehouse', undefined],
    ['nothing else', { warehouse: { type: 'local_files', root: 'no-warehouse' } }],
  ])('a file that breaks its contract is not stored, where %s reads files', async (_, environment) => {
    const made = (script: string) =>
      run({
        config: { script },
        ...(environment === undefined ? {} : { environment }),
        outputs: {
          'out.rows': {
            ...{ kind: 'file', format: 'csv', columns: { n: { type: 'integer', nullable: false } } },
            checks: [{ name: 'few', row_count: { max: 2 }, severity: 'error' }],
          },
        },
      });
    const file = join(bench.folder, 'files/out/rows.csv');
    expect((await made('printf "n\\n1\\n" > "$MILLRACE_OUTPUT_FILE"')).checks).toMatchObject([
      { name: 'contract', passed: true },
      { name: 'few', passed: true },
    ]);
    expect((await made('printf "n\\nmany\\n" > "$MILLRACE_OUTPUT_FILE"')).error).toContain('which is no integer');
    expect((await made('printf "n\\n1\\n2\\n3\\n" > "$MILLRACE_OUTPUT_FILE"')).error).toContain('"few"');
    expect(readFileSync(file, 'utf8')).toBe('n\n1\n');
  });

  test('nothing is stored when the step fails after it wrote', async () => {
    const outputs = { 'out.failed': { kind: 'file', format: 'text' } } as const;
    const { materialized } = await run({ config: { script: 'echo hi > "$MILLRACE_OUTPUT_FILE"; exit 1' }, outputs });
    expect(materialized).toEqual({});
    expect(() => readFileSync(join(bench.folder, 'files/out/failed.txt'))).toThrow('ENOENT');
  });

  test('an output that is neither written nor reported is a failure', async () => {
    const { outcome } = await run({ config: { command: ['true'] }, outputs: { 'out.none': { kind: 'file' } } });
    expect(outcome).toMatchObject({
      state: 'failed',
      error: { retryable: false, message: expect.stringContaining('made nothing of its output "out.none"') as string },
    });
  });

  test('a value is told, and what is elsewhere is taken for done', async () => {
    const { messages, materialized } = await run({
      config: { script: 'echo \'{"n": 1}\' > "$MILLRACE_OUTPUT_VALUE"' },
      outputs: { 'v.n': { kind: 'value' }, 'sent.mail': { kind: 'other' } },
    });
    expect(messages).toContainEqual({ kind: 'value', asset: 'v.n', value: { n: 1 } });
    expect(Object.keys(materialized)).toEqual(['v.n', 'sent.mail']);
  });

  test('a config can name the path of an input', async () => {
    const { stdout } = await run({
      config: { command: ['basename', '{{inputs.s.given}}'] },
      inputs: { 's.given': {} },
    });
    expect(stdout).toBe('s.given.parquet\n');
  });
});
