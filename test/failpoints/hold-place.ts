import { setTimeout as pause } from 'node:timers/promises';
import type { CrashedRun } from './check-crashed-run.ts';
import { type CrashProject, environmentOf } from './crash-project.ts';
import { finishAndCheck, latestRun } from './crash-trial.ts';

/**
 * A run that has the only place of the pool when this resolves, and until it is released. Its process crashes when the body that has the
 * place is done and nobody was told: who waits for the place gets it when somebody has taken that run over.
 */
export async function holdPlace(project: CrashProject): Promise<HeldPlace> {
  const before = await latestRun(project, environmentOf('holder'));
  project.hold();
  const carrying = project.carry('launch', { launch: 'holder', failpoint: 'ended:1' });
  await Promise.race([untilHeld(project, before?.id), carrying.then(({ stderr }) => fail(stderr))]);
  return {
    async release() {
      project.letGo();
      const { wasReached, stderr } = await carrying;
      const checked = await finishAndCheck(project, before, 'holder');
      return { ...checked, wrong: [...(wasReached ? [] : [`it did not crash: ${stderr}`]), ...checked.wrong] };
    },
  };
}

export interface HeldPlace {
  /** Carries the run that has it to its end, and says what is wrong with that. */
  release(): Promise<CrashedRun>;
}

async function untilHeld(project: CrashProject, before: string | undefined): Promise<void> {
  for (;;) {
    const run = await latestRun(project, environmentOf('holder'));
    const isNew = run !== undefined && run.id !== before;
    if (isNew && project.bodiesOf(run.id).some(({ what }) => what === 'begin')) return;
    await pause(LOOK_MS);
  }
}

const LOOK_MS = 10;

function fail(stderr: string): never {
  throw new Error(`the run that was to have the place ended: ${stderr}`);
}
