import { judgeAttempts } from '../../automation/monitoring/judge-attempts.ts';
import { readAttempts } from '../../automation/monitoring/read-attempts.ts';
import type { Alert } from '../../model/alert.ts';
import type { InstanceStore } from '../../ports/instance-store.ts';

/** Alerts, each with what has become of its run since it was opened where somebody can do something about it. Reads only. */
export async function readAlertStates(store: InstanceStore, alerts: readonly Alert[]): Promise<readonly AlertState[]> {
  const states: AlertState[] = [];
  for (const [place, alert] of alerts.entries()) {
    const now = place < LOOKED_AT_MAX ? await readNow(store, alert) : undefined;
    states.push(now === undefined ? alert : { ...alert, now });
  }
  return states;
}

export type AlertState = Alert & {
  /** A sentence for people that goes on its message. */
  readonly now?: string;
};

const LOOKED_AT_MAX = 100;

/** A run that failed stays late until it, or a run that repeats it, is done. */
async function readNow(
  store: InstanceStore,
  { kind, run, step, subject, ended, message }: Alert,
): Promise<string | undefined> {
  if (run === undefined || ended !== undefined || (kind !== 'late_run' && kind !== 'late_step')) return undefined;
  const attempts = await readAttempts(store, run, step === undefined ? [] : [subject.replace(/^job:/, '')]);
  const last = attempts.at(-1)?.run;
  if (last?.state !== 'failed' || judgeAttempts(attempts, step).state !== 'open') return undefined;
  const since = message.includes('has failed') ? '' : 'It has failed since. ';
  return `${since}It stays late until it is done: millrace retry ${last.id}`;
}
