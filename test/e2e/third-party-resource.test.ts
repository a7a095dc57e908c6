import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Outcome, runMillrace } from '../cli/run-millrace.ts';

let root = '';
let project = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'millrace-third-party-'));
  project = join(root, 'project');
  for (const [path, text] of Object.entries(FILES)) write(path, text);
  mkdirSync(join(project, 'node_modules/@acme'), { recursive: true });
  symlinkSync(join(root, 'acme-shelf'), join(project, 'node_modules/@acme/millrace-shelf'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A package outside of the project: an I/O manager for files that notes what is asked of it, and a type derived from it in YAML. */
const FILES = {
  'acme-shelf/package.json': '{"name": "@acme/millrace-shelf", "version": "1.0.0", "type": "module"}',
  'acme-shelf/resourcetypes/shelf/resourcetype.yaml': `
name: shelf
version: 1
kinds: [files]
config: {type: object, required: [root], properties: {root: {type: string}, key: {type: string}, breaks: {type: boolean}}}
`,
  'acme-shelf/resourcetypes/shelf/shelf.js': `
import { appendFileSync, copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { defineResourceType } from 'millrace';

appendFileSync(join(import.meta.dirname, '../../../loaded'), 'x');

export default defineResourceType({
  name: 'shelf',
  kinds: ['files'],
  async open(config, { name, projectFolder }) {
    if (config.breaks) process.exit(7);
    const root = resolve(projectFolder, config.root);
    mkdirSync(root, { recursive: true });
    const note = (what) => appendFileSync(join(root, 'notes'), \`\${what}\\n\`);
    note(\`open \${config.key ?? ''}\`);
    const info = (key) => {
      const path = join(root, key);
      return existsSync(path) ? { key, bytes: statSync(path).size, modifiedMs: 0 } : undefined;
    };
    return {
      name,
      type: 'shelf',
      files: {
        locate: (asset, format, path) => ({ key: path ?? \`\${asset}.\${format}\`, url: \`shelf:\${asset}\` }),
        async put(from, key) {
          mkdirSync(dirname(join(root, key)), { recursive: true });
          copyFileSync(from, join(root, key));
          note(\`put \${key}\`);
          return info(key);
        },
        async get(key) {
          note(\`get \${key}\`);
          return info(key) && join(root, key);
        },
        stat: async (key) => info(key),
        async *list() {},
        async remove() {},
      },
      close: async () => note('close'),
    };
  },
});
`,
  'acme-shelf/resourcetypes/locked_shelf/resourcetype.yaml':
    'name: locked_shelf\nversion: 1\nextends: shelf\nfixed: {root: shelf}\n',
  'project/millrace.yaml': `
millrace: 1
project: third
descriptors: ["jobs/*.job.yaml"]
plugins: ["@acme/millrace-shelf"]
sql: {dialect: duckdb}
secrets: {SHELF_KEY: env}
environments:
  dev:
    resources:
      warehouse: {type: duckdb, path: .millrace/dev.duckdb}
      files: {type: locked_shelf, key: {secret: SHELF_KEY}}
  broken: {extends: dev, resources: {files: {breaks: true}}}
`,
  'project/jobs/all.job.yaml': `
jobs:
  numbers: {type: sql, config: {sql: "select range as n from range(5)"}}
  copies.one: &copy
    type: shell
    config: {script: cp "$MILLRACE_INPUT_NUMBERS" "$MILLRACE_OUTPUT_FILE"}
    inputs: numbers
    outputs: {copies.one: {slot: file, path: in/one.parquet}}
  copies.two:
    <<: *copy
    outputs: {copies.two: {slot: file, path: in/two.parquet}}
  total: {type: sql, config: {sql: "select sum(a.n) as n from copies.one a join copies.two b on a.n = b.n"}}
`,
} as const;

test("a package's I/O manager keeps files between tables, opened once in each process and closed, and is never loaded before", async () => {
  for (const line of [['check'], ['compile', '--emit', 'config'], ['ls'], ['show', 'total', '--env', 'dev']]) {
    expect(await millrace(...line), line.join(' ')).toMatchObject({ code: 0 });
  }
  expect(existsSync(join(root, 'loaded'))).toBe(false);
  const { code, stderr } = await millrace('run');
  expect(code, stderr).toBe(0);
  const notes = readFileSync(join(project, 'shelf/notes'), 'utf8').trim().split('\n');
  const opened = notes.filter((note) => note === 'open opens the shelf');
  expect(opened.length).toBeLessThan(3); // three steps use it, in two processes at most
  expect(notes.filter((note) => note === 'close')).toHaveLength(opened.length);
  expect(notes.filter((note) => /^(put|get)/.test(note)).sort()).toEqual([
    'get in/one.parquet',
    'get in/two.parquet',
    'put in/one.parquet',
    'put in/two.parquet',
  ]);
});

test('a resource type that ends its process fails the steps that use it, and no other', async () => {
  const { code, stdout, stderr } = await millrace('run', '--env', 'broken', '--output', 'json');
  expect(code).toBe(1);
  const { steps } = JSON.parse(stdout) as {
    readonly steps: readonly { readonly job: string; readonly state: string }[];
  };
  expect(Object.fromEntries(steps.map(({ job, state }) => [job, state]))).toEqual({
    numbers: 'succeeded',
    'copies.one': 'failed',
    'copies.two': 'failed',
    total: 'skipped',
  });
  expect(stderr).toContain('exit code 7');
});

test('code that changed since the graph was made does not run', async () => {
  expect(await millrace('compile', '--emit', 'graph.json')).toMatchObject({ code: 0 });
  write('acme-shelf/resourcetypes/shelf/more.js', '');
  const { code, stderr } = await millrace('run', '--graph', 'graph.json');
  expect(code).toBe(2);
  expect(stderr).toContain('The resource type "shelf" changed since the graph was made.');
  expect(existsSync(join(root, 'loaded'))).toBe(false);
});

test.each([
  ['name: shelf\nversion: 1\n', 'does not say what it can do'],
  ['name: shelf\nversion: 1\nkinds: [files]\nentry: gone.js\n', 'has no code: there is no file "gone.js"'],
  ['name: shelves\nversion: 1\nkinds: [files]\n', 'is named "shelves", its folder "shelf"'],
])('a manifest that cannot be used is told: %j', async (manifest, told) => {
  write('acme-shelf/resourcetypes/shelf/resourcetype.yaml', manifest);
  const { code, stderr, stdout } = await millrace('check');
  expect(code).toBe(2);
  expect(stdout + stderr).toContain(told);
});

function millrace(...line: readonly string[]): Promise<Outcome> {
  return runMillrace(line, { cwd: project, env: { SHELF_KEY: 'opens the shelf' } });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
