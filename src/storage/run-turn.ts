import type { RunTurn } from '../ports/store.ts';

/** What `run.turn` becomes by a batch (`EventBatch.turn`, twice the same parameter): one that has its place again keeps it. */
export function changeTurn(turn: string, again: string): string {
  return `CASE WHEN ${turn} = 'given_back' OR turn = 'given_back' THEN coalesce(${again}, turn) ELSE turn END`;
}

/** The column, of a run that was given out. */
export function toRunTurn(turn: string | null): RunTurn {
  return turn === null ? 'taken' : (turn as RunTurn); // as it was written
}
