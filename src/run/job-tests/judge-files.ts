import { readFile } from 'node:fs/promises';
import type { ExpectedFile, TestDescriptor } from '../../../generated/formats.ts';
import { canonicalJson } from '../../graph/canonical.ts';
import { findTextBreak, quote } from '../mocks/match-pattern.ts';
import type { EndedTest } from './judge-test.ts';
import type { TestProblem } from './test-result.ts';

/** Files that are not there, or do not hold what they should. */
export async function judgeFiles(
  { expect }: TestDescriptor,
  { readFile: find }: EndedTest,
): Promise<readonly TestProblem[]> {
  const problems: TestProblem[] = [];
  for (const [name, wanted] of Object.entries(expect?.files ?? {})) {
    const path = await find(name);
    const wrong = path === undefined ? 'was not written' : findFileBreak(await readFile(path, 'utf8'), wanted);
    if (wrong !== undefined)
      problems.push({ at: ['expect', 'files', name], kind: 'message', message: `the file "${name}" ${wrong}` });
  }
  return problems;
}

function findFileBreak(text: string, wanted: ExpectedFile): string | undefined {
  if (typeof wanted === 'string') return findTextBreak(text, wanted);
  const { text: whole, contains, matches, json, lines } = wanted;
  if (whole !== undefined && whole !== text) return findTextBreak(text, whole);
  const count = text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
  if (lines !== undefined && lines !== count) return `has ${count} lines, not ${lines}`;
  if (json !== undefined && canonicalJson(parse(text)) !== canonicalJson(json))
    return `holds ${quote(text)}, not ${quote(JSON.stringify(json))}`;
  return findTextBreak(text, {
    ...(contains === undefined ? {} : { contains }),
    ...(matches === undefined ? {} : { matches }),
  });
}

/** No JSON is equal to nothing. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { [NO_JSON]: true };
  }
}

const NO_JSON = 'no JSON';
