import Database from 'better-sqlite3';

/** What of the acknowledged events is not in a file, in sentences; opens the file as its next user would. */
export function checkAcknowledged(path: string, acknowledged: ReadonlyMap<string, number>, isWhole = true): Checked {
  const db = new Database(path);
  try {
    const hasTables =
      db.prepare("SELECT count(*) FROM sqlite_schema WHERE name IN ('run', 'event')").pluck().get() === 2;
    if (!hasTables) return { lost: sumOf(acknowledged), wrong: [] };
    const rows = db
      .prepare(
        'SELECT run.id, count(*) AS count, max(event.seq) AS last FROM run JOIN event ON event.run = run.key GROUP BY run.id',
      )
      .all() as readonly { readonly id: string; readonly count: number; readonly last: number }[];
    const stored = new Map(rows.map((row) => [row.id, row]));
    const lost = [...acknowledged].map(([run, seq]) => Math.max(0, seq - (stored.get(run)?.last ?? 0)));
    const gaps = rows.filter(({ count, last }) => count !== last).map(({ id }) => `the events of ${id} have a gap`);
    const [integrity] = isWhole
      ? (db.pragma('integrity_check') as readonly { readonly integrity_check: string }[])
      : [];
    const damage = integrity === undefined || integrity.integrity_check === 'ok' ? [] : [integrity.integrity_check];
    return { lost: lost.reduce((sum, count) => sum + count, 0), wrong: [...gaps, ...damage] };
  } finally {
    db.close();
  }
}

export interface Checked {
  /** Events that were acknowledged and are not there. */
  readonly lost: number;
  readonly wrong: readonly string[];
}

export function sumOf(acknowledged: ReadonlyMap<string, number>): number {
  return [...acknowledged.values()].reduce((sum, seq) => sum + seq, 0);
}
