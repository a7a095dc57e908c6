import { createCrashProject, hasFlock } from '../../failpoints/crash-project.ts';
import { finishAndCheck, latestRun } from '../../failpoints/crash-trial.ts';
import type { Proof } from '../proof.ts';

/** Runs whose process is killed at any moment, and then that of who resumes it, and so on. */
export const crashed: Proof = {
  name: 'crashed',
  promise:
    'Whenever the process of a run is killed, no step is lost, and of each step one result is accepted (SQLite).',
  target: '0 lost, 0 accepted twice, 0 gaps, no body run twice or twice at once',
  async prove({ trials, random }) {
    if (!hasFlock()) return { missing: 'there is no flock, by which bodies find out that they are not alone' };
    const count = trials(100, 8);
    const project = await createCrashProject();
    const wrong: string[] = [];
    let [kills, endedAgain, events] = [0, 0, 0];
    for (let trial = 0; trial < count; trial++) {
      const before = await latestRun(project);
      for (const what of ['launch', 'takeover'] as const) {
        const run = await latestRun(project);
        if (what === 'takeover' && (run === undefined || run.id === before?.id || run.endedAt !== undefined)) break;
        const { signal } = await project.carry(what, { killAfterMs: random.between(100, 900) });
        if (signal === 'SIGKILL') kills++;
      }
      const checked = await finishAndCheck(project, before);
      wrong.push(...checked.wrong);
      endedAgain += checked.endedAgain;
      events += checked.events;
    }
    await project.remove();
    return {
      figure: `${wrong.length} of any; ${endedAgain} bodies came to their end twice`,
      trials: `${count} runs, ${kills} kills, ${events.toLocaleString('en-US')} events`,
      isKept: wrong.length === 0 && endedAgain === 0,
      wrong,
    };
  },
};
