import { formatDuration } from '../../std/durations.ts';
import type { StepRequest } from '../../model/step-request.ts';
import type { StepInput } from '../../ports/job-type.ts';
import type { StepPartition } from '../../model/step-partition.ts';
import type { HookNames } from '../../templates/hook-names.ts';
import {
  isTemplateMap,
  TemplateDate,
  type TemplateValue,
  type TemplateValues,
} from '../../templates/template-values.ts';

/** What the names in a step's templates stand for. Inputs are local paths, found only where a template of the config names one. */
export async function createStepNames(request: StepRequest, places: NamedInputs): Promise<TemplateValues> {
  const { job, run, params, partition, hook, item = job.item } = request;
  return {
    ...(item === undefined ? {} : { item: fromJson(item) }),
    params: fromJson(params),
    ...(partition === undefined ? {} : { partition: toPartitionNames(partition) }),
    run: { id: run.id, env: run.env },
    job: { name: job.name, type: job.type, owners: job.owners, description: job.description ?? '', tags: job.tags },
    env: { name: run.env },
    ...(hook === undefined ? {} : toHookNames(hook)),
    inputs: USES_INPUTS.test(JSON.stringify(request.job.config)) ? await findPaths(places) : {},
  };
}

/** What a hook was called for. Names that do not apply are there, and empty. */
function toHookNames({ call, job }: NonNullable<StepRequest['hook']>): HookNames & TemplateValues {
  const { hook, occasion, key, run, environment, error, alert } = call;
  return {
    job: { name: job.name, type: job.type, owners: job.owners, description: job.description, tags: job.tags },
    env: { name: environment },
    hook: { name: hook, occasion, key },
    run: { id: run, env: environment, pipeline: call.pipeline ?? '' },
    step: { name: call.step ?? '', attempt: call.attempt ?? 0 },
    error: { kind: error?.kind ?? '', message: error?.message ?? '' },
    alert: {
      kind: alert?.kind ?? '',
      subject: alert?.subject ?? '',
      message: alert?.message ?? '',
      due: alert === undefined ? '' : new Date(alert.dueAt).toISOString(),
      late_by: alert === undefined ? '' : formatDuration(Math.max(0, call.at - alert.dueAt)),
    },
    ...(call.partition === undefined ? { partition: { key: '' } } : {}),
  };
}

/** All JSON is a value of templates. */
function fromJson(json: unknown): TemplateValue {
  return json as TemplateValue;
}

/** What of the places of a step its templates can name. */
export interface NamedInputs {
  readonly inputs: Readonly<Record<string, Pick<StepInput, 'asset' | 'path'>>>;
}

const USES_INPUTS = /\{\{[^}]*\binputs\./;

/** `inputs.raw.airports` is the path of the asset of that name; of `raw` and `raw.airports`, only the longer has one. */
async function findPaths({ inputs }: NamedInputs): Promise<TemplateValue> {
  const root: Record<string, TemplateValue> = {};
  for (const input of Object.values(inputs)) {
    const parts = input.asset.split('.');
    const last = parts.pop() ?? '';
    let map = root;
    for (const part of parts) map = stepInto(map, part);
    map[last] ??= await input.path();
  }
  return root;
}

function stepInto(map: Record<string, TemplateValue>, part: string): Record<string, TemplateValue> {
  const below = map[part];
  const next: Record<string, TemplateValue> = {};
  if (isTemplateMap(below)) Object.assign(next, below);
  map[part] = next;
  return next;
}

type PartitionNames = { readonly [key: string]: TemplateValue };

function toPartitionNames({ dimensions, ...partition }: StepPartition): PartitionNames {
  const slices = Object.entries(dimensions ?? {}).map(([set, slice]) => [set, toSliceNames(slice)] as const);
  return { ...toSliceNames(partition), ...Object.fromEntries(slices) };
}

/** A key of hours has a time of day, and then its bounds are times; all other bounds are days. */
function toSliceNames({ key, bounds }: Omit<StepPartition, 'dimensions'>): PartitionNames {
  if (bounds === undefined) return { key };
  const isHours = key.includes('T');
  const toDate = (local: string): TemplateDate => new TemplateDate(isHours ? local : local.slice(0, 10));
  return { key, start: toDate(bounds.start), end: toDate(bounds.end) };
}
