import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWebServer, type WebServer } from '../../test/rig/web-server.ts';
import { openStepBench, type BenchStep, type StepBench } from '../../test/steps/step-bench.ts';

let bench: StepBench;
let server: WebServer;
beforeAll(async () => {
  bench = await openStepBench();
  server = await openWebServer((request, response) => {
    const tries = server.requests.filter(({ url }) => url === request.url).length;
    if (request.url.startsWith('/overloaded') && tries < 3)
      return void response.writeHead(503, { 'retry-after': '0' }).end();
    if (request.url.startsWith('/cut') && tries < 2) return void response.destroy();
    if (request.url === '/wrong')
      return void response.writeHead(422).end(`no such day, ${request.headers.authorization ?? ''}`);
    if (request.url === '/text') return void response.end('airport,flights\nBUD,12\n');
    response.end(
      JSON.stringify({
        method: request.method,
        url: request.url,
        headers: request.headers,
        body: request.body,
        list: [{ n: 7 }],
      }),
    );
  });
});
afterAll(async () => {
  await server.close();
  await bench.close();
});

const SECRET = 'sesame-1';
const run = (step: Omit<BenchStep, 'type'>) => {
  process.env['MILLRACE_TEST_TOKEN'] = SECRET;
  return bench.run({
    type: 'http',
    resources: { http: 'http' },
    secrets: { MILLRACE_TEST_TOKEN: 'env' },
    environment: {
      http: { type: 'http', url: server.url, token: { secret: 'MILLRACE_TEST_TOKEN' }, private_hosts: ['127.0.0.1'] },
    },
    ...step,
  });
};
const VALUE = { 'raw.answer': { kind: 'value' } } as const;
const answerOf = (ran: Awaited<ReturnType<typeof run>>): unknown =>
  ran.messages.flatMap((message) => (message.kind === 'value' ? [message.value] : []))[0];

test('the body of the answer is the file', async () => {
  const { outcome, materialized } = await run({
    config: { url: 'text' },
    outputs: { 'raw.flights': { kind: 'file', format: 'csv' } },
  });
  expect(outcome).toEqual({ state: 'succeeded' });
  expect(readFileSync(join(bench.folder, 'files/raw/flights.csv'), 'utf8')).toBe('airport,flights\nBUD,12\n');
  expect(materialized['raw.flights']).toMatchObject({
    metadata: { status: 200, source: { value: `${server.url}/text` } },
  });
});

test('values are put into the address percent-encoded, and into the query as one value each', async () => {
  const ran = await run({
    config: { url: 'days/{{params.day}}', query: { q: '{{params.day}}', n: 3, list: ['a', 'b'] } },
    params: { day: '../x?a=1&b=2#' },
    outputs: VALUE,
  });
  expect(answerOf(ran)).toMatchObject({
    method: 'GET',
    url: '/days/..%2Fx%3Fa%3D1%26b%3D2%23?q=..%2Fx%3Fa%3D1%26b%3D2%23&n=3&list=a&list=b',
  });
});

test('JSON is sent with the types of its values, and the key of the step with it', async () => {
  const ran = await run({
    config: { url: 'x', json: { day: '{{params.day}}', limit: '{{params.limit}}' } },
    params: { day: '"', limit: 5 },
    outputs: VALUE,
  });
  expect(answerOf(ran)).toMatchObject({
    method: 'POST',
    body: '{"day":"\\"","limit":5}',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'key_1', authorization: `Bearer ${SECRET}` },
  });
});

test('a form is sent as one', async () => {
  const ran = await run({
    config: { method: 'PUT', url: 'x', form: { a: 'b & c', n: 1 }, headers: { 'X-Mine': '1' } },
    outputs: VALUE,
  });
  expect(answerOf(ran)).toMatchObject({
    method: 'PUT',
    body: 'a=b+%26+c&n=1',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-mine': '1' },
  });
});

test('a value is the part of the answer that a pointer leads to', async () => {
  expect(answerOf(await run({ config: { url: 'x', select: '/list/0/n' }, outputs: VALUE }))).toBe(7);
  const { error } = await run({ config: { url: 'x', select: '/list/constructor' }, outputs: VALUE });
  expect(error).toBe('The answer has nothing at "/list/constructor", which `select` names.');
});

test('an answer that is no JSON is no value', async () => {
  const { error } = await run({ config: { url: 'text' }, outputs: VALUE });
  expect(error).toContain('is no JSON, which an output that is a value needs');
});

test('a status that is not expected fails the step with what the service says, without secrets, and is not retried', async () => {
  const { outcome, error, messages } = await run({ config: { url: 'wrong' } });
  expect(error).toBe(`GET ${server.url}/wrong → 422, which is not expected. The service says: "no such day, •••".`);
  expect(outcome).toMatchObject({ error: { retryable: false } });
  expect(JSON.stringify(messages)).not.toContain(SECRET);
});

test('a status that is expected is as good as any', async () => {
  expect((await run({ config: { url: 'wrong', expect: [200, 422] } })).outcome).toEqual({ state: 'succeeded' });
  expect((await run({ config: { url: 'wrong', expect: ['4xx'] } })).outcome).toEqual({ state: 'succeeded' });
});

test('an overloaded service is asked again, as often as the job says', async () => {
  const { outcome, messages } = await run({ config: { url: 'overloaded/1', attempts: 3 } });
  expect(outcome).toEqual({ state: 'succeeded' });
  expect(messages.filter((message) => message.kind === 'logged' && message.level === 'warn')).toHaveLength(2);
  expect((await run({ config: { url: 'overloaded/2', attempts: 2 } })).outcome).toMatchObject({
    state: 'failed',
    error: { retryable: true },
  });
});

test('an answer that never comes is asked for again, until the step is cancelled', async () => {
  const controller = new AbortController();
  const going = bench.run(
    {
      type: 'http',
      resources: { http: 'http' },
      environment: { http: { type: 'http', url: server.url, private_hosts: ['127.0.0.1'] } },
      config: { url: 'cut/1', attempts: 20, query: { again: 'yes' } },
    },
    controller,
  );
  await expect.poll(() => server.requests.filter(({ url }) => url.startsWith('/cut')).length).toBe(1);
  controller.abort(new Error('cancelled by hand'));
  expect((await going).outcome).toEqual({ state: 'cancelled' });
});

test('a private address is out of reach of a job whatever it says', async () => {
  const { outcome, error } = await run({
    config: { url: `${server.url}/text` },
    environment: { http: { type: 'http' } },
  });
  expect(outcome.state).toBe('failed');
  expect(error).toContain('is a private address');
});
