/** How a file with rows is written. */
export type RowFormat = 'parquet' | 'csv' | 'json' | 'ndjson';

/** How a file is written, by what is said of it or by its ending; `undefined` when it has no rows that could be read. */
export function rowFormatOf(format: string | undefined, path: string): RowFormat | undefined {
  const told = format ?? ENDINGS[/\.[^./\\]+$/.exec(path.toLowerCase())?.[0] ?? ''];
  return told === 'parquet' || told === 'csv' || told === 'json' || told === 'ndjson' ? told : undefined;
}

const ENDINGS: Readonly<Record<string, RowFormat>> = {
  '.parquet': 'parquet',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
};
