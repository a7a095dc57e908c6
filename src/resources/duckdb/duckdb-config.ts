import { availableParallelism, totalmem } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseSize } from '../../std/durations.ts';
import { isJsonMap, type JsonMap } from '../../std/json.ts';
import type { ResourceContext } from '../../ports/resource.ts';
import type { Naming } from '../locate-table.ts';

/** What the config of a DuckDB resource means on this machine. The config fits the manifest's schema. */
export function readDuckdbConfig(config: JsonMap, context: ResourceContext): DuckdbConfig {
  const path = textOf(config['path']) ?? MEMORY;
  return {
    database: {
      path: path === MEMORY ? MEMORY : resolve(context.projectFolder, path),
      settings: { ...readSettings(config), ...readLimits(config, path, context) },
    },
    naming: readNaming(config),
  };
}

/** How its tables are called: nothing of that is secret. */
export function readNaming(config: JsonMap): Naming {
  const naming = isJsonMap(config['naming']) ? config['naming'] : {};
  return {
    schema: textOf(naming['schema']) ?? '{{schema}}',
    table: textOf(naming['table']) ?? '{{table}}',
    defaultSchema: textOf(config['schema']) ?? 'main',
    database: databaseNameOf(textOf(config['path']) ?? MEMORY),
    databases: ['system', 'temp'],
  };
}

/** DuckDB calls a database by its file's name, up to the first dot. */
function databaseNameOf(path: string): string {
  return path === MEMORY ? 'memory' : (basename(path).split('.')[0] ?? '');
}

export const MEMORY = ':memory:';

export interface DuckdbConfig {
  readonly database: DatabaseOptions;
  readonly naming: Naming;
}

export interface DatabaseOptions {
  /** Absolute, or `:memory:`. */
  readonly path: string;
  /** DuckDB's own settings, as text. */
  readonly settings: { readonly [name: string]: string };
}

function readSettings(config: JsonMap): Record<string, string> {
  const settings = isJsonMap(config['settings']) ? Object.entries(config['settings']) : [];
  return Object.fromEntries(
    settings.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}

/** DuckDB would take 80 % of the memory of the machine for itself; steps need some too. */
function readLimits(config: JsonMap, path: string, context: ResourceContext): Record<string, string> {
  const threads = typeof config['threads'] === 'number' ? config['threads'] : availableParallelism();
  const memoryBytes = parseSize(textOf(config['memory']) ?? '') ?? Math.floor(machineBytes() / 2);
  return {
    threads: String(threads),
    memory_limit: `${Math.max(MEMORY_MIB_MIN, Math.floor(memoryBytes / 1024 ** 2))}MiB`,
    ...(path === MEMORY ? { temp_directory: join(context.stateFolder, 'duckdb-spill') } : {}),
  };
}

const MEMORY_MIB_MIN = 64;

/** A container's limit where there is one. */
function machineBytes(): number {
  const constrained = process.constrainedMemory();
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
