import { createGlob } from '../graph/selection/glob.ts';
import type { Environment, Graph, Job, Output } from '../graph/graph.ts';
import type { AssetPlace } from '../model/step-request.ts';
import { findElsewhere } from './home-of-asset.ts';
import { isJsonMap } from '../std/json.ts';

/**
 * Where each asset lives in an environment: in the resource that `io:` says (the last glob that matches), else where its job makes it,
 * else tables in `warehouse` and files in `files`.
 */
export function createPlaces(graph: Graph, environment: Environment): (asset: string) => AssetPlace {
  const rules = Object.entries(environment.io ?? {}).map(([glob, resource]) => ({
    matches: createGlob(glob, '.'),
    resource,
  }));
  const known = new Map<string, AssetPlace>();
  return (asset) => {
    const found = known.get(asset);
    if (found !== undefined) return found;
    const place = placeOf(graph, asset, rules.findLast(({ matches }) => matches(asset))?.resource);
    known.set(asset, place);
    return place;
  };
}

function placeOf(graph: Graph, asset: string, assigned: string | undefined): AssetPlace {
  const { kind, outside, partitions, producer } = graph.assets[asset] ?? { kind: 'outside' };
  const set = partitions === undefined ? {} : { partitionSet: partitions };
  if (producer === undefined) {
    const { resource, table, path, format, by, updated_column: updatedColumn } = outside ?? {};
    const isFile = path !== undefined || (format !== undefined && table === undefined);
    const tableOfOther = isFile ? undefined : findElsewhere(graph, asset)?.asset;
    const found = table ?? tableOfOther;
    return {
      kind: 'outside',
      resource: assigned ?? resource ?? (isFile ? FILES : TABLES),
      ...(found === undefined ? {} : { table: found }),
      ...(path === undefined ? {} : { path }),
      ...(format === undefined ? {} : { format }),
      ...(by === undefined ? {} : { by }),
      ...(updatedColumn === undefined ? {} : { updatedColumn }),
      ...columnsOf(outside?.columns),
      ...set,
    };
  }
  const job = graph.jobs[producer];
  const output = job?.outputs[asset];
  const isTable = kind === 'table' || kind === 'view';
  return {
    kind,
    resource: assigned ?? (isTable ? warehouseOf(graph, job) : FILES),
    ...byOf(graph, job, output),
    ...(output?.path === undefined ? {} : { path: output.path }),
    ...(output?.format === undefined ? {} : { format: output.format }),
    ...columnsOf(output?.columns),
    ...set,
  };
}

/** An incremental `sql` job says in its config which column tells a row's partition. */
function byOf({ jobTypes }: Graph, job: Job | undefined, output: Output | undefined): Pick<AssetPlace, 'by'> {
  const materialize = jobTypes[job?.type ?? '']?.base === 'sql' ? job?.config['materialize'] : undefined;
  const by = output?.by ?? (isJsonMap(materialize) ? materialize['by'] : undefined);
  return by === undefined ? {} : { by: by as NonNullable<AssetPlace['by']> }; // the config was checked against its schema
}

/** Those whose types are declared. */
function columnsOf(declared: DeclaredColumns | undefined): Pick<AssetPlace, 'columns'> {
  const columns = Object.entries(declared ?? {}).flatMap(([name, column]) => {
    const type = typeof column === 'string' ? column : column.type;
    return type === undefined ? [] : [{ name, type }];
  });
  return columns.length === 0 ? {} : { columns };
}

type DeclaredColumns = NonNullable<OutsideAsset['columns']>;
type OutsideAsset = NonNullable<Graph['assets'][string]['outside']>;

const TABLES = 'warehouse';
const FILES = 'files';

/** The resource in which a job makes its tables: where it runs SQL, if it does. */
export function warehouseOf(graph: Graph, job: Job | undefined): string {
  const slots = graph.jobTypes[graph.jobTypes[job?.type ?? '']?.base ?? '']?.manifest.resources ?? {};
  const slot = Object.keys(slots).find((name) => slots[name]?.kind === 'sql');
  return (slot === undefined ? undefined : job?.resources?.[slot]) ?? TABLES;
}
