/**
 * The offset after the template tag that begins at `start` (where `{{` stands), or -1 when the tag does not end: when the text
 * stops or another `{{` comes first. `}}` inside a quoted text of the tag (which must end on its line) does not end it.
 */
export function findTagEnd(text: string, start: number): number {
  let at = start + 2;
  if (text.charCodeAt(at) === TILDE) at++;
  if (text.charCodeAt(at) === EXCLAMATION) return findCommentEnd(text, at);
  const braces = countBraces(text, start);
  for (at = start + braces; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === CLOSE && text.charCodeAt(at + 1) === CLOSE) return skipBraces(text, at, braces);
    if (code === OPEN && text.charCodeAt(at + 1) === OPEN) return -1;
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) at = closingQuote(text, at) ?? at;
  }
  return -1;
}

/** The offset of the quote that ends the quoted text beginning at `start`, or `undefined` when it does not end on its line. */
export function closingQuote(text: string, start: number): number | undefined {
  const quote = text.charCodeAt(start);
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === NEWLINE) return undefined;
    if (code === BACKSLASH && text.charCodeAt(at + 1) === quote) at++;
  }
  return undefined;
}

/** Whether the `{{` at `at` is escaped by one backslash before it (two are a backslash and a tag, as in Handlebars). */
export function isEscapedTag(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === BACKSLASH && text.charCodeAt(at - 2) !== BACKSLASH;
}

const OPEN = 123;
const CLOSE = 125;
const TILDE = 126;
const EXCLAMATION = 33;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const BACKSLASH = 92;
const NEWLINE = 10;

function findCommentEnd(text: string, exclamation: number): number {
  if (!text.startsWith('--', exclamation + 1)) {
    const end = text.indexOf('}}', exclamation + 1);
    return end === -1 ? -1 : end + 2;
  }
  for (let at = text.indexOf('--', exclamation + 3); at !== -1; at = text.indexOf('--', at + 1)) {
    if (text.startsWith('}}', at + 2)) return at + 4;
    if (text.startsWith('~}}', at + 2)) return at + 5;
  }
  return -1;
}

function countBraces(text: string, start: number): number {
  let count = 2;
  while (count < 4 && text.charCodeAt(start + count) === OPEN) count++;
  return count;
}

function skipBraces(text: string, at: number, braces: number): number {
  let count = 2;
  while (count < braces && text.charCodeAt(at + count) === CLOSE) count++;
  return at + count;
}
