import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HttpRequest, HttpResponse } from '../../src/ports/resource.ts';
import type { ResolveName } from '../../src/resources/guarded-addresses.ts';
import { createHttpType } from '../../src/resources/http/http.ts';
import type { JsonMap } from '../../src/std/json.ts';
import { findFreePort } from '../rig/free-port.ts';
import { openWebServer, type WebRequestSeen, type WebServer } from '../rig/web-server.ts';
import { createTestContext } from './test-context.ts';

const HERE = { private_hosts: ['127.0.0.1'] };

let server: WebServer;
let other: WebServer;
beforeAll(async () => {
  other = await openWebServer((request, response) => void response.end(JSON.stringify(request.headers)));
  server = await openWebServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://x');
    const to = searchParams.get('to');
    if (to !== null) return void response.writeHead(Number(pathname.slice(1)), { location: to }).end();
    if (pathname === '/again') return void response.writeHead(302, { location: '/again' }).end();
    if (pathname === '/packed')
      return void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('unpacked'));
    if (pathname === '/bomb')
      return void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(3 * 1024 ** 2)));
    if (pathname === '/silent') return;
    if (pathname === '/cut')
      return void response.writeHead(200, { 'content-length': '100' }).write('some', () => response.destroy());
    response
      .writeHead(pathname === '/missing' ? 404 : 200, { connection: 'close', 'x-seen': ['a', 'b'] })
      .end(JSON.stringify({ ...request }));
  });
});
afterAll(() => Promise.all([server.close(), other.close()]));

describe('an http resource', () => {
  test('sends its headers and credentials, and gives the answer whatever its status', async () => {
    const config = { ...HERE, url: `${server.url}/v1`, headers: { 'X-Api-Key': 'sesame-1' }, token: 'sesame-2' };
    const response = await ask(config, { method: 'get', url: 'missing?a=1&b=%20', headers: { 'X-Mine': 'x' } });
    const seen = JSON.parse(text(response)) as WebRequestSeen;
    expect(seen).toMatchObject({
      method: 'GET',
      url: '/v1/missing?a=1&b=%20',
      headers: { 'x-api-key': 'sesame-1', authorization: 'Bearer sesame-2', 'x-mine': 'x' },
    });
    expect(response).toMatchObject({ status: 200, url: `${server.url}/v1/missing`, headers: { 'x-seen': 'a, b' } });
    expect((await ask({ ...HERE, url: server.url }, { method: 'GET', url: '/missing' })).status).toBe(404);
  });

  test('knows basic authentication', async () => {
    const response = await ask(
      { ...HERE, url: server.url, user: 'me', password: 'sesame:1' },
      { method: 'GET', url: '' },
    );
    expect(text(response)).toContain(`Basic ${Buffer.from('me:sesame:1').toString('base64')}`);
  });

  test('hides its secrets in texts', async () => {
    const { http } = await createHttpType().open(
      { ...HERE, url: server.url, token: 'sesame-2', headers: { a: 'sesame-1' } },
      createTestContext('/'),
    );
    expect(http?.redact('{"authorization": "Bearer sesame-2", "a": "sesame-1", "b": "sesame-2"}')).not.toContain(
      'sesame',
    );
  });

  test.each([
    'http://127.0.0.1:1/v1/x',
    '../admin',
    '/../admin',
    'x/../../admin',
    '%2e%2e/admin',
    'https://example.com/v1',
    'http://127.0.0.1@example.com/',
    'file:///etc/passwd',
  ])('does not leave its address for "%s"', async (url) => {
    const asking = ask({ ...HERE, url: `${server.url}/v1` }, { method: 'GET', url });
    await expect(asking).rejects.toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('is not below') as string,
    });
  });

  test('takes what looks like a host in a path for a part of the path', async () => {
    await ask({ ...HERE, url: `${server.url}/v1` }, { method: 'GET', url: '//example.com/x' });
    expect(server.requests.at(-1)?.url).toBe('/v1/example.com/x');
  });

  test('unpacks what comes packed', async () => {
    expect(text(await ask({ ...HERE, url: server.url }, { method: 'GET', url: 'packed' }))).toBe('unpacked');
  });

  test('takes no answer that is too large, however small it was packed', async () => {
    const asking = ask({ ...HERE, url: server.url, max_body: '1MiB' }, { method: 'GET', url: 'bomb' });
    await expect(asking).rejects.toMatchObject({ kind: 'failed', message: 'the answer is larger than 1.0 MiB' });
  });

  test('says when nobody answers, or not in time, or not all', async () => {
    const nobody = `http://127.0.0.1:${await findFreePort()}`;
    await expect(ask({ ...HERE, url: nobody }, { method: 'GET', url: 'x' })).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('ECONNREFUSED') as string,
    });
    await expect(
      ask({ ...HERE, url: server.url, timeout: '50ms' }, { method: 'GET', url: 'silent' }),
    ).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('did not answer within 0.05 s') as string,
    });
    await expect(ask({ ...HERE, url: server.url }, { method: 'GET', url: 'cut' })).rejects.toMatchObject({
      kind: 'unavailable',
    });
  });

  test('stops asking when it is aborted, with the reason given', async () => {
    const resource = await createHttpType().open({ ...HERE, url: server.url }, createTestContext('/'));
    const controller = new AbortController();
    const asking = resource.http?.request({ method: 'GET', url: 'silent' }, controller.signal);
    controller.abort(new Error('cancelled by hand'));
    await expect(asking).rejects.toThrow('cancelled by hand');
    await resource.close();
  });
});

