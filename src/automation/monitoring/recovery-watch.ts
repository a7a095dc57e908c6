import type { Alert, AlertOutcome } from '../../model/alert.ts';
import type { AlertChange, EndedAlert } from '../../ports/alert-store.ts';
import type { DaemonPorts } from '../daemon-ports.ts';
import type { DeployedProjects } from '../deployed-projects.ts';
import { type CallScope, endAlert } from './create-alert.ts';
import { judgeAttempts } from './judge-attempts.ts';
import { readAttempts } from './read-attempts.ts';

/** Ends alerts about runs and fire times when what they are about is right again. */
export class RecoveryWatch {
  readonly #ports: DaemonPorts;
  readonly #projects: DeployedProjects;
  readonly #commit: (change: AlertChange) => Promise<void>;

  constructor(ports: DaemonPorts, projects: DeployedProjects, commit: (change: AlertChange) => Promise<void>) {
    this.#ports = ports;
    this.#projects = projects;
    this.#commit = commit;
  }

  /** `lost`: keys of the alerts about runs that nobody carries out, as it is now. */
  async look(open: readonly Alert[], lost: ReadonlySet<string>): Promise<void> {
    const ended: EndedAlert[] = [];
    for (const alert of open) {
      const end = lost.has(alert.key) ? undefined : await this.#judge(alert);
      if (end !== undefined) ended.push(endAlert(alert, end, await this.#callScopeOf(alert)));
    }
    if (ended.length > 0) await this.#commit({ opened: [], ended, judged: [] });
  }

  #judge(alert: Alert): Promise<EndedAlert['end'] | undefined> {
    switch (alert.kind) {
      case 'late_run':
      case 'late_step':
        return this.#judgeRun(alert);
      case 'late_tick':
        return this.#judgeTick(alert);
      case 'stuck_run':
      case 'lost_run':
        return this.#judgeCarried(alert);
      case 'late_asset':
        return Promise.resolve(undefined);
    }
  }

  async #judgeRun({ run, step, subject }: Alert): Promise<EndedAlert['end'] | undefined> {
    const { store, clock } = this.#ports;
    if (run === undefined) return undefined;
    const attempts = await readAttempts(store, run, step === undefined ? [] : [subject.replace(/^job:/, '')]);
    const progress = judgeAttempts(attempts, step);
    if (progress.state === 'open') return undefined;
    if (progress.state === 'done') return { at: progress.at, how: 'recovered' };
    return { at: clock.now(), how: progress.state };
  }

  /** A fire time that nothing came of is made up for by the next run of its schedule that succeeds. */
  async #judgeTick(alert: Alert): Promise<EndedAlert['end'] | undefined> {
    const { store, clock } = this.#ports;
    const { project, environment, subject, openedAt } = alert;
    const active = this.#projects.activeOf(alert);
    if (active?.graph === undefined) return { at: clock.now(), how: 'gone' };
    const ticks = await store.listTicks({ project, environment, schedule: subject, limit: TICKS_LOOKED_AT });
    for (const tick of ticks) {
      if (tick.state !== 'requested' || tick.at < openedAt) continue;
      const progress = judgeAttempts(await readAttempts(store, tick.run, []));
      if (progress.state === 'done') return { at: progress.at, how: 'recovered' };
    }
    return undefined;
  }

  async #judgeCarried({ run }: Alert): Promise<EndedAlert['end'] | undefined> {
    const { store, clock } = this.#ports;
    const found = run === undefined ? undefined : await store.readRun(run);
    const isCancelled = found?.state === 'cancelled' || found?.state === 'cancel_unconfirmed';
    const how: AlertOutcome = found === undefined ? 'gone' : isCancelled ? 'cancelled' : 'recovered';
    return { at: found?.endedAt ?? clock.now(), how };
  }

  /** The graph to which its run is pinned, else the one that is active. */
  async #callScopeOf(alert: Alert): Promise<CallScope | undefined> {
    const { store, clock, planning, readGraph } = this.#ports;
    const run = alert.run === undefined ? undefined : await store.readRun(alert.run);
    const hash = run?.graph ?? this.#projects.activeOf(alert)?.graph;
    const graph = hash === undefined ? undefined : await readGraph(hash);
    return graph === undefined ? undefined : { graph, hash: planning.hash, nowMs: clock.now() };
  }
}

const TICKS_LOOKED_AT = 20;
