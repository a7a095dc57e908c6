import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-alone-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A project with a type whose code leaves a trace when it is loaded, with policies, templates, broken YAML if wanted: all that loads something. */
function writeProject(files: Readonly<Record<string, string>> = {}): void {
  const trace = JSON.stringify(join(folder, 'trace'));
  const all = {
    'millrace.yaml':
      'millrace: 1\nproject: p\ndescriptors: ["jobs/*.job.yaml"]\npolicies: {named: {require: {required: [job]}}}\n',
    'jobtypes/loud/jobtype.yaml':
      'name: loud\nversion: 1\nruntime: node\nentry: loud.ts\noutputs: {table: {kind: table}}\n',
    'jobtypes/loud/config.schema.json':
      '{"type": "object", "properties": {"n": {"type": "integer"}}, "additionalProperties": false}',
    'jobtypes/loud/loud.ts': `import { writeFileSync } from 'node:fs';\nwriteFileSync(${trace}, 'loaded');\nexport default {};\n`,
    'jobs/a.job.yaml': 'job: raw.a\ntype: loud\noutputs: raw.a\nconfig: {n: 1}\n',
    'jobs/b.job.yaml': 'job: clean.b\ntype: sql\nparams: {n: 1}\n',
    'jobs/b.sql': 'select * from raw.a where n > {{params.n}}\n',
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

interface Told {
  readonly codes: readonly string[];
  readonly jobs: readonly string[];
  readonly loaded: readonly string[];
}

function compileAlone(): Told {
  const child = spawnSync(process.execPath, [join(import.meta.dirname, 'list-loaded-modules.ts'), folder], {
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as Told;
}

test('no code of the project runs while it is compiled', () => {
  writeProject();
  const { codes, jobs, loaded } = compileAlone();
  expect(codes).toEqual([]);
  expect(jobs).toEqual(['clean.b', 'raw.a']);
  expect(existsSync(join(folder, 'trace'))).toBe(false);
  expect(loaded.filter((url) => url.includes(folder))).toEqual([]);
});

test('the compile half loads no database driver and nothing of the run half', () => {
  writeProject({ 'jobs/c.job.yaml': 'job: c\ntype: sql\ndescription: "no end\n' });
  const { codes, loaded } = compileAlone();
  expect(codes).toEqual(['MR1002']);
  expect(loaded.filter((url) => url.includes('/src/compile/')).length).toBeGreaterThan(10);
  expect(loaded.filter((url) => /duckdb|sqlite|[/\\]pg[/\\]|commander/.test(url))).toEqual([]);
  expect(loaded.filter((url) => /\/src\/(run|executors|storage|resources|automation|server|cli)\//.test(url))).toEqual(
    [],
  );
});