describe('redirects', () => {
  const redirect = (status: number, to: string) => `${status}?to=${encodeURIComponent(to)}`;
  const secret = { ...HERE, headers: { 'x-api-key': 'sesame-1' }, token: 'sesame-2' };

  test('are followed on the same origin with everything', async () => {
    const response = await ask(
      { ...secret, url: server.url },
      { method: 'POST', url: redirect(307, '/there'), body: 'data' },
    );
    expect(JSON.parse(text(response))).toMatchObject({
      method: 'POST',
      url: '/there',
      body: 'data',
      headers: { 'x-api-key': 'sesame-1' },
    });
  });

  test('to another origin carry no credentials', async () => {
    const response = await ask(
      { ...secret, url: server.url },
      { method: 'GET', url: redirect(302, `${other.url}/x`), headers: { cookie: 'a=sesame-3', accept: 'text/csv' } },
    );
    expect(text(response)).not.toContain('sesame');
    expect(JSON.parse(text(response))).toMatchObject({ accept: 'text/csv' });
  });

  test.each([
    [301, 'POST', 'GET'],
    [302, 'POST', 'GET'],
    [303, 'PUT', 'GET'],
    [303, 'HEAD', 'HEAD'],
    [308, 'PUT', 'PUT'],
  ])('of %i turn %s into %s', async (status, method, becomes) => {
    await ask({ ...HERE, url: server.url }, { method, url: redirect(status, '/there') });
    expect(server.requests.at(-1)?.method).toBe(becomes);
  });

  test('end after five', async () => {
    const before = server.requests.length;
    await expect(ask({ ...HERE, url: server.url }, { method: 'GET', url: 'again' })).rejects.toThrow(
      'more than 5 times',
    );
    expect(server.requests.length - before).toBe(6);
  });

  test.each([
    'http://127.0.0.2/',
    'http://10.0.0.1/',
    'file:///etc/passwd',
    'http://169.254.169.254/latest/meta-data/',
    'http://user:x@127.0.0.1/',
  ])('to "%s" are refused', async (to) => {
    await expect(ask({ ...HERE, url: server.url }, { method: 'GET', url: redirect(302, to) })).rejects.toMatchObject({
      kind: 'failed',
    });
  });
});

