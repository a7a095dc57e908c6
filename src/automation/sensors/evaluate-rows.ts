import { canonicalJson } from '../../graph/canonical.ts';
import type { JsonMap } from '../../std/json.ts';
import { type Evaluation, takeFirst } from './evaluation.ts';

/** Rows of a query, each once: a row is told from others by all of its columns, unless the sensor has a `key`. */
export function evaluateRows(rows: readonly JsonMap[]): Evaluation {
  return {
    candidates: rows.map((row) => ({ key: canonicalJson(row), names: { row } })),
    nothing: rows.length === 0 ? 'The query gave no row.' : 'No row is new.',
    settle: (fresh, limit) => ({ ...takeFirst(fresh, limit), cursor: null }),
  };
}
