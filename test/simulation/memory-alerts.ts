import type { Alert } from '../../src/model/alert.ts';
import type { Run } from '../../src/model/run.ts';
import type {
  AlertChange,
  AlertFilter,
  AlertStore,
  ChangedAlerts,
  OpenedAlert,
  OverduePage,
  OverdueRun,
} from '../../src/ports/alert-store.ts';
import type { StepRecord } from '../../src/ports/store.ts';
import type { AtOnce } from './at-once.ts';
import type { MemoryStore } from './memory-store.ts';

/** What the alert store promises, in memory, beside the runs of a `MemoryStore`; held to the contract suite of the port. Hooks are not kept. */
export class MemoryAlerts implements AtOnce<Omit<AlertStore, 'listChecks'>> {
  readonly #runs: MemoryStore;
  readonly #alerts = new Map<string, Alert>();
  readonly #observer: AlertObserver;

  constructor(runs: MemoryStore, observer: AlertObserver = {}) {
    this.#runs = runs;
    this.#observer = observer;
  }

  listOverdueRuns({ now, limit }: OverduePage): readonly OverdueRun[] {
    return this.#runs.listOverdue(now).slice(0, limit);
  }

  readStepsOfJobs(run: string, jobs: readonly string[]): readonly StepRecord[] {
    return this.#runs.readSteps(run).filter(({ job }) => jobs.includes(job));
  }

  listRepeats(run: string): readonly Run[] {
    return this.#runs
      .listRuns({ limit: Infinity })
      .filter(({ retryOf }) => retryOf === run)
      .toReversed();
  }

  commitAlerts({ opened, ended, judged, forgetBefore = -Infinity }: AlertChange): ChangedAlerts {
    const openedKeys = this.open(opened);
    const endedKeys = ended.flatMap(({ key, end }) => {
      const alert = this.#alerts.get(key);
      if (alert === undefined || alert.ended !== undefined) return [];
      this.#alerts.set(key, { ...alert, ended: end });
      this.#observer.onEnded?.(alert);
      return [key];
    });
    for (const { run, dueAt, nextAt } of judged) this.#runs.moveDue(run, dueAt, nextAt);
    for (const { key, ended: end } of this.#alerts.values())
      if (end !== undefined && end.at < forgetBefore) this.#alerts.delete(key);
    return { opened: openedKeys, ended: endedKeys };
  }

  listAlerts({ key, project, environment, kinds, run, subject, isOpen, limit }: AlertFilter): readonly Alert[] {
    const found = [...this.#alerts.values()].filter(
      (alert) =>
        (key === undefined || alert.key === key) &&
        (project === undefined || alert.project === project) &&
        (environment === undefined || alert.environment === environment) &&
        (kinds === undefined || kinds.includes(alert.kind)) &&
        (run === undefined || alert.run === run) &&
        (subject === undefined || alert.subject === subject) &&
        (isOpen === undefined || isOpen === (alert.ended === undefined)),
    );
    return found
      .sort((a, b) => b.openedAt - a.openedAt || b.dueAt - a.dueAt || (a.key < b.key ? -1 : 1))
      .slice(0, limit);
  }

  /** Keys of those that were not there yet; not of the port. */
  open(opened: readonly OpenedAlert[]): readonly string[] {
    return opened.flatMap(({ alert }) => {
      if (this.#alerts.has(alert.key)) return [];
      this.#alerts.set(alert.key, alert);
      this.#observer.onOpened?.(alert);
      return [alert.key];
    });
  }
}

/** Told in the moment in which something is stored for good. */
export interface AlertObserver {
  readonly onOpened?: (alert: Alert) => void;
  readonly onEnded?: (alert: Alert) => void;
}
