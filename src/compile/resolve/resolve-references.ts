import type { ResourceSlot } from '../../../generated/formats.ts';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';
import { slotsOfConfig } from '../../model/slots-of-config.ts';
import type { ExpandedJob, Path, Project } from '../stages.ts';
import { checkName, type KnownNames, suggest } from './known-names.ts';
import { checkCondition } from './check-condition.ts';
import { listHooks } from './list-hooks.ts';
import { launchOf } from './list-launches.ts';
import { spanOfName } from './resolved-job.ts';

/** What a job says by name, besides assets and files: pipelines, jobs it comes after, pools, hooks, its partition set and its resources. */
export function resolveReferences(job: ExpandedJob, project: Project, names: KnownNames): References {
  const { descriptor } = job;
  const diagnostics: Diagnostic[] = [];
  const pick = (key: 'pipeline' | 'after' | 'pool', kind: 'pipeline' | 'job' | 'pool'): readonly string[] => {
    const found = listNames(descriptor[key]);
    for (const name of found) diagnostics.push(...checkName(kind, name, names, () => spanOfName(job, key, name)));
    return found.filter((name) => names[kind].has(name));
  };
  const { partitions, map } = descriptor;
  if (map !== undefined) diagnostics.push(...checkName('job', map, names, () => job.spanOf(['map'], 'value')));
  if (partitions !== undefined)
    diagnostics.push(...checkName('partition set', partitions, names, () => job.spanOf(['partitions'], 'value')));
  for (const { hook, path } of listHooks(descriptor.hooks))
    diagnostics.push(...checkName('hook', hook, names, () => job.spanOf(['hooks', ...path], 'value')));
  diagnostics.push(...checkCondition(descriptor.schedule, names, (path) => job.spanOf(['schedule', ...path], 'value')));
  const launch = launchOf(descriptor.schedule);
  if (typeof launch === 'string')
    diagnostics.push(...checkName('preset', launch, names, () => job.spanOf(['schedule', 'launch'], 'value')));
  else if (launch !== undefined) {
    const spanOf = (path: Path, on: 'key' | 'value'): Span => job.spanOf(['schedule', 'launch', ...path], on);
    if (launch.env !== undefined)
      diagnostics.push(...checkName('environment', launch.env, names, () => spanOf(['env'], 'value')));
    for (const set of Object.keys(launch.set ?? {}))
      diagnostics.push(...checkName('job', set, names, () => spanOf(['set', set], 'key')));
  }
  const slots = resolveSlots(job, project, names);
  return {
    pipelines: pick('pipeline', 'pipeline'),
    after: pick('after', 'job'),
    pools: pick('pool', 'pool'),
    map: map !== undefined && names.job.has(map) ? map : undefined,
    resources: slots.resources,
    emptySlots: slots.empty,
    diagnostics: [...diagnostics, ...slots.diagnostics],
  };
}

export interface References {
  readonly pipelines: readonly string[];
  readonly after: readonly string[];
  readonly pools: readonly string[];
  /** The job over whose items it is mapped. */
  readonly map: string | undefined;
  readonly resources: Readonly<Record<string, string>>;
  /** Slots that must be filled and are not: worth one report for all jobs. */
  readonly emptySlots: readonly EmptySlot[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface EmptySlot {
  readonly job: ExpandedJob;
  readonly slot: string;
  readonly kind: ResourceSlot['kind'];
}

/** One name, or a list of names, each once. */
export function listNames(names: string | readonly string[] | undefined): readonly string[] {
  if (names === undefined) return [];
  return typeof names === 'string' ? [names] : [...new Set(names)];
}

/** A slot of the type is filled by the resource that the job names for it, else by the one of its own name. */
function resolveSlots(
  job: ExpandedJob,
  project: Project,
  names: KnownNames,
): {
  readonly resources: Readonly<Record<string, string>>;
  readonly empty: readonly EmptySlot[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const slots = job.base.type.manifest.resources ?? {};
  const written = job.descriptor.resources ?? {};
  const ofConfig = slotsOfConfig(job.base.type.manifest, job.base.config);
  const resources: Record<string, string> = {};
  const empty: EmptySlot[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const slot of Object.keys(written))
    if (!Object.hasOwn(slots, slot)) diagnostics.push(describeUnknownSlot(job, slot, Object.keys(slots)));
  for (const slot of Object.keys(slots).sort()) {
    const name = written[slot] ?? ofConfig[slot] ?? slot;
    const rule = slots[slot];
    if (!rule) continue;
    const span = () => (written[slot] === undefined ? job.place : job.spanOf(['resources', slot], 'value'));
    if (names.resource.has(name)) {
      resources[slot] = name;
      diagnostics.push(...checkKinds(job, name, { slot, rule, project, span }));
    } else if (written[slot] !== undefined) diagnostics.push(...checkName('resource', name, names, span));
    // What the config names and is not there is told where the config is looked at.
    else if (rule.optional !== true && ofConfig[slot] === undefined && names.environment.size > 0)
      empty.push({ job, slot, kind: rule.kind });
  }
  return { resources, empty, diagnostics };
}

interface SlotUse {
  readonly slot: string;
  readonly rule: ResourceSlot;
  readonly project: Project;
  readonly span: () => Parameters<typeof createDiagnostic>[1];
}

/** In every environment the resource must be able to do what the slot asks for. */
function checkKinds(job: ExpandedJob, name: string, { slot, rule, project, span }: SlotUse): readonly Diagnostic[] {
  if (rule.kind === 'any') return [];
  for (const [environment, { resources }] of Object.entries(project.environments)) {
    const type = resources[name]?.type;
    const kinds = type === undefined ? undefined : project.resourceTypes.get(type)?.kinds;
    if (!kinds || kinds.includes(rule.kind) || kinds.includes('any')) continue;
    return [
      createDiagnostic(
        'MR4005',
        span(),
        `The slot "${slot}" of a "${job.type.manifest.name}" job needs a resource of the kind "${rule.kind}", and "${name}" in "${environment}" is of the type "${type ?? ''}".`,
        { hint: `Name another resource: "resources: {${slot}: NAME}".` },
      ),
    ];
  }
  return [];
}

function describeUnknownSlot(job: ExpandedJob, slot: string, slots: readonly string[]): Diagnostic {
  const span = job.spanOf(['resources', slot], 'key');
  const type = job.type.manifest.name;
  const otherwise =
    slots.length === 0 ? 'It needs no resources.' : `The slots are ${slots.map((name) => `"${name}"`).join(', ')}.`;
  return createDiagnostic(
    'MR3007',
    span,
    `Jobs of type "${type}" have no resource slot "${slot}".`,
    suggest(slot, slots, span, otherwise),
  );
}
