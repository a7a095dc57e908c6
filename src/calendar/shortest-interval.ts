/** How often a schedule may fire at most, in milliseconds: `every:` is no shorter. */
export const EVERY_MIN_MS = 1_000;
