import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWebServer, type WebServer } from '../../test/rig/web-server.ts';
import { openStepBench, type BenchStep, type StepBench } from '../../test/steps/step-bench.ts';

let bench: StepBench;
let chat: WebServer;
beforeAll(async () => {
  bench = await openStepBench();
  chat = await openWebServer((_, response) => void response.end('ok'));
});
afterAll(async () => {
  await chat.close();
  await bench.close();
});

const run = (step: Omit<BenchStep, 'type'>) =>
  bench.run({
    type: 'notify',
    resources: { channel: 'alerts' },
    environment: {
      alerts: {
        type: 'slack_webhook',
        url: `${chat.url}/sesame-1`,
        private_hosts: ['127.0.0.1'],
        rate: { messages: 2, per: '1h' },
      },
    },
    ...step,
  });

test('a message goes to the channel with its values as they are, until there are too many', async () => {
  const config = { subject: 'Delays of {{params.day}}', message: '{{params.what}} is late' };
  const params = { day: '2001-01-01', what: '<!channel> & *all*' };
  const { outcome, materialized } = await run({ config, params, outputs: { 'sent.delays': { kind: 'other' } } });
  expect(outcome).toEqual({ state: 'succeeded' });
  expect(JSON.parse(chat.requests[0]?.body ?? '')).toEqual({
    text: '*Delays of 2001-01-01*\n&lt;!channel&gt; &amp; *all* is late',
  });
  expect(materialized['sent.delays']).toMatchObject({ metadata: { channel: 'alerts', state: 'sent' } });

  await run({ config, params });
  const third = await run({ config, params });
  expect(third.outcome).toEqual({ state: 'succeeded' });
  expect(third.messages).toContainEqual(expect.objectContaining({ kind: 'logged', level: 'warn' }));
  expect(chat.requests).toHaveLength(2);
});

test('a channel that takes no messages fails the step', async () => {
  const { outcome, error } = await run({ config: { message: 'x' }, resources: { channel: 'files' } });
  expect(error).toBe('"files" takes no messages.');
  expect(outcome).toMatchObject({ error: { retryable: false } });
});

test('a message that is refused fails the step, without the address in it', async () => {
  const { outcome, error, messages } = await run({
    config: { message: 'x' },
    environment: { alerts: { type: 'slack_webhook', url: `${chat.url}/sesame-1` } },
  });
  expect(outcome.state).toBe('failed');
  expect(error).toContain('private address');
  expect(JSON.stringify([error, messages])).not.toContain('sesame-1');
});
