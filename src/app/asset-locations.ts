import { join } from 'node:path';
import type { Graph } from '../graph/graph.ts';
import type { AssetPlace } from '../model/step-request.ts';
import { createResourceContext } from '../ports/resource-context.ts';
import type { OpenResource } from '../ports/resource.ts';
import { createPlaces } from '../run/places.ts';
import type { JsonMap } from '../std/json.ts';
import { createResourceTypes } from './resource-types.ts';
import { STATE_FOLDER } from './state-folder.ts';

/**
 * Says where assets live in an environment, as its resources name them. Connects to nothing and reads no secret. `close` it when done.
 */
export function openAssetLocations({ graph, environmentName, projectFolder }: LocationsOptions): AssetLocations {
  const environment = graph.environments[environmentName];
  if (environment === undefined) throw new Error(`the graph has no environment ${environmentName}`);
  const placeOf = createPlaces(graph, environment);
  const resourceTypes = createResourceTypes();
  const opened = new Map<string, Promise<OpenResource | undefined>>();
  const folders = { project: projectFolder, state: join(projectFolder, STATE_FOLDER) };
  const signal = new AbortController().signal;

  async function openResource(name: string): Promise<OpenResource | undefined> {
    const config = Object.hasOwn(environment?.resources ?? {}, name) ? environment?.resources[name] : undefined;
    if (environment === undefined || config === undefined) return undefined;
    const type = await resourceTypes(config.type);
    const context = createResourceContext(name, {
      run: { id: 'show', env: environmentName },
      environment,
      folders,
      signal,
    });
    // `sharedBy` keeps a resource from opening what lives in this process only. The config comes from the graph, which is JSON.
    return type.open(config as JsonMap, { ...context, sharedBy: 'show' });
  }

  function open(name: string): Promise<OpenResource | undefined> {
    const known = opened.get(name) ?? openResource(name);
    opened.set(name, known);
    return known;
  }

  return {
    async locate(asset) {
      const place = placeOf(asset);
      return describeLocation(asset, place, await open(place.resource));
    },
    async close() {
      for (const resource of await Promise.all(opened.values())) await resource?.close();
    },
  };
}

export interface LocationsOptions {
  readonly graph: Graph;
  readonly environmentName: string;
  /** Absolute. */
  readonly projectFolder: string;
}

export interface AssetLocations {
  locate(asset: string): Promise<AssetLocation>;
  close(): Promise<void>;
}

/** `table` is quoted for SQL; `path` is a file's key in its store. Neither where the resource holds no such thing. */
export interface AssetLocation {
  readonly resource: string;
  readonly table?: string;
  readonly path?: string;
}

function describeLocation(asset: string, place: AssetPlace, resource: OpenResource | undefined): AssetLocation {
  const { kind, format, table, path } = place;
  if (kind === 'value' || kind === 'other') return { resource: place.resource };
  if (resource?.sql !== undefined && path === undefined) {
    return { resource: place.resource, table: resource.sql.locate(asset, table).sql };
  }
  const key = resource?.files?.locate(asset, format ?? (kind === 'table' ? 'parquet' : undefined), path).key;
  return key === undefined ? { resource: place.resource } : { resource: place.resource, path: key };
}
