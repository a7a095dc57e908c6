import type { Hasher } from '../std/hasher.ts';
import { createLineHasher } from './canonical.ts';

/**
 * The text of a graph as `writeGraph` wrote it, cut into lines and not parsed: what a few entries need to be read or changed without
 * making objects of all others. `undefined` when the text has another layout.
 */
export function openGraphText(bytes: Uint8Array): GraphText | undefined {
  const starts: number[] = [];
  for (let at = 0; at < bytes.length;) {
    starts.push(at);
    const end = bytes.indexOf(NEWLINE, at);
    if (end === -1) return undefined;
    at = end + 1;
  }
  const sections = findSections(bytes, starts);
  return sections && { bytes, starts, sections };
}

export interface GraphText {
  readonly bytes: Uint8Array;
  /** Where each line begins. */
  readonly starts: readonly number[];
  /** In the order of the text. */
  readonly sections: ReadonlyMap<string, TextSection>;
}

/** Lines `first` to `last` (both included): the entries of a map, the items of a list, or the one line of a value. */
export interface TextSection {
  readonly kind: 'map' | 'list' | 'value';
  readonly first: number;
  readonly last: number;
}

/** A line of the old text by its number, or a new one: `"key":value` or an item, without a comma. */
export type TextItem = number | string;

/** What becomes of sections that change; each keeps at least one line. */
export type TextEdits = ReadonlyMap<string, readonly TextItem[]>;

/** The keys of a section that is a map, in order. */
export function keysOfText(text: GraphText, section: string): readonly string[] {
  const { first, last } = text.sections.get(section) ?? NOTHING;
  const start = text.starts[first] ?? 0;
  // Decoded at once, since decoding has a price for each call, and byte by byte, so that places stay the same.
  const whole = ASCII.decode(text.bytes.subarray(start, lineEnd(text, last)));
  const keys: string[] = [];
  for (let line = first; line <= last; line++) {
    const keyStart = (text.starts[line] ?? 0) - start + 1;
    const key = whole.slice(keyStart, whole.indexOf('"', keyStart));
    keys.push(IS_ASCII.test(key) ? key : keyOfLine(text, line));
  }
  return keys;
}

/** The line of a key in a section that is a map. */
export function findEntry(text: GraphText, section: string, key: string): number | undefined {
  const line = findPlace(text, section, key);
  return line <= (text.sections.get(section) ?? NOTHING).last && keyOfLine(text, line) === key ? line : undefined;
}

