import { ResourceError } from '../../ports/resource.ts';
import { messageOf } from '../../std/message-of.ts';
import type { SmtpConfig } from './smtp-config.ts';

/** An error of the mail server, or of the connection to it, as the port tells it. The cause is not kept, and the password not shown. */
export function toResourceError(error: unknown, { server }: SmtpConfig): ResourceError {
  const message = messageOf(error);
  const responseCode: unknown = error instanceof Error && 'responseCode' in error ? error.responseCode : undefined;
  const isRefused = typeof responseCode === 'number' && responseCode >= 500;
  const isForGood =
    isRefused || /^(No recipients defined|Upgrading connection with STARTTLS failed|Missing credentials)/.test(message);
  return new ResourceError(
    isForGood ? 'failed' : 'unavailable',
    `"${server.host}" does not take the mail: ${hide(message, server.auth)}`,
  );
}

/** A server may quote what it was told: the password in each form in which it is sent. */
function hide(text: string, auth: SmtpConfig['server']['auth']): string {
  if (auth === undefined) return text;
  const forms = [
    auth.pass,
    ...[auth.pass, `\0${auth.user}\0${auth.pass}`].map((form) => Buffer.from(form).toString('base64')),
  ];
  return forms.reduce((rest, form) => rest.replaceAll(form, '•••'), text);
}
