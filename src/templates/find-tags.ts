import { findTagEnd, isEscapedTag } from './find-tag-end.ts';
import { CHAIN_MAX, NESTING_MAX, TAGS_MAX } from './limits.ts';
import type { TemplateRange } from './templates.ts';

/**
 * Cuts a template into its tags and pairs the tags of its blocks, in one pass and before anything is parsed: texts that
 * nest too deep or do not end must not reach the parser. `skip` are ranges in which `{{` is plain text (comments of SQL), in order.
 */
export function findTags(
  text: string,
  skip: readonly TemplateRange[],
): { readonly tags: readonly Tag[]; readonly problems: readonly TagProblem[] } {
  const tags: Tag[] = [];
  const problems: TagProblem[] = [];
  const open: OpenBlock[] = [];
  const skipped = createSkip(skip);
  for (let at = text.indexOf('{{'); at !== -1;) {
    const after = skipped(at) ?? (isEscapedTag(text, at) ? at + 2 : undefined);
    if (after !== undefined) {
      at = text.indexOf('{{', after);
      continue;
    }
    const end = findTagEnd(text, at);
    if (end === -1) {
      problems.push({ kind: 'unclosed', start: at, end: endOfUnclosed(text, at) });
      break;
    }
    const tag = readTag(text, at, end);
    tags.push(tag);
    const problem = tag.refused ? { kind: 'refused' as const, start: at, end, what: tag.refused } : pair(tag, open);
    if (problem) problems.push(problem);
    if (tags.length > TAGS_MAX)
      problems.push({ kind: 'limit', start: at, end, what: `more than ${String(TAGS_MAX)} tags` });
    if (problems.at(-1)?.kind === 'limit') return { tags, problems };
    at = text.indexOf('{{', end);
  }
  if (!problems.some(({ kind }) => kind === 'unclosed'))
    problems.push(
      ...open.map(({ tag }) => ({ kind: 'open' as const, start: tag.start, end: tag.end, name: tag.name })),
    );
  return { tags, problems };
}

export interface Tag extends TemplateRange {
  readonly kind: 'value' | 'open' | 'else' | 'close' | 'comment';
  /** Of a block its name. */
  readonly name: string;
  /** `{{else if …}}`: an else that opens a block itself. */
  readonly chained: boolean;
  readonly refused: Refused | undefined;
}

export type Refused = 'partial' | 'decorator' | 'triple' | 'ampersand' | 'raw block' | 'inverse block';

export type TagProblem =
  | (TemplateRange & { readonly kind: 'unclosed' | 'stray else' })
  | (TemplateRange & { readonly kind: 'open' | 'stray close'; readonly name: string })
  | (TemplateRange & { readonly kind: 'mismatch'; readonly name: string; readonly open: Tag })
  | (TemplateRange & { readonly kind: 'limit'; readonly what: string })
  | (TemplateRange & { readonly kind: 'refused'; readonly what: Refused });

interface OpenBlock {
  readonly tag: Tag;
  /** `{{else if}}` tags of this block and the blocks around it. */
  readonly chain: number;
}

/** A function that gives the end of the skipped range in which an offset lies; offsets must rise. */
function createSkip(ranges: readonly TemplateRange[]): (at: number) => number | undefined {
  let index = 0;
  return (at) => {
    while ((ranges[index]?.end ?? Infinity) <= at) index++;
    const range = ranges[index];
    return range && range.start <= at ? range.end : undefined;
  };
}

function endOfUnclosed(text: string, at: number): number {
  const end = /\r?\n|\{\{/.exec(text.slice(at + 2));
  return end ? at + 2 + end.index : text.length;
}

function readTag(text: string, start: number, end: number): Tag {
  const tag = text.slice(start, end);
  const { kind, name = '', chained = false, refused } = classify(tag);
  return { start, end, kind, name, chained, refused };
}

interface TagClass {
  readonly kind: Tag['kind'];
  readonly name?: string;
  readonly chained?: boolean;
  readonly refused?: Refused;
}

function classify(tag: string): TagClass {
  if (tag.startsWith('{{{{')) return { kind: 'value', refused: 'raw block' };
  if (/^\{\{~?\{/.test(tag)) return { kind: 'value', refused: 'triple' };
  const [, mark = '', rest = ''] = /^\{\{~?(#\*|#>|[!#/^&>*])?\s*([^\s~}(]*)/.exec(tag) ?? [];
  switch (mark) {
    case '!':
      return { kind: 'comment' };
    case '#':
      return { kind: 'open', name: rest };
    case '/':
      return { kind: 'close', name: rest };
    case '^':
      return rest === '' ? { kind: 'else' } : { kind: 'open', name: rest, refused: 'inverse block' };
    case '&':
      return { kind: 'value', refused: 'ampersand' };
    case '>':
      return { kind: 'value', refused: 'partial' };
    case '#>':
      return { kind: 'open', name: rest, refused: 'partial' };
    case '*':
      return { kind: 'value', refused: 'decorator' };
    case '#*':
      return { kind: 'open', name: rest, refused: 'decorator' };
    default:
      return rest === 'else' ? { kind: 'else', chained: !/^\{\{~?\s*else\s*~?\}\}$/.test(tag) } : { kind: 'value' };
  }
}

function pair(tag: Tag, open: OpenBlock[]): TagProblem | undefined {
  const { start, end, kind, name } = tag;
  const top = open.at(-1);
  if (kind === 'open') {
    open.push({ tag, chain: top?.chain ?? 0 });
    return open.length > NESTING_MAX
      ? { kind: 'limit', start, end, what: `more than ${String(NESTING_MAX)} blocks in one another` }
      : undefined;
  }
  if (kind === 'else') {
    if (!top) return { kind: 'stray else', start, end };
    if (!tag.chained) return undefined;
    open[open.length - 1] = { tag: top.tag, chain: top.chain + 1 };
    return top.chain >= CHAIN_MAX
      ? { kind: 'limit', start, end, what: `more than ${String(CHAIN_MAX)} "else if" branches` }
      : undefined;
  }
  if (kind !== 'close') return undefined;
  if (!top) return { kind: 'stray close', start, end, name };
  open.pop();
  return top.tag.name === name || top.tag.refused ? undefined : { kind: 'mismatch', start, end, name, open: top.tag };
}
