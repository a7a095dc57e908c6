/** Readers of JSON hold numbers with a point as doubles: one with more digits than these may be read as another number. */
export const JSON_DIGITS_EXACT = 15;

/** A decimal as JSON: a number where all of its digits are kept, else the text that it is. */
export function decimalToJson(text: string): number | string {
  const isExact = text.replace(/[^0-9]/g, '').length <= JSON_DIGITS_EXACT;
  return isExact && Number.isFinite(Number(text)) ? Number(text) : text;
}
