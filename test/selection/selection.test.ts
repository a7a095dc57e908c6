import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { parseSelection } from '../../src/graph/selection/parse-selection.ts';
import { selectJobs } from '../../src/graph/selection/selection.ts';
import { type GraphSketch, sketchGraph } from './sketch-graph.ts';

interface SelectionCase {
  readonly fact: string;
  readonly select?: string | readonly string[];
  readonly exclude?: string | readonly string[];
  readonly jobs?: readonly string[];
  readonly says?: readonly string[];
}

interface SyntaxErrorCase {
  readonly fact: string;
  readonly select: string;
  readonly at: string;
  readonly message: string;
  readonly hint?: string;
}

const graph = sketchGraph(readCases('graph') as GraphSketch);

describe.each(['names', 'walks', 'boolean', 'filters'])('%s', (file) => {
  test.each(readCases(file) as readonly SelectionCase[])(
    '$fact',
    ({ select = [], exclude = [], jobs = [], says = [] }) => {
      const selection = selectJobs({ select: [select].flat(), exclude: [exclude].flat() }, graph);
      expect(selection.diagnostics.map(describeDiagnostic)).toEqual(says);
      expect(selection.jobs).toEqual(jobs);
    },
  );
});

describe('syntax errors', () => {
  test.each(readCases('syntax-errors') as readonly SyntaxErrorCase[])('$fact', ({ select, at, message, hint }) => {
    const { expr, diagnostics } = parseSelection(select);
    expect(expr).toBeUndefined();
    const [diagnostic, ...others] = diagnostics;
    expect(others).toEqual([]);
    expect(diagnostic?.code).toBe('MR3020');
    expect(diagnostic?.message).toBe(message);
    if (hint !== undefined) expect(diagnostic?.hint).toBe(hint);
    const { start = -1, end = -1 } = diagnostic?.span ?? {};
    expect(' '.repeat(start) + '^'.repeat(end - start)).toBe(at);
  });
});

/** `CODE severity "the text it points to": message (hint)`. */
function describeDiagnostic({ code, severity, span, message, hint }: Diagnostic): string {
  const text = span.source.text.slice(span.start, span.end);
  return `${code} ${severity} "${text}": ${message}${hint === undefined ? '' : ` (${hint})`}`;
}

function readCases(file: string): unknown {
  return parse(readFileSync(new URL(`../specs/selection/${file}.yaml`, import.meta.url), 'utf8'));
}
