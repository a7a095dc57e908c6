import { isCollection, parseDocument, visit, type Document, type YAMLParseError } from 'yaml';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source, Span } from '../../diagnostics/source.ts';
import { createTemplateDiagnostic, unquotedTemplate } from './unquoted-template.ts';

/**
 * What is wrong with a text that is no YAML, in plain words: at most one problem a line, the first that was met when `yaml` has nothing
 * to say of it or the text is too large for it. A text in quotes and a bracket that do not end are reported where they begin.
 */
export function explainSyntax(source: Source, first: SyntaxProblem): readonly Diagnostic[] {
  if (source.text.length > EXPLAINED_CHARACTERS_MAX || isDeep(source.text)) return [fallback(source, first)];
  const document = parseDocument(source.text, {
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
    keepSourceTokens: false,
  });
  const found = new Map<number, Diagnostic>();
  let hasLostTrack = false;
  for (const error of document.errors) {
    if (hasLostTrack && error.code === 'UNEXPECTED_TOKEN') continue;
    hasLostTrack ||= error.code === 'UNEXPECTED_TOKEN';
    const diagnostic = within(explain({ source, document, error }));
    const line = lineStart(source.text, diagnostic.span.start);
    if (!found.has(line) && found.size < PROBLEMS_MAX) found.set(line, diagnostic);
  }
  return found.size > 0 ? [...found.values()] : [fallback(source, first)];
}

/** The diagnostic with its place cut off at the end of the text. */
function within(diagnostic: Diagnostic): Diagnostic {
  const { source, start, end } = diagnostic.span;
  const length = source.text.length;
  return end <= length ? diagnostic : { ...diagnostic, span: { source, start: Math.min(start, length), end: length } };
}

/** What the first reader stumbled on. */
export interface SyntaxProblem {
  readonly reason: string;
  readonly offset: number;
}

const PROBLEMS_MAX = 20;
const EXPLAINED_CHARACTERS_MAX = 256 * 1024;
const EXPLAINED_DEPTH_MAX = 200;

/** Whether brackets or indentation go so deep that a recursive reader should be spared. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const match of text.matchAll(/[[{\]}]/g)) {
    depth = Math.max(0, depth + (match[0] === '[' || match[0] === '{' ? 1 : -1));
    if (depth > EXPLAINED_DEPTH_MAX) return true;
  }
  return /^(?:[ -]{400}|(?:- ){200})/m.test(text);
}

function fallback(source: Source, { reason, offset }: SyntaxProblem): Diagnostic {
  return createDiagnostic('MR1001', charAt(source, offset), `YAML cannot be read here: ${reason}.`);
}

interface Case {
  readonly source: Source;
  readonly document: Document.Parsed;
  readonly error: Pick<YAMLParseError, 'code' | 'message' | 'pos'>;
}

function explain(which: Case): Diagnostic {
  const { source, error } = which;
  const [start, end] = error.pos;
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return createDiagnostic('MR1005', charAt(source, start), 'A tab is used for indentation.', {
        hint: 'YAML is indented by spaces: use two for each level.',
      });
    case 'MISSING_CHAR':
      return error.message.includes('quote') ? explainOpenQuote(which) : explainMissingColon(source, start);
    case 'BAD_INDENT':
      return error.message.startsWith('Flow') ? explainOpenBracket(which) : explainUneven(source, start);
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return explainImplicitKey(which);
    case 'BAD_SCALAR_START':
      return explainScalarStart(source, start);
    case 'BAD_DQ_ESCAPE':
      return createDiagnostic(
        'MR1001',
        { source, start, end: start + 2 },
        `"${source.text.slice(start, start + 2)}" means nothing within double quotes.`,
        {
          hint: 'Use single quotes, or double the backslash.',
        },
      );
    case 'UNEXPECTED_TOKEN':
      return explainUnexpected(source, start, end);
    default:
      return createDiagnostic(
        'MR1001',
        { source, start, end: Math.max(end, start + 1) },
        `${error.message.replace(/\.$/, '')}.`,
      );
  }
}

function explainOpenQuote({ source, document, error }: Case): Diagnostic {
  let opening = error.pos[0];
  visit(document, {
    Scalar: (_, node) => {
      if (
        node.range &&
        (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') &&
        node.range[0] < error.pos[0] &&
        node.range[1] >= error.pos[0]
      )
        opening = node.range[0];
    },
  });
  return createOpenQuote(source, opening);
}

function createOpenQuote(source: Source, opening: number): Diagnostic {
  const quote = source.text.charAt(opening);
  return createDiagnostic(
    'MR1002',
    { source, start: opening, end: lineEnd(source.text, opening) },
    `The text that starts with ${quote} here does not end.`,
    {
      hint:
        quote === "'"
          ? "Close it with '; a ' within is written ''."
          : `Close it with ${quote}; a ${quote} within is written \\${quote}.`,
    },
  );
}

function explainOpenBracket({ source, document, error }: Case): Diagnostic {
  let opening = -1;
  visit(document, {
    Collection: (_, node) => {
      if (
        isCollection(node) &&
        node.flow === true &&
        node.range &&
        node.range[0] < error.pos[0] &&
        node.range[1] >= error.pos[0] - 1
      )
        opening = node.range[0];
    },
  });
  if (opening === -1) opening = error.pos[0];
  const bracket = source.text.charAt(opening);
  return createDiagnostic('MR1001', charAt(source, opening), `The "${bracket}" is not closed.`, {
    hint: `Close it with "${bracket === '{' ? '}' : ']'}"; what stands in it must be indented deeper than its key.`,
  });
}

/** A key that starts to the left of the others of its map, but to the right of the map's own key. */
function explainUneven(source: Source, at: number): Diagnostic {
  const line = lineStart(source.text, at);
  const start = line + indentOf(source.text, line);
  const above = lineAbove(source.text, line);
  const place = { source, start, end: endOfKey(source.text, start) };
  const key = source.text.slice(place.start, place.end);
  if (above === undefined)
    return createDiagnostic('MR1001', place, `"${key}" is not indented like the keys beside it.`);
  return createDiagnostic(
    'MR1001',
    place,
    `"${key}" is indented by ${spaces(start - line)}, the line above by ${spaces(indentOf(source.text, above))}.`,
    {
      hint: 'The keys of one map start at the same column.',
      related: [{ span: keyOfLine(source, above), message: 'the line above' }],
    },
  );
}

