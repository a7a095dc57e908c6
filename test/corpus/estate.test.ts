import { appendFileSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUILTINS } from '../../generated/builtins.ts';
import { compileGraph } from '../../src/app/compile-project/compile-graph.ts';
import { openFileCache } from '../../src/app/compile-project/file-cache.ts';
import { sha256 } from '../../src/app/hasher.ts';
import { openProjectFiles } from '../../src/app/project-files/project-files.ts';
import { compile } from '../../src/compile/compile.ts';
import type { CompileInput, CompileResult } from '../../src/compile/stages.ts';
import { toDiagnosticJson } from '../../src/diagnostics/diagnostic.ts';
import { readGraph, writeGraph } from '../../src/graph/graph-file.ts';
import type { ProjectFiles } from '../../src/ports/files.ts';
import { succeed } from '../../src/std/result.ts';
import { type Estate, makeEstate } from './estate.ts';

describe('the estate of a company', () => {
  let estate: Estate;
  let first: CompileResult;

  beforeAll(async () => {
    estate = makeEstate();
    first = await compileFolder(estate.folder);
  });
  afterAll(() => {
    estate.remove();
  });

  test('compiles with no error', () => {
    expect(errorsOf(first)).toEqual([]);
    expect(Object.keys(first.graph?.jobs ?? {}).length).toBe(4331);
  });

  test('has exactly the edges that its facts tell', () => {
    const edges = new Set((first.graph?.edges ?? []).map(({ from, to }) => `${from}\t${to}`));
    expect([...edges].sort()).toEqual(estate.readLines('expected-edges.tsv'));
  });

  test('gives the same bytes and diagnostics when directories are listed in another order', async () => {
    const shuffled = await compileFolder(estate.folder, { files: shuffle(openProjectFiles(estate.folder)) });
    expect(bytesOf(shuffled) === bytesOf(first)).toBe(true);
    expect(shuffled.diagnostics.map(toDiagnosticJson)).toEqual(first.diagnostics.map(toDiagnosticJson));
  });

  test('gives the same bytes from another working directory', async () => {
    const before = process.cwd();
    process.chdir(join(estate.folder, 'jobs'));
    try {
      const again = await compileFolder(relative(process.cwd(), estate.folder));
      expect(bytesOf(again) === bytesOf(first)).toBe(true);
    } finally {
      process.chdir(before);
    }
  });

  test('is the same graph after it was written and read', () => {
    const text = [...(first.graph ? writeGraph(first.graph) : [])];
    const read = readGraph(text, { file: 'graph.json', hash: sha256 });
    expect(read.diagnostics).toEqual([]);
    expect([...(read.graph ? writeGraph(read.graph) : [])].join('') === text.join('')).toBe(true);
  });

  test('has no place of the machine in it', () => {
    expect(bytesOf(first).includes(estate.folder)).toBe(false);
  });

  test('is the same file, made by two threads, by changing lines of the one before, or with what is known of single files', async () => {
    const path = join(estate.folder, '.millrace/graph.json');
    const write = () => compileGraph(estate.folder, path, { build: 'test', nowMs: Date.now() + 60_000 });
    expect((await write()).work).toBe('everything');
    expect(readFileSync(path, 'utf8') === bytesOf(first)).toBe(true);
    const [reader = ''] = first.jobs.flatMap(({ file, base }) => (base.type.manifest.name === 'sql' ? [file] : []));
    appendFileSync(join(estate.folder, reader.replace(/\.job\.yaml$/, '.sql')), "\nunion all select date '2020-01-01', 1\n");
    appendFileSync(join(estate.folder, reader), 'priority: 7\n');
    const again = await write();
    expect(again.work).toBe('changes');
    const anew = await compileFolder(estate.folder);
    expect(bytesOf(anew) === bytesOf(first)).toBe(false);
    expect(readFileSync(path, 'utf8') === bytesOf(anew)).toBe(true);
    expect(again.diagnostics.map(toDiagnosticJson)).toEqual(anew.diagnostics.map(toDiagnosticJson));
    const cache = openFileCache(join(estate.folder, '.millrace/cache'), BUILTINS.version);
    expect(cache.isEmpty).toBe(false);
    expect(bytesOf(await compileFolder(estate.folder, { cache })) === bytesOf(anew)).toBe(true);
  });
});

describe('mistakes of real descriptors', () => {
  let estate: Estate;
  let result: CompileResult;

  beforeAll(async () => {
    estate = makeEstate('--defects');
    result = await compileFolder(estate.folder);
  });
  afterAll(() => {
    estate.remove();
  });

  test('each have one error on their line, in one compile, and nothing else is an error', () => {
    const expected = estate.readLines('expected-defects.tsv').map((row) => row.split('\t').slice(1).join(':'));
    expect(errorsOf(result).map(({ file, line }) => `${file}:${line}`).sort()).toEqual(expected.sort());
    expect(result.graph).toBeUndefined();
  });

  test('a circle is shown closed, with a place for each of its edges', () => {
    const circle = errorsOf(result).find(({ code }) => code === 'MR3004');
    expect(circle?.message).toContain('"zz.cycle_a" needs "zz.cycle_b", which needs "zz.cycle_c", which needs "zz.cycle_a"');
    expect(circle?.related.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      'jobs/zz/cycle_a.sql:2:6',
      'jobs/zz/cycle_b.sql:2:6',
      'jobs/zz/cycle_c.sql:2:6',
    ]);
  });

  test('what has a near name is told it', () => {
    const hints = new Map(errorsOf(result).map(({ file, hint = '' }) => [file.replace(/.*\//, ''), hint]));
    expect(hints.get('typo.job.yaml')).toBe('Did you mean "description"?');
    expect(hints.get('pipeline.job.yaml')).toMatch(/^Did you mean "bqetl_/);
    expect(hints.get('template.sql')).toBe('Did you mean "partition"?');
    expect(hints.get('zone.job.yaml')).toBe('Did you mean "Europe/Budapest"?');
  });
});

function compileFolder(folder: string, input: Partial<CompileInput> = {}): Promise<CompileResult> {
  return compile({
    files: openProjectFiles(folder),
    packages: () => undefined,
    hash: sha256,
    builtins: BUILTINS,
    ...input,
  });
}

function errorsOf({ diagnostics }: CompileResult) {
  return diagnostics.filter(({ severity }) => severity === 'error').map(toDiagnosticJson);
}

function bytesOf({ graph }: CompileResult): string {
  if (!graph) throw new Error('there is no graph');
  return [...writeGraph(graph)].join('');
}

/** Files in an order that no file system has: the longest names first. */
function shuffle(files: ProjectFiles): ProjectFiles {
  return {
    ...files,
    find: (globs, limits) => {
      const found = files.find(globs, limits);
      if (!found.ok) return found;
      const mixed = [...found.value.files].sort((a, b) => b.length - a.length || (a < b ? 1 : -1));
      return succeed({ ...found.value, files: mixed });
    },
  };
}
