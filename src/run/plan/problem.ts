import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';

/** What is wrong with a launch, at the flag and the value that say it. */
export function launchProblem(flag: string, value: string, message: string, hint?: string): Diagnostic {
  const source = { file: flag, text: value };
  return createDiagnostic(
    'MR5006',
    { source, start: 0, end: value.length },
    message,
    hint === undefined ? {} : { hint },
  );
}

/** The first character large and a full stop at the end. */
export function toSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
}
