import type { Graph } from '../../graph/graph.ts';
import type { AssetPlace } from '../../model/step-request.ts';
import type { AssetLocator } from '../../ports/resource.ts';
import { createPlaces } from '../../run/places.ts';
import type { JsonMap } from '../../std/json.ts';
import { createResourceTypes } from '../resource-types.ts';

/**
 * Says where assets live in an environment, as its resources name them. Connects to nothing, reads no secret and runs no code of the project:
 * of a resource whose type the project brings only its name is told.
 */
export function createAssetLocations({ graph, environmentName }: LocationsOptions): AssetLocations {
  const environment = graph.environments[environmentName];
  if (environment === undefined) throw new Error(`the graph has no environment ${environmentName}`);
  const placeOf = createPlaces(graph, environment);
  const resourceTypes = createResourceTypes();

  async function openLocator(name: string): Promise<AssetLocator> {
    const config = Object.hasOwn(environment?.resources ?? {}, name) ? environment?.resources[name] : undefined;
    if (config === undefined || graph.resourceTypes?.[config.type] !== undefined) return {};
    const type = await resourceTypes(config.type);
    return type.locator?.(config as JsonMap) ?? {}; // the config comes from the graph, which is JSON
  }

  const locators = new Map<string, Promise<AssetLocator>>();
  return {
    async locate(asset) {
      const place = placeOf(asset);
      const locator = locators.get(place.resource) ?? openLocator(place.resource);
      locators.set(place.resource, locator);
      return describeLocation(asset, place, await locator);
    },
  };
}

export interface LocationsOptions {
  readonly graph: Graph;
  readonly environmentName: string;
}

export interface AssetLocations {
  /** Rejects with a ResourceError where the asset cannot live in its resource: its name is too long. */
  locate(asset: string): Promise<AssetLocation>;
}

/** `table` is quoted for SQL; `path` is a file's key in its store. Neither where the resource holds no such thing. */
export interface AssetLocation {
  readonly resource: string;
  readonly table?: string;
  readonly path?: string;
}

function describeLocation(asset: string, place: AssetPlace, locator: AssetLocator): AssetLocation {
  const { kind, format, table, path, resource } = place;
  if (kind === 'value' || kind === 'other') return { resource };
  if (locator.table !== undefined && path === undefined) return { resource, table: locator.table(asset, table).sql };
  const key = locator.key?.(asset, format ?? (kind === 'table' ? 'parquet' : undefined), path);
  return key === undefined ? { resource } : { resource, path: key };
}
