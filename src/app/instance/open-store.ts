import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Environment, Graph } from '../../graph/graph.ts';
import type { InstanceStore } from '../../ports/instance-store.ts';
import { resolveSecrets } from '../../run/step-host/resolve-secrets.ts';
import { messageOf } from '../../std/message-of.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import type { Json } from '../../std/json.ts';
import { withCrashes } from './crash-store.ts';
import { entryFile } from '../program-files.ts';

/**
 * Opens the store that an environment's `storage` describes; without one, a SQLite file among the project's own state. When that cannot
 * be done, says why in a sentence.
 */
export async function openStore(
  storage: Environment['storage'],
  from: StoreSource,
): Promise<Result<InstanceStore, string>> {
  const { type, ...config } = storage ?? { type: 'sqlite' };
  const open = Object.hasOwn(STORES, type) ? STORES[type] : undefined;
  if (open === undefined) return fail(`There is no storage "${type}".`);
  try {
    // It comes from the graph, which is JSON; its manifest's schema says which keys are texts and which are numbers.
    return succeed(withCrashes(await open(resolveSecrets(config as Json, from.secrets) as StoreConfig, from)));
  } catch (error) {
    const reason = messageOf(error);
    return fail(`The store (${type}) cannot be opened: ${reason.replace(/\.$/, '')}.`);
  }
}

/** The same storage for whoever starts from another folder. */
export function settleStorage(
  storage: Environment['storage'],
  { projectFolder, stateFolder }: Pick<StoreSource, 'projectFolder' | 'stateFolder'>,
): NonNullable<Environment['storage']> {
  const settled = storage ?? { type: 'sqlite' };
  if (settled.type !== 'sqlite') return settled;
  const { path } = settled;
  const file = typeof path === 'string' ? resolve(projectFolder, path) : join(stateFolder, 'state.db');
  return { ...settled, path: file };
}

/** The file that a storage keeps everything in, when it is there; `undefined` also for a storage that is no file. */
export function findStoreFile(
  storage: Environment['storage'],
  from: Pick<StoreSource, 'projectFolder' | 'stateFolder'>,
): string | undefined {
  const settled = settleStorage(storage, from);
  const isFile = settled.type === 'sqlite' && (storage?.['path'] === undefined || typeof storage['path'] === 'string');
  const file = String(settled['path']);
  return isFile && existsSync(file) ? file : undefined;
}

export interface StoreSource {
  /** Absolute. */
  readonly projectFolder: string;
  readonly stateFolder: string;
  readonly secrets: Graph['secrets'];
}

interface StoreConfig {
  readonly path?: string;
  readonly url?: string;
  readonly schema?: string;
  readonly connections?: number;
  readonly allow_network_folder?: boolean;
  /** See `free-space.ts`. */
  readonly free_space_min?: string;
}

type OpenStore = (config: StoreConfig, from: StoreSource) => Promise<InstanceStore>;

const STORES: Readonly<Record<string, OpenStore>> = {
  async sqlite({ path, allow_network_folder: allowNetworkFolder = false }, { projectFolder, stateFolder }) {
    const { openSqliteStore } = await import('../../storage/sqlite/sqlite.ts');
    const settled = settleStorage(path === undefined ? undefined : { type: 'sqlite', path }, {
      projectFolder,
      stateFolder,
    });
    const file = String(settled['path']);
    mkdirSync(dirname(file), { recursive: true });
    return openSqliteStore({ path: file, workerFile: entryFile('sqlite-worker'), allowNetworkFolder });
  },
  async postgres({ url = '', free_space_min: _, ...others }) {
    const { openPostgresStore } = await import('../../storage/postgres/postgres.ts');
    return openPostgresStore({ url, ...others });
  },
};