describe('private addresses', () => {
  /** `PORT` is where a server would hear of it. */
  const HOSTILE = [
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'http://LOCALHOST.:PORT/',
    'http://127.1:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f.1:PORT/',
    'http://017700000001:PORT/',
    'http://127.0.0.1.:PORT/',
    'http://0.0.0.0:PORT/',
    'http://[::1]:PORT/',
    'http://[::]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://[::ffff:7f00:1]:PORT/',
    'http://[64:ff9b::7f00:1]:PORT/',
    'http://[2002:7f00:1::]:PORT/',
    'http://[fe80::1]:PORT/',
    'http://[fd00::1]:PORT/',
    'http://⑯⑨。②⑤④。⑯⑨。②⑤④/latest/meta-data/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.100.100.200/latest/meta-data/',
    'http://10.0.0.1/',
    'http://192.168.0.1/',
    'http://public@127.0.0.1:PORT/',
    'file:///etc/passwd',
    'gopher://127.0.0.1:PORT/_GET',
    'http://metadata.example/',
  ];

  test.each(HOSTILE)('"%s" is out of reach', async (url) => {
    const before = server.requests.length;
    const asking = ask({}, { method: 'GET', url: url.replace('PORT', String(server.port)) }, resolveMetadata);
    await expect(asking).rejects.toMatchObject({ name: 'ResourceError', kind: 'failed' });
    expect(server.requests.length).toBe(before);
  });

  test('a name of which one address is private is out of reach', async () => {
    const resolve: ResolveName = (_, done) =>
      done(null, [
        { address: '192.0.43.8', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]);
    await expect(ask({}, { method: 'GET', url: `http://mixed.example:${server.port}/` }, resolve)).rejects.toThrow(
      'is a private address',
    );
  });

  test('a name that changes its address after the first look is looked at again', async () => {
    let looks = 0;
    const resolve: ResolveName = (_, done) =>
      done(null, [{ address: looks++ === 0 ? '127.0.0.1' : '127.0.0.53', family: 4 }]);
    const resource = await createHttpType({ resolve }).open(HERE, createTestContext('/'));
    const signal = new AbortController().signal;
    const url = `http://rebinding.example:${server.port}/`;
    expect((await resource.http?.request({ method: 'GET', url }, signal))?.status).toBe(200);
    await expect(resource.http?.request({ method: 'GET', url }, signal)).rejects.toThrow(
      '"rebinding.example" (127.0.0.53) is a private address',
    );
    await resource.close();
  });

  test.each([['127.0.0.0/8'], ['localhost'], ['*.internal.example'], ['api.internal.example']])(
    'are reached where "%s" is allowed',
    async (allowed) => {
      const host = allowed.includes('internal')
        ? 'api.internal.example'
        : allowed === 'localhost'
          ? 'localhost'
          : '127.0.0.1';
      const resolve: ResolveName = (_, done) => done(null, [{ address: '127.0.0.1', family: 4 }]);
      const response = await ask(
        { private_hosts: [allowed] },
        { method: 'GET', url: `http://${host}:${server.port}/` },
        resolve,
      );
      expect(response.status).toBe(200);
    },
  );

  test('the message says how to allow one', async () => {
    await expect(ask({}, { method: 'GET', url: server.url })).rejects.toThrow(
      '"127.0.0.1" is a private address, which steps may not reach; where it is meant, name it under "private_hosts" of "warehouse"',
    );
  });
});

const resolveMetadata: ResolveName = (host, done) =>
  host.endsWith('.example')
    ? done(null, [{ address: '169.254.169.254', family: 4 }])
    : done(null, [{ address: '127.0.0.1', family: 4 }]);

async function ask(config: JsonMap, request: HttpRequest, resolve?: ResolveName): Promise<HttpResponse> {
  const resource = await createHttpType(resolve && { resolve }).open(config, createTestContext('/'));
  try {
    if (resource.http === undefined) throw new Error('not a web service');
    return await resource.http.request(request, new AbortController().signal);
  } finally {
    await resource.close();
  }
}

function text({ body }: HttpResponse): string {
  return Buffer.from(body).toString('utf8');
}
