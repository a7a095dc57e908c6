import { readFile } from 'node:fs/promises';
import { type Item, ITEMS_MAX } from '../../model/item.ts';
import { StepError } from '../../model/step-error.ts';
import type { FinishParts } from './finish-outputs.ts';
import { checkItems, readItems } from './read-items.ts';
import { selectAll } from './tables/queries.ts';

/** After the step's code is done: tells what it found, of a job that finds items. Nothing of it is told before all of it is right. */
export async function tellItems(parts: FinishParts): Promise<void> {
  const { job } = parts.request;
  if (job.items === undefined) return;
  const found = job.items === true ? await itemsOfCode(parts) : await itemsOfTable(parts, job.items);
  const items = checkItems(found, job.name);
  for (let start = 0; start < items.length; start += TOLD_AT_ONCE)
    parts.services.report({ kind: 'items', items: items.slice(start, start + TOLD_AT_ONCE) });
}

const TOLD_AT_ONCE = 500;

/** What the code said, and what it wrote. That there is nothing must be said too: by an empty file. */
async function itemsOfCode({ request, emitter, places }: FinishParts): Promise<readonly Item[]> {
  const text = await readFile(places.itemsFile, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (text !== undefined) return [...emitter.items, ...readItems(text)];
  const { manifest, origin } = request.baseType;
  const saysItByItself = manifest.runtime === 'node' && origin !== 'built-in';
  if (emitter.hasSaidItems() || saysItByItself) return emitter.items;
  throw new StepError(
    `"${request.job.name}" did not say which items there are: it wrote no file to MILLRACE_ITEMS. Where there are none, the file is empty.`,
    { retryable: false },
  );
}

/** Each row of the step's table; its columns are the fields of the item. */
async function itemsOfTable({ places, services }: FinishParts, column: string): Promise<readonly Item[]> {
  const output = Object.values(places.outputs).find(({ kind }) => kind === 'table' || kind === 'view');
  const { table, resource, asset = '' } = output ?? {};
  if (table === undefined || resource?.sql === undefined)
    throw new StepError(`"${asset}" is no table in a warehouse here: its rows cannot be items.`, { retryable: false });
  const { columns, rows } = await resource.sql.session(
    (session) => session.query(selectAll(table.sql), { rowsMax: ITEMS_MAX + 1 }),
    services.signal,
  );
  const at = columns.findIndex(({ name }) => name.toLowerCase() === column.toLowerCase());
  if (at === -1)
    throw new StepError(`"${asset}" has no column "${column}", which \`items\` names.`, {
      kind: 'contract',
      retryable: false,
    });
  return rows.map((row) => {
    const fields = Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null]));
    const key = row[at] ?? null;
    return { ...fields, key: typeof key === 'string' ? key : JSON.stringify(key) };
  });
}
