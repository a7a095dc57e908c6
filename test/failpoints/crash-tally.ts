import type { CrashProject } from './crash-project.ts';
import { type Crash, tryCrashes } from './crash-trial.ts';
import type { Point, RunKind } from './points.ts';

/**
 * Tries crashes until every point was come to so many times, two in a run where that can be. Points that a run comes to several times are met
 * later and later in it.
 */
export async function tallyCrashes(project: CrashProject, { trials, points }: TallyOptions): Promise<CrashTally> {
  const left = new Map(points.map((point) => [point.name, trials]));
  const wrong: string[] = [];
  const sums = { runs: 0, crashes: 0, events: 0, begunAgain: 0, endedAgain: 0, deliveredAgain: 0 };
  for (let tries = 0; tries < points.length * trials * 2 && left.size > 0; tries++) {
    const of = KINDS.find((kind) => points.some((point) => point.of === kind && left.has(point.name))) ?? 'plain';
    const crashes = chooseCrashes(
      points.filter((point) => point.of === of),
      left,
      trials,
    );
    const trial = await tryCrashes(project, of, crashes);
    for (const { name } of trial.reached) countDown(left, name);
    const named = crashes.map(({ point, count }) => `${point.name}:${count}`).join(', ');
    wrong.push(...trial.wrong.map((sentence) => `${named}: ${sentence}`));
    sums.runs++;
    sums.crashes += trial.reached.length;
    sums.events += trial.events;
    sums.begunAgain += trial.begunAgain;
    sums.endedAgain += trial.endedAgain;
    sums.deliveredAgain += trial.deliveredAgain;
  }
  return { ...sums, wrong: [...wrong, ...[...left.keys()].map((name) => `${name} was not come to ${trials} times`)] };
}

export interface TallyOptions {
  /** How often each point is to be come to. */
  readonly trials: number;
  readonly points: readonly Point[];
}

export interface CrashTally {
  readonly runs: number;
  readonly crashes: number;
  readonly events: number;
  readonly begunAgain: number;
  readonly endedAgain: number;
  readonly deliveredAgain: number;
  readonly wrong: readonly string[];
}

const KINDS: readonly RunKind[] = ['plain', 'crowded', 'hooked'];

/** A crash of the launch, and then one of who resumes the run; each at a point that was come to least often. */
function chooseCrashes(points: readonly Point[], left: ReadonlyMap<string, number>, trials: number): readonly Crash[] {
  const choose = (when: Point['when']): readonly Crash[] =>
    points
      .filter((point) => point.when === when && left.has(point.name))
      .sort((one, other) => (left.get(other.name) ?? 0) - (left.get(one.name) ?? 0))
      .map((point) => {
        const again = trials - (left.get(point.name) ?? 0);
        return { point, count: MANY.some((name) => point.name.startsWith(name)) ? 1 + (again % 3) : 1 };
      });
  const [takeover] = choose('takeover');
  if (takeover !== undefined) return [GOES_ON, takeover];
  return [...choose('launch').slice(0, 1), ...choose('any')].slice(0, 2);
}

/** What a run of its kind comes to at least three times. */
const MANY = ['appendEvents', 'step_', 'start:', 'ended', 'askRoom', 'claimHookCalls'];

/** Steps go on when the next process resumes the run. */
const GOES_ON: Crash = {
  point: { name: 'step_started:sent', when: 'any', dies: 'coordinator', of: 'plain' },
  count: 1,
};

function countDown(left: Map<string, number>, name: string): void {
  const count = left.get(name);
  if (count === undefined) return;
  if (count > 1) left.set(name, count - 1);
  else left.delete(name);
}
