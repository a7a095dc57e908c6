import { describe, expect, test } from 'vitest';
import { describeSpan, readTexts } from '../../../test/read-texts.ts';
import type { Project } from '../stages.ts';

const HEAD = 'millrace: 1\nproject: test\ndescriptors: []\n'.replace('[]', '["*.job.yaml"]');

async function environmentsOf(
  text: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Project['environments'] | undefined> {
  const { project, diagnostics } = await readTexts({ 'millrace.yaml': HEAD + text, ...more });
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
  return project?.environments;
}

async function complain(text: string, more: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const { diagnostics } = await readTexts({ 'millrace.yaml': HEAD + text, ...more });
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, span }) => `${code} ${describeSpan(span)}`);
}

const DUCKDB = 'warehouse: {type: duckdb, path: a.duckdb}';

describe('environments', () => {
  test('are one, with a warehouse and a file store, where the project names none', async () => {
    expect(await environmentsOf('')).toEqual({
      dev: {
        executor: { type: 'process' },
        resources: {
          warehouse: { type: 'duckdb', path: '.millrace/dev.duckdb' },
          files: { type: 'local_files', root: '.millrace/files' },
        },
      },
    });
  });

  test('overlay what they extend: maps merge, null removes, a changed type replaces', async () => {
    const environments = await environmentsOf(`environments:
  dev:
    executor: inline
    max_parallel: 4
    resources: {${DUCKDB}, files: {type: local_files, root: f}, alerts: console, store: {type: local_files, root: g}}
    io: {"reports.**": files}
  test: {extends: dev, mocks: all, resources: {warehouse: {path: ":memory:", limit: 2}, alerts: null}}
  prod: {extends: test, executor: {type: process, concurrency: 8}, mocks: null, resources: {store: console}}
`);
    expect(environments?.['prod']).toEqual({
      executor: { type: 'process', concurrency: 8 },
      maxParallel: 4,
      resources: {
        warehouse: { type: 'duckdb', path: ':memory:', limit: 2 },
        files: { type: 'local_files', root: 'f' },
        store: { type: 'console' },
      },
      io: { 'reports.**': 'files' },
    });
    expect(environments?.['dev']?.resources['alerts']).toEqual({ type: 'console' });
  });

  test('hold secrets by name, where text is wanted', async () => {
    const environments = await environmentsOf(
      'environments: {dev: {resources: {warehouse: {type: duckdb, path: {secret: WAREHOUSE}}}}}\n',
    );
    expect(environments?.['dev']?.resources['warehouse']).toEqual({ type: 'duckdb', path: { secret: 'WAREHOUSE' } });
    expect(
      await complain('environments: {dev: {resources: {warehouse: {type: duckdb, path: a, threads: {secret: X}}}}}\n'),
    ).toEqual(['MR2005 millrace.yaml:4:78 {secret: X}']);
  });

  test('resolve derived resource types, with what they fix and give', async () => {
    const types = {
      'resourcetypes/team_duckdb/resourcetype.yaml':
        'name: team_duckdb\nversion: 1\nextends: duckdb\nfixed: {threads: 2}\ndefaults: {path: team.duckdb, limit: 3}\n',
      'resourcetypes/small_duckdb/resourcetype.yaml':
        'name: small_duckdb\nversion: 1\nextends: team_duckdb\ndefaults: {limit: 1}\n',
    };
    const environments = await environmentsOf(
      'environments: {dev: {resources: {a: team_duckdb, b: {type: small_duckdb, path: b.duckdb}}}}\n',
      types,
    );
    expect(environments?.['dev']?.resources).toEqual({
      a: { type: 'duckdb', path: 'team.duckdb', limit: 3, threads: 2 },
      b: { type: 'duckdb', path: 'b.duckdb', limit: 1, threads: 2 },
    });
    expect(await complain('environments: {dev: {resources: {a: {type: team_duckdb, threads: 9}}}}\n', types)).toEqual([
      'MR4003 millrace.yaml:4:57 threads',
    ]);
  });

  test('are told once of what several inherit', async () => {
    expect(
      await complain(`environments:
  dev: {resources: {warehouse: {type: duckdb, pth: x}}, executor: {type: process, concurrency: many}}
  test: {extends: dev}
  prod: {extends: dev}
`),
    ).toEqual(['MR2004 millrace.yaml:5:47 pth', 'MR2005 millrace.yaml:5:96 many']);
  });

  test('name types, resources and bases that exist', async () => {
    expect(
      await complain(`environments:
  dev: {extends: prd, resources: {${DUCKDB}, alerts: consol, other: {path: x}}, executor: proces}
  prod: {storage: {type: sqlite, path: x, wal: true}}
`),
    ).toEqual([
      'MR3016 millrace.yaml:5:18 prd',
      'MR3007 millrace.yaml:5:86 consol',
      'MR2006 millrace.yaml:5:94 other',
      'MR3007 millrace.yaml:5:123 proces',
      'MR2004 millrace.yaml:6:43 wal',
    ]);
  });
});
