import { expect, test } from 'vitest';
import { describeUsageError } from './describe-usage-error.ts';

test.each([
  ["error: unknown command 'frobnicate'", undefined, 'There is no command "frobnicate". "millrace --help" lists them.'],
  ["error: unknown command 'rum'\n(Did you mean run?)", undefined, 'There is no command "rum". Did you mean "run"?'],
  [
    "error: unknown command 'runz'\n(Did you mean one of run, runs?)",
    undefined,
    'There is no command "runz". Did you mean "run" or "runs"?',
  ],
  ["error: unknown option '--x'", 'run', '"millrace run" has no option "--x". "millrace run --help" lists them.'],
  [
    "error: unknown option '--selct'\n(Did you mean --select?)",
    'run',
    '"millrace run" has no option "--selct". Did you mean "--select"?',
  ],
  [
    "error: missing required argument 'run'",
    'cancel',
    'Say which run: millrace cancel <run>. "millrace cancel --help" says more.',
  ],
  [
    "error: too many arguments for 'run'. Expected 0 arguments but got 1: a.",
    'run',
    '"millrace run" takes options only, and no "a". "millrace run --help" lists them.',
  ],
  [
    "error: option '--output <format>' argument 'xml' is invalid. Allowed choices are text, json.",
    'ls',
    '--output is text or json, not "xml".',
  ],
  [
    "error: option '-s, --select <selection...>' argument missing",
    'run',
    '--select needs a value: --select <selection...>. "millrace run --help" says more.',
  ],
  ['error: something new', 'run', 'error: something new'],
])('%j is told as a sentence', (text, command, sentence) => {
  expect(describeUsageError(text, command).trim()).toBe(sentence);
});
