import type { CheckDescriptor } from '../../../generated/formats.ts';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Asset, Job, Output } from '../../graph/graph.ts';
import { isJsonMap } from '../../std/json.ts';
import { suggest } from '../resolve/known-names.ts';
import type { ResolvedJob } from '../resolve/resolved-job.ts';
import type { Path } from '../stages.ts';

/**
 * What is said of columns must agree with the contracts that name them (MR3012): checks of an output with its own contract, references with
 * the contract of the other asset, the column of an incremental table with its contract. Where there is no contract nothing is known.
 */
export function checkContracts(jobs: readonly ResolvedJob[], columnsOf: ColumnsOf): readonly Diagnostic[] {
  return jobs.flatMap((job) =>
    [...job.outputs].flatMap(([asset, output]) => [
      ...(output.checks ?? []).flatMap((check, index) =>
        listColumns(check, index).flatMap((use) =>
          checkColumn(job, { ...use, path: ['outputs', asset, ...use.path], asset: use.asset ?? asset }, columnsOf),
        ),
      ),
      ...listPartitionColumns(job, output).flatMap((use) => checkColumn(job, { ...use, asset }, columnsOf)),
    ]),
  );
}

interface ColumnUse {
  readonly column: string;
  /** Where it is written in the job. */
  readonly path: Path;
  /** The asset that should have it, unless it is the output itself. */
  readonly asset?: string | undefined;
}

function listColumns(check: CheckDescriptor, index: number): readonly ColumnUse[] {
  const at: Path = ['checks', index];
  const listed = (key: 'unique' | 'not_null'): readonly ColumnUse[] => {
    const written = check[key];
    if (written === undefined) return [];
    if (typeof written === 'string') return [{ column: written, path: [...at, key] }];
    return written.map((column, place) => ({ column, path: [...at, key, place] }));
  };
  const { accepted_values: accepted, references } = check;
  return [
    ...listed('unique'),
    ...listed('not_null'),
    ...(accepted ? [{ column: accepted.column, path: [...at, 'accepted_values', 'column'] }] : []),
    ...(references
      ? [
          { column: references.column, path: [...at, 'references', 'column'] },
          {
            column: references.to ?? references.column,
            path: [...at, 'references', references.to === undefined ? 'column' : 'to'],
            asset: references.asset,
          },
        ]
      : []),
  ];
}

/** The columns by which an incremental table is cut. */
function listPartitionColumns({ expanded }: ResolvedJob, { kind }: Output): readonly ColumnUse[] {
  const { materialize } = expanded.base.config;
  if (kind !== 'table' || !isJsonMap(materialize)) return [];
  const { by } = materialize;
  if (typeof by === 'string') return [{ column: by, path: ['config', 'materialize', 'by'] }];
  if (!isJsonMap(by)) return [];
  return Object.entries(by).flatMap(([set, column]) =>
    typeof column === 'string' ? [{ column, path: ['config', 'materialize', 'by', set] }] : [],
  );
}

function checkColumn(
  job: ResolvedJob,
  { column, path, asset }: ColumnUse & { readonly asset: string },
  columnsOf: ColumnsOf,
): readonly Diagnostic[] {
  const columns = columnsOf(asset);
  if (!columns || columns.some((known) => known.toLowerCase() === column.toLowerCase())) return [];
  const span = job.expanded.spanOf(path, 'value');
  return [
    createDiagnostic(
      'MR3012',
      span,
      `The contract of "${asset}" has no column "${column}".`,
      suggest(column, columns, span, `Its columns are ${columns.map((name) => `"${name}"`).join(', ')}.`),
    ),
  ];
}

/** The columns that an asset promises; `undefined` where it promises nothing. */
export type ColumnsOf = (asset: string) => readonly string[] | undefined;

export function createColumnsOf({ asset: assetOf, job: jobOf }: GraphLookup): ColumnsOf {
  return (asset) => {
    const known = assetOf(asset);
    const columns =
      known?.producer === undefined ? known?.outside?.columns : jobOf(known.producer)?.outputs[asset]?.columns;
    return columns && Object.keys(columns);
  };
}

/** Assets and jobs of a graph by name. */
export interface GraphLookup {
  readonly asset: (name: string) => Asset | undefined;
  readonly job: (name: string) => Job | undefined;
}
