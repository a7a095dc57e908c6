import { describe, expect, test } from 'vitest';
import { PLAIN } from '../diagnostics/palette.ts';
import { createOutputWriter } from './output-writer.ts';

/** What arrives of pieces that are written one after another. */
function write(columns: number | undefined, ...pieces: readonly (string | Buffer)[]): Buffer {
  const written: Buffer[] = [];
  const writer = createOutputWriter();
  const write = (text: string | Uint8Array): void => void written.push(Buffer.from(text as string));
  const to = { write, palette: PLAIN, columns, closed: new AbortController().signal };
  for (const piece of pieces) writer.write(to, { heading: 'a', bytes: Buffer.from(piece as string) });
  return Buffer.concat(written);
}

const onTerminal = (...pieces: readonly (string | Buffer)[]): string => write(80, ...pieces).toString();

test('what is no terminal gets every byte', () => {
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
  expect(write(undefined, bytes.subarray(0, 200), bytes.subarray(200)).equals(bytes)).toBe(true);
});

describe('a terminal', () => {
  test('gets lines, tabs and colours as they are', () => {
    const text = 'a\tb\r\n\u001b[1;38;5;208mhot\u001b[0m é 日本\n 10 %\r 20 %';
    expect(onTerminal(text)).toBe(text);
  });

  test.each([
    ['clears nothing', '\u001b[2J', '<U+001B>[2J'],
    ['gets no other title', '\u001b]0;mine\u0007', '<U+001B>]0;mine<U+0007>'],
    ['has its clipboard left alone', '\u001b]52;c;cm0=\u001b\\', '<U+001B>]52;c;cm0=<U+001B>\\'],
    ['is not moved about by one character', 'a\u0008b\u009b2J', 'a<U+0008>b<U+009B>2J'],
    ['shows what turns the order of a line', 'a\u202eb', 'a<U+202E>b'],
  ])('%s', (_, text, shown) => {
    expect(onTerminal(`before ${text}\nafter`)).toBe(`before ${shown}\nafter`);
  });

  test('gets characters and colours that come in two pieces', () => {
    const text = Buffer.from('é \u001b[31mred\u001b[0m');
    for (let at = 1; at < text.length; at++)
      expect(onTerminal(text.subarray(0, at), text.subarray(at))).toBe(text.toString());
  });
});
