import { unreachable } from '../unreachable.ts';
import type { Assertion } from './parse-pattern.ts';
import type { Program } from './program.ts';

/** Whether some part of a text matches: all ways through the program are followed at once, one character at a time. */
export function createMatcher({ steps, start }: Program): (text: string) => boolean {
  const seen = new Int32Array(steps.length);
  let round = 0;
  /** Adds the steps that can be reached from one without a character; true when the end is among them. */
  const follow = (from: number, reached: number[], holds: (at: Assertion) => boolean): boolean => {
    const pending = [from];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      const step = steps[at];
      if (step === undefined || seen[at] === round) continue;
      seen[at] = round;
      if (step.kind === 'matched') return true;
      if (step.kind === 'character') reached.push(at);
      else if (step.kind === 'split') pending.push(...step.next);
      else if (holds(step.at)) pending.push(step.next);
    }
    return false;
  };
  return (text) => {
    const characters = Array.from(text);
    let reached: number[] = [];
    for (let place = 0; place <= characters.length; place++) {
      const [before, character] = [characters[place - 1], characters[place]];
      const holds = (at: Assertion) => isAt(at, before, character);
      const next: number[] = [];
      round = round === ROUNDS_MAX ? restart(seen) : round + 1;
      for (const at of reached) if (follow(at, next, holds)) return true;
      if (follow(start, next, holds)) return true;
      if (character === undefined) return false;
      reached = next.flatMap((at) => {
        const step = steps[at];
        return step?.kind === 'character' && step.fits(character) ? [step.next] : [];
      });
    }
    return false;
  };
}

const ROUNDS_MAX = 2 ** 31 - 1;

function restart(seen: Int32Array): number {
  seen.fill(0);
  return 1;
}

function isAt(assertion: Assertion, before: string | undefined, after: string | undefined): boolean {
  switch (assertion) {
    case 'start':
      return before === undefined;
    case 'end':
      return after === undefined;
    case 'boundary':
      return isWord(before) !== isWord(after);
    case 'no boundary':
      return isWord(before) === isWord(after);
    default:
      return unreachable(assertion);
  }
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /^\w$/.test(character);
}
