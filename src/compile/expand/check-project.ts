import { resolvePartitionSets } from '../../calendar/resolve-partition-sets.ts';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import type { ProjectDescriptor } from '../../../generated/formats.ts';
import { isJsonMap } from '../../std/json.ts';
import type { ProjectFile } from '../discover/project-file.ts';
import type { ExpandedJob } from '../stages.ts';
import { checkSchedule, checkZone, sentence } from './check-schedule.ts';

/** What can be told from the project file alone: schedules, zones and partition sets that make no sense. */
export function checkProject(descriptor: ProjectDescriptor, { spanOf }: ProjectFile): readonly Diagnostic[] {
  const pipelines = Object.entries(descriptor.pipelines ?? {}).flatMap(([name, pipeline]) => [
    ...(pipeline?.schedule === undefined
      ? []
      : checkSchedule(pipeline.schedule, (path) => spanOf(['pipelines', name, 'schedule', ...path]))),
    ...checkZone(pipeline?.sla?.timezone, () => spanOf(['pipelines', name, 'sla', 'timezone'])),
  ]);
  const sets = resolvePartitionSets(descriptor.partitions ?? {}).problems.map(({ set, path, code, message, hint }) =>
    createDiagnostic(
      code,
      spanOf(['partitions', set, ...path]),
      sentence(message),
      hint === undefined ? {} : { hint: sentence(hint) },
    ),
  );
  return [...pipelines, ...sets];
}

/** What can be told of each job from the project file and the job: its schedule, and tags that the project does not declare. */
export function checkJobs(jobs: readonly ExpandedJob[], project: ProjectDescriptor): readonly Diagnostic[] {
  const blamed = new Set<string>();
  return jobs.flatMap((job) => {
    const { schedule, sla } = job.descriptor;
    return [
      ...(schedule === undefined ? [] : checkSchedule(schedule, (path) => job.spanOf(['schedule', ...path]))),
      ...checkZone(sla?.timezone, () => job.spanOf(['sla', 'timezone'])),
      ...(project.tags === undefined ? [] : checkTags(job, project.tags)),
    ].filter((diagnostic) => {
      const key = `${diagnostic.span.source.file}:${diagnostic.span.start}:${diagnostic.code}`;
      return !blamed.has(key) && Boolean(blamed.add(key));
    });
  });
}

function checkTags(job: ExpandedJob, declared: NonNullable<ProjectDescriptor['tags']>): readonly Diagnostic[] {
  const { tags } = job.descriptor;
  return Object.entries(isJsonMap(tags) ? tags : {}).flatMap(([key, value]) => {
    const allowed = declared[key];
    if (!Object.hasOwn(declared, key) || allowed === undefined) {
      const nearest = nearestName(key, Object.keys(declared));
      return [
        createDiagnostic('MR2019', job.spanOf(['tags', key], 'key'), `The project declares no tag "${key}".`, {
          hint: nearest === undefined ? 'Declare it under "tags:" of the project.' : `Did you mean "${nearest}"?`,
        }),
      ];
    }
    if (allowed === 'any' || allowed.some((one) => String(one) === value)) return [];
    const nearest = nearestName(String(value), allowed.map(String));
    return [
      createDiagnostic('MR2019', job.spanOf(['tags', key]), `The tag "${key}" may not be "${String(value)}".`, {
        hint: nearest === undefined ? `Its values are ${allowed.join(', ')}.` : `Did you mean "${nearest}"?`,
      }),
    ];
  });
}
