import { isLate } from '../../calendar/due-time.ts';
import type { AlertChange, EndedAlert, OpenedAlert, OverdueRun } from '../../ports/alert-store.ts';
import { listRunDeadlines, stepDeadline } from '../../run/deadlines.ts';
import { formatDuration } from '../../std/durations.ts';
import { type AlertDraft, type AlertScope, createAlert, endAlert } from './create-alert.ts';
import { describeProgress, judgeAttempts, type RunAttempt } from './judge-attempts.ts';

/**
 * What is to be said of a run whose deadline has come: each pipeline and each step of it that is not done and should be is late, and what was
 * done too late was late until then. And when it is to be looked at next. Pure; the same facts give the same alerts.
 */
export function decideDeadlines(overdue: OverdueRun, about: DeadlineFacts): AlertChange {
  const { run, dueAt } = overdue;
  const { attempts, nowMs } = about;
  const deadlines = listDeadlines(overdue, about);
  const [nextAt] = deadlines.flatMap((one) => (one.dueAt >= nowMs ? one.dueAt : [])).sort((a, b) => a - b);
  const opened: OpenedAlert[] = [];
  const ended: EndedAlert[] = [];
  const come = deadlines.filter((one) => one.dueAt < nowMs && one.dueAt >= dueAt);
  let told = 0;
  for (const one of come) {
    const progress = judgeAttempts(attempts, one.step);
    if (progress.state === 'cancelled' || progress.state === 'gone') continue;
    const doneAt = progress.state === 'done' ? progress.at : undefined;
    if (!isLate(one.dueAt, doneAt, nowMs)) continue;
    if (++told > LATE_STEPS_TOLD) break;
    const late = createAlert(toDraft(one, { overdue, attempts, doneAt }), about);
    opened.push(late);
    // It was late, and is not any more: that it was is told once.
    if (doneAt !== undefined) ended.push(endAlert(late.alert, { at: doneAt, how: 'recovered' }, undefined));
  }
  const judged = { run: run.id, dueAt, ...(nextAt === undefined ? {} : { nextAt }) };
  return { opened, ended, judged: [judged] };
}

export interface DeadlineFacts extends AlertScope {
  /** The run itself, and then those that repeat it; with steps of the jobs that have deadlines. */
  readonly attempts: readonly RunAttempt[];
}

/** Steps of one run that are told as late with one look; more of them are one and the same trouble. */
export const LATE_STEPS_TOLD = 100;

interface Deadline {
  readonly dueAt: number;
  readonly pipeline?: string;
  readonly job?: string;
  readonly step?: string;
}

function listDeadlines({ run }: OverdueRun, { graph, attempts }: DeadlineFacts): readonly Deadline[] {
  const ofSteps = (attempts[0]?.steps ?? []).flatMap(({ id, job }): Deadline[] => {
    const dueAt = stepDeadline(graph, run, job);
    return dueAt === undefined ? [] : [{ dueAt, job, step: id }];
  });
  return [...listRunDeadlines(graph, run), ...ofSteps];
}

interface Lateness {
  readonly overdue: OverdueRun;
  readonly attempts: readonly RunAttempt[];
  readonly doneAt: number | undefined;
}

function toDraft({ dueAt, pipeline, job, step }: Deadline, { overdue, attempts, doneAt }: Lateness): AlertDraft {
  const { run } = overdue;
  const last = attempts.at(-1) ?? { run, steps: [] };
  const how =
    doneAt === undefined ? describeProgress(last, step) : `was done ${formatDuration(doneAt - dueAt)} too late`;
  const due = new Date(dueAt).toISOString();
  const what = step === undefined ? `The run ${run.id} of the pipeline "${pipeline ?? ''}"` : `"${step}" in ${run.id}`;
  return {
    kind: step === undefined ? 'late_run' : 'late_step',
    subject: step === undefined ? `pipeline:${pipeline ?? ''}` : `job:${job ?? ''}`,
    ...(step === undefined ? {} : { step }),
    run: run.id,
    dueAt,
    identity: [run.id, step ?? '', `${dueAt}`],
    message: `${what} was to be done by ${due}, and ${how}.`,
  };
}
