import type { AutomationLimits } from '../../src/automation/limits.ts';
import type { GoingRun } from '../../src/ports/automation-store.ts';
import type { ActiveProject } from './schedule-model.ts';

/** A limit that what goes exceeds, of those that have to do with the runs just given out; a sentence. */
export function findLimit({ active, going, given, limits }: QueueCheck): string | undefined {
  const runsMax = Math.min(...active.flatMap(({ version }) => version.runsMax ?? []));
  const instanceMax = runsMax === Infinity ? limits.runsDefault : runsMax;
  const held = going.filter(({ turn }) => turn === undefined);
  if (given.length > 0 && held.length > instanceMax)
    return `${held.length} runs go, and the instance's limit is ${instanceMax}`;
  for (const run of given) {
    const scope = `${run.project}/${run.environment}`;
    const laneMax = active.find((one) => one.scope === scope)?.version.lanes.get(run.lane);
    const inLane = going.filter((one) => `${one.project}/${one.environment}` === scope && one.lane === run.lane).length;
    if (laneMax !== undefined && inLane > laneMax)
      return `${inLane} runs of ${run.lane} go, and its limit is ${laneMax}`;
    for (const limit of active.flatMap(({ version }) => version.tags)) {
      const value = run.tags[limit.tag];
      if (value === undefined || (limit.value !== undefined && limit.value !== value)) continue;
      const tagged = held.filter(({ tags }) => tags[limit.tag] === value).length;
      if (tagged > limit.max_runs)
        return `${tagged} runs of ${limit.tag} ${value} go, and its limit is ${limit.max_runs}`;
    }
  }
  return undefined;
}

export interface QueueCheck {
  readonly active: readonly ActiveProject[];
  /** All runs that go, and those of them that were given out just now. */
  readonly going: readonly GoingRun[];
  readonly given: readonly GoingRun[];
  readonly limits: AutomationLimits;
}
