import type { Launch, LaunchOrPreset, Schedule } from '../../../generated/formats.ts';
import type { Path, Project } from '../stages.ts';

/** Every launch that the project file writes out: presets, and those of pipelines, their schedules, and sensors. */
export function listLaunches({ descriptor }: Project): readonly PlacedLaunch[] {
  return [
    ...Object.entries(descriptor.presets ?? {}).map(([name, launch]) => ({
      launch,
      path: ['presets', name],
      preset: name,
    })),
    ...listLaunchesOrPresets(descriptor).flatMap(({ launch, path }) =>
      typeof launch === 'string' ? [] : [{ launch, path }],
    ),
  ];
}

export interface PlacedLaunch {
  readonly launch: Launch;
  /** Where it stands in the project. */
  readonly path: Path;
  /** Its name, of a preset. */
  readonly preset?: string;
}

/** Every place in the project file where a launch or the name of a preset may stand, and does. */
export function listLaunchesOrPresets(
  descriptor: Project['descriptor'],
): readonly { readonly launch: LaunchOrPreset; readonly path: Path }[] {
  const found: { readonly launch: LaunchOrPreset; readonly path: Path }[] = [];
  for (const [name, pipeline] of Object.entries(descriptor.pipelines ?? {})) {
    if (pipeline?.launch !== undefined) found.push({ launch: pipeline.launch, path: ['pipelines', name, 'launch'] });
    const launch = launchOf(pipeline?.schedule);
    if (launch !== undefined) found.push({ launch, path: ['pipelines', name, 'schedule', 'launch'] });
  }
  for (const [name, { launch }] of Object.entries(descriptor.sensors ?? {}))
    found.push({ launch, path: ['sensors', name, 'launch'] });
  return found;
}

export function launchOf(schedule: Schedule | undefined): LaunchOrPreset | undefined {
  return typeof schedule === 'object' ? schedule.launch : undefined;
}
