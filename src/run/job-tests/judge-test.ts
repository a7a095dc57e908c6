import type { TestDescriptor } from '../../../generated/formats.ts';
import type { StepRequest } from '../../model/step-request.ts';
import type { RecordedCall } from '../mocks/recorded-call.ts';
import { describeCall, suggestStub } from '../mocks/recorded-call.ts';
import { findTextBreak } from '../mocks/match-pattern.ts';
import type { TestRun } from './carry-out-test.ts';
import { judgeCalls } from './judge-calls.ts';
import { judgeFiles } from './judge-files.ts';
import { judgeItems } from './judge-items.ts';
import { judgeRows, type RowsReader } from './judge-rows.ts';
import { isEqualCell } from './compare-rows.ts';
import type { Json } from '../../std/json.ts';
import type { TestProblem } from './test-result.ts';

/** Everything in which what came of a test's step differs from what the test expects; none when it passed. */
export async function judgeTest(test: TestDescriptor, ended: EndedTest): Promise<readonly TestProblem[]> {
  const refused = ended.calls.filter(({ answer }) => answer === 'refused');
  if (refused.length > 0) return refused.map(tellRefused);
  const outcome = judgeOutcome(test, ended);
  if (outcome !== undefined) return [outcome];
  const isFailed = ended.outcome.state === 'failed';
  const data = isFailed
    ? []
    : [
        ...(await judgeRows(test, ended)),
        ...(await judgeFiles(test, ended)),
        ...judgeValues(test, ended),
        ...judgeItems(test, ended.items),
      ];
  return [...data, ...judgeCalls(test, ended.calls), ...judgeChecks(test, ended)];
}

export interface EndedTest extends TestRun, RowsReader {
  readonly request: StepRequest;
  readonly calls: readonly RecordedCall[];
  /** Tables of which neither a contract nor a query tells all columns. */
  readonly open: readonly string[];
  /** The local path of a written file. */
  readonly readFile: (name: string) => Promise<string | undefined>;
}

function tellRefused(call: RecordedCall): TestProblem {
  return {
    at: ['stubs'],
    kind: 'message',
    message: `a call to the outside has no stub, and was not made: ${describeCall(call)}`,
    details: ['say how it is answered:', 'stubs:', `  - ${suggestStub(call)}`],
  };
}

/** Failed although it should not have, or the other way round, or otherwise than it should. */
function judgeOutcome(
  { expect = {} }: TestDescriptor,
  { outcome, checks, lastLines, open }: EndedTest,
): TestProblem | undefined {
  const wanted = expect.error;
  if (outcome.state !== 'failed') {
    if (outcome.state === 'lost' || outcome.state === 'cancelled')
      return { at: [], kind: 'message', message: 'it was lost' };
    return wanted === undefined
      ? undefined
      : { at: ['expect', 'error'], kind: 'message', message: 'it succeeds, and should fail' };
  }
  const { message, kind } = outcome.error;
  if (wanted === undefined) {
    const failed = checks.filter(({ passed, severity }) => !passed && severity === 'error');
    const isExpected =
      kind === 'check' && failed.length > 0 && failed.every(({ name }) => expect.checks?.[name] === 'failed');
    return isExpected
      ? undefined
      : { at: [], kind: 'message', message: `it fails: ${message}`, details: tellWhy(message, { lastLines, open }) };
  }
  const pattern = typeof wanted === 'string' ? { contains: wanted } : (wanted.message ?? { contains: [] });
  const wrong = findTextBreak(message, pattern);
  if (wrong !== undefined) return { at: ['expect', 'error'], kind: 'message', message: `its error ${wrong}` };
  if (typeof wanted !== 'string' && wanted.kind !== undefined && wanted.kind !== kind)
    return {
      at: ['expect', 'error', 'kind'],
      kind: 'message',
      message: `it fails by ${kind}, not by ${wanted.kind}: ${message}`,
    };
  return undefined;
}

function tellWhy(message: string, { lastLines, open }: Pick<EndedTest, 'lastLines' | 'open'>): readonly string[] {
  if (/Permission Error/.test(message))
    return [
      'A test reaches nothing outside: what SQL reads by its own means (a file, an address) must be an asset, so that the test can give it.',
    ];
  if (/Binder Error/.test(message) && open.length > 0)
    return open.map(
      (asset) =>
        `nothing tells all columns of "${asset}": declare them where it is made, or say them here: given: {${asset}: {columns: {…: integer}}}`,
    );
  return lastLines;
}

function judgeValues({ expect }: TestDescriptor, { values }: EndedTest): readonly TestProblem[] {
  return Object.entries(expect?.values ?? {}).flatMap(([asset, wanted]): TestProblem[] => {
    const at = ['expect', 'values', asset];
    const actual = values[asset];
    if (actual === undefined) return [{ at, kind: 'message', message: `there is no value of "${asset}"` }];
    const options = expect?.tolerance === undefined ? {} : { tolerance: expect.tolerance };
    if (isEqualCell(wanted as Json, actual, options)) return [];
    return [
      {
        at,
        kind: 'message',
        message: `the value of "${asset}" is ${JSON.stringify(actual)}, not ${JSON.stringify(wanted)}`,
      },
    ];
  });
}

function judgeChecks({ expect }: TestDescriptor, { checks }: EndedTest): readonly TestProblem[] {
  return Object.entries(expect?.checks ?? {}).flatMap(([name, wanted]): TestProblem[] => {
    const at = ['expect', 'checks', name];
    const found = checks.findLast((check) => check.name === name);
    if (found === undefined) {
      const names = checks.map((check) => `"${check.name}"`).join(', ');
      return [
        {
          at,
          kind: 'message',
          message: `no check named "${name}" was run; there were ${names === '' ? 'none' : names}`,
        },
      ];
    }
    if (found.passed === (wanted === 'passed')) return [];
    const why = found.message === undefined ? '' : `: ${found.message}`;
    return [{ at, kind: 'message', message: `the check "${name}" ${found.passed ? 'passed' : 'failed'}${why}` }];
  });
}
