import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Message, OpenResource, ResourceType } from '../../src/ports/resource.ts';
import { createSlackWebhookType } from '../../src/resources/slack-webhook/slack-webhook.ts';
import { createSmtpType } from '../../src/resources/smtp/smtp.ts';
import type { JsonMap } from '../../src/std/json.ts';
import { findFreePort } from '../rig/free-port.ts';
import { openMailServer, type Refuse } from '../rig/mail-server.ts';
import { createTestCertificate } from '../rig/test-certificate.ts';
import { openWebServer, type Answer } from '../rig/web-server.ts';
import { createTestContext } from './test-context.ts';

const { signal } = new AbortController();
const root = mkdtempSync(join(tmpdir(), 'millrace-messages-'));
afterAll(() => rmSync(root, { recursive: true }));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'project-'));
});

describe('slack_webhook', () => {
  const PATH = '/services/T0/B0/sesame-1';

  async function withSlack<T>(
    answer: Answer,
    work: (
      open: (config?: JsonMap) => Promise<OpenResource>,
      requests: readonly { readonly body: string }[],
    ) => Promise<T>,
  ): Promise<T> {
    const server = await openWebServer(answer);
    const config = { url: server.url + PATH, private_hosts: ['127.0.0.1'] };
    try {
      return await work((more = {}) => open(createSlackWebhookType(), { ...config, ...more }), server.requests);
    } finally {
      await server.close();
    }
  }
  const ok: Answer = (_, response) => void response.end('ok');
  const textOf = (request: { readonly body: string } | undefined): unknown =>
    (JSON.parse(request?.body ?? '{}') as JsonMap)['text'];

  test('shows the subject and the text as they are, and calls nobody but whom the resource names', () =>
    withSlack(ok, async (openSlack, requests) => {
      await send(await openSlack(), { text: 'a < b & <!channel>', subject: 'Delays' });
      expect(textOf(requests[0])).toBe('*Delays*\na &lt; b &amp; &lt;!channel&gt;');
      await send(await openSlack({ mention: '<!here>' }), { text: 'x' });
      expect(textOf(requests[1])).toBe('<!here> x');
    }));

  test('cuts what is longer than Slack takes', () =>
    withSlack(ok, async (openSlack, requests) => {
      await send(await openSlack(), { text: 'x'.repeat(50_000) });
      expect(textOf(requests[0])).toHaveLength(35_001);
    }));

  test('waits when Slack asks it to', () =>
    withSlack(
      (request, response) => {
        if (request.body.includes('again')) response.end('ok');
        else response.writeHead(429, { 'retry-after': '0' }).end();
      },
      async (openSlack, requests) => {
        const resource = await openSlack();
        await expect(send(resource, { text: 'now' })).rejects.toMatchObject({ kind: 'unavailable' });
        expect(requests).toHaveLength(5);
        expect(await send(resource, { text: 'again' })).toBe('sent');
      },
    ));

  test('says why a message is refused, and never the address', () =>
    withSlack(
      (request, response) => void response.writeHead(404).end(`no_service ${request.url}`),
      async (openSlack) => {
        const refused = await failureOf(send(await openSlack(), { text: 'x' }));
        expect(refused).toMatchObject({
          kind: 'failed',
          message: expect.stringContaining('does not take the message: 404 no_service') as string,
        });
        const unreachable = await failureOf(
          send(await openSlack({ url: `http://127.0.0.1:${await findFreePort()}${PATH}` }), { text: 'x' }),
        );
        expect(unreachable).toMatchObject({ kind: 'unavailable' });
        const forbidden = await failureOf(send(await openSlack({ private_hosts: [] }), { text: 'x' }));
        expect(forbidden).toMatchObject({
          kind: 'failed',
          message: expect.stringContaining('private address') as string,
        });
        const wrong = await failureOf(openSlack({ url: 'hooks.example/sesame-1' }));
        for (const error of [refused, unreachable, forbidden, wrong]) expect(shown(error)).not.toContain('sesame-1');
      },
    ));

  test('holds back what is too much, in all processes together, and counts it in the next message', () =>
    withSlack(ok, async (openSlack, requests) => {
      const rate = { messages: 2, per: '1h' };
      const [one, other] = [await openSlack({ rate }), await openSlack({ rate })];
      const states = [];
      for (const resource of [one, other, one, other]) states.push(await send(resource, { text: 'x' }));
      expect(states).toEqual(['sent', 'sent', 'held_back', 'held_back']);
      await send(await openSlack({ rate: { messages: 3, per: '1h' } }), { text: 'later' });
      expect(textOf(requests.at(-1))).toMatch(
        /^later\n\n\(2 more messages were held back since \d{4}-\d\d-\d\d \d\d:\d\d UTC, /,
      );
      await send(await openSlack({ rate: { messages: 4, per: '1h' } }), { text: 'last' });
      expect(textOf(requests.at(-1))).toBe('last');
    }));

  test('a message that is refused counts for nothing', () =>
    withSlack(
      (request, response) => {
        response.writeHead(request.body.includes('bad') ? 400 : 200).end('ok');
      },
      async (openSlack) => {
        const resource = await openSlack({ rate: { messages: 1, per: '1h' } });
        await failureOf(send(resource, { text: 'bad' }));
        expect(await send(resource, { text: 'good' })).toBe('sent');
      },
    ));
});

describe('smtp', () => {
  async function withMail<T>(
    refuse: Refuse | undefined,
    work: (
      open: (config?: JsonMap) => Promise<OpenResource>,
      server: Awaited<ReturnType<typeof openMailServer>>,
    ) => Promise<T>,
  ): Promise<T> {
    const server = await openMailServer(refuse);
    const config = {
      host: '127.0.0.1',
      port: server.port,
      tls: 'none',
      from: 'Millrace <m@example.com>',
      to: ['ops@example.com'],
    };
    try {
      return await work((more = {}) => open(createSmtpType(), { ...config, ...more }), server);
    } finally {
      await server.close();
    }
  }

  test('hands in a plain mail, marked as one of a machine', () =>
    withMail(undefined, async (openSmtp, { mails }) => {
      const text = 'Ár: 12\n.\nend';
      expect(await send(await openSmtp(), { text, subject: 'Delays\nBcc: x@example.com', key: 'k' })).toBe('sent');
      const [mail] = mails;
      expect(mail).toMatchObject({ from: 'm@example.com', to: ['ops@example.com'] });
      expect(mail?.content).toContain('Subject: Delays Bcc: x@example.com\n');
      expect(mail?.content).toContain('Auto-Submitted: auto-generated');
      expect(decode(mail?.content)).toContain(text);
    }));

  test('a mail that is sent again has the same id', () =>
    withMail(undefined, async (openSmtp, { mails }) => {
      for (const key of ['k', 'k', 'other']) await send(await openSmtp(), { text: 'x', key });
      const ids = mails.map(({ content }) => /^Message-ID: (.*)$/im.exec(content)?.[1]);
      expect(ids[0]).toBe(ids[1]);
      expect(ids[0]).not.toBe(ids[2]);
    }));

  test('goes to whom the message is for', () =>
    withMail(undefined, async (openSmtp, { mails }) => {
      await send(await openSmtp(), { text: 'first line\nsecond', to: ['a@example.com', 'b@example.com'] });
      expect(mails[0]).toMatchObject({ to: ['a@example.com', 'b@example.com'] });
      expect(mails[0]?.content).toContain('Subject: first line\n');
    }));

  test('sends nothing where the server cannot encrypt, unless that is wanted', () =>
    withMail(undefined, async (openSmtp, { mails, commands }) => {
      const error = await failureOf(
        send(await openSmtp({ tls: 'starttls', user: 'me', password: 'sesame-1' }), { text: 'x' }),
      );
      expect(error).toMatchObject({ name: 'ResourceError' });
      expect(mails).toEqual([]);
      expect(commands.join('\n')).not.toContain('AUTH');
    }));

  test.each([
    ['AUTH', '535 wrong password', 'failed'],
    ['RCPT', '550 nobody here', 'failed'],
    ['RCPT', '451 later please', 'unavailable'],
  ])('says why %s is refused with "%s", without the password', (command, answer, kind) =>
    withMail(
      (line) => (line.startsWith(command) ? `${answer} ${line}` : undefined),
      async (openSmtp) => {
        const error = await failureOf(send(await openSmtp({ user: 'me', password: 'sesame-1' }), { text: 'x' }));
        expect(error).toMatchObject({ kind, message: expect.stringContaining(answer) as string });
        expect(shown(error)).not.toContain('sesame-1');
        expect(shown(error)).not.toContain(Buffer.from('\0me\0sesame-1').toString('base64'));
      },
    ),
  );

  describe.each([
    ['starttls', false],
    ['implicit', true],
  ] as const)('with tls: %s', (tls, isImplicit) => {
    const certificate = createTestCertificate();
    const login = { user: 'me', password: 'sesame-1' };

    test('says who hands in and hands in over an encrypted connection to the server that the authority knows', async ({
      skip,
    }) => {
      if (certificate.missing !== undefined) return skip(certificate.missing);
      const server = await openMailServer(undefined, { ...certificate, isImplicit });
      writeFileSync(join(folder, 'ca.pem'), certificate.cert);
      const to = ['ops@example.com'];
      const config = { host: '127.0.0.1', port: server.port, tls, ca: 'ca.pem', from: 'm@example.com', to, ...login };
      expect(await send(await open(createSmtpType(), config), { text: 'x' })).toBe('sent');
      expect(server.mails).toHaveLength(1);
      const sent = server.commands.indexOf(`AUTH PLAIN ${Buffer.from('\0me\0sesame-1').toString('base64')}`);
      expect(sent).toBeGreaterThan(isImplicit ? 0 : server.commands.indexOf('STARTTLS'));
      await server.close();
    });

    test('a server whose certificate nobody knows gets neither password nor mail', async ({ skip }) => {
      if (certificate.missing !== undefined) return skip(certificate.missing);
      const server = await openMailServer(undefined, { ...certificate, isImplicit });
      const to = ['ops@example.com'];
      const config = { host: '127.0.0.1', port: server.port, tls, from: 'm@example.com', to, ...login };
      const error = await failureOf(send(await open(createSmtpType(), config), { text: 'x' }));
      expect(error).toMatchObject({ message: expect.stringMatching(/certificate/) as string });
      expect(server.mails).toEqual([]);
      expect(server.commands.join('\n')).not.toContain('AUTH');
      await server.close();
    });

    test('an authority that cannot be read is told', async () => {
      const config = { host: 'x', tls, ca: 'no.pem', from: 'm@example.com', to: ['x@example.com'] };
      await expect(open(createSmtpType(), config)).rejects.toThrow(/the certificate of the authority, ".*no\.pem"/);
    });
  });

  test('says when nobody answers, and stops when it is aborted', async () => {
    const config = { host: '127.0.0.1', port: await findFreePort(), from: 'm@example.com', to: ['x@example.com'] };
    expect(await failureOf(send(await open(createSmtpType(), config), { text: 'x' }))).toMatchObject({
      kind: 'unavailable',
    });
    await withMail(
      (line) => (line.startsWith('EHLO') ? '250-still thinking' : undefined),
      async (openSmtp, { commands }) => {
        const controller = new AbortController();
        const going = (await openSmtp()).messages?.send({ text: 'x' }, controller.signal);
        await expect.poll(() => commands.length).toBe(1);
        controller.abort(new Error('cancelled by hand'));
        await expect(going).rejects.toThrow('cancelled by hand');
      },
    );
  });
});

function open(type: ResourceType, config: JsonMap): Promise<OpenResource> {
  return type.open(config, createTestContext(folder));
}

async function send(resource: OpenResource, message: Message): Promise<string | undefined> {
  try {
    return await resource.messages?.send(message, signal);
  } finally {
    await resource.close();
  }
}

function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

function shown(error: unknown): string {
  return `${String(error)} ${(error as Error).stack ?? ''} ${JSON.stringify(error)} ${String((error as Error).cause)}`;
}

/** The text of a mail that is encoded in one of the two ways there are. */
function decode(content = ''): string {
  const body = content.slice(content.indexOf('\n\n') + 2);
  if (/^Content-Transfer-Encoding: base64$/im.test(content)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body
    .replaceAll('=\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
