import type { Stub } from '../../../generated/formats.ts';
import {
  type FileStore,
  type HttpRequest,
  type HttpResponse,
  type HttpService,
  type MessageSink,
  type OpenResource,
  ResourceError,
  type ResourceType,
} from '../../ports/resource.ts';
import type { JsonMap } from '../../std/json.ts';
import { findTextBreak, fitsWildcard, holdsJson } from './match-pattern.ts';
import { describeCall, type RecordedCall, suggestStub } from './recorded-call.ts';
import type { MockDatabase } from './mock-database/mock-database.ts';

/** A resource type in whose place stands a mock of each thing that it can do. Nothing of the real one is opened. */
export function mockResourceType(real: Pick<ResourceType, 'name' | 'kinds'>, parts: MockResourceParts): ResourceType {
  return {
    name: real.name,
    kinds: real.kinds,
    ...(real.kinds.includes('sql') ? { dialect: 'duckdb' as const } : {}),
    async open(config, { name }): Promise<OpenResource> {
      return {
        name,
        type: real.name,
        ...(real.kinds.includes('sql') ? { sql: parts.database.sql } : {}),
        ...(real.kinds.includes('files') ? { files: await parts.files(name) } : {}),
        ...(real.kinds.includes('http') ? { http: mockHttp(name, config, parts) } : {}),
        ...(real.kinds.includes('message') ? { messages: mockMessages(name, parts) } : {}),
        close: async () => undefined,
      };
    },
  };
}

export interface MockResourceParts {
  readonly database: MockDatabase;
  /** An empty store of files for a resource; the same each time. */
  readonly files: (resource: string) => Promise<FileStore>;
  readonly stubs: readonly Stub[];
  readonly record: (call: RecordedCall) => void;
}

function mockHttp(resource: string, config: JsonMap, { stubs, record }: MockResourceParts): HttpService {
  const base = typeof config['url'] === 'string' ? config['url'].replace(/\/$/, '') : undefined;
  return {
    async request(request) {
      const url = addressOf(request.url, base);
      const body = typeof request.body === 'string' ? request.body : new TextDecoder().decode(request.body);
      const stub = stubs.find((one) => isHttpStub(one) && fitsRequest(one, { ...request, body }, url));
      const call: RecordedCall = {
        kind: 'http',
        resource,
        method: request.method,
        url,
        path: request.url,
        headers: lowerNames(request.headers ?? {}),
        ...(request.body === undefined ? {} : { body }),
        answer: stub === undefined ? 'refused' : 'stubbed',
      };
      record(call);
      if (stub === undefined || !isHttpStub(stub)) throw refused(call);
      if (stub.error !== undefined) throw new ResourceError('failed', stub.error);
      return toResponse(stub, url);
    },
    redact: (text) => text,
  };
}

function addressOf(url: string, base: string | undefined): string {
  if (/^[a-z]+:\/\//i.test(url) || base === undefined) return url;
  return `${base}/${url.replace(/^\//, '')}`;
}

type HttpStub = Extract<Stub, { readonly http: unknown }>;

function isHttpStub(stub: Stub): stub is HttpStub {
  return 'http' in stub;
}

type SentRequest = Omit<HttpRequest, 'body'> & { readonly body: string };

function fitsRequest({ http, request = {} }: HttpStub, sent: SentRequest, url: string): boolean {
  if (!fitsAddress(http, sent.method, [url, sent.url])) return false;
  return findRequestBreak(request, { headers: lowerNames(sent.headers ?? {}), body: sent.body }) === undefined;
}

/** Whether `METHOD ADDRESS` fits one of the ways to write the address. */
export function fitsAddress(pattern: string, method: string, urls: readonly string[]): boolean {
  const [wanted = '', address = ''] = pattern.split(' ');
  return fitsWildcard(method, wanted) && urls.some((url) => fitsWildcard(url, address));
}

/** In what a request differs from what must hold of it. */
export function findRequestBreak(
  { json, body, headers = {} }: NonNullable<HttpStub['request']>,
  sent: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
): string | undefined {
  if (json !== undefined && !holdsJson(parseJson(sent.body), json))
    return `its JSON body does not hold ${JSON.stringify(json)}: it is ${sent.body}`;
  const wrongBody = body === undefined ? undefined : findTextBreak(sent.body, body);
  if (wrongBody !== undefined) return `its body ${wrongBody}`;
  for (const [name, wanted] of Object.entries(headers)) {
    const wrong = findTextBreak(sent.headers[name.toLowerCase()] ?? '', wanted);
    if (wrong !== undefined) return `its header "${name}" ${wrong}`;
  }
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `retry-after: 0`, so that who asks again does so at once. */
function toResponse({ status = 200, headers = {}, json, body }: HttpStub, url: string): HttpResponse {
  const text = json === undefined ? (body ?? '') : JSON.stringify(json);
  const type: Record<string, string> = json === undefined ? {} : { 'content-type': 'application/json' };
  return {
    status,
    headers: { 'retry-after': '0', ...type, ...lowerNames(headers) },
    body: new TextEncoder().encode(text),
    url: url.replace(/\?.*$/, ''),
  };
}

function lowerNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function refused(call: RecordedCall): ResourceError {
  return new ResourceError(
    'failed',
    `A call to the outside has no stub, and is not made: ${describeCall(call)}. Say how it is answered: stubs: [${suggestStub(call)}]`,
  );
}

function mockMessages(resource: string, { stubs, record }: MockResourceParts): MessageSink {
  return {
    async send({ text, subject, to }) {
      const error = stubs.flatMap((one) => ('notify' in one && one.notify === resource ? [one.error] : []))[0];
      record({
        kind: 'notify',
        resource,
        message: text,
        ...(subject === undefined ? {} : { subject }),
        ...(to === undefined ? {} : { to }),
        answer: 'recorded',
      });
      if (error !== undefined) throw new ResourceError('failed', error);
      return 'sent';
    },
  };
}
