import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { collectGraphs } from '../../src/app/deploy/collect-graphs.ts';
import { type Instance, keepGraph, openInstance } from '../../src/app/instance/instance.ts';
import { readGraphFile } from '../../src/app/instance/graph-files.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { runMillrace } from '../cli/run-millrace.ts';

const DAY_MS = 24 * 3_600_000;
let folder: string;
let instance: Instance;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-collect-'));
  writeFileSync(
    join(folder, 'millrace.yaml'),
    'millrace: 1\nproject: p\ndescriptors: ["*.job.yaml"]\nenvironments: {dev: {}}\n',
  );
  writeFileSync(join(folder, 'a.job.yaml'), 'job: a\ntype: shell\nconfig: {script: "true"}\nfiles: [told.txt]\n');
  const opened = await openInstance({ projectFolder: folder });
  if (!opened.ok) throw new Error(opened.error);
  instance = opened.value;
});
afterEach(async () => {
  await instance.store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Makes the project another one and gives its graph, without a run. */
async function compile(told: string): Promise<Graph> {
  writeFileSync(join(folder, 'told.txt'), told);
  const path = join(folder, 'graph.json');
  expect((await runMillrace(['compile', '--emit', path], { cwd: folder })).code).toBe(0);
  const graph = readGraphFile(path, path)?.graph;
  if (graph === undefined) throw new Error('there is no graph');
  return graph;
}

const kept = () => [instance.folders.graphs, instance.folders.contents].map((at) => readdirSync(at).sort());

function age(): void {
  const old = new Date(Date.now() - 2 * DAY_MS);
  for (const at of [instance.folders.graphs, instance.folders.contents])
    for (const name of readdirSync(at)) utimesSync(join(at, name), old, old);
}

test('graphs and contents go when nothing is pinned to them, a day after somebody last kept them', async () => {
  writeFileSync(join(folder, 'told.txt'), 'of a run');
  expect((await runMillrace(['run'], { cwd: folder })).code).toBe(0);
  const ofRun = kept();
  keepGraph(instance, await compile('of nobody'));
  const all = kept();
  expect(all.map(({ length }) => length)).toEqual([2, 2]);
  const now = Date.now();
  expect(await collectGraphs(instance, { now })).toBe(0);
  age();
  expect(await collectGraphs(instance, { now, isDryRun: true })).toBe(2);
  expect(kept()).toEqual(all);
  expect(await collectGraphs(instance, { now })).toBe(2);
  expect(kept()).toEqual(ofRun);
  for (const { id } of await instance.store.listRuns({ limit: 1 })) await instance.store.retireRun(id, now);
  expect(await collectGraphs(instance, { now })).toBe(2);
  expect(kept()).toEqual([[], []]);
});

test('who collects again and again reads each graph once', async () => {
  writeFileSync(join(folder, 'told.txt'), 'of a run');
  expect((await runMillrace(['run'], { cwd: folder })).code).toBe(0);
  const [[ofRun = ''] = []] = kept();
  keepGraph(instance, await compile('of nobody'));
  const knownContents = new Map<string, readonly string[]>();
  age();
  expect(await collectGraphs(instance, { now: Date.now(), isDryRun: true, knownContents })).toBe(2);
  const graph = join(instance.folders.graphs, ofRun);
  expect(knownContents.get(graph)).toHaveLength(1);
  writeFileSync(graph, 'it cannot be read any more');
  age();
  expect(await collectGraphs(instance, { now: Date.now(), isDryRun: true })).toBe(1);
  expect(await collectGraphs(instance, { now: Date.now(), isDryRun: true, knownContents })).toBe(2);
});

test('what a run that starts has kept while they are collected stays, whole', async () => {
  const graph = await compile('about to start');
  keepGraph(instance, graph);
  age();
  const { store } = instance;
  const startsMeanwhile = {
    ...instance,
    store: {
      ...store,
      listGraphsInUse: async () => {
        const used = await store.listGraphsInUse();
        keepGraph(instance, graph);
        return used;
      },
    },
  };
  const before = kept();
  expect(await collectGraphs(startsMeanwhile, { now: Date.now() })).toBe(0);
  expect(kept()).toEqual(before);
  expect(existsSync(join(instance.folders.graphs, before[0]?.[0] ?? ''))).toBe(true);
});
