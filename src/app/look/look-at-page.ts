import { createHash } from 'node:crypto';
import type { OutsideAnswer, OutsideQuestion } from '../../model/observation.ts';
import type { LookResources } from './look-resources.ts';

type PageQuestion = OutsideQuestion & { readonly type: 'http' };

/** The version of a page: its ETag, else when it changed last, else the hash of what came. The server is asked only for what is newer. */
export async function lookAtPage(
  question: PageQuestion,
  resources: LookResources,
  signal: AbortSignal,
): Promise<OutsideAnswer> {
  const { resource } = question;
  const opened = resource === undefined ? await resources.openWeb() : await resources.open(resource);
  if (opened.http === undefined) throw new Error(`"${opened.name}" is no web service.`);
  const headers = {
    ...(question.etag === undefined ? {} : { 'if-none-match': question.etag }),
    ...(question.modified === undefined ? {} : { 'if-modified-since': question.modified }),
  };
  const answer = await opened.http.request({ method: 'GET', url: question.url, headers }, signal);
  const { url, status } = answer;
  if (status === 304 && question.version !== undefined) {
    const { version, etag, modified } = question;
    return { type: 'http', page: { url, status, version, ...pickKnown({ etag, modified }) } };
  }
  if (status < 200 || status > 299) throw new Error(`GET ${url} → ${status}, which is no page.`);
  const { etag, 'last-modified': modified } = answer.headers;
  const version = etag ?? modified ?? createHash('sha256').update(answer.body).digest('hex');
  return { type: 'http', page: { url, status, version, ...pickKnown({ etag, modified }) } };
}

function pickKnown({ etag, modified }: { readonly etag?: string | undefined; readonly modified?: string | undefined }) {
  return { ...(etag === undefined ? {} : { etag }), ...(modified === undefined ? {} : { modified }) };
}
