/**
 * The value of an unquoted scalar by the core schema of YAML 1.2. Numbers that JSON cannot hold (`.inf`, `.nan`) come out as they are.
 */
export function readPlainScalar(text: string): string | number | boolean | null {
  const first = text.charCodeAt(0);
  if (isLetter(first)) return CONSTANTS.has(text) ? (CONSTANTS.get(text) ?? null) : text;
  if (text === '' || text === '~') return null;
  if (!NUMBER_STARTS.has(first)) return text;
  if (INTEGER.test(text)) return Number(text);
  if (FLOAT.test(text)) return Number(text);
  if (OCTAL.test(text) || HEX.test(text)) return Number(text);
  if (INFINITE.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return NOT_A_NUMBER.test(text) ? NaN : text;
}

/**
 * How YAML 1.1 (most Python, Ruby and Go programs) reads an unquoted scalar that is text in YAML 1.2: `NO` and `on` as booleans,
 * `12:30:45` and `1_000` as numbers. `undefined` where both agree. Dates are left alone: they are text here and a day there.
 */
export function olderReading(text: string): 'a boolean' | 'a number' | undefined {
  if (text.length > 60) return undefined;
  if (OLD_BOOLEAN.test(text)) return 'a boolean';
  return OLD_SEXAGESIMAL.test(text) || OLD_UNDERSCORES.test(text) ? 'a number' : undefined;
}

const CONSTANTS = new Map<string, boolean | null>([
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);

const NUMBER_STARTS = new Set('+-.0123456789'.split('').map((char) => char.charCodeAt(0)));
const INTEGER = /^[-+]?[0-9]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const OCTAL = /^0o[0-7]+$/;
const HEX = /^0x[0-9a-fA-F]+$/;
const INFINITE = /^[-+]?\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;
const OLD_BOOLEAN = /^(?:yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)$/;
const OLD_SEXAGESIMAL = /^[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;
const OLD_UNDERSCORES = /^[-+]?[0-9][0-9_]*_[0-9_]*(?:\.[0-9_]*)?$/;

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