/** `a: b: c`, `a:1`, and a key that is indented deeper although the key above already has a value. */
function explainImplicitKey(which: Case): Diagnostic {
  const { source, error } = which;
  const [start] = error.pos;
  const { text } = source;
  const firstEnd = lineEnd(text, start);
  const colon = text.indexOf(': ', start);
  if (
    colon !== -1 &&
    colon < firstEnd &&
    error.code === 'BLOCK_AS_IMPLICIT_KEY' &&
    lineOfSecondKey(text, start) === undefined
  ) {
    const value = text.slice(start, firstEnd).trimEnd();
    return createDiagnostic(
      'MR1001',
      { source, start: colon, end: colon + 1 },
      'A second colon stands on this line, so that YAML reads a map in the place of a text.',
      {
        hint: `Quote the text: "${value}".`,
        fix: {
          title: 'Quote the text',
          span: { source, start, end: start + value.length },
          replacement: JSON.stringify(value),
        },
      },
    );
  }
  const unspaced = /^([^\s:#'"]+):(\S.*)$/.exec(text.slice(lineStart(text, start), firstEnd).trim());
  if (unspaced) {
    return createDiagnostic('MR1001', { source, start, end: firstEnd }, 'There is no space after the colon.', {
      hint: `Write "${unspaced[1]}: ${unspaced[2]}".`,
    });
  }
  const second = lineOfSecondKey(text, start);
  return second === undefined ? explainMissingColon(source, start) : explainTooDeep(source, second);
}

/** The start of the first line after an offset that holds a key. */
function lineOfSecondKey(text: string, from: number): number | undefined {
  for (let line = lineEnd(text, from) + 1; line < text.length; line = lineEnd(text, line) + 1) {
    const content = text.slice(line, lineEnd(text, line));
    if (content.trim() === '') continue;
    return indentOf(text, line) > indentOf(text, lineStart(text, from)) && /^\s*[^\s#][^#]*:(\s|$)/.test(content)
      ? line
      : undefined;
  }
  return undefined;
}

function explainTooDeep(source: Source, line: number): Diagnostic {
  const { text } = source;
  const start = line + indentOf(text, line);
  const place = { source, start, end: endOfKey(text, start) };
  const above = lineAbove(text, line);
  const key = text.slice(place.start, place.end);
  if (above === undefined) return createDiagnostic('MR1001', place, `"${key}" cannot stand here.`);
  const upper = keyOfLine(source, above);
  const indent = ' '.repeat(indentOf(text, above));
  return createDiagnostic(
    'MR1001',
    place,
    `"${key}" is indented deeper than "${text.slice(upper.start, upper.end)}" above it, which already has a value.`,
    {
      related: [{ span: upper, message: 'this key has its value on the same line' }],
      hint: 'Keys of one map start at the same column.',
      fix: { title: 'Align it with the key above', span: { source, start: line, end: start }, replacement: indent },
    },
  );
}

function explainMissingColon(source: Source, at: number): Diagnostic {
  const end = lineEnd(source.text, at);
  const word = source.text.slice(at, end).trim();
  return createDiagnostic(
    'MR1001',
    { source, start: at, end: Math.max(at + 1, at + word.length) },
    `"${word}" is neither a key nor a value.`,
    {
      hint: `A key ends with a colon: "${word}: …"; an item of a list starts with "- ".`,
    },
  );
}

function explainScalarStart(source: Source, at: number): Diagnostic {
  const value = source.text.slice(at, lineEnd(source.text, at)).trimEnd();
  const span = { source, start: at, end: at + value.length };
  return createDiagnostic('MR1001', span, `A text cannot start with "${value.charAt(0)}" unless it is quoted.`, {
    hint: `Write "${value}" in quotes.`,
    fix: { title: 'Quote the text', span, replacement: JSON.stringify(value) },
  });
}

function explainUnexpected(source: Source, start: number, end: number): Diagnostic {
  const { text } = source;
  const line = lineStart(text, start);
  const template = text.slice(line, start).search(/(?:^|[:[,-]\s+)\{\{/);
  if (template !== -1) {
    const opening = text.indexOf('{{', line + template);
    const value = text
      .slice(opening, lineEnd(text, opening))
      .replace(/\s+#.*$/, '')
      .trimEnd();
    return createTemplateDiagnostic({
      source,
      start: opening,
      end: opening + Math.max(value.length, unquotedTemplate(text, opening).length),
    });
  }
  const place = { source, start, end: Math.max(start + 1, Math.min(end, lineEnd(text, start))) };
  const quoted = /(['"])\s*$/.exec(text.slice(line, start));
  if (quoted) {
    const opening = openingOf(text, start, quoted[1] ?? '"');
    if (text.slice(opening, start).includes('\n')) return createOpenQuote(source, opening);
    return createDiagnostic('MR1001', place, 'More text stands after the closing quote.', {
      hint: quoted[1] === "'" ? "A ' within single quotes is written ''." : 'A " within double quotes is written \\".',
    });
  }
  const shown = text.slice(place.start, place.end).trim();
  return createDiagnostic('MR1001', place, `"${shown}" cannot stand here.`, {
    hint: /[\]}]/.test(shown)
      ? 'There is one closing bracket too many.'
      : 'Look at the line above: it may lack a quote, a bracket or a colon.',
  });
}

/** Where the quoted text that ends before an offset begins, counted from the last line that opens one after a key. */
function openingOf(text: string, before: number, quote: string): number {
  const close = text.lastIndexOf(quote, before - 1);
  for (let at = text.lastIndexOf(quote, close - 1); at > 0; at = text.lastIndexOf(quote, at - 1)) {
    if (/[:[,{-]\s*$/.test(text.slice(lineStart(text, at), at))) return at;
  }
  return close;
}

function charAt(source: Source, offset: number): Span {
  const start = Math.min(offset, source.text.length);
  return { source, start, end: Math.min(start + 1, source.text.length) };
}

function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

function indentOf(text: string, line: number): number {
  return /^ */.exec(text.slice(line, lineEnd(text, line)))?.[0].length ?? 0;
}

/** The start of the nearest line above that is not blank. */
function lineAbove(text: string, line: number): number | undefined {
  for (let above = lineStart(text, line - 1); line > 0; above = lineStart(text, above - 1)) {
    if (text.slice(above, lineEnd(text, above)).trim() !== '') return above;
    if (above === 0) return undefined;
  }
  return undefined;
}

function keyOfLine(source: Source, line: number): Span {
  const start = line + indentOf(source.text, line);
  return { source, start, end: endOfKey(source.text, start) };
}

function endOfKey(text: string, start: number): number {
  const end = lineEnd(text, start);
  const colon = text.slice(start, end).search(/:(\s|$)/);
  return colon === -1 ? Math.max(start + 1, end) : start + colon;
}

function spaces(count: number): string {
  return count === 1 ? '1 space' : `${count} spaces`;
}
