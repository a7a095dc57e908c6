import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { StepError } from '../../model/step-error.ts';
import type { AssetPlace, StepRequest } from '../../model/step-request.ts';
import type { StepInput, StepOutput } from '../../ports/job-type.ts';
import type { FileLocation, OpenResource, TableLocation } from '../../ports/resource.ts';
import { endingOf, locatePartition } from './locate-partition.ts';
import type { StepResources } from './open-resources.ts';
import { readAsset } from './read-asset.ts';

/** Where everything is that a step reads, writes and uses, in the resources of its environment. */
export async function openPlaces(
  request: StepRequest,
  resources: StepResources,
  step: PlacesOptions,
): Promise<StepPlaces> {
  const scratch = await makeScratch(request, step);
  const resourceOf = async (place: AssetPlace): Promise<OpenResource> =>
    place.kind === 'value' || place.kind === 'other' ? NOWHERE : resources.open(place.resource);
  const partition = request.partition?.key;
  return {
    itemsFile: join(scratch, 'items'),
    resources: await mapValues(request.job.resources ?? {}, (name) => resources.open(name)),
    inputs: await mapValues(request.inputs, async (place, asset) => {
      const parts = { asset, kind: place.kind, place, resource: await resourceOf(place) };
      return openInput(parts, { folder: join(scratch, 'inputs'), signal: step.signal });
    }),
    outputs: await mapValues(request.outputs, async (place, asset) => {
      const slot = request.job.outputs[asset]?.slot ?? 'default';
      const parts = { asset, kind: place.kind, place, resource: await resourceOf(place) };
      return openOutput({ ...parts, slot }, join(scratch, 'outputs'), partition);
    }),
  };
}

/** Empty where the step needs none: nothing is put there. */
async function makeScratch(request: StepRequest, step: PlacesOptions): Promise<string> {
  const folders = FOLDERS.filter((name) => Object.keys(request[name]).length > 0);
  if (folders.length === 0 && request.job.items !== true) return '';
  const scratch = join(step.folder, SCRATCH);
  await mkdir(scratch, { recursive: true });
  for (const name of folders) await mkdir(join(scratch, name), { recursive: true });
  return scratch;
}

export interface PlacesOptions {
  readonly folder: string;
  readonly signal: AbortSignal;
}

export interface StepPlaces {
  /** Where a job with `items: true` may write what it finds. */
  readonly itemsFile: string;
  readonly resources: { readonly [slot: string]: OpenResource };
  readonly inputs: { readonly [asset: string]: PlacedInput };
  readonly outputs: { readonly [asset: string]: PlacedOutput };
}

export interface PlacedInput extends StepInput {
  readonly place: AssetPlace;
}

export interface PlacedOutput extends StepOutput {
  readonly place: AssetPlace;
}

/** A folder for inputs and outputs on their way, hidden among the job's files and removed with them. */
const SCRATCH = '.millrace';
const FOLDERS = ['inputs', 'outputs'] as const;

/** Values and what is elsewhere are in no resource. */
const NOWHERE: OpenResource = { name: '', type: 'none', close: async () => undefined };

interface Placed {
  readonly asset: string;
  readonly kind: AssetPlace['kind'];
  readonly place: AssetPlace;
  readonly resource: OpenResource;
}

function openInput(parts: Placed, options: { readonly folder: string; readonly signal: AbortSignal }): PlacedInput {
  let path: Promise<string> | undefined;
  const input: PlacedInput = { ...parts, ...locate(parts), path: () => (path ??= readAsset(input, options)) };
  return input;
}

function openOutput(
  parts: Placed & { readonly slot: string },
  folder: string,
  partition: string | undefined,
): PlacedOutput {
  const { table, file } = locate(parts);
  const ending = file === undefined ? (ENDINGS[parts.kind] ?? '') : endingOf(file.key);
  return {
    ...parts,
    ...(table === undefined ? {} : { table }),
    ...(file === undefined ? {} : { file: partition === undefined ? file : locatePartition(file, partition) }),
    path: join(folder, `${parts.asset}${ending}`),
  };
}

const ENDINGS: Readonly<Record<string, string>> = { table: '.parquet', value: '.json' };

interface Location {
  readonly table?: TableLocation;
  readonly file?: FileLocation;
}

/** What is outside is a table or a file according to what holds it. A table that a file store keeps is a parquet file. */
export function locate({ asset, place, resource }: Placed): Location {
  if (resource === NOWHERE) return {};
  if (resource.sql !== undefined && place.path === undefined) return { table: resource.sql.locate(asset, place.table) };
  const format = place.format ?? (place.kind === 'table' ? 'parquet' : undefined);
  if (resource.files !== undefined) return { file: resource.files.locate(asset, format, place.path) };
  throw new StepError(`"${asset}" cannot be kept in "${resource.name}", which holds neither tables nor files.`, {
    retryable: false,
  });
}

async function mapValues<V, W>(
  map: { readonly [key: string]: V },
  change: (value: V, key: string) => Promise<W>,
): Promise<{ [key: string]: W }> {
  const entries = Object.entries(map).map(async ([key, value]) => [key, await change(value, key)] as const);
  return Object.fromEntries(await Promise.all(entries));
}
