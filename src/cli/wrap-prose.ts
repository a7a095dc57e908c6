import { displayWidth } from '../std/display-width.ts';

/** Markdown with lines of at most so many columns, broken between words; code blocks and tables stay as they are. */
export function wrapProse(text: string, columns: number): string {
  let isCode = false;
  const lines = text.split('\n').map((line) => {
    if (line.startsWith('```')) isCode = !isCode;
    return isCode || line.startsWith('|') ? line : wrapLine(line, columns);
  });
  return lines.join('\n');
}

/** A word that is longer than a line has one of its own. What follows in an item of a list is indented like its text. */
function wrapLine(line: string, columns: number): string {
  const indent = ' '.repeat(/^\s*(?:[-*] |\d+\. )?/.exec(line)?.[0].length ?? 0);
  const lines: string[] = [];
  let last: string | undefined;
  for (const word of line.split(' ')) {
    if (last === undefined || displayWidth(`${last} ${word}`) <= columns) {
      last = last === undefined ? word : `${last} ${word}`;
      continue;
    }
    lines.push(last);
    last = `${indent}${word}`;
  }
  return [...lines, last ?? ''].join('\n');
}
