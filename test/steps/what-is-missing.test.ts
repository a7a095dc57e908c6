import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStepBench, type BenchStep, type StepBench } from './step-bench.ts';

/** What a machine lacks is told by a code with a page of its own, and not tried again. */
let bench: StepBench;
beforeAll(async () => {
  bench = await openStepBench();
});
afterAll(() => bench.close());

const failureOf = async (step: BenchStep): Promise<unknown> => {
  const { outcome } = await bench.run(step);
  return outcome.state === 'failed' ? outcome.error : outcome;
};

test('MR5002: a secret without its environment variable', async () => {
  const config = { command: ['true'], env: { TOKEN: { secret: 'TOKEN' } } };
  expect(
    await failureOf({ type: 'shell', config, secrets: { TOKEN: { type: 'env', name: 'NO_SUCH_VARIABLE' } } }),
  ).toMatchObject({
    retryable: false,
    message: 'MR5002: The secret "TOKEN" is not set: there is no environment variable "NO_SUCH_VARIABLE".',
  });
});

test('MR5002: a secret without its file; the line break at the end of one is not of the secret', async () => {
  const path = join(bench.folder, 'token');
  const step = {
    type: 'shell',
    config: { script: 'printf %s "$TOKEN" | wc -c', env: { TOKEN: { secret: 'TOKEN' } } },
    secrets: { TOKEN: { type: 'file', path } },
  } as const;
  expect(await failureOf(step)).toMatchObject({
    message: `MR5002: The secret "TOKEN" is not set: the file "${path}" cannot be read.`,
  });
  writeFileSync(path, '12345\n');
  expect((await bench.run(step)).stdout.trim()).toBe('5');
});

test('MR5002: a secret of a resource that the step uses', async () => {
  const environment = { files: { type: 'local_files', root: { secret: 'ROOT' } } };
  const step = {
    type: 'shell',
    config: { command: ['true'] },
    environment,
    secrets: { ROOT: 'env' },
    outputs: { 'a.file': { kind: 'file' } },
  } as const;
  expect(await failureOf(step)).toMatchObject({
    message: 'MR5002: The secret "ROOT" is not set: there is no environment variable "ROOT".',
  });
});

test('MR5001: a Python interpreter', async () => {
  const step = { type: 'python', config: { file: 'job.py' }, files: { 'job.py': '' }, python: 'no-such-python' };
  expect(await failureOf(step)).toMatchObject({
    retryable: false,
    message: expect.stringMatching(
      /^MR5001: The Python interpreter "no-such-python" cannot be started .* under `python:` of the project\.$/,
    ) as string,
  });
});
