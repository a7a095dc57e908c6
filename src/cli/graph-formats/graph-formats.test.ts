import { type Graph as GraphlibGraph, json } from '@dagrejs/graphlib';
import { expect, test } from 'vitest';
import type { Graph, Job } from '../../graph/graph.ts';
import { createSampleGraph, createSampleJob } from '../../../test/sample-graph.ts';
import { createDrawing } from './drawing.ts';
import { renderGraph } from './graph-formats.ts';

const place = { file: 'jobs/a.job.yaml', line: 1, column: 1 };

const FLIGHTS = createGraph(
  { ingest: ['raw.file'], clean: ['ingest'], routes: ['clean', 'raw.airports'], report: ['routes'], tidy: [] },
  [['report', 'tidy']],
);

test('the text form shows level by level what waits for what', async () => {
  expect(await renderGraph('text', createDrawing(FLIGHTS, Object.keys(FLIGHTS.jobs)))).toBe(
    [
      '1',
      '  ingest  ← raw.file',
      '2',
      '  clean   ← ingest',
      '3',
      '  routes  ← raw.airports, clean',
      '4',
      '  report  ← routes',
      '5',
      '  tidy    ← (report)',
      '',
    ].join('\n'),
  );
});

test('jobs that are left out keep the order of those around them', () => {
  expect(createDrawing(FLIGHTS, ['ingest', 'report']).arrows).toEqual([
    { from: 'ingest', to: 'report', kind: 'through', assets: [] },
  ]);
});

test('graphlib reads its form back with the same jobs and edges', async () => {
  const text = await renderGraph('graphlib', createDrawing(FLIGHTS, Object.keys(FLIGHTS.jobs)));
  const read: GraphlibGraph = json.read(JSON.parse(text) as Parameters<typeof json.read>[0]);
  expect(read.nodes().sort()).toEqual(Object.keys(FLIGHTS.jobs).sort());
  expect(read.edges().map(({ v, w }) => [v, w])).toEqual(FLIGHTS.edges.map(({ from, to }) => [from, to]).sort());
  expect(read.edge('clean', 'routes')).toEqual({ kind: 'data', assets: ['clean'] });
});

test('dot and mermaid draw outside assets, data and order apart', async () => {
  const drawing = createDrawing(FLIGHTS, ['routes', 'report', 'tidy']);
  expect(await renderGraph('dot', drawing)).toContain('"raw.airports" -> "routes";');
  expect(await renderGraph('dot', drawing)).toContain('"report" -> "tidy" [style=dashed];');
  expect(await renderGraph('mermaid', drawing)).toBe(
    [
      'flowchart LR',
      '  n0[("raw.airports")]',
      '  n1["report"]',
      '  n2["routes"]',
      '  n3["tidy"]',
      '  n0 --> n2',
      '  n1 -.-> n3',
      '  n2 --> n1',
      '',
    ].join('\n'),
  );
});

test('the order of the maps of a graph does not show', async () => {
  const turned = {
    ...FLIGHTS,
    jobs: Object.fromEntries(Object.entries(FLIGHTS.jobs).reverse()),
    edges: FLIGHTS.edges.toReversed(),
  };
  const names = Object.keys(FLIGHTS.jobs);
  for (const format of ['text', 'dot', 'mermaid', 'json', 'graphlib'] as const) {
    expect(await renderGraph(format, createDrawing(turned, names.toReversed()))).toBe(
      await renderGraph(format, createDrawing(FLIGHTS, names)),
    );
  }
});

/** Jobs named like the asset that each makes, with the assets that each reads. */
function createGraph(
  reads: Readonly<Record<string, readonly string[]>>,
  after: readonly (readonly [string, string])[],
): Graph {
  const names = Object.keys(reads);
  const assets = [...new Set([...names, ...Object.values(reads).flat()])];
  const data = names.flatMap((to) =>
    (reads[to] ?? []).filter((from) => names.includes(from)).map((from) => ({ from, to, asset: from, source: place })),
  );
  return createSampleGraph({
    project: 'flights',
    hash: '',
    jobs: Object.fromEntries(names.map((name) => [name, createJob(name, reads[name] ?? [])])),
    assets: Object.fromEntries(
      assets.map((asset) => [asset, names.includes(asset) ? { kind: 'table', producer: asset } : { kind: 'outside' }]),
    ),
    edges: [...data, ...after.map(([from, to]) => ({ from, to, source: place }))],
  });
}

function createJob(name: string, reads: readonly string[]): Job {
  return createSampleJob({
    inputs: Object.fromEntries(reads.map((asset) => [asset, { by: 'sql' as const }])),
    outputs: { [name]: { slot: 'table', kind: 'table' } },
    path: place.file,
    source: place,
  });
}
