import type { ExpectedCall, TestDescriptor } from '../../../generated/formats.ts';
import { findTextBreak, fitsCommand } from '../mocks/match-pattern.ts';
import { findRequestBreak, fitsAddress } from '../mocks/mock-resources.ts';
import { describeCall, type RecordedCall } from '../mocks/recorded-call.ts';
import type { TestProblem } from './test-result.ts';

/** Calls that should have been made and were not, and, unless a subset is expected, calls that nobody expects. */
export function judgeCalls({ expect }: TestDescriptor, made: readonly RecordedCall[]): readonly TestProblem[] {
  if (expect?.calls === undefined) return [];
  const left = [...made];
  const problems: TestProblem[] = [];
  for (const [index, wanted] of expect.calls.entries()) {
    const inOrder = expect.order === 'exact' ? left.slice(0, expect.match === 'subset' ? left.length : 1) : left;
    const found = inOrder.findIndex((call) => findCallBreak(call, wanted) === undefined);
    if (found !== -1)
      left.splice(
        expect.order === 'exact' && expect.match === 'subset' ? 0 : found,
        expect.order === 'exact' && expect.match === 'subset' ? found + 1 : 1,
      );
    else
      problems.push({
        at: ['expect', 'calls', index],
        kind: 'message',
        message: `no call fits ${JSON.stringify(wanted)}`,
        details: tellNearest(left, wanted),
      });
  }
  if (expect.match === 'subset') return problems;
  return [
    ...problems,
    ...left.map((call): TestProblem => ({
      at: ['expect', 'calls'],
      kind: 'message',
      message: `an unexpected call was made: ${describeCall(call)}`,
    })),
  ];
}

/** Calls of the same kind, each with what keeps it from fitting. */
function tellNearest(calls: readonly RecordedCall[], wanted: ExpectedCall): readonly string[] {
  const same = calls.filter((call) => call.kind in wanted);
  if (same.length === 0) return [calls.length === 0 ? 'no other call was made' : 'no other call of this kind was made'];
  return same.slice(0, SHOWN_MAX).map((call) => `${describeCall(call)}: ${findCallBreak(call, wanted) ?? ''}`);
}

const SHOWN_MAX = 5;

/** Why a call is not the expected one; `undefined` when it is. */
function findCallBreak(call: RecordedCall, wanted: ExpectedCall): string | undefined {
  if ('command' in wanted) {
    if (call.kind !== 'command' || !fitsCommand(call.command, wanted.command)) return 'another command';
    return findFirst(Object.entries(wanted.env ?? {}), ([name, text]) =>
      tell(`the variable "${name}"`, findTextBreak(call.env[name] ?? '', text)),
    );
  }
  if ('http' in wanted) {
    if (call.kind !== 'http' || !fitsAddress(wanted.http, call.method, [call.url, call.path])) return 'another address';
    return findRequestBreak(wanted, { headers: call.headers, body: call.body ?? '' });
  }
  if (call.kind !== 'notify' || call.resource !== wanted.notify) return 'another channel';
  if (wanted.to !== undefined && [...(call.to ?? [])].sort().join() !== [wanted.to].flat().sort().join())
    return `it is for ${call.to?.join(', ') ?? 'nobody in particular'}`;
  return (
    (wanted.message === undefined ? undefined : tell('its text', findTextBreak(call.message, wanted.message))) ??
    (wanted.subject === undefined ? undefined : tell('its subject', findTextBreak(call.subject ?? '', wanted.subject)))
  );
}

function tell(what: string, wrong: string | undefined): string | undefined {
  return wrong === undefined ? undefined : `${what} ${wrong}`;
}

function findFirst<T>(list: readonly T[], find: (one: T) => string | undefined): string | undefined {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
