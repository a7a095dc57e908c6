import { ITEM_LENGTH_MAX, type Item, isItemKey, ITEMS_MAX } from '../../model/item.ts';
import { StepError } from '../../model/step-error.ts';
import { isJsonMap } from '../../std/json.ts';

/** The items that a file tells, one a line: a JSON map with a `key`, a JSON text, or the key as it is. Empty lines are none. */
export function readItems(text: string): readonly Item[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .flatMap((line, at) => (line === '' ? [] : [readLine(line, at + 1)]));
}

function readLine(line: string, number: number): Item {
  if (!/^["{]/.test(line)) return { key: line };
  const value = parse(line);
  if (typeof value === 'string') return { key: value };
  if (isJsonMap(value) && typeof value['key'] === 'string') return { ...value, key: value['key'] };
  throw refuse(
    `Line ${number} of the file that MILLRACE_ITEMS names is no item: it must be a key, or a JSON map with a "key".`,
  );
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // the caller tells which line it is
  }
}

/** Rejects with a StepError what cannot be mapped over: too many, keys that are no names, a key twice. */
export function checkItems(items: readonly Item[], job: string): readonly Item[] {
  if (items.length > ITEMS_MAX)
    throw refuse(
      `"${job}" found ${items.length.toLocaleString('en')} items; at most ${ITEMS_MAX.toLocaleString('en')} are mapped over.`,
    );
  const seen = new Map<string, string>();
  for (const item of items) {
    const { key } = item;
    if (!isItemKey(key))
      throw refuse(
        `"${key.slice(0, SHOWN_MAX)}" cannot be the key of an item: it is made of letters, digits, "_" and "-", with single dots between, at most 200 characters. What is to be kept as it is goes into another field.`,
      );
    const same = seen.get(key.toLowerCase());
    if (same !== undefined)
      throw refuse(
        same === key
          ? `"${job}" found the item "${key}" twice.`
          : `"${job}" found the items "${same}" and "${key}", which differ only by case.`,
      );
    seen.set(key.toLowerCase(), key);
    if (JSON.stringify(item).length > ITEM_LENGTH_MAX)
      throw refuse(
        `The item "${key}" is longer than ${ITEM_LENGTH_MAX.toLocaleString('en')} characters of JSON: put its data into a file or a table.`,
      );
  }
  return items;
}

const SHOWN_MAX = 100;

function refuse(message: string): StepError {
  return new StepError(message, { retryable: false });
}
