import type { Json } from '../../std/json.ts';

/** A call to the outside that a step made on mocks, as it is shown and compared: plain data. */
export type RecordedCall =
  | {
      readonly kind: 'command';
      /** Its words: paths in the step's folder relative to it, the interpreter of Python as `python3`. */
      readonly command: readonly string[];
      /** What the job adds to the variables of a step. */
      readonly env: Readonly<Record<string, string>>;
      readonly answer: CallAnswer;
    }
  | {
      readonly kind: 'http';
      readonly resource: string;
      readonly method: string;
      /** The whole address, as far as the environment tells it. */
      readonly url: string;
      /** As the job wrote it: a whole address, or a path below the resource's. */
      readonly path: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body?: string;
      readonly answer: CallAnswer;
    }
  | {
      readonly kind: 'notify';
      readonly resource: string;
      readonly message: string;
      readonly subject?: string;
      readonly to?: readonly string[];
      readonly answer: CallAnswer;
    };

/** `refused`: nothing says how it is answered, so it was not made. */
export type CallAnswer = 'stubbed' | 'recorded' | 'sandboxed' | 'refused';

/** One line for people. */
export function describeCall(call: RecordedCall): string {
  if (call.kind === 'command') return call.command.map(showWord).join(' ');
  if (call.kind === 'http') return `${call.method} ${call.url}`;
  return `message to ${call.resource}: ${JSON.stringify(call.message)}`;
}

/** A stub that would answer the call, as YAML that can be put under `stubs:`. */
export function suggestStub(call: RecordedCall): string {
  if (call.kind === 'command') return `{command: ${toFlow([...call.command])}, exit: 0}`;
  if (call.kind === 'http') return `{http: ${toFlow(`${call.method} ${call.url}`)}, json: {}}`;
  return `{notify: ${call.resource}}`;
}

function showWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : JSON.stringify(word);
}

/** JSON is YAML. */
function toFlow(value: Json): string {
  return JSON.stringify(value);
}
