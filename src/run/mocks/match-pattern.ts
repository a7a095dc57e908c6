import type { TextPattern } from '../../../generated/formats.ts';
import { isJsonMap } from '../../std/json.ts';

/** Whether a text fits a pattern in which `*` stands for any text, also none. */
export function fitsWildcard(text: string, pattern: string): boolean {
  const parts = pattern.split('*');
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return text === pattern;
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false;
  let at = first.length;
  const end = text.length - last.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found === -1 || found + part.length > end) return false;
    at = found + part.length;
  }
  return at <= end;
}

/** Whether the words of a command fit: one pattern for all of them, or one for each, where `**` as the last stands for any more. */
export function fitsCommand(words: readonly string[], pattern: string | readonly string[]): boolean {
  if (typeof pattern === 'string') return fitsWildcard(words.join(' '), pattern);
  const isOpen = pattern.at(-1) === '**';
  const wanted = isOpen ? pattern.slice(0, -1) : pattern;
  if (isOpen ? words.length < wanted.length : words.length !== wanted.length) return false;
  return wanted.every((one, index) => fitsWildcard(words[index] ?? '', one));
}

/** What is wrong with a text, in words that follow its name; `undefined` when it fits. */
export function findTextBreak(text: string, wanted: TextPattern): string | undefined {
  if (typeof wanted === 'string') return text === wanted ? undefined : `is ${quote(text)}, not ${quote(wanted)}`;
  const { contains = [], matches } = wanted;
  const missing = (typeof contains === 'string' ? [contains] : contains).find((part) => !text.includes(part));
  if (missing !== undefined) return `does not contain ${quote(missing)}: it is ${quote(text)}`;
  if (matches !== undefined && !new RegExp(matches, 'mu').test(text))
    return `does not match /${matches}/: it is ${quote(text)}`;
  return undefined;
}

/** Whether a value holds another: maps may have more keys, everything else is equal. */
export function holdsJson(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted))
    return (
      Array.isArray(value) &&
      value.length === wanted.length &&
      wanted.every((one, index) => holdsJson(value[index], one))
    );
  if (isJsonMap(wanted))
    return isJsonMap(value) && Object.entries(wanted).every(([key, one]) => holdsJson(value[key], one));
  return Object.is(value, wanted);
}

/** As people read it, cut when it is long. */
export function quote(text: string): string {
  const shown = text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text;
  return JSON.stringify(shown);
}

const SHOWN_MAX = 300;
