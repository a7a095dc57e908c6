import type { Alert, AlertKind, AlertOutcome } from '../model/alert.ts';
import type { RunId } from '../model/ids.ts';

/** A row of `alert` as a database gives it. */
export interface AlertRow {
  readonly key: string;
  readonly project: string;
  readonly environment: string;
  readonly kind: string;
  readonly subject: string;
  readonly run: string | null;
  readonly step: string | null;
  readonly due_at: number;
  readonly opened_at: number;
  readonly message: string;
  readonly ended_at: number | null;
  readonly outcome: string | null;
}

export const ALERT_COLUMNS =
  'key, project, environment, kind, subject, run, step, due_at, opened_at, message, ended_at, outcome';

/** What the adapter wrote, read again. */
export function toAlert(row: AlertRow): Alert {
  return {
    key: row.key,
    project: row.project,
    environment: row.environment,
    kind: row.kind as AlertKind,
    subject: row.subject,
    ...(row.run === null ? {} : { run: row.run as RunId }),
    ...(row.step === null ? {} : { step: row.step }),
    dueAt: row.due_at,
    openedAt: row.opened_at,
    message: row.message,
    ...(row.ended_at === null ? {} : { ended: { at: row.ended_at, how: row.outcome as AlertOutcome } }),
  };
}

/** In the order of the columns. */
export function alertValuesOf(alert: Alert): readonly (string | number | null)[] {
  const { key, project, environment, kind, subject, run, step, dueAt, openedAt, message, ended } = alert;
  const end = [ended?.at ?? null, ended?.how ?? null];
  return [key, project, environment, kind, subject, run ?? null, step ?? null, dueAt, openedAt, message, ...end];
}
