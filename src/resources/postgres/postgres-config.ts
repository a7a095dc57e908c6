import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ResourceError, type ResourceContext } from '../../ports/resource.ts';
import { parseDuration } from '../../std/durations.ts';
import { isJsonMap, type JsonMap } from '../../std/json.ts';
import type { Naming } from '../locate-table.ts';

/** What the config of a Postgres resource means. The config fits the manifest's schema. Throws a ResourceError when the url is none, or the certificate is not there. */
export function readPostgresConfig(config: JsonMap, context: ResourceContext): PostgresConfig {
  const dialect = readDialect(config);
  return {
    dialect,
    server: readServer(config, context, dialect === 'redshift' ? PORT_OF_REDSHIFT : PORT),
    connectionsMax: typeof config['connections'] === 'number' ? config['connections'] : CONNECTIONS_MAX,
    naming: readNaming(config),
    settings: readSettings(config),
    lockTimeoutMs: durationOf(config['lock_timeout']) ?? LOCK_TIMEOUT_MS,
    statementTimeoutMs: durationOf(config['statement_timeout']),
  };
}

/** How its tables are called: nothing of that is secret. */
export function readNaming(config: JsonMap): Naming {
  const naming = isJsonMap(config['naming']) ? config['naming'] : {};
  return {
    schema: textOf(naming['schema']) ?? '{{schema}}',
    table: textOf(naming['table']) ?? '{{table}}',
    defaultSchema: textOf(config['schema']) ?? 'public',
    foldsNames: true,
  };
}

export function readDialect(config: JsonMap): PostgresConfig['dialect'] {
  return config['dialect'] === 'redshift' ? 'redshift' : 'postgres';
}

export interface PostgresConfig {
  readonly dialect: 'postgres' | 'redshift';
  readonly server: ServerOptions;
  readonly connectionsMax: number;
  readonly naming: Naming;
  readonly settings: Readonly<Record<string, string>>;
  readonly lockTimeoutMs: number;
  readonly statementTimeoutMs: number | undefined;
}

/** As the driver takes them. Holds secrets: never shown. */
export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  readonly database: string | undefined;
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly ssl: false | { readonly rejectUnauthorized: boolean; readonly ca?: string };
  readonly application_name: string;
}

const PORT = 5432;
const PORT_OF_REDSHIFT = 5439;
const CONNECTIONS_MAX = 8;
const LOCK_TIMEOUT_MS = 30_000;

function readServer(config: JsonMap, context: ResourceContext, port: number): ServerOptions {
  const url = parseUrl(textOf(config['url']), context);
  const host = textOf(config['host']) ?? url.host;
  if (host === undefined) throw new ResourceError('failed', `the url of "${context.name}" names no host`);
  return {
    host,
    port: typeof config['port'] === 'number' ? config['port'] : (url.port ?? port),
    database: textOf(config['database']) ?? url.database,
    user: textOf(config['user']) ?? url.user,
    password: textOf(config['password']) ?? url.password,
    ssl: readTls(config, url.sslMode, context),
    application_name: `millrace ${context.environment}`,
  };
}

type ParsedUrl = { readonly [Part in 'host' | 'database' | 'user' | 'password' | 'sslMode']?: string | undefined } & {
  readonly port?: number;
};

/** By hand: what drivers say of a url that they cannot read has the password in it. */
function parseUrl(text: string | undefined, { name }: ResourceContext): ParsedUrl {
  if (text === undefined) return {};
  const url = URL.parse(text);
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new ResourceError(
      'failed',
      `the url of "${name}" is not of the form postgres://user:password@host:port/database`,
    );
  }
  return {
    host: url.hostname.replace(/^\[|\]$/g, '') || undefined,
    ...(url.port === '' ? {} : { port: Number(url.port) }),
    database: decodeURIComponent(url.pathname.slice(1)) || undefined,
    user: decodeURIComponent(url.username) || undefined,
    password: decodeURIComponent(url.password) || undefined,
    sslMode: url.searchParams.get('sslmode') ?? undefined,
  };
}

function readTls(
  config: JsonMap,
  sslMode: string | undefined,
  { name, projectFolder }: ResourceContext,
): ServerOptions['ssl'] {
  const ca = textOf(config['ca']);
  const tls = textOf(config['tls']) ?? (ca === undefined ? TLS_OF_SSLMODE[sslMode ?? 'disable'] : 'verify');
  if (tls === undefined)
    throw new ResourceError('failed', `the url of "${name}" has an sslmode that is not known: "${sslMode ?? ''}"`);
  if (tls === 'none') return false;
  return {
    rejectUnauthorized: tls === 'verify',
    ...(ca === undefined ? {} : { ca: readCertificate(resolve(projectFolder, ca)) }),
  };
}

const TLS_OF_SSLMODE: Readonly<Record<string, string>> = {
  disable: 'none',
  allow: 'none',
  prefer: 'none',
  require: 'require',
  'no-verify': 'require',
  'verify-ca': 'verify',
  'verify-full': 'verify',
};

function readCertificate(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new ResourceError('unavailable', `the certificate "${path}" cannot be read`, { cause: error });
  }
}

function readSettings(config: JsonMap): Readonly<Record<string, string>> {
  const settings = isJsonMap(config['settings']) ? Object.entries(config['settings']) : [];
  return Object.fromEntries(
    settings.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}

function durationOf(value: unknown): number | undefined {
  return parseDuration(textOf(value) ?? '');
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
