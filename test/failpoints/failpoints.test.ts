import { expect, test } from 'vitest';
import { createCrashProject, hasFlock } from './crash-project.ts';
import { tallyCrashes } from './crash-tally.ts';
import { POINTS } from './points.ts';

const SOME = ['createRun:sent', 'claimRun:after', 'step_starting:after', 'step_succeeded:sent', 'adopt:after'];

test('a run whose process crashes at some write is carried to its end by another: nothing is lost or accepted twice', async (context) => {
  if (!hasFlock()) return context.skip('there is no flock');
  const project = createCrashProject();
  try {
    const points = POINTS.filter(({ name }) => SOME.includes(name));
    const { wrong, crashes } = await tallyCrashes(project, { trials: 1, points });
    expect(wrong).toEqual([]);
    expect(crashes).toBeGreaterThanOrEqual(points.length);
  } finally {
    project.remove();
  }
});
