import { fail, type Result, succeed } from '../result.ts';
import { createMatcher } from './match-program.ts';
import { parsePattern } from './parse-pattern.ts';
import { compileProgram } from './program.ts';

/**
 * Regular expressions of strangers, matched in time linear in the text: a text of n characters takes at most n × PROGRAM_SIZE_MAX steps,
 * whatever the pattern (K. Thompson's simulation, 1968). The spelling is ECMAScript's with the flag `u`, and so is the meaning. What cannot
 * be matched so is refused with a reason that goes on from "the pattern …": look-around, references to groups, and patterns that are too large.
 *
 * Parsed by `parse-pattern.ts`, made into a program by `program.ts`, run by `match-program.ts`. `new RegExp` is used for what takes one
 * step alone: whether the spelling is right, and whether one character is of a class.
 */
export function createPattern(source: string): Result<Pattern, string> {
  const wrong = findSyntaxError(source);
  if (wrong !== undefined) return fail(wrong);
  const parsed = parsePattern(source);
  if (!parsed.ok) return parsed;
  const program = compileProgram(parsed.value);
  return program === undefined ? fail('is too large') : succeed({ test: createMatcher(program) });
}

export interface Pattern {
  /** Whether some part of the text matches. */
  readonly test: (text: string) => boolean;
}

function findSyntaxError(source: string): string | undefined {
  try {
    new RegExp(source, 'u');
    return undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return `is no regular expression (${(error.message.split(': ').at(-1) ?? '').toLowerCase()})`;
  }
}
