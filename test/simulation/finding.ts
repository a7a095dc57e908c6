import type { Invariant } from './world.ts';

/** Something that must not be. */
export interface Finding {
  readonly invariant: Invariant;
  readonly message: string;
}

export function found(isWrong: boolean, finding: Finding): readonly Finding[] {
  return isWrong ? [finding] : [];
}
