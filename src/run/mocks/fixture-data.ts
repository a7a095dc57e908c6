import type { RowsFormat } from './mock-database/mock-database.ts';
import type { JsonMap } from '../../std/json.ts';

/** The data of a fixture, read: rows, a file of rows, or the content of a file. Paths are absolute. */
export type FixtureData =
  | { readonly kind: 'rows'; readonly rows: readonly JsonMap[]; readonly columns: ColumnTypes }
  | { readonly kind: 'file'; readonly path: string; readonly format: RowsFormat; readonly columns: ColumnTypes }
  | { readonly kind: 'text'; readonly text: string };

export type ColumnTypes = Readonly<Record<string, string>>;
