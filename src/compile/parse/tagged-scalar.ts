import type { Json } from '../../std/json.ts';
import { readPlainScalar } from './plain-scalar.ts';

/** The tag of an event in its short spelling: `!!str`, `!ref`. */
export function tagOf(text: string, event: { readonly tagStart: number; readonly tagEnd: number }): string {
  const written = text.slice(event.tagStart, event.tagEnd);
  const long = /^!<tag:yaml\.org,2002:(.+)>$/.exec(written);
  return long ? `!!${long[1]}` : written;
}

/** The value of a scalar with a tag of the core schema, or with the tag `!`, which means text; `undefined` for other tags and for what does not fit the tag. */
export function readTaggedScalar(tag: string, text: string): Json | undefined {
  if (tag === '!!str' || tag === '!') return text;
  const value = readPlainScalar(text);
  if (tag === '!!null') return value === null ? null : undefined;
  if (tag === '!!bool') return typeof value === 'boolean' ? value : undefined;
  if (tag === '!!int') return Number.isInteger(value) ? value : undefined;
  if (tag === '!!float') return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  return undefined;
}
