import type { StepRequest } from '../../model/step-request.ts';
import type { Item } from '../../model/item.ts';
import type { StepPartition } from '../../model/step-partition.ts';
import { STEP_VARIABLES, stepVariable } from '../../model/step-variables.ts';
import type { StepPlaces } from './step-places.ts';

/** The environment variables by which a child process knows its step. Tables that it reads are written to files for it first. */
export async function createStepEnvironment(request: StepRequest, places: StepPlaces): Promise<Record<string, string>> {
  return {
    MILLRACE_PROJECT: request.project,
    [STEP_VARIABLES['run.env']]: request.run.env,
    [STEP_VARIABLES['run.id']]: request.run.id,
    [STEP_VARIABLES['job.name']]: request.job.name,
    MILLRACE_STEP: request.step,
    MILLRACE_STEP_KEY: request.key,
    MILLRACE_ATTEMPT_NUMBER: String(request.attempt),
    ...(request.hook === undefined ? {} : hookVariables(request.hook)),
    ...paramVariables(request),
    ...(request.partition === undefined ? {} : partitionVariables(request.partition)),
    ...(request.item === undefined ? {} : itemVariables(request.item)),
    ...(request.job.items === true ? { MILLRACE_ITEMS: places.itemsFile } : {}),
    ...outputVariables(places),
    ...(await inputVariables(places)),
  };
}

function hookVariables({ call, job }: NonNullable<StepRequest['hook']>): Record<string, string> {
  return {
    MILLRACE_IDEMPOTENCY_KEY: call.key,
    MILLRACE_HOOK: call.hook,
    MILLRACE_OCCASION: call.occasion,
    [STEP_VARIABLES['run.id']]: call.run,
    [STEP_VARIABLES['job.name']]: job.name,
    MILLRACE_STEP: call.step ?? '',
    MILLRACE_ERROR: call.error?.message ?? '',
    MILLRACE_ALERT: call.alert?.message ?? '',
  };
}

function paramVariables({ params }: StepRequest): Record<string, string> {
  const entries = Object.entries(params).map(([name, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return [stepVariable('params', name), text];
  });
  return Object.fromEntries(entries) as Record<string, string>;
}

/** `MILLRACE_ITEM_KEY`, one for each of its fields, and `MILLRACE_ITEM` with all of it as JSON. */
function itemVariables(item: Item): Record<string, string> {
  const fields = Object.entries(item).map(([name, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return [stepVariable('item', name), text];
  });
  return { MILLRACE_ITEM: JSON.stringify(item), ...(Object.fromEntries(fields) as Record<string, string>) };
}

/** `MILLRACE_PARTITION_KEY`, `_START`, `_END`; of two dimensions also `MILLRACE_PARTITION_<SET>_KEY` and so on. */
function partitionVariables({ dimensions, ...partition }: StepPartition): Record<string, string> {
  const slices = Object.entries(dimensions ?? {}).map(([set, slice]) => sliceVariables(`${set}.`, slice));
  return Object.assign(sliceVariables('', partition), ...slices) as Record<string, string>;
}

function sliceVariables(of: string, { key, bounds }: Omit<StepPartition, 'dimensions'>): Record<string, string> {
  const parts = { key, ...(bounds === undefined ? {} : { start: bounds.start, end: bounds.end }) };
  return Object.fromEntries(
    Object.entries(parts).map(([name, value]) => [stepVariable('partition', `${of}${name}`), value]),
  );
}

/** By the asset's name; and by the slot, where one output has it to itself. */
function outputVariables({ outputs }: StepPlaces): Record<string, string> {
  const all = Object.values(outputs);
  const slots = all.filter(({ slot }) => all.filter((other) => other.slot === slot).length === 1);
  const pairs = [
    ...all.map(({ asset, path }) => [asset, path] as const),
    ...slots.map(({ slot, path }) => [slot, path] as const),
  ];
  return Object.fromEntries(pairs.map(([name, path]) => [stepVariable('outputs', name), path]));
}

async function inputVariables({ inputs }: StepPlaces): Promise<Record<string, string>> {
  const readable = Object.values(inputs).filter((input) => input.table !== undefined || input.file !== undefined);
  const entries = await Promise.all(
    readable.map(async (input) => [stepVariable('inputs', input.asset), await input.path()] as const),
  );
  return Object.fromEntries(entries);
}
