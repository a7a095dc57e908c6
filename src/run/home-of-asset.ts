import type { Asset, Graph } from '../graph/graph.ts';
import type { AssetRecord, AssetScope, Store } from '../ports/store.ts';

/** Where an asset is made, and by which name: in the project itself, or in another one, in its environment of the same name. */
export function homeOfAsset(
  graph: Pick<Graph, 'assets'>,
  { project, environment }: AssetScope,
  name: string,
): AssetHome {
  return { environment, ...(findElsewhere(graph, name) ?? { project, asset: name }) };
}

export type AssetHome = AssetScope & Elsewhere;

/** The other project of the instance that makes an asset, and its name there; `undefined` of every other asset. */
export function findElsewhere({ assets }: Pick<Graph, 'assets'>, name: string): Elsewhere | undefined {
  const outside = Object.hasOwn(assets, name) ? assets[name]?.outside : undefined;
  return outside?.project === undefined ? undefined : { project: outside.project, asset: outside.asset ?? name };
}

export interface Elsewhere {
  readonly project: string;
  readonly asset: string;
}

/** The store as a project sees it: what other projects of the instance make is known by the names that it has here. */
export function withAssetsOfOthers<S extends AssetStore>(store: S, graph: Pick<Graph, 'assets'>): S {
  const isElsewhere = (asset: string): boolean => findElsewhere(graph, asset) !== undefined;
  if (!Object.keys(graph.assets).some(isElsewhere)) return store;
  return {
    ...store,
    async readAssets(scope, keys) {
      const own = store.readAssets(
        scope,
        keys.filter(({ asset }) => !isElsewhere(asset)),
      );
      const others = Map.groupBy(
        keys.filter(({ asset }) => isElsewhere(asset)),
        ({ asset }) => asset,
      );
      const read = Array.from(others, async ([asset, theirs]) => {
        const home = homeOfAsset(graph, scope, asset);
        const known = await store.readAssets(
          home,
          theirs.map(({ partition }) => ({ asset: home.asset, partition })),
        );
        return known.map((record) => ({ ...record, asset }));
      });
      return inOrder(await Promise.all([own, ...read]));
    },
    async listAssets(scope, names) {
      const own = store.listAssets(
        scope,
        names.filter((name) => !isElsewhere(name)),
      );
      const listed = names.filter(isElsewhere).map(async (asset) => {
        const home = homeOfAsset(graph, scope, asset);
        return (await store.listAssets(home, [home.asset])).map((record) => ({ ...record, asset }));
      });
      return inOrder(await Promise.all([own, ...listed]));
    },
  };
}

/** The graph of a project for which there are no others: what they make is outside data like any other. */
export function withoutAssetsOfOthers(graph: Graph): Graph {
  const assets = Object.entries(graph.assets).map(([name, asset]): readonly [string, Asset] => {
    if (asset.outside?.project === undefined) return [name, asset];
    const { project: _project, asset: _asset, ...outside } = asset.outside;
    return [name, { ...asset, outside }];
  });
  return { ...graph, assets: Object.fromEntries(assets) };
}

type AssetStore = Pick<Store, 'readAssets' | 'listAssets'>;

/** As the store sorts them. */
function inOrder(records: readonly (readonly AssetRecord[])[]): readonly AssetRecord[] {
  return records
    .flat()
    .sort((one, other) => compare(one.asset, other.asset) || compare(one.partition, other.partition));
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
