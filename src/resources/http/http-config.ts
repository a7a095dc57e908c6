import { ResourceError, type ResourceContext } from '../../ports/resource.ts';
import { parseDuration, parseSize } from '../../std/durations.ts';
import { isJsonMap, type JsonMap } from '../../std/json.ts';

/** What the config of an HTTP resource means. The config fits the manifest's schema. Throws a ResourceError when its address is none. */
export function readHttpConfig(config: JsonMap, context: ResourceContext): HttpConfig {
  const given = isJsonMap(config['headers']) ? Object.entries(config['headers']) : [];
  const headers = {
    ...Object.fromEntries(given.map(([name, value]) => [name.toLowerCase(), textOf(value) ?? ''])),
    ...readCredentials(config),
  };
  const secrets = [...Object.values(headers), config['token'], config['password']];
  return {
    base: readBase(textOf(config['url']), context),
    headers,
    privateHosts: Array.isArray(config['private_hosts']) ? config['private_hosts'].map(String) : [],
    timeoutMs: parseDuration(textOf(config['timeout']) ?? '') ?? TIMEOUT_MS,
    bytesMax: Math.min(parseSize(textOf(config['max_body']) ?? '') ?? BODY_BYTES, BODY_BYTES_MAX),
    secrets: secrets.filter((secret) => typeof secret === 'string' && secret.length >= SECRET_LENGTH_MIN) as string[],
  };
}

export interface HttpConfig {
  readonly base: URL | undefined;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly privateHosts: readonly string[];
  readonly timeoutMs: number;
  readonly bytesMax: number;
  /** What must not be shown. */
  readonly secrets: readonly string[];
}

const TIMEOUT_MS = 30_000;
const BODY_BYTES = 16 * 1024 ** 2;
const BODY_BYTES_MAX = 512 * 1024 ** 2;
/** What is shorter stands in any text. */
const SECRET_LENGTH_MIN = 4;

function readBase(text: string | undefined, { name }: ResourceContext): URL | undefined {
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url === null || url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') {
    throw new ResourceError(
      'failed',
      `the url of "${name}" must be a plain address, such as https://api.example.com/v1`,
    );
  }
  return url;
}

function readCredentials(config: JsonMap): Record<string, string> {
  const { token, user, password } = config;
  if (typeof token === 'string') return { authorization: `Bearer ${token}` };
  if (typeof user !== 'string' || typeof password !== 'string') return {};
  return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
