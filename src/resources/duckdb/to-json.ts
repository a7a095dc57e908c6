import type { Json } from '../../std/json.ts';
import { decimalToJson } from '../json-digits.ts';

/**
 * A value as plain JSON: DuckDB's own JSON form gives dates and all wide numbers as text; a whole number that JavaScript can hold
 * becomes a number, and so does a decimal of at most 15 digits. Everything else stays text.
 */
export function toJson(value: Json, type: string): Json {
  if (typeof value !== 'string') return value;
  if (WHOLE.test(type)) return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  return type.startsWith('DECIMAL') ? decimalToJson(value) : value;
}

const WHOLE = /^(BIGINT|UBIGINT|HUGEINT|UHUGEINT)$/;
