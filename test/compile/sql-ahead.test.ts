import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../src/app/hasher.ts';
import { openProjectFiles } from '../../src/app/project-files/project-files.ts';
import { readAhead } from '../../src/app/compile-project/sql-ahead.ts';
import { hashOfContent } from '../../src/graph/canonical.ts';
import { createSqlReader } from '../../src/compile/resolve/sql-facts.ts';

const PROJECT = `millrace: 1
project: shop
descriptors: ["*.job.yaml"]
sql: {dialect: postgres}
environments: {dev: {resources: {warehouse: {type: duckdb, path: ":memory:"}}}}
`;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-ahead-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function writeProject(files: number): readonly string[] {
  mkdirSync(join(folder, 'sql'));
  writeFileSync(join(folder, 'millrace.yaml'), PROJECT);
  for (let file = 0; file < files; file++) writeFileSync(join(folder, `sql/${file}.sql`), textOf(file));
  return openProjectFiles(folder).list({ entriesMax: 10_000 }) ?? [];
}

function textOf(file: number): string {
  return `select a.x, {{params.y}} from shop.t${file} as a -- ő\n`;
}

test('a second thread finds of every SQL file what the first one would, in the dialect of the project', async () => {
  const ahead = readAhead(folder, writeProject(600));
  try {
    for (let file = 0; file < 600; file++) {
      const contentHash = hashOfContent(textOf(file), sha256);
      const found = new Map<string, unknown>();
      const cache = {
        get: () => undefined,
        set: (kind: string, hash: string, value: unknown) => void found.set(`${kind} ${hash}`, value),
      };
      createSqlReader({ hash: sha256, cache })(textOf(file), contentHash, 'postgres');
      const [[key, value] = ['', undefined]] = found;
      expect(JSON.parse(await waitFor(() => ahead?.find(key)))).toEqual(JSON.parse(JSON.stringify(value)));
    }
  } finally {
    ahead?.close();
  }
});

test('a small project is read by one thread', () => {
  expect(readAhead(folder, writeProject(20))).toBeUndefined();
});

async function waitFor(find: () => string | undefined): Promise<string> {
  for (;;) {
    const found = find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
