import type { Json } from '../../../std/json.ts';

/** A value of a descriptor as a SQL literal. */
export function writeLiteral(value: Json): string {
  if (value === null) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `'${text.replaceAll("'", "''")}'`;
}
