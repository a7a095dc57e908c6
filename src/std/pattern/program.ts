import { unreachable } from '../unreachable.ts';
import type { Assertion, PatternNode } from './parse-pattern.ts';

/** One step of matching; the numbers are places in the program. The last step is `matched`. */
export type Step =
  | { readonly kind: 'character'; readonly fits: (character: string) => boolean; readonly next: number }
  | { readonly kind: 'assertion'; readonly at: Assertion; readonly next: number }
  | { readonly kind: 'split'; readonly next: readonly number[] }
  | { readonly kind: 'matched' };

export interface Program {
  readonly steps: readonly Step[];
  readonly start: number;
}

/** Steps that a program may have; counted repetitions are written out. */
export const PROGRAM_SIZE_MAX = 2_000;

/** `undefined` when it would be larger than PROGRAM_SIZE_MAX. */
export function compileProgram(node: PatternNode): Program | undefined {
  const steps: Step[] = [{ kind: 'matched' }];
  const start = add(steps, node, 0);
  return steps.length > PROGRAM_SIZE_MAX ? undefined : { steps, start };
}

/** Adds what matches a node and goes on at `next`; gives where it begins. Built from the end, so that what comes next is known. */
function add(steps: Step[], node: PatternNode, next: number): number {
  if (steps.length > PROGRAM_SIZE_MAX) return next;
  switch (node.kind) {
    case 'character':
      return push(steps, { kind: 'character', fits: createTest(node.atom), next });
    case 'assertion':
      return push(steps, { kind: 'assertion', at: node.at, next });
    case 'sequence':
      return node.items.reduceRight((after, item) => add(steps, item, after), next);
    case 'choice':
      return push(steps, { kind: 'split', next: node.items.map((item) => add(steps, item, next)) });
    case 'repeat':
      return addRepeat(steps, node, next);
    default:
      return unreachable(node);
  }
}

function addRepeat(
  steps: Step[],
  { item, min, max }: Extract<PatternNode, { readonly kind: 'repeat' }>,
  next: number,
): number {
  let at = next;
  if (max === Infinity) {
    const loop = push(steps, { kind: 'split', next: [] });
    const inside = add(steps, item, loop);
    steps[loop] = { kind: 'split', next: [inside, next] };
    at = loop;
  } else {
    for (let times = min; times < max && steps.length <= PROGRAM_SIZE_MAX; times++) {
      at = push(steps, { kind: 'split', next: [add(steps, item, at), next] });
    }
  }
  for (let times = 0; times < min && steps.length <= PROGRAM_SIZE_MAX; times++) at = add(steps, item, at);
  return at;
}

function push(steps: Step[], step: Step): number {
  return steps.push(step) - 1;
}

/** Whether one character is what an atom says: itself, or, of a class, what `RegExp` says of a text of that one character. */
function createTest(atom: string): (character: string) => boolean {
  if (!/[\\[.]/.test(atom)) return (character) => character === atom;
  const one = new RegExp(`^${atom}$`, 'u');
  const known = new Map<string, boolean>();
  return (character) => {
    const found = known.get(character) ?? one.test(character);
    if (known.size < KNOWN_MAX) known.set(character, found);
    return found;
  };
}

const KNOWN_MAX = 256;