/** The first line of a section that is a map whose key does not come before the given one; the line after the section if there is none. */
export function findPlace(text: GraphText, section: string, key: string): number {
  const { first, last } = text.sections.get(section) ?? NOTHING;
  let low = first;
  let high = last + 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyOfLine(text, middle) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The value that a line of a map, or a section of one line, holds. */
export function readEntry(text: GraphText, line: number): unknown {
  const written = lineText(text, line);
  return JSON.parse(written.slice(written.indexOf('":') + 2)) as unknown;
}

/** The lines of a section whose text ends like this. */
export function linesEnding(text: GraphText, section: string, end: string): readonly number[] {
  const { first, last } = text.sections.get(section) ?? NOTHING;
  const wanted = ENCODER.encode(end);
  const found: number[] = [];
  for (let line = first; line <= last; line++) if (endsWith(text.bytes, lineEnd(text, line), wanted)) found.push(line);
  return found;
}

/** The lines of a section in which a text of ASCII characters stands. */
export function linesHolding(text: GraphText, section: string, wanted: string): readonly number[] {
  const { first, last } = text.sections.get(section) ?? NOTHING;
  const start = text.starts[first] ?? 0;
  const whole = ASCII.decode(text.bytes.subarray(start, lineEnd(text, last)));
  const found: number[] = [];
  let line = first;
  for (let at = whole.indexOf(wanted); at !== -1; at = whole.indexOf(wanted, at + 1)) {
    while (line < last && (text.starts[line + 1] ?? Infinity) <= start + at) line++;
    if (found.at(-1) !== line) found.push(line);
  }
  return found;
}

/** A line without its comma. */
export function lineText(text: GraphText, line: number): string {
  return DECODER.decode(text.bytes.subarray(text.starts[line] ?? 0, lineEnd(text, line)));
}

/** All lines of a section, as what an edit starts from. */
export function itemsOf(text: GraphText, section: string): TextItem[] {
  const { first, last } = text.sections.get(section) ?? NOTHING;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The hash of the graph after the edits, as `hashGraph` makes it. */
export function hashGraphText(text: GraphText, edits: TextEdits, hash: Hasher): string {
  const lines = createLineHasher(hash);
  for (const [name, { kind, first, last }] of text.sections) {
    if (name === 'hash') continue;
    lines.addText(name);
    const add = (item: TextItem): void => {
      const key = kind === 'value' ? `${JSON.stringify(name)}:` : '';
      if (name === 'files') lines.addText(typeof item === 'number' ? keyOfLine(text, item) : keyOf(item));
      else if (typeof item === 'string') lines.addText(item.slice(key.length));
      else lines.addBytes(text.bytes.subarray((text.starts[item] ?? 0) + key.length, lineEnd(text, item)));
    };
    const edited = edits.get(name);
    if (edited) for (const item of edited) add(item);
    else if (!isEmpty(text, { kind, first, last })) for (let line = first; line <= last; line++) add(line);
  }
  return lines.finish();
}

/** The text after the edits, in pieces; what stays is not copied. */
export function* writeEdited(text: GraphText, edits: TextEdits): Iterable<Uint8Array | string> {
  let at = 0;
  for (const [name, { first, last }] of text.sections) {
    const items = edits.get(name);
    if (!items) continue;
    yield text.bytes.subarray(at, text.starts[first] ?? 0);
    yield* joinItems(text, items);
    at = lineEnd(text, last);
  }
  yield text.bytes.subarray(at);
}

/** Neighbours of the old text in one piece. */
function* joinItems(text: GraphText, items: readonly TextItem[]): Iterable<Uint8Array | string> {
  for (let index = 0; index < items.length;) {
    if (index > 0) yield ',\n';
    const item = items[index] ?? '';
    if (typeof item === 'string') {
      yield item;
      index++;
      continue;
    }
    let end = index + 1;
    while (end < items.length && items[end] === item + end - index) end++;
    yield text.bytes.subarray(text.starts[item] ?? 0, lineEnd(text, item + end - index - 1));
    index = end;
  }
}

const NEWLINE = 10;
const COMMA = 44;
const QUOTE = 34;
const [OPEN_MAP, CLOSE_MAP] = [123, 125];
const [OPEN_LIST, CLOSE_LIST] = [91, 93];
const NOTHING: TextSection = { kind: 'list', first: 0, last: -1 };
const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
/** Of other characters only the number of bytes counts. */
const ASCII = new TextDecoder('latin1');
// eslint-disable-next-line no-control-regex -- ASCII is what is meant
const IS_ASCII = /^[\u0000-\u007f]*$/;

function findSections(bytes: Uint8Array, starts: readonly number[]): ReadonlyMap<string, TextSection> | undefined {
  const sections = new Map<string, TextSection>();
  const lastLine = starts.length - 1;
  let line = 1;
  while (line < lastLine) {
    const start = starts[line] ?? 0;
    if (bytes[start] !== QUOTE) return undefined;
    const name = keyAt(bytes, start);
    const lastByte = bytes[(starts[line + 1] ?? 0) - 2];
    if (lastByte !== OPEN_MAP && lastByte !== OPEN_LIST) {
      sections.set(name, { kind: 'value', first: line, last: line });
      line++;
      continue;
    }
    const first = line + 1;
    line = findClosing(bytes, starts, first);
    sections.set(name, { kind: lastByte === OPEN_MAP ? 'map' : 'list', first, last: line - 1 });
    line++;
  }
  return line === lastLine && bytes[starts[line] ?? 0] === CLOSE_MAP ? sections : undefined;
}

/** The line that ends a section whose entries begin with a quote and whose items begin with a brace. */
function findClosing(bytes: Uint8Array, starts: readonly number[], first: number): number {
  for (let line = first; line < starts.length; line++) {
    const byte = bytes[starts[line] ?? 0];
    if (byte === CLOSE_MAP || byte === CLOSE_LIST) return line;
  }
  return starts.length;
}

/** An empty map or list is written on one line, as a value is. */
function isEmpty(text: GraphText, { kind, first }: TextSection): boolean {
  return kind === 'value' && /:(?:\{\}|\[\])$/.test(lineText(text, first));
}

function lineEnd({ bytes, starts }: GraphText, line: number): number {
  const newline = (starts[line + 1] ?? bytes.length) - 1;
  return bytes[newline - 1] === COMMA ? newline - 1 : newline;
}

function keyOfLine({ bytes, starts }: GraphText, line: number): string {
  return keyAt(bytes, starts[line] ?? 0);
}

/** Keys of a graph are names and globs, without quotes or backslashes in them. */
function keyAt(bytes: Uint8Array, start: number): string {
  return DECODER.decode(bytes.subarray(start + 1, bytes.indexOf(QUOTE, start + 1)));
}

function keyOf(line: string): string {
  return line.slice(1, line.indexOf('"', 1));
}

function endsWith(bytes: Uint8Array, end: number, wanted: Uint8Array): boolean {
  for (let at = 1; at <= wanted.length; at++) if (bytes[end - at] !== wanted[wanted.length - at]) return false;
  return true;
}
