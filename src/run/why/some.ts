/** The first of many, and how many there are. */
export interface Some<T> {
  readonly first: readonly T[];
  readonly count: number;
}

export function listSome<T>(all: readonly T[], max: number): Some<T> {
  return { first: all.slice(0, max), count: all.length };
}
