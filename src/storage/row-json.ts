/**
 * What a JSON text in a row says. Throws an `UnreadableRow` when it is none, as only a hand beside the program, or a disk that gives wrong
 * answers, can have made it.
 */
export function parseColumn(text: string, place: { readonly row: string; readonly column: string }): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new UnreadableRow(`the ${place.row} cannot be read: its "${place.column}" is no JSON`, { cause });
  }
}

class UnreadableRow extends Error {}

/** Rows of many runs at once: one that cannot be read keeps nobody from the others. `checkDatabase` tells of it. */
export function readRows<Row, T>(rows: readonly Row[], read: (row: Row) => T): readonly T[] {
  return rows.flatMap((row) => {
    try {
      return [read(row)];
    } catch (error) {
      if (error instanceof UnreadableRow) return [];
      throw error;
    }
  });
}

/** JSON texts in rows of which lists are made: the order of the rows, and what names one. */
export const JSON_TEXTS = [
  { table: 'run', order: 'key', name: 'id', columns: ['launch', 'tags', 'counts'] },
  { table: 'outbox', order: 'number', name: 'key', columns: ['call'] },
] as const;

export function describeUnreadable(table: string, name: string): string {
  return `the row "${name}" of "${table}" cannot be read`;
}
