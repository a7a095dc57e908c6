/** The first of some texts, and how many more there are. */
export function shorten(texts: readonly string[], shownMax: number): string {
  const rest = texts.length - shownMax;
  const shown = texts.slice(0, shownMax).join(', ');
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}
