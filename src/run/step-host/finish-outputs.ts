import { readFile, stat } from 'node:fs/promises';
import { size, url } from '../../model/materialization.ts';
import { StepError } from '../../model/step-error.ts';
import type { StepOutcome, StepRequest } from '../../model/step-request.ts';
import type { Json } from '../../std/json.ts';
import type { Emitter } from './emitter.ts';
import { tellItems } from './tell-items.ts';
import type { PlacedOutput, StepPlaces } from './step-places.ts';
import type { StepServices } from './step-services.ts';
import type { StepTables } from './step-tables.ts';

/**
 * After the step's code is done: verifies what it wrote, stores it, and reports it. Everything is verified before anything is stored.
 * An output of which nothing was said and nothing is there is a failure.
 */
export async function finishOutputs(parts: FinishParts): Promise<Finished> {
  const { emitter, places } = parts;
  const outputs = Object.values(places.outputs);
  const pending = outputs.filter(({ asset }) => isPending(emitter, asset));
  for (const output of pending) await requireWritten(output, parts);
  for (const output of pending)
    if (output.file !== undefined && !parts.tables.isVerified(output.asset)) await parts.tables.verifyFile(output);
  for (const output of pending) await publish(output, parts);
  await tellItems(parts);
  const told = outputs.map(({ asset }) => emitter.told.get(asset));
  const reasons = told.flatMap((one) => (one?.state === 'unchanged' ? [one.reason] : []));
  const [reason] = reasons;
  return reason !== undefined && reasons.length === outputs.length
    ? { state: 'unchanged', reason }
    : { state: 'succeeded' };
}

export interface FinishParts {
  readonly request: StepRequest;
  readonly services: StepServices;
  readonly places: StepPlaces;
  readonly emitter: Emitter;
  readonly tables: StepTables;
}

type Finished = Extract<StepOutcome, { readonly state: 'succeeded' | 'unchanged' }>;

function isPending(emitter: Emitter, asset: string): boolean {
  const state = emitter.told.get(asset)?.state;
  return state === undefined || state === 'new';
}

async function requireWritten(
  { asset, kind, path, table }: PlacedOutput,
  { emitter, request }: FinishParts,
): Promise<void> {
  if (kind === 'other' || (await isFile(path))) return;
  if (table !== undefined && emitter.told.has(asset)) return;
  throw new StepError(
    `"${request.job.name}" made nothing of its output "${asset}": it neither reported it nor wrote the file that MILLRACE_OUTPUT_… names.`,
    { retryable: false },
  );
}

/** What was reported of it is kept, and what is known better now is put over it. */
async function publish(output: PlacedOutput, parts: FinishParts): Promise<void> {
  const { asset, kind, path, table } = output;
  const { emitter, services } = parts;
  if (output.file !== undefined) return storeFile(output, parts);
  if (table !== undefined) return (await isFile(path)) ? loadTable(output, parts) : verifyTable(output, parts);
  if (kind === 'value') services.report({ kind: 'value', asset, value: await readValue(output) });
  emitter.publish(asset, {});
}

async function storeFile(
  { asset, file, path, resource }: PlacedOutput,
  { emitter, services }: FinishParts,
): Promise<void> {
  if (file === undefined || resource.files === undefined) throw new Error('a file is in a file store');
  const { bytes } = await resource.files.put(path, file.key, services.signal);
  emitter.publish(asset, { bytes, metadata: { bytes: size(bytes), location: url(file.url) } });
}

async function loadTable(output: PlacedOutput, { request, tables }: FinishParts): Promise<void> {
  const { by } = output.place;
  if (request.partition === undefined) return tables.loadFile(output, undefined);
  if (by !== undefined) return tables.loadFile(output, { by });
  throw new StepError(
    `"${output.asset}" is a table that is made by partition, and nothing says which of its rows to replace: name the column that tells, "outputs: {${output.asset}: {by: COLUMN}}".`,
    { retryable: false },
  );
}

/** The step wrote it by itself, where readers see it already: it is told first, so that what is wrong with it marks it as bad. */
async function verifyTable(
  { asset, resource }: PlacedOutput,
  { emitter, services, tables }: FinishParts,
): Promise<void> {
  emitter.publish(asset, {});
  if (tables.isVerified(asset)) return;
  await resource.sql?.session((session) => tables.context.verify(session, asset), services.signal);
}

async function readValue({ asset, path }: PlacedOutput): Promise<Json> {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text) as Json;
  } catch (cause) {
    throw new StepError(`What was written for "${asset}" is not JSON: ${text.slice(0, SHOWN_MAX)}`, {
      retryable: false,
      cause,
    });
  }
}

const SHOWN_MAX = 200;

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
