import { ResourceError, type HttpResponse } from '../ports/resource.ts';

/**
 * The request that an answer sends us on to, or `undefined` when it is the answer itself. To another origin goes nothing that may be
 * secret: only headers that say which form the answer should have. Throws a ResourceError when it is not followed.
 */
export function decideRedirect(request: WebRequest, response: HttpResponse, redirects: number): WebRequest | undefined {
  const { location } = response.headers;
  if (!REDIRECTS.has(response.status) || location === undefined) return undefined;
  const from = request.url;
  const url = URL.parse(location, from.href);
  if (url === null) throw new ResourceError('failed', `"${from.host}" sends us on to what is no address`);
  if (redirects >= REDIRECTS_MAX)
    throw new ResourceError('failed', `"${from.host}" sends us on for more than ${REDIRECTS_MAX} times`);
  if (from.protocol === 'https:' && url.protocol === 'http:') {
    throw new ResourceError(
      'failed',
      `"${from.host}" sends us on from https to http, where everybody could read along`,
    );
  }
  const headers = url.origin === from.origin ? request.headers : pickHeaders(request.headers, SAFE_ELSEWHERE);
  const { method, body } = request;
  if (!becomesGet(response.status, method)) return { method, url, headers, ...(body === undefined ? {} : { body }) };
  return { method: method === 'HEAD' ? 'HEAD' : 'GET', url, headers: dropHeaders(headers, OF_A_BODY) };
}

export interface WebRequest {
  /** In upper case. */
  readonly method: string;
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

const REDIRECTS_MAX = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const SAFE_ELSEWHERE = new Set(['accept', 'accept-language', 'content-type', 'user-agent']);
const OF_A_BODY = new Set(['content-type', 'content-encoding', 'content-language']);

/** As browsers do. */
function becomesGet(status: number, method: string): boolean {
  return status === 303 || ((status === 301 || status === 302) && method === 'POST');
}

type Headers = WebRequest['headers'];

function pickHeaders(headers: Headers, names: ReadonlySet<string>): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => names.has(name)));
}

function dropHeaders(headers: Headers, names: ReadonlySet<string>): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.has(name)));
}
