import { posix } from 'node:path';
import type { Launch } from '../../../generated/formats.ts';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Graph, SqlText } from '../../graph/graph.ts';
import { toRunId } from '../../model/ids.ts';
import type { Item } from '../../model/item.ts';
import { ResourceError } from '../../ports/resource.ts';
import { StepError } from '../../model/step-error.ts';
import type { StepRequest } from '../../model/step-request.ts';
import { createPlanIndex } from '../../run/plan-index.ts';
import { createRunDetails } from '../../run/create-run-details.ts';
import { listItemSources } from '../../run/item-sources.ts';
import { planRun } from '../../run/plan/plan.ts';
import { renderConfig } from '../../run/step-host/render-config.ts';
import { renderSql } from '../../run/step-host/render-sql.ts';
import { createStepNames } from '../../run/step-host/step-names.ts';
import { readField } from '../../run/step-host/step-sql-texts.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import type { JsonMap } from '../../std/json.ts';
import { isSqlDialect } from '../../templates/sql/sql.ts';
import { SqlFragment, type TemplateValues } from '../../templates/template-values.ts';
import { type AssetLocation, type AssetLocations, createAssetLocations } from './asset-locations.ts';
import { sha256 } from '../hasher.ts';
import { createPlanContext } from './plan-context.ts';

/**
 * A job as its step would see it in an environment, for a partition: the config with its templates filled in, where what it reads and makes
 * lives, and each SQL text as it would run. Nothing is connected to, and secrets stay names. Which items a mapped job has is not known before
 * a run: `<item.FIELD>` stands for what they hold.
 */
export async function renderStep(
  graph: Graph,
  { job, launch, projectFolder }: StepToRender,
): Promise<Result<RenderedStep, readonly Diagnostic[]>> {
  const context = await createPlanContext(launch);
  const needed = [job, ...listItemSources(graph, [job])].map((name) => `job:'${name}'`);
  const planned = planRun(graph, { ...launch, select: needed }, context);
  if (!planned.ok) return planned;
  const { plan } = planned.value;
  const index = createPlanIndex(plan);
  const folders = { project: projectFolder, state: '', contents: '', runs: '' };
  const details = createRunDetails({
    graph,
    index,
    run: toRunId('run_shown'),
    createdAt: context.nowMs,
    hash: sha256,
    folders,
  });
  const place = plan.steps.findIndex((step) => step.job === job);
  const request = withItem(graph, details.requestOf({ place, attempt: 1, epoch: 1 }, index));
  const locations = createAssetLocations({ graph, environmentName: plan.environment });
  try {
    return succeed(await fillIn(graph, request, locations));
  } catch (error) {
    if (!(error instanceof StepError || error instanceof ResourceError)) throw error;
    const {
      source: { file },
    } = graph.jobs[job] ?? { source: { file: job } };
    return fail([createDiagnostic('MR5006', { source: { file, text: '' }, start: 0, end: 0 }, error.message)]);
  }
}

export interface StepToRender {
  readonly job: string;
  readonly launch: Launch;
  /** Absolute. */
  readonly projectFolder: string;
}

export interface RenderedStep {
  readonly step: string;
  readonly environment: string;
  readonly partition?: string;
  /** Of a mapped job: what its templates call `item`, with names in the place of values. */
  readonly item?: Item;
  readonly config: JsonMap;
  readonly params: JsonMap;
  readonly inputs: Readonly<Record<string, AssetLocation>>;
  readonly outputs: Readonly<Record<string, AssetLocation>>;
  readonly sql: readonly RenderedSql[];
}

export interface RenderedSql {
  /** A file of the project, or the config field or check that holds it. */
  readonly from: string;
  readonly dialect: string;
  readonly text: string;
}

async function fillIn(graph: Graph, request: StepRequest, locations: AssetLocations): Promise<RenderedStep> {
  const inputs = await locateAll(Object.keys(request.inputs), locations);
  const outputs = await locateAll(Object.keys(request.outputs), locations);
  const named = Object.keys(inputs).map((asset) => [asset, { asset, path: async () => `<file of ${asset}>` }] as const);
  const names = await createStepNames(request, { inputs: Object.fromEntries(named) });
  const written = { ...inputs, ...outputs };
  return {
    step: request.step,
    environment: request.run.env,
    ...(request.partition === undefined ? {} : { partition: request.partition.key }),
    ...(request.item === undefined ? {} : { item: request.item }),
    config: renderConfig(request, names),
    params: request.params,
    inputs,
    outputs,
    sql: (request.job.sql ?? []).map((sql) => fillInSql(sql, { graph, request, names, locations: written })),
  };
}

function withItem(graph: Graph, request: StepRequest): StepRequest {
  if (request.job.map === undefined) return request;
  const hashes = Object.values(request.job.files ?? {});
  const texts = [JSON.stringify(request.job.config), ...hashes.map((hash) => graph.files[hash]?.text ?? '')];
  const fields = new Set(texts.flatMap((text) => Array.from(text.matchAll(ITEM_FIELD), ([, field = '']) => field)));
  const item = Object.fromEntries(Array.from(fields, (field) => [field, `<item.${field}>`]));
  return { ...request, item: { ...item, key: '<item.key>' } };
}

const ITEM_FIELD = /\bitem\.([A-Za-z_]\w*)/g;

async function locateAll(
  assets: readonly string[],
  locations: AssetLocations,
): Promise<Readonly<Record<string, AssetLocation>>> {
  const located = assets.map(async (asset) => [asset, await locations.locate(asset)] as const);
  return Object.fromEntries(await Promise.all(located));
}

interface SqlParts {
  readonly graph: Graph;
  readonly request: StepRequest;
  readonly names: TemplateValues;
  readonly locations: Readonly<Record<string, AssetLocation>>;
}

function fillInSql(sql: SqlText, { graph, request, names, locations }: SqlParts): RenderedSql {
  const { job } = request;
  const hash = sql.file === undefined ? undefined : job.files?.[sql.file];
  const text = hash === undefined ? readField(request, sql.field) : (graph.files[hash]?.text ?? '');
  const from = sql.file === undefined ? sql.field : posix.join(posix.dirname(job.path), sql.file);
  const output = /^outputs\.(.+)\.checks\.\d+$/.exec(sql.field)?.[1];
  const values =
    output === undefined ? names : { ...names, output: new SqlFragment(expressionOf(output, locations[output])) };
  const dialect = isSqlDialect(sql.dialect) ? sql.dialect : 'duckdb';
  const replaced = new Map(sql.tables.map(({ asset, start }) => [start, expressionOf(asset, locations[asset])]));
  return { from, dialect, text: renderSql(text, { dialect, name: from, locations: replaced, values }).text };
}

/** A file, which a step would bring into reach first, is shown by its store and path. */
function expressionOf(asset: string, location: AssetLocation | undefined): string {
  if (location?.table !== undefined) return location.table;
  return location?.path === undefined ? asset : `'${location.resource}/${location.path}'`;
}
