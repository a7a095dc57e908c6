import type * as Driver from 'nodemailer';
import { ResourceError, type Message, type MessageSink, type ResourceType } from '../../ports/resource.ts';
import { limitMessages } from '../message-rate.ts';
import { createMail } from './create-mail.ts';
import { readSmtpConfig, type SmtpConfig } from './smtp-config.ts';
import { toResourceError } from './smtp-error.ts';

/** Messages as plain text mail. A mail is handed to one server, which sends it on; what becomes of it then is not known here. */
export function createSmtpType(): ResourceType {
  return {
    name: 'smtp',
    kinds: ['message'],
    async open(config, context) {
      const read = readSmtpConfig(config, context);
      const { createTransport } = await loadDriver();
      const sink: MessageSink = {
        async send(message, signal) {
          await handIn(() => createTransport(read.server), { message, config: read, signal });
          return 'sent';
        },
      };
      const messages = limitMessages(sink, config['rate'] ?? RATE, context);
      return { name: context.name, type: 'smtp', messages, close: async () => undefined };
    },
  };
}

const RATE = { messages: 20, per: '1h' };

interface HandIn {
  readonly message: Message;
  readonly config: SmtpConfig;
  readonly signal: AbortSignal;
}

/** On a connection of its own, closed when it is done or aborted. */
async function handIn(open: () => Driver.Transporter, { message, config, signal }: HandIn): Promise<void> {
  signal.throwIfAborted();
  const transport = open();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  aborted.catch(() => undefined);
  try {
    await Promise.race([transport.sendMail(createMail(message, config)), aborted]);
  } catch (error) {
    signal.throwIfAborted();
    throw toResourceError(error, config);
  } finally {
    transport.close();
  }
}

async function loadDriver(): Promise<typeof Driver> {
  try {
    return await import('nodemailer');
  } catch (error) {
    throw new ResourceError(
      'unavailable',
      'MR5001: what hands in mail is not installed; install it with "npm install nodemailer"',
      { cause: error },
    );
  }
}
