import type { HttpRequest, Json } from '../../src/plugin.ts';

/** The config of a job, rendered. */
export interface HttpConfig {
  readonly url: string;
  readonly method?: string;
  readonly query?: Readonly<Record<string, Scalar | readonly Scalar[]>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly json?: Json;
  readonly form?: Readonly<Record<string, Scalar>>;
  readonly expect?: readonly (number | string)[];
  readonly timeout?: string;
  readonly attempts?: number;
  readonly select?: string;
}

type Scalar = string | number | boolean;

/** The request of a config. What changes something carries the key of the step, so that a service that knows such keys does it once. */
export function createRequest(config: HttpConfig, key: string): HttpRequest {
  const content = createContent(config);
  const method = config.method ?? (content === undefined ? 'GET' : 'POST');
  const timeoutMs = config.timeout === undefined ? undefined : toMilliseconds(config.timeout);
  return {
    method,
    url: addQuery(config.url, config.query ?? {}),
    headers: {
      ...(method === 'POST' || method === 'PATCH' ? { 'idempotency-key': key } : {}),
      ...(content === undefined ? {} : { 'content-type': content.type }),
      ...config.headers,
    },
    ...(content === undefined ? {} : { body: content.body }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  };
}

interface Content {
  readonly type: string;
  readonly body: string;
}

function createContent({ body, json, form }: HttpConfig): Content | undefined {
  if (json !== undefined) return { type: 'application/json', body: JSON.stringify(json) };
  if (form !== undefined) return { type: 'application/x-www-form-urlencoded', body: toPairs(form).toString() };
  return body === undefined ? undefined : { type: 'text/plain; charset=utf-8', body };
}

function addQuery(url: string, query: NonNullable<HttpConfig['query']>): string {
  const added = toPairs(query).toString();
  if (added === '') return url;
  const [address = '', ...fragment] = url.split(/(?=#)/);
  return `${address}${address.includes('?') ? '&' : '?'}${added}${fragment.join('')}`;
}

function toPairs(values: NonNullable<HttpConfig['query']>): URLSearchParams {
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    (Array.isArray(value) ? (value as readonly Scalar[]) : [value as Scalar]).map((one): [string, string] => [
      name,
      String(one),
    ]),
  );
  return new URLSearchParams(pairs);
}

/** The schema lets nothing else through. */
function toMilliseconds(duration: string): number {
  const { count = '0', unit = 's' } = /^(?<count>\d+)(?<unit>ms|s|m|h)$/.exec(duration)?.groups ?? {};
  return Number(count) * ({ ms: 1, s: 1_000, m: 60_000, h: 3_600_000 }[unit] ?? 0);
}
