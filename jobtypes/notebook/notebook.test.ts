import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { attemptFile } from '../../src/model/attempt-files.ts';
import { findTestPython, NO_PYTHON } from '../../test/steps/find-test-python.ts';
import { openStepBench, type StepBench } from '../../test/steps/step-bench.ts';

let bench: StepBench;
const python = findTestPython();
beforeAll(async () => {
  bench = await openStepBench();
});
afterAll(() => bench.close());
beforeEach(({ skip }) => skip(python === undefined, NO_PYTHON));

const outputs = {
  'r.page': { kind: 'file', slot: 'html', format: 'html' },
  'r.notebook': { kind: 'file', slot: 'notebook', format: 'ipynb' },
} as const;
const run = (source: string, parameters: { readonly [name: string]: string | number }) =>
  bench.run({
    type: 'notebook',
    config: { file: 'lib/n.ipynb', parameters },
    files: { 'lib/n.ipynb': notebookOf(['who = "nobody"', source]), 'lib/names.py': 'GREETING = "Hello"' },
    inputs: { given: {} },
    params: { day: '2001-01-01' },
    outputs,
    python: python ?? '',
  });

test('parameters go in; the executed notebook and a page without code come out', { timeout: 60_000 }, async () => {
  await bench.session((session) => session.execute('create or replace table given as select 42 as a'));
  const source =
    'import os, pandas\nfrom names import GREETING\nprint(GREETING, who, pandas.read_parquet(os.environ["MILLRACE_INPUT_GIVEN"])["a"].sum())';
  const { error, materialized } = await run(source, { who: '{{params.day}}' });
  expect(error).toBe('');
  expect(Object.keys(materialized).sort()).toEqual(['r.notebook', 'r.page']);
  const page = readFileSync(join(bench.folder, 'files/r/page.html'), 'utf8');
  expect(page).toContain('Hello 2001-01-01 42');
  expect(page).not.toContain('GREETING, who');
  const executed = JSON.parse(readFileSync(join(bench.folder, 'files/r/notebook.ipynb'), 'utf8')) as {
    readonly cells: readonly unknown[];
  };
  expect(JSON.stringify(executed.cells)).toContain('Hello 2001-01-01 42');
});

test('a cell that fails is told, and the notebook is kept as far as it got', { timeout: 60_000 }, async () => {
  const { error, materialized, attempt } = await run('print("so far")\nraise ValueError("no such month")', {});
  expect(error).toContain('The notebook "lib/n.ipynb" fails: cell 2 raises ValueError: no such month.');
  expect(materialized).toEqual({});
  expect(readFileSync(join(attemptFile(attempt, 'kept'), 'n.ipynb'), 'utf8')).toContain('so far');
});

function notebookOf(sources: readonly string[]): string {
  const cells = sources.map((source, index) => ({
    cell_type: 'code',
    id: `cell-${index}`,
    metadata: index === 0 ? { tags: ['parameters'] } : {},
    execution_count: null,
    outputs: [],
    source,
  }));
  const kernelspec = { display_name: 'Python 3', language: 'python', name: 'python3' };
  return JSON.stringify({
    cells,
    metadata: { kernelspec, language_info: { name: 'python' } },
    nbformat: 4,
    nbformat_minor: 5,
  });
}
