import type { Span } from '../../diagnostics/source.ts';

/**
 * Where a part of a text stands that was read from a scalar of a YAML or JSON file: plain, quoted, or a block with its indentation. `written`
 * is the whole scalar. Where the two cannot be laid over each other, the whole scalar is the place.
 */
export function createScalarLocator(text: string, written: Span): (start: number, end: number) => Span {
  let offsets: Int32Array | undefined;
  return (start, end) => {
    offsets ??= alignText(text, written.source.text.slice(written.start, written.end));
    const from = offsets[start];
    const last = offsets[Math.max(start, end - 1)];
    if (from === undefined || last === undefined || from < 0 || last < from) return written;
    return { source: written.source, start: written.start + from, end: written.start + last + (end > start ? 1 : 0) };
  };
}

/** For each character of a text its offset in the scalar as written; -1 where it is not known. */
function alignText(text: string, raw: string): Int32Array {
  const offsets = new Int32Array(text.length).fill(-1);
  let at = startOfContent(raw);
  const isEscaped = raw.startsWith('"');
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isBlank(code)) {
      if (raw.charCodeAt(at) === code) offsets[index] = at++;
      else if (isEscaped && raw[at] === '\\') {
        offsets[index] = at;
        at += escapeLength(raw, at);
      } else offsets[index] = Math.max(0, at - 1);
      continue;
    }
    while (isBlank(raw.charCodeAt(at))) at++;
    if (raw.charCodeAt(at) === code) {
      offsets[index] = at;
      at += raw.startsWith("'") && code === QUOTE ? 2 : 1;
    } else if (isEscaped && raw[at] === '\\') {
      offsets[index] = at;
      at += escapeLength(raw, at);
    } else return offsets;
  }
  return offsets;
}

/** After the quote, or after the first line of a block scalar. */
function startOfContent(raw: string): number {
  if (raw.startsWith('"') || raw.startsWith("'")) return 1;
  const header = /^[|>][0-9+-]*[ \t]*(?:#[^\n]*)?\r?\n/.exec(raw);
  return header ? header[0].length : 0;
}

function escapeLength(raw: string, at: number): number {
  const kind = raw[at + 1];
  return kind === 'x' ? 4 : kind === 'u' ? 6 : kind === 'U' ? 10 : 2;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}

const QUOTE = 39;
