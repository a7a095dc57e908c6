/**
 * Any text as one that databases keep unchanged: no zero character, which Postgres refuses, and no half of a surrogate pair, which drivers
 * replace. Nearly every text is its own encoding; equal texts have equal encodings and different ones different encodings.
 */
export function encodeText(text: string): string {
  const isPlain = text.isWellFormed() && !text.includes('\0') && !text.startsWith(MARK);
  return isPlain ? text : MARK + JSON.stringify(text);
}

export function decodeText(encoded: string): string {
  return encoded.startsWith(MARK) ? String(JSON.parse(encoded.slice(MARK.length))) : encoded;
}

/** From Unicode's private use area. */
const MARK = '\uF8FF';
