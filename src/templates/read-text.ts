import { isEscapedTag } from './find-tag-end.ts';
import type { Tag } from './find-tags.ts';
import type { TemplateNode, TextNode } from './templates.ts';

/**
 * Puts the text before the tag at `index` (the end of the text when there is none) into `nodes`. White space is taken off as
 * Handlebars does: all of it beside a `~`, and the line of a block tag or comment that stands alone on it. Escaped braces part the text.
 */
export function readText(text: string, tags: readonly Tag[], index: number, nodes: TemplateNode[]): void {
  const previous = tags[index - 1];
  const next = tags[index];
  const start = previous?.end ?? 0;
  const end = next?.start ?? text.length;
  if (start >= end) return;
  const from = previous ? Math.min(afterTag(text, tags, index - 1), end) : start;
  const to = next ? Math.max(beforeTag(text, tags, index), from) : end;
  let at = start;
  for (let braces = text.indexOf('{{', start); braces !== -1 && braces < end; braces = text.indexOf('{{', braces + 2)) {
    if (!isEscapedTag(text, braces)) continue;
    pushPiece({ start: at, end: braces - 1, from, to, writtenEnd: braces }, nodes);
    at = braces;
  }
  // Two backslashes before a tag are one backslash.
  const doubled = next !== undefined && text.charAt(end - 1) === '\\' && end - 2 >= at && text.charAt(end - 2) === '\\';
  pushPiece({ start: at, end: doubled ? end - 1 : end, from, to, writtenEnd: end }, nodes);
}

function pushPiece({ start, end, from, to, writtenEnd }: Omit<TextNode, 'kind'>, nodes: TemplateNode[]): void {
  const first = Math.min(Math.max(start, from), end);
  nodes.push({ kind: 'text', start, end, from: first, to: Math.max(Math.min(end, to), first), writtenEnd });
}

/** Where the text after a tag begins that is kept. */
function afterTag(text: string, tags: readonly Tag[], index: number): number {
  const end = tags[index]?.end ?? 0;
  if (text.charAt(end - 3) === '~') return skipForward(text, end, /\s/);
  if (!isAlone(text, tags, index)) return end;
  const blank = skipForward(text, end, /[ \t]/);
  return blank + (/^\r?\n/.exec(text.slice(blank, blank + 2))?.[0].length ?? 0);
}

/** Where the text before a tag ends that is kept. */
function beforeTag(text: string, tags: readonly Tag[], index: number): number {
  const start = tags[index]?.start ?? text.length;
  if (text.charAt(start + 2) === '~') return skipBack(text, start, /\s/);
  return isAlone(text, tags, index) ? skipBack(text, start, /[ \t]/) : start;
}

/** Whether a block tag or comment has nothing but white space beside it on its line. */
function isAlone(text: string, tags: readonly Tag[], index: number): boolean {
  const tag = tags[index];
  if (!tag || tag.kind === 'value') return false;
  const lineStart = skipBack(text, tag.start, /[^\S\n]/);
  const lineEnd = skipForward(text, tag.end, /[^\S\n]/);
  const startsLine = text.charAt(lineStart - 1) === '\n' || (lineStart === 0 && index === 0);
  const endsLine = text.charAt(lineEnd) === '\n' || (lineEnd === text.length && index === tags.length - 1);
  return startsLine && endsLine;
}

function skipForward(text: string, from: number, what: RegExp): number {
  let at = from;
  while (at < text.length && what.test(text.charAt(at))) at++;
  return at;
}

function skipBack(text: string, from: number, what: RegExp): number {
  let at = from;
  while (at > 0 && what.test(text.charAt(at - 1))) at--;
  return at;
}
