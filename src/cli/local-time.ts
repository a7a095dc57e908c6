/** An instant in the zone of the machine, as dates are sorted: `2026-03-01 07:00:00`. */
export function toLocalTime(ms: number): string {
  return new Date(ms).toLocaleString('sv-SE');
}
