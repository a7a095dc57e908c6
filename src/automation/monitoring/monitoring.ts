import type { AlertChange } from '../../ports/alert-store.ts';
import { ClockWatch } from '../clock-watch.ts';
import type { DaemonPorts } from '../daemon-ports.ts';
import type { DeployedProjects } from '../deployed-projects.ts';
import { DeadlineWatch } from './deadline-watch.ts';
import { FreshnessWatch } from './freshness-watch.ts';
import { LostWatch } from './lost-watch.ts';
import { RecoveryWatch } from './recovery-watch.ts';

/**
 * Looks what is not as it should be, and tells it once: runs and steps that miss their `sla`, assets that are older than their `max_age`, and
 * runs that nobody carries out; and that it is right again. What is decided is pure (`decide-deadlines.ts`, `decide-freshness.ts`,
 * `find-lost-runs.ts`); each finding is an alert, whose key follows from what it is about, and which the store opens once together with the
 * calls of its hooks. A fire time that nothing comes of is told with its tick (`missed-alerts.ts`).
 *
 * Invariant: nothing is told twice, whoever looks and how often, and nothing is forgotten that happened while nobody looked: a deadline stands
 * in the run's row until it is judged.
 */
export class MonitorLoop {
  readonly #ports: DaemonPorts;
  readonly #projects: DeployedProjects;
  readonly #clockWatch: ClockWatch;
  readonly #deadlines: DeadlineWatch;
  readonly #lost: LostWatch;
  readonly #freshness: FreshnessWatch;
  readonly #recovery: RecoveryWatch;
  #careAt = -Infinity;

  constructor(ports: DaemonPorts, projects: DeployedProjects) {
    const commit = (change: AlertChange): Promise<void> => this.#commit(change);
    this.#ports = ports;
    this.#projects = projects;
    this.#clockWatch = new ClockWatch({ ...ports, tell: () => undefined }); // the schedules tell it
    this.#deadlines = new DeadlineWatch(ports, commit);
    this.#lost = new LostWatch(ports, projects, commit);
    this.#freshness = new FreshnessWatch(ports, projects, commit);
    this.#recovery = new RecoveryWatch(ports, projects, commit);
  }

  /** One look. Says after how long the next one is due. */
  async look(): Promise<number> {
    const { clock, limits } = this.#ports;
    const heldMs = this.#clockWatch.holdMs();
    if (heldMs > 0) return Math.min(heldMs, limits.lookMs);
    const dueAt = await this.#deadlines.look();
    if (clock.monotonic() >= this.#careAt) {
      await this.#care();
      this.#careAt = clock.monotonic() + limits.monitorMs;
    }
    const untilDue = dueAt === undefined ? Infinity : Math.max(0, dueAt + 1 - clock.now());
    return Math.min(limits.monitorMs, untilDue, this.#careAt - clock.monotonic());
  }

  async #care(): Promise<void> {
    const { store, limits, clock } = this.#ports;
    await this.#projects.refresh();
    const lost = await this.#lost.look();
    const open = await store.listAlerts({ isOpen: true, limit: limits.alertsOpen });
    await this.#freshness.look(open);
    await this.#recovery.look(open, lost);
    const forgetBefore = clock.now() - limits.alertsKeptMs;
    await store.commitAlerts({ opened: [], ended: [], judged: [], forgetBefore });
  }

  async #commit(change: AlertChange): Promise<void> {
    const { store, tell } = this.#ports;
    const changed = await store.commitAlerts(change);
    const [opened, ended] = [new Set(changed.opened), new Map(change.ended.map((one) => [one.key, one.end]))];
    for (const { alert } of change.opened) if (opened.has(alert.key)) tell({ kind: 'alert_opened', alert });
    for (const key of changed.ended) {
      const how = ended.get(key)?.how;
      const [alert] = await store.listAlerts({ key, limit: 1 });
      if (alert !== undefined && how !== undefined) tell({ kind: 'alert_ended', alert, how });
    }
  }
}
