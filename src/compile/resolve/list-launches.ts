import type { Launch, LaunchOrPreset, Schedule } from '../../../generated/formats.ts';
import type { Span } from '../../diagnostics/source.ts';
import type { ExpandedJob, Path, Project } from '../stages.ts';

/** Every launch that the project file writes out: presets, and those of pipelines, their schedules, and sensors. */
export function listLaunches(project: Project): readonly PlacedLaunch[] {
  const { descriptor } = project;
  const place = (path: Path): Pick<PlacedLaunch, 'path' | 'spanOf'> => ({
    path,
    spanOf: (inner, on) => project.spanOf([...path, ...inner], on),
  });
  return [
    ...Object.entries(descriptor.presets ?? {}).map(([name, launch]) => ({
      launch,
      of: { kind: 'preset', name } as const,
      ...place(['presets', name]),
    })),
    ...listLaunchesOrPresets(descriptor).flatMap(({ launch, of, path }) =>
      typeof launch === 'string' ? [] : [{ launch, of, ...place(path) }],
    ),
  ];
}

/** Every launch that a job writes out for its own schedule. */
export function listJobLaunches(jobs: readonly ExpandedJob[]): readonly PlacedLaunch[] {
  return jobs.flatMap((job) => {
    const launch = launchOf(job.descriptor.schedule);
    if (launch === undefined || typeof launch === 'string') return [];
    const path = ['schedule', 'launch'];
    return [
      {
        launch,
        of: { kind: 'job', name: job.name } as const,
        path,
        spanOf: (inner: Path, on?: 'key' | 'value') => job.spanOf([...path, ...inner], on),
      },
    ];
  });
}

export interface PlacedLaunch {
  readonly launch: Launch;
  /** Whose it is. */
  readonly of: LaunchOwner;
  /** Where it stands in the project, or in the descriptor of the job. */
  readonly path: Path;
  /** Of a path into the launch. */
  readonly spanOf: (path: Path, on?: 'key' | 'value') => Span;
}

export interface LaunchOwner {
  readonly kind: 'preset' | 'pipeline' | 'sensor' | 'job';
  readonly name: string;
}

/** Every place in the project file where a launch or the name of a preset may stand, and does. */
export function listLaunchesOrPresets(descriptor: Project['descriptor']): readonly LaunchOrPresetPlace[] {
  const found: LaunchOrPresetPlace[] = [];
  for (const [name, pipeline] of Object.entries(descriptor.pipelines ?? {})) {
    const of = { kind: 'pipeline', name } as const;
    if (pipeline?.launch !== undefined)
      found.push({ launch: pipeline.launch, of, path: ['pipelines', name, 'launch'] });
    const launch = launchOf(pipeline?.schedule);
    if (launch !== undefined) found.push({ launch, of, path: ['pipelines', name, 'schedule', 'launch'] });
  }
  for (const [name, { launch }] of Object.entries(descriptor.sensors ?? {}))
    found.push({ launch, of: { kind: 'sensor', name }, path: ['sensors', name, 'launch'] });
  return found;
}

interface LaunchOrPresetPlace extends Pick<PlacedLaunch, 'of' | 'path'> {
  readonly launch: LaunchOrPreset;
}

export function launchOf(schedule: Schedule | undefined): LaunchOrPreset | undefined {
  return typeof schedule === 'object' ? schedule.launch : undefined;
}
