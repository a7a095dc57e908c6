import type { Json } from '../../std/json.ts';
import { decimalToJson } from '../json-digits.ts';
import { parseList, type NestedList } from './parse-list.ts';

/**
 * A value as the server writes it as plain JSON: numbers that JavaScript can hold exactly, booleans, what is JSON already, and lists of
 * those. Everything else (dates, times, wide numbers, bytes) stays the text that it is. `type` is the number of its type.
 */
export function toJson(value: string | null, type: number): Json {
  if (value === null) return null;
  const element = ELEMENT_OF[type];
  return element === undefined ? readValue(value, type) : mapList(parseList(value), (item) => readValue(item, element));
}

function mapList(list: NestedList, change: (text: string) => Json): Json {
  return list.map((item) => (item === null ? null : typeof item === 'string' ? change(item) : mapList(item, change)));
}

function readValue(text: string, type: number): Json {
  switch (type) {
    case BOOL:
      return text === 't';
    case INT2:
    case INT4:
    case INT8:
    case OID:
      return Number.isSafeInteger(Number(text)) ? Number(text) : text;
    case FLOAT4:
    case FLOAT8:
      return Number.isFinite(Number(text)) ? Number(text) : text;
    case NUMERIC:
      return decimalToJson(text);
    case JSON_TEXT:
    case JSONB:
      return JSON.parse(text) as Json;
    default:
      return text;
  }
}

/** Numbers of built-in types, the same on every server. */
const BOOL = 16;
const INT8 = 20;
const INT2 = 21;
const INT4 = 23;
const OID = 26;
const JSON_TEXT = 114;
const FLOAT4 = 700;
const FLOAT8 = 701;
const NUMERIC = 1700;
const JSONB = 3802;

/** The type of the elements, by the type of the list. */
const ELEMENT_OF: Readonly<Record<number, number>> = {
  199: JSON_TEXT,
  1000: BOOL,
  1005: INT2,
  1007: INT4,
  1009: 25,
  1014: 1042,
  1015: 1043,
  1016: INT8,
  1021: FLOAT4,
  1022: FLOAT8,
  1028: OID,
  1115: 1114,
  1182: 1082,
  1183: 1083,
  1185: 1184,
  1187: 1186,
  1231: NUMERIC,
  2951: 2950,
  3807: JSONB,
};
