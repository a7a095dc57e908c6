import type { Graph, SqlText } from '../../graph/graph.ts';
import type { StepFolders, StepRequest } from '../../model/step-request.ts';
import { messageOf } from '../../std/message-of.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import { isSqlDialect } from '../../templates/sql/sql.ts';
import { selectRows } from '../mocks/mock-database/write-rows.ts';
import type { MockColumn } from '../mocks/mock-database/write-rows.ts';
import type { MockDatabase } from '../mocks/mock-database/mock-database.ts';
import { renderSql } from '../step-host/render-sql.ts';
import { createStepNames } from '../step-host/step-names.ts';
import { readField } from '../step-host/step-sql-texts.ts';
import { trimStatement } from '../step-host/tables/trim-statement.ts';
import { createTestRequest, type TestScope } from './create-test-request.ts';

/**
 * The columns of assets as far as the project tells them: by the contract of what makes it; else, where that is a query whose own tables are
 * known, by asking the engine what the query gives; of an outside asset by the fixture that the environment has for it. `undefined` where nothing tells. Nothing is run, and what was found is kept.
 */
export function createColumnFinder(
  parts: ColumnFinderParts,
): (asset: string) => Promise<readonly MockColumn[] | undefined> {
  const known = new Map<string, Promise<readonly MockColumn[] | undefined>>();
  const find = (asset: string): Promise<readonly MockColumn[] | undefined> => {
    const found = known.get(asset) ?? findColumns(asset, parts, find);
    known.set(asset, found);
    return found;
  };
  return find;
}

export interface ColumnFinderParts {
  readonly scope: TestScope;
  readonly database: MockDatabase;
  readonly folders: Omit<StepFolders, 'attempt'> & { readonly runs: string };
  /** Columns of the fixture that the environment has for an outside asset. */
  readonly findShared: Find;
}

/** The asset that a job of type `files` copies as it is. */
function copiedBy(graph: Graph, producer: string): string | undefined {
  const job = graph.jobs[producer];
  if (job === undefined || graph.jobTypes[job.type]?.base !== 'files') return undefined;
  const [inputs, outputs] = [Object.keys(job.inputs), Object.keys(job.outputs)];
  const { action = 'copy', from } = job.config;
  return inputs.length === 1 && outputs.length === 1 && from === undefined && action !== 'archive'
    ? inputs[0]
    : undefined;
}

type Find = (asset: string) => Promise<readonly MockColumn[] | undefined>;

async function findColumns(
  asset: string,
  parts: ColumnFinderParts,
  find: Find,
): Promise<readonly MockColumn[] | undefined> {
  const { graph } = parts.scope;
  const contract = contractOf(graph, asset);
  if (contract !== undefined) return contract;
  const producer = graph.assets[asset]?.producer;
  if (producer === undefined) return parts.findShared(asset);
  const copied = copiedBy(graph, producer);
  if (copied !== undefined) return find(copied);
  const text = queryOf(graph, producer, asset);
  if (text === undefined) return undefined;
  const sources = new Map<string, string>();
  for (const { asset: read, use } of text.tables) {
    if (use === 'write' || read === asset) return undefined;
    const columns = await find(read);
    if (columns === undefined) return undefined;
    sources.set(read, `(${selectRows(columns, [])})`);
  }
  const prepared = createTestRequest(parts.scope, { job: producer, test: {}, folders: parts.folders });
  if (!prepared.ok) return undefined;
  const found = await describeQuery(
    { graph, request: prepared.value.request, text, locate: (read) => sources.get(read) ?? '' },
    parts.database,
  );
  return found.ok ? found.value : undefined; // what is wrong with it, its own tests and runs tell
}

function contractOf(graph: Graph, asset: string): readonly MockColumn[] | undefined {
  const { producer, outside } = graph.assets[asset] ?? {};
  const columns = producer === undefined ? outside?.columns : graph.jobs[producer]?.outputs[asset]?.columns;
  if (columns === undefined) return undefined;
  return Object.entries(columns).map(([name, rule]) => {
    const type = typeof rule === 'string' ? rule : rule.type;
    return { name, ...(type === undefined ? {} : { type }) };
  });
}

/** The query that makes an asset and nothing else, of a job of type `sql`. */
export function queryOf(graph: Graph, producer: string, asset: string): SqlText | undefined {
  const job = graph.jobs[producer];
  if (job === undefined || graph.jobTypes[job.type]?.base !== 'sql') return undefined;
  const { materialize } = job.config;
  const how =
    typeof materialize === 'object' && materialize !== null && 'type' in materialize ? materialize.type : materialize;
  if (how === 'statement' || Object.keys(job.outputs).join() !== asset) return undefined;
  return job.sql?.find(({ field, dialect }) => (field === 'sql' || field === 'file') && dialect === 'duckdb');
}

/** What columns the query of a job gives, where each asset that it reads is what `locate` says; or what the engine says against it. */
export async function describeQuery(
  { graph, request, text, locate }: QueryToDescribe,
  database: MockDatabase,
): Promise<Result<readonly MockColumn[], string>> {
  try {
    const names = await createStepNames(request, { inputs: {} });
    const locations = new Map(text.tables.map(({ asset, start }) => [start, locate(asset)]));
    const dialect = isSqlDialect(text.dialect) ? text.dialect : 'duckdb';
    const rendered = renderSql(readText(graph, request, text), {
      dialect,
      name: request.job.name,
      locations,
      values: names,
    });
    return succeed(
      (await database.describe(trimStatement(rendered.text, dialect))).map(({ name, type }) => ({ name, type })),
    );
  } catch (error) {
    return fail(messageOf(error));
  }
}

export interface QueryToDescribe {
  readonly graph: Graph;
  readonly request: StepRequest;
  readonly text: SqlText;
  readonly locate: (asset: string) => string;
}

function readText(graph: Graph, request: StepRequest, text: SqlText): string {
  const hash = text.file === undefined ? undefined : request.job.files?.[text.file];
  return hash === undefined ? readField(request, text.field) : (graph.files[hash]?.text ?? '');
}
