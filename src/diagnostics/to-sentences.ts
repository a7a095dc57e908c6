import type { Diagnostic } from './diagnostic.ts';

/** The diagnostic with its message and hint as whole sentences: parts that others use in sentences of their own speak in clauses. */
export function toSentences(diagnostic: Diagnostic): Diagnostic {
  const { message, hint } = diagnostic;
  return { ...diagnostic, message: toSentence(message), ...(hint === undefined ? {} : { hint: toSentence(hint) }) };
}

function toSentence(text: string): string {
  const begun = /^[a-z]+ /.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return /[.?!…]$/.test(begun) ? begun : `${begun}.`;
}
