import { createDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { closingQuote } from './find-tag-end.ts';
import { findTags, type Refused, type Tag, type TagProblem } from './find-tags.ts';
import { parseHandlebars } from './handlebars-tree.ts';
import { TEMPLATE_LENGTH_MAX } from './limits.ts';
import type { Report } from './read-expression.ts';
import { readTree } from './read-tree.ts';
import type { Template, TemplateRange, TemplateText } from './templates.ts';

/**
 * Reads a text as a template. When anything is wrong there is no template, and the diagnostics say all that was found.
 * A text without `{{` is a template of one text. Of a long text with few tags only the tags are parsed.
 */
export function parseTemplate(source: TemplateText, options: ParseTemplateOptions = {}): ParsedTemplate {
  const { text } = source;
  if (!text.includes('{{'))
    return { template: { source, nodes: text === '' ? [] : [plainText(text)] }, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, { start, end }, message, hint) => {
    diagnostics.push(createDiagnostic(code, source.toSpan(start, end), message, hint === undefined ? {} : { hint }));
  };
  const lengthMax = options.lengthMax ?? TEMPLATE_LENGTH_MAX;
  if (text.length > lengthMax) {
    report(
      'MR1009',
      { start: 0, end: 0 },
      `a template is longer than ${String(lengthMax)} characters`,
      'Put long texts into a file.',
    );
    return { template: undefined, diagnostics };
  }
  const { tags, problems } = findTags(text, options.skip ?? []);
  for (const problem of problems) diagnostics.push(toDiagnostic(problem, source));
  if (problems.length === 0) checkQuotes(text, tags, report);
  if (diagnostics.length > 0) return { template: undefined, diagnostics };
  const nodes = parseTags(text, tags, report);
  return { template: nodes && diagnostics.length === 0 ? { source, nodes } : undefined, diagnostics };
}

export interface ParseTemplateOptions {
  /** Ranges, in order, in which `{{` means nothing: the comments of SQL (`SqlScan.templateInComments`). */
  readonly skip?: readonly TemplateRange[];
  /** The longest text that is read; `TEMPLATE_LENGTH_MAX` unless told. */
  readonly lengthMax?: number;
}

export interface ParsedTemplate {
  readonly template: Template | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function plainText(text: string): Template['nodes'][number] {
  return { kind: 'text', start: 0, end: text.length, from: 0, to: text.length, writtenEnd: text.length };
}

/**
 * Parses the tags alone, joined in one line, so that a column of the parser is a place in a tag. A value that cannot be read is
 * left out and the rest parsed again, so that one mistake does not hide the next.
 */
function parseTags(text: string, tags: readonly Tag[], report: Report): Template['nodes'] | undefined {
  let kept = tags.filter((tag) => tag.kind !== 'comment');
  for (let attempt = 0; attempt < REPORTED_MAX; attempt++) {
    const line = createLine(text, kept);
    const parsed = parseHandlebars(line.text);
    if (parsed.ok)
      return attempt === 0 ? readTree(parsed.value, { text, tags, locate: line.locate, report }) : undefined;
    const place = line.locateColumns(parsed.error.start, parsed.error.end);
    report('MR4010', place.range, 'the template cannot be read here', HOW_TO_WRITE);
    if (place.tag?.kind !== 'value') return undefined;
    kept = kept.filter((tag) => tag !== place.tag);
  }
  return undefined;
}

/** Syntax errors of one template that are reported. */
const REPORTED_MAX = 20;

const HOW_TO_WRITE =
  'A tag holds a name (params.x), a function with its arguments (default params.x 5), or a block (#if, #unless, #each).';

interface Line {
  readonly text: string;
  readonly locate: (location: {
    readonly start: { readonly column: number };
    readonly end: { readonly column: number };
  }) => TemplateRange;
  readonly locateColumns: (
    start: number,
    end: number,
  ) => { readonly range: TemplateRange; readonly tag: Tag | undefined };
}

function createLine(text: string, tags: readonly Tag[]): Line {
  const columns: number[] = [];
  let line = '';
  for (const tag of tags) {
    columns.push(line.length);
    line += text.slice(tag.start, tag.end).replace(/[\r\n]/g, ' ');
  }
  const locateColumns = (
    start: number,
    end: number,
  ): { readonly range: TemplateRange; readonly tag: Tag | undefined } => {
    const index = lastAtOrBefore(columns, start);
    const tag = tags[index];
    const offset = (tag?.start ?? 0) - (columns[index] ?? 0);
    return { range: { start: start + offset, end: Math.min(end + offset, tag?.end ?? text.length) }, tag };
  };
  return { text: line, locate: ({ start, end }) => locateColumns(start.column, end.column).range, locateColumns };
}

/** The index of the last number that is not above `wanted`, in rising numbers. */
function lastAtOrBefore(numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Texts in quotes and names in square brackets must end in their tag: the parser would look for the end in later ones. */
function checkQuotes(text: string, tags: readonly Tag[], report: Report): void {
  for (const tag of tags) {
    if (tag.kind === 'comment') continue;
    for (let at = tag.start + 2; at < tag.end; at++) {
      const character = text.charAt(at);
      if (character !== '"' && character !== "'" && character !== '[') continue;
      const end = character === '[' ? text.indexOf(']', at) : closingQuote(text, at);
      if (end === undefined || end === -1 || end >= tag.end) {
        report('MR4010', { start: at, end: tag.end - 2 }, `the ${character} in a template is not closed`);
        break;
      }
      at = end;
    }
  }
}

function toDiagnostic(problem: TagProblem, source: TemplateText): Diagnostic {
  const span = source.toSpan(problem.start, problem.end);
  switch (problem.kind) {
    case 'unclosed':
      return createDiagnostic('MR4010', span, 'a template tag is not closed', {
        hint: 'Close it with }}, or write \\{{ for the braces themselves.',
      });
    case 'open':
      return createDiagnostic('MR4010', span, `the block "${problem.name}" is not closed`, {
        hint: `Close it with {{/${problem.name}}}.`,
      });
    case 'stray else':
      return createDiagnostic('MR4010', span, 'an {{else}} stands outside of every block');
    case 'stray close':
      return createDiagnostic('MR4010', span, `no block "${problem.name}" is open here`);
    case 'mismatch': {
      const { open } = problem;
      const related = [{ span: source.toSpan(open.start, open.end), message: `the block "${open.name}" begins here` }];
      return createDiagnostic('MR4010', span, `the block "${open.name}" is closed as "${problem.name}"`, {
        related,
        hint: `Write {{/${open.name}}}.`,
      });
    }
    case 'limit':
      return createDiagnostic('MR1009', span, `a template has ${problem.what}`);
    case 'refused':
      return createDiagnostic('MR4012', span, ...REFUSALS[problem.what]);
  }
}

const REFUSALS: Record<Refused, readonly [string, { readonly hint: string }]> = {
  partial: ['a template cannot include another one', { hint: 'Write the text here, or give it as a parameter.' }],
  decorator: ['decorators are not allowed in templates', { hint: 'Write the text where it is needed.' }],
  triple: ['three braces do not put in a value as it is', { hint: 'Write {{raw NAME}}, which a lint can list.' }],
  ampersand: ['{{&…}} does not put in a value as it is', { hint: 'Write {{raw NAME}}, which a lint can list.' }],
  'raw block': ['four braces are not allowed in templates', { hint: 'Write \\{{ for the braces themselves.' }],
  'inverse block': ['a block cannot begin with ^', { hint: 'Write {{#unless NAME}} … {{/unless}}.' }],
};
