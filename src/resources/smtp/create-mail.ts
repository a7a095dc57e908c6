import { createHash } from 'node:crypto';
import type { Message } from '../../ports/resource.ts';
import type { SmtpConfig } from './smtp-config.ts';

/** A message as a mail, with a mark of machines, so that nobody's absence note answers it. One that is sent again has the same id. */
export function createMail({ text, subject, to, key }: Message, config: Pick<SmtpConfig, 'from' | 'to'>): Mail {
  const [firstLine = ''] = text.split('\n');
  return {
    from: config.from,
    to: [...(to ?? config.to)],
    subject: oneLine(subject ?? firstLine).slice(0, SUBJECT_MAX),
    text,
    ...(key === undefined
      ? {}
      : { messageId: `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@millrace>` }),
    headers: { 'auto-submitted': 'auto-generated' },
  };
}

export interface Mail {
  readonly from: string;
  readonly to: string[];
  readonly subject: string;
  readonly text: string;
  readonly messageId?: string;
  readonly headers: Record<string, string>;
}

const SUBJECT_MAX = 200;

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
