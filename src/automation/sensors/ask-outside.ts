import { resolvePartitionSets } from '../../calendar/resolve-partition-sets.ts';
import type { Graph } from '../../graph/graph.ts';
import type { OutsideQuestion } from '../../model/observation.ts';
import { createPlaces } from '../../run/places.ts';
import { placeWithPartitions } from '../../run/place-with-partitions.ts';
import type { Json } from '../../std/json.ts';
import { scanTables } from '../../templates/sql/scan-tables.ts';
import { SQL_DIALECTS, tableName } from '../../templates/sql/sql.ts';
import { choosePartitions } from './choose-partitions.ts';
import type { PageCursor } from './evaluate-page.ts';
import { readCodeCursor } from './evaluate-code.ts';
import type { Sensor } from './read-sensors.ts';

/** What a sensor has to ask of the world outside; `undefined` when all that it goes by is in the store, or when nothing needs to be asked. */
export function askOutside({ written }: Sensor, about: QuestionContext): OutsideQuestion | undefined {
  const { graph, environment, cursor } = about;
  switch (written.type) {
    case 'files':
      return { type: 'files', resource: written.resource ?? 'files', pattern: written.pattern ?? '' };
    case 'sql': {
      const { resource = 'warehouse', sql = '' } = written;
      return { type: 'sql', resource, sql, tables: findTables(sql, graph, environment) };
    }
    case 'http':
      return askPage(written.url ?? '', written.resource, cursor);
    case 'asset': {
      const places = outsidePlaces(written.assets ?? [], about);
      return Object.keys(places).length === 0 ? undefined : { type: 'asset', places };
    }
    case 'code': {
      const { own, rest } = readCodeCursor(cursor);
      const { file = '' } = written;
      const hash = graph.sensorFiles?.[file];
      return rest === undefined
        ? { type: 'code', file, ...(hash === undefined ? {} : { hash }), cursor: own ?? null }
        : undefined;
    }
    case 'run_status':
      return undefined;
  }
}

export interface QuestionContext {
  readonly graph: Graph;
  readonly environment: string;
  readonly cursor: Json | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

function askPage(url: string, resource: string | undefined, cursor: Json | undefined): OutsideQuestion {
  const seen = (cursor ?? {}) as Partial<PageCursor>; // as `evaluatePage` wrote it
  const { version, etag, modified } = seen;
  return {
    type: 'http',
    url,
    ...(resource === undefined ? {} : { resource }),
    ...(version === undefined ? {} : { version }),
    ...(etag === undefined ? {} : { etag }),
    ...(modified === undefined ? {} : { modified }),
  };
}

/**
 * The assets among the tables of a query, read in each dialect: only who opens the warehouse knows its own. A table is the asset of that name:
 * exact, else the only one that matches when case is ignored.
 */
function findTables(sql: string, graph: Graph, environment: string): SqlTables {
  const environments = graph.environments[environment];
  if (environments === undefined) return {};
  const placeOf = createPlaces(graph, environments);
  const names = Object.keys(graph.assets);
  const tables: Record<string, SqlTables[string]> = {};
  for (const read of SQL_DIALECTS.flatMap((dialect) => scanTables(sql, dialect).reads)) {
    const name = tableName(read);
    const similar = names.filter((asset) => asset.toLowerCase() === name.toLowerCase());
    const asset = Object.hasOwn(graph.assets, name) ? name : similar.length === 1 ? similar[0] : undefined;
    if (asset !== undefined) tables[name] = { asset, place: placeOf(asset) };
  }
  return tables;
}

type SqlTables = (OutsideQuestion & { readonly type: 'sql' })['tables'];

/** The outside assets among these, each with the partitions that a look can see. */
function outsidePlaces(assets: readonly string[], { graph, environment, now }: QuestionContext) {
  const config = graph.environments[environment];
  if (config === undefined) return {};
  const placeOf = createPlaces(graph, config);
  const { sets } = resolvePartitionSets(graph.partitions);
  const outside = assets.filter((name) => isLookedAt(graph, name));
  return Object.fromEntries(
    outside.flatMap((name) => {
      const set = sets.get(graph.assets[name]?.partitions ?? '');
      if (set === undefined) return [[name, placeOf(name)]];
      const keys = choosePartitions(set, now);
      return keys.ok ? [[name, placeWithPartitions(placeOf(name), set, keys.value)]] : [];
    }),
  );
}

/** Nobody makes it and no other project tells of it: a sensor looks at it itself. */
export function isLookedAt({ assets }: Graph, name: string): boolean {
  const asset = assets[name];
  return asset?.producer === undefined && asset?.outside?.project === undefined;
}
