import type { HttpRequest, HttpService, ResourceType } from '../../ports/resource.ts';
import type { WebRequest } from '../decide-redirect.ts';
import type { ResolveName } from '../guarded-addresses.ts';
import { createWebClient } from '../web-client.ts';
import { readHttpConfig, type HttpConfig } from './http-config.ts';
import { resolveAddress } from './resolve-address.ts';

/**
 * A web service with its headers and credentials, or the web without any. What private addresses may be reached is said by its config
 * alone, never by a job. `resolve` finds the addresses of a name, the machine's own way when left out.
 */
export function createHttpType({ resolve }: { readonly resolve?: ResolveName } = {}): ResourceType {
  return {
    name: 'http',
    kinds: ['http'],
    async open(config, context) {
      const read = readHttpConfig(config, context);
      const client = createWebClient({
        allowed: read.privateHosts,
        resource: context.name,
        bytesMax: read.bytesMax,
        ...(resolve === undefined ? {} : { resolve }),
      });
      const http: HttpService = {
        request: async (request, signal) => client.request(toWebRequest(request, read), signal),
        redact: (text) => read.secrets.reduce((rest, secret) => rest.replaceAll(secret, '•••'), text),
      };
      return { name: context.name, type: 'http', http, close: async () => client.close() };
    },
  };
}

function toWebRequest(request: HttpRequest, config: HttpConfig): WebRequest & { readonly timeoutMs: number } {
  const { method, url, headers = {}, body, timeoutMs = config.timeoutMs } = request;
  return {
    method: method.toUpperCase(),
    url: resolveAddress(url, config.base),
    headers: { 'user-agent': 'millrace', accept: '*/*', ...lowerNames(headers), ...config.headers },
    ...(body === undefined ? {} : { body }),
    timeoutMs,
  };
}

function lowerNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
