import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ResourceError, type ResourceContext } from '../../ports/resource.ts';
import type { JsonMap } from '../../std/json.ts';

/** What the config of an SMTP resource means. The config fits the manifest's schema. Throws a ResourceError when the authority's file cannot be read. */
export function readSmtpConfig(config: JsonMap, context: Pick<ResourceContext, 'projectFolder'>): SmtpConfig {
  const tls = typeof config['tls'] === 'string' ? config['tls'] : 'starttls';
  const { host, port, user, password, from, to } = config;
  const auth = typeof user === 'string' && typeof password === 'string' ? { auth: { user, pass: password } } : {};
  return {
    server: {
      host: textOf(host),
      port: typeof port === 'number' ? port : (PORTS[tls] ?? PORT),
      secure: tls === 'implicit',
      requireTLS: tls === 'starttls',
      ignoreTLS: tls === 'none',
      ...auth,
      ...readAuthority(config['ca'], context),
      connectionTimeout: CONNECT_MS_MAX,
      greetingTimeout: CONNECT_MS_MAX,
      socketTimeout: SILENCE_MS_MAX,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    from: textOf(from),
    to: Array.isArray(to) ? to.map(String) : [],
  };
}

export interface SmtpConfig {
  /** As the driver takes it. Holds secrets: never shown. */
  readonly server: {
    readonly host: string;
    readonly port: number;
    readonly secure: boolean;
    readonly requireTLS: boolean;
    readonly ignoreTLS: boolean;
    readonly auth?: { readonly user: string; readonly pass: string };
    readonly tls?: { readonly ca: string };
    readonly connectionTimeout: number;
    readonly greetingTimeout: number;
    readonly socketTimeout: number;
    readonly disableFileAccess: boolean;
    readonly disableUrlAccess: boolean;
  };
  readonly from: string;
  readonly to: readonly string[];
}

const PORT = 587;
const PORTS: Readonly<Record<string, number>> = { starttls: PORT, implicit: 465, none: 25 };
const CONNECT_MS_MAX = 15_000;
const SILENCE_MS_MAX = 60_000;

function readAuthority(
  ca: unknown,
  { projectFolder }: Pick<ResourceContext, 'projectFolder'>,
): { readonly tls?: { readonly ca: string } } {
  if (typeof ca !== 'string') return {};
  const path = resolve(projectFolder, ca);
  try {
    return { tls: { ca: readFileSync(path, 'utf8') } };
  } catch (cause) {
    throw new ResourceError('failed', `the certificate of the authority, "${path}", cannot be read`, { cause });
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
