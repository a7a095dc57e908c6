/** What a step found at run time, for which mapped jobs have a step each: plain data. */
export interface Item {
  /** Tells it apart from the others of its step; a name as jobs and assets have. */
  readonly key: string;
  readonly [field: string]: unknown;
}

/** How many items a step may emit, and how long each may be as JSON text. */
export const ITEMS_MAX = 10_000;
export const ITEM_LENGTH_MAX = 16_384;

/** Whether a text can be an item's key everywhere: in file names, in ids of steps, in selections. */
export function isItemKey(key: string): boolean {
  return key.length <= KEY_LENGTH_MAX && KEY.test(key) && !DEVICE.test(key);
}

const KEY_LENGTH_MAX = 200;
const KEY = /^[A-Za-z0-9_][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$/;
const DEVICE = /(?:^|\.)(con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
