import { setTimeout as delay } from 'node:timers/promises';
import {
  ResourceError,
  type HttpResponse,
  type Message,
  type MessageSink,
  type ResourceType,
} from '../../ports/resource.ts';
import type { JsonMap } from '../../std/json.ts';
import { limitMessages } from '../message-rate.ts';
import { createWebClient, type WebClient } from '../web-client.ts';

/**
 * Messages to a channel of Slack by its incoming webhook. The address is a secret: nothing tells more of it than the host. What a message
 * says is shown as it is, and calls nobody.
 */
export function createSlackWebhookType(): ResourceType {
  return {
    name: 'slack_webhook',
    kinds: ['message'],
    async open(config, context) {
      const url = readAddress(config, context.name);
      const allowed = Array.isArray(config['private_hosts']) ? config['private_hosts'].map(String) : [];
      const client = createWebClient({ allowed, resource: context.name, bytesMax: ANSWER_BYTES_MAX });
      const mention = typeof config['mention'] === 'string' ? `${config['mention']} ` : '';
      const sink: MessageSink = {
        async send(message, signal) {
          await post(client, { url, body: JSON.stringify({ text: mention + writeText(message) }) }, signal);
          return 'sent';
        },
      };
      const messages = limitMessages(sink, config['rate'] ?? RATE, context);
      return { name: context.name, type: 'slack_webhook', messages, close: async () => client.close() };
    },
  };
}

const RATE = { messages: 30, per: '10m' };
const ANSWER_BYTES_MAX = 64 * 1024;
const ANSWER_MS_MAX = 30_000;
/** Slack cuts what is longer than 40,000 characters. */
const TEXT_MAX = 35_000;

function readAddress({ url }: JsonMap, name: string): URL {
  const address = typeof url === 'string' ? URL.parse(url) : null;
  if (address?.protocol === 'https:' || address?.protocol === 'http:') return address;
  throw new ResourceError('failed', `the url of "${name}" is no address of a webhook`);
}

function writeText({ subject, text }: Message): string {
  const whole = subject === undefined ? escape(text) : `*${escape(subject)}*\n${escape(text)}`;
  return whole.length <= TEXT_MAX ? whole : `${whole.slice(0, TEXT_MAX)}…`;
}

/** The three characters with which Slack marks links and calls. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

interface Post {
  readonly url: URL;
  readonly body: string;
}

/** A channel takes about one message a second, and says when it takes the next. */
async function post(client: WebClient, { url, body }: Post, signal: AbortSignal): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const headers = { 'content-type': 'application/json' };
    const response = await client.request({ method: 'POST', url, headers, body, timeoutMs: ANSWER_MS_MAX }, signal);
    if (response.status >= 200 && response.status < 300) return;
    const waitMs = Number(response.headers['retry-after']) * 1_000;
    if (response.status !== 429 || attempt === ATTEMPTS_MAX || !(waitMs <= WAIT_MS_MAX))
      throw toResourceError(url, response);
    await delay(waitMs, undefined, { signal });
  }
}

const ATTEMPTS_MAX = 5;
const WAIT_MS_MAX = 60_000;

function toResourceError(url: URL, { status, body }: HttpResponse): ResourceError {
  const kind = status === 429 || status >= 500 ? 'unavailable' : 'failed';
  const said = Buffer.from(body.subarray(0, 200)).toString('utf8').replaceAll(url.pathname, '•••').trim();
  return new ResourceError(kind, `"${url.host}" does not take the message: ${status}${said === '' ? '' : ` ${said}`}`);
}
