import { BUILTINS } from '../../generated/builtins.ts';
import type { Launch } from '../../generated/formats.ts';
import { sha256 } from '../../src/app/hasher.ts';
import { createSchemaCheck } from '../../src/app/schema-check.ts';
import { compile } from '../../src/compile/compile.ts';
import { toDiagnosticJson } from '../../src/diagnostics/diagnostic.ts';
import type { Graph } from '../../src/graph/graph.ts';
import type { Plan } from '../../src/model/plan.ts';
import { planRun, type PlannedRun } from '../../src/run/plan/plan.ts';
import { memoryFiles } from '../memory-files.ts';

/** The graph of a project of one descriptor file; further files by path. Throws when it does not compile. */
export async function compileJobs(jobs: string, files: Readonly<Record<string, string>> = {}): Promise<Graph> {
  const texts = { 'millrace.yaml': PROJECT, 'jobs.job.yaml': jobs, ...files };
  const { graph, diagnostics } = await compile({
    files: memoryFiles(texts),
    packages: () => undefined,
    hash: sha256,
    builtins: BUILTINS,
  });
  if (graph === undefined) throw new Error(JSON.stringify(diagnostics.map(toDiagnosticJson), undefined, 2));
  return graph;
}

const PROJECT = `
millrace: 1
project: test
descriptors: ["*.job.yaml"]
sql: {dialect: duckdb}
partitions:
  daily: {every: day, start: 2001-01-01, end: 2001-07-01}
  monthly: {every: month, start: 2001-01-01, end: 2001-07-01}
  regions: {values: [HU, TH, US]}
  day_region: {of: [daily, regions]}
environments:
  dev:
    max_parallel: 3
    params: {region: HU}
    resources:
      warehouse: {type: duckdb, path: dev.duckdb, limit: 2}
      files: {type: local_files, root: files}
  prod: {extends: dev, params: {region: US}, resources: {warehouse: {path: prod.duckdb}}}
pools: {licences: 1}
assets: {raw.x: {resource: warehouse}}
`;

/** 2002: every period of the sets above has ended. */
const NOW_MS = Date.UTC(2002, 0, 1);

export function plan(graph: Graph, launch: Launch, nowMs = NOW_MS): ReturnType<typeof planRun> {
  return planRun(graph, launch, { nowMs, hash: sha256, parallelDefault: 4, check: createSchemaCheck() });
}

/** Throws with what is wrong when there is no plan. */
export function planned(graph: Graph, launch: Launch): PlannedRun {
  const result = plan(graph, launch);
  if (!result.ok) throw new Error(result.error.map(({ message }) => message).join('\n'));
  return result.value;
}

/** What is wrong with a launch, as `CODE message hint`. */
export function problemsOf(graph: Graph, launch: Launch): readonly string[] {
  const result = plan(graph, launch);
  return result.ok
    ? []
    : result.error.map(({ code, message, hint }) => `${code} ${message}${hint === undefined ? '' : ` ${hint}`}`);
}

/** Each step with those that it needs, as `step ← need, need`. */
export function drawSteps({ steps }: Plan): readonly string[] {
  return steps.map(
    ({ id, needs }) =>
      `${id}${needs.length === 0 ? '' : ` ← ${needs.map((place) => steps[place]?.id ?? '').join(', ')}`}`,
  );
}
