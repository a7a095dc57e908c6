import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Outcome, runMillrace } from '../cli/run-millrace.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-items-'));
  mkdirSync(join(folder, 'incoming'));
  for (const name of ['a', 'b', 'c'])
    writeFileSync(join(folder, `incoming/${name}.csv`), `x\n1\n${name === 'b' ? '2\n' : ''}`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PROJECT = `millrace: 1
project: items
descriptors: ["*.job.yaml"]
sql: {dialect: duckdb}
environments:
  dev:
    resources:
      warehouse: {type: duckdb, path: dev.duckdb}
      files: {type: local_files, root: made}
`;

const JOBS = `
jobs:
  incoming.files:
    type: shell
    items: true
    config: {script: 'cd "$MILLRACE_PARAM_FOLDER" && ls > "$MILLRACE_ITEMS"'}
    params: {folder: @DIR@/incoming}
  clean.file:
    type: shell
    map: incoming.files
    config: {script: 'cat "@DIR@/incoming/$MILLRACE_ITEM_KEY" > "$MILLRACE_OUTPUT_CLEAN_FILE"; test ! -e "@DIR@/fail-$MILLRACE_ITEM_KEY"'}
    outputs: {clean.file: {slot: file, format: csv}}
  clean.rows:
    type: sql
    map: incoming.files
    config: {sql: "select {{item.key}} as file, x from clean.file", materialize: {type: incremental, by: file}}
  customers: {type: sql, items: name, config: {sql: "select * from (values ('ada', 36), ('bob', 40)) as t(name, age)"}}
  letters:
    type: shell
    map: customers
    config: {command: [sh, -c, 'echo "$0 is $1" > "$MILLRACE_OUTPUT_LETTERS"', "{{item.name}}", "{{item.age}}"]}
    outputs: {letters: {slot: file, format: text}}
  totals: {type: sql, config: {sql: "select file, count(*) as n from clean.rows group by file"}}
`;

async function millrace(...line: readonly string[]): Promise<Outcome> {
  writeFileSync(join(folder, 'millrace.yaml'), PROJECT);
  writeFileSync(join(folder, 'all.job.yaml'), JOBS.replaceAll('@DIR@', folder));
  return runMillrace(line, { cwd: folder });
}

test('files that a script lists and rows that a query gives become steps; a retry does what failed, for the same items', async () => {
  writeFileSync(join(folder, 'fail-b.csv'), '');
  const failed = await millrace('run', '--output', 'json');
  expect(failed.code, failed.stderr).toBe(1);
  const { steps } = JSON.parse(failed.stdout) as {
    readonly steps: readonly { readonly step: string; readonly state: string }[];
  };
  expect(Object.fromEntries(steps.map(({ step, state }) => [step, state]))).toMatchObject({
    'clean.file[a.csv]': 'succeeded',
    'clean.file[b.csv]': 'failed',
    'clean.rows[b.csv]': 'skipped',
    'clean.rows[c.csv]': 'succeeded',
    'letters[ada]': 'succeeded',
    letters: 'succeeded',
    totals: 'skipped',
  });
  expect(failed.stderr).toMatch(/14 of 14/);
  expect(readFileSync(join(folder, 'made/letters/bob.txt'), 'utf8')).toBe('bob is 40\n');
  rmSync(join(folder, 'fail-b.csv'));
  rmSync(join(folder, 'incoming/a.csv'));
  const retried = await millrace('retry', 'latest');
  expect(retried.code, retried.stderr).toBe(0);
  expect(retried.stderr).toContain('✓ totals');
  expect(retried.stderr).toContain('= clean.file[a.csv]');
  expect(readdirSync(join(folder, 'made/clean/file')).sort()).toEqual(['a.csv.csv', 'b.csv.csv', 'c.csv.csv']);
  expect((await millrace('logs', 'latest', 'clean.file[b.csv]', '--output', 'json')).stdout).toContain(
    'clean.file[b.csv]',
  );
});

test('items that are no names, or none where a file was asked for, fail the step that finds them with a sentence', async () => {
  writeFileSync(join(folder, 'incoming/two words.csv'), '');
  expect((await millrace('run', '--select', 'clean.file')).stderr).toContain(
    '"two words.csv" cannot be the key of an item',
  );
  const jobs = JOBS.replace('ls > "$MILLRACE_ITEMS"', 'true');
  writeFileSync(join(folder, 'all.job.yaml'), jobs.replaceAll('@DIR@', folder));
  const { stderr } = await runMillrace(['run', '--select', 'clean.file'], { cwd: folder });
  expect(stderr).toContain('it wrote no file to MILLRACE_ITEMS. Where there are none, the file is empty.');
});

test('a mapped job is shown with names in the place of what only a run knows', async () => {
  const shown = await millrace('show', 'letters', '--env', 'dev');
  expect(shown, shown.stderr).toMatchObject({ code: 0 });
  expect(shown.stdout).toContain('# once for each item');
  expect(shown.stdout).toContain('- <item.name>\n    - <item.age>\n');
  const rows = JSON.parse((await millrace('show', 'clean.rows', '--env', 'dev', '--output', 'json')).stdout) as {
    readonly item: unknown;
    readonly sql: readonly { readonly text: string }[];
  };
  expect(rows.item).toEqual({ key: '<item.key>' });
  expect(rows.sql[0]?.text).toContain("select '<item.key>' as file");
});

test('before items are known it is said that more steps will come, and then how many there are', async () => {
  const { stderr, code } = await millrace('run', '--select', 'customers+');
  expect(code, stderr).toBe(0);
  expect(stderr).toContain('environment dev: 2 steps, and one for each item that "customers" finds\n');
  expect(stderr).toContain('items were found: 4 steps in all\n');
  expect((await millrace('logs', 'latest')).stderr).toContain('customers, letters[ada], letters[bob]: wrote nothing\n');
});
