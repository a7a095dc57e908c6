import { expect, test } from 'vitest';
import { displayWidth } from '../std/display-width.ts';
import { codeFrame } from './code-frame.ts';

test('tabs become blanks and the underline stays under the place', () => {
  expect(frame('\ta:\tbad', 'bad')).toBe('    a:  bad\n        ^^^');
});

test('wide characters take two columns, combining ones none', () => {
  expect(frame('日本: e\u0301 bad', 'bad')).toBe('日本: e\u0301 bad\n        ^^^');
  expect(frame('ab: 日本', '日本')).toBe('ab: 日本\n    ^^^^');
});

test('a place at the end of the line is underlined once', () => {
  expect(codeFrame({ source: { file: 'a', text: 'abc\nd' }, start: 3, end: 3 }, 80)).toEqual({
    line: 'abc',
    indent: 3,
    length: 1,
  });
});

test('of a place over several lines the first is shown, without its line break', () => {
  const source = { file: 'a', text: 'one\r\ntwo three\r\nfour' };
  expect(codeFrame({ source, start: 9, end: 19 }, 80)).toEqual({ line: 'two three', indent: 4, length: 5 });
});

test.each([0, 30, 100, 190])('a long line is cut around column %i', (start) => {
  const text = `${'x'.repeat(start)}BAD${'y'.repeat(200 - start)}`;
  const { line, indent, length } = codeFrame({ source: { file: 'a', text }, start, end: start + 3 }, 60);
  expect(displayWidth(line)).toBeLessThanOrEqual(60);
  expect(line.slice(indent, indent + length)).toBe('BAD');
});

function frame(text: string, marked: string): string {
  const start = text.indexOf(marked);
  const { line, indent, length } = codeFrame({ source: { file: 'a', text }, start, end: start + marked.length }, 80);
  return `${line}\n${' '.repeat(indent)}${'^'.repeat(length)}`;
}
