import { Agent as HttpAgent, request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { ResourceError, type HttpResponse } from '../ports/resource.ts';
import { messageOf } from '../std/message-of.ts';
import { createGuardedAddresses, type GuardOptions } from './guarded-addresses.ts';
import { decideRedirect, type WebRequest } from './decide-redirect.ts';
import { readBody } from './read-body.ts';

/**
 * A client of the web that reaches no private address unless that is allowed: it looks when a connection is made, also after a redirect.
 * It keeps connections and nothing else (no cookies, no cache), and asks no proxy.
 */
export function createWebClient(options: WebClientOptions): WebClient {
  const addresses = createGuardedAddresses(options);
  const agents = { 'http:': new HttpAgent({ keepAlive: true }), 'https:': new HttpsAgent({ keepAlive: true }) };

  const exchange = async (request: WebRequest, signal: AbortSignal): Promise<HttpResponse> => {
    const { url } = request;
    const protocol = url.protocol;
    if (protocol !== 'http:' && protocol !== 'https:')
      throw new ResourceError('failed', `"${protocol}//" is no address of the web: only http and https are`);
    if (url.username !== '' || url.password !== '')
      throw new ResourceError(
        'failed',
        `the address of "${url.host}" holds a user or a password; give them in the resource, as secrets`,
      );
    addresses.check(url.hostname.replace(/^\[|\]$/g, ''));
    const message = await send(request, { agent: agents[protocol], lookup: addresses.lookup, signal });
    const body = await readBody(message, { bytesMax: options.bytesMax, signal });
    return { status: message.statusCode ?? 0, headers: joinHeaders(message), body, url: url.origin + url.pathname };
  };

  return {
    async request(first, signal) {
      const limit = AbortSignal.timeout(first.timeoutMs);
      const either = AbortSignal.any([signal, limit]);
      let request: WebRequest = first;
      try {
        for (let redirects = 0; ; redirects++) {
          const response = await exchange(request, either);
          const next = decideRedirect(request, response, redirects);
          if (next === undefined) return response;
          request = next;
        }
      } catch (error) {
        signal.throwIfAborted();
        if (limit.aborted)
          throw new ResourceError(
            'unavailable',
            `"${request.url.host}" did not answer within ${first.timeoutMs / 1000} s`,
          );
        throw toResourceError(error, request.url);
      }
    },
    close() {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };
}

export interface WebClientOptions extends GuardOptions {
  /** Of an answer, unpacked. */
  readonly bytesMax: number;
}

export interface WebClient {
  /** Rejects with a ResourceError, or with the reason of the signal. The time is that of all redirects together. */
  request(request: WebRequest & { readonly timeoutMs: number }, signal: AbortSignal): Promise<HttpResponse>;
  close(): void;
}

function send({ method, url, headers, body }: WebRequest, options: RequestOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const start = url.protocol === 'https:' ? requestHttps : requestHttp;
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const request = start(url, {
      ...options,
      method,
      headers: { 'accept-encoding': 'gzip, deflate, br', ...headers, ...length },
    });
    request.on('response', resolve);
    request.on('error', reject);
    request.end(body);
  });
}

function joinHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}

function toResourceError(error: unknown, url: URL): ResourceError {
  if (error instanceof ResourceError) return error;
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return new ResourceError('unavailable', `"${url.host}" cannot be reached: ${messageOf(first)}`);
}
