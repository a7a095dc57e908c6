import type { RunId } from '../../model/ids.ts';
import type { Run } from '../../model/run.ts';
import type { AlertChange, OpenedAlert } from '../../ports/alert-store.ts';
import type { RunQueue } from '../../ports/automation-store.ts';
import { pipelinesOfRun } from '../../run/deadlines.ts';
import type { DaemonPorts } from '../daemon-ports.ts';
import type { DeployedProjects } from '../deployed-projects.ts';
import { createAlert } from './create-alert.ts';
import { describeSilence, findLostRuns, type LostRun } from './find-lost-runs.ts';

/** Tells of runs that nobody carries out, or that were given to a daemon and do not begin. */
export class LostWatch {
  readonly #ports: DaemonPorts;
  readonly #projects: DeployedProjects;
  readonly #commit: (change: AlertChange) => Promise<void>;
  /** Since when a run has had no sign of life, by the time that passed. */
  #silent = new Map<string, number>();

  constructor(ports: DaemonPorts, projects: DeployedProjects, commit: (change: AlertChange) => Promise<void>) {
    this.#ports = ports;
    this.#projects = projects;
    this.#commit = commit;
  }

  /** Keys of all that is so now. */
  async look(): Promise<ReadonlySet<string>> {
    const { store, clock, limits } = this.#ports;
    const { failuresMax, waitingMax } = limits;
    const { going } = await store.readQueue({ waitingPerLane: 0, waitingMax: 0 });
    const queue = { going, waiting: await store.listLostRuns({ failuresMin: failuresMax, limit: waitingMax }) };
    const strays = await this.#readStrays(queue);
    this.#noteSilence(queue, strays);
    const silentSince = (run: string): number | undefined => this.#silent.get(run);
    const nowMs = clock.now();
    const lost = findLostRuns(queue, { nowMs, limits, silentSince });
    const byHand = strays.flatMap((run): readonly LostRun[] => {
      const since = silentSince(run.id);
      if (since === undefined || nowMs - since <= limits.silentMs) return [];
      const { id, epoch, owner, project, environment } = run;
      const carried = { run: id, epoch, ...(owner === undefined ? {} : { owner }) };
      return [{ run: id, project, environment, ...describeSilence(carried, since) }];
    });
    return this.#tell([...lost, ...byHand], nowMs);
  }

  /** Runs that have begun, are not in the queue, and whose lease ran out. */
  async #readStrays(queue: LookedAt): Promise<readonly Run[]> {
    const { store, limits } = this.#ports;
    const queued = new Set<RunId>(queue.going.map(({ run }) => run));
    const strays: Run[] = [];
    for (const { project, environment } of this.#projects.active) {
      const runs = await store.listRuns({ project, environment, states: GOING, limit: limits.strayLookedAt });
      for (const run of runs) {
        if (queued.has(run.id)) continue;
        const lease = await store.readLease(run.id);
        if (lease !== undefined && lease.leftMs === 0) strays.push(run);
      }
    }
    return strays;
  }

  #noteSilence({ going }: LookedAt, strays: readonly Run[]): void {
    const nowMs = this.#ports.clock.now();
    const begun = going.filter(({ state }) => state !== 'queued');
    const silent = [
      ...begun.flatMap(({ run, leaseMs }) => (leaseMs === 0 ? [run] : [])),
      ...strays.map(({ id }) => id),
    ];
    this.#silent = new Map(silent.map((run) => [run, this.#silent.get(run) ?? nowMs]));
  }

  async #tell(lost: readonly LostRun[], nowMs: number): Promise<ReadonlySet<string>> {
    const opened: OpenedAlert[] = [];
    for (const one of lost) {
      const alert = await this.#toAlert(one, nowMs);
      if (alert !== undefined) opened.push(alert);
    }
    if (opened.length > 0) await this.#commit({ opened, ended: [], judged: [] });
    return new Set(opened.map(({ alert }) => alert.key));
  }

  async #toAlert(lost: LostRun, nowMs: number): Promise<OpenedAlert | undefined> {
    const { store, planning, readGraph } = this.#ports;
    const { kind, run, project, environment, since, identity, message } = lost;
    const found = await store.readRun(run);
    const graph = found === undefined ? undefined : await readGraph(found.graph);
    if (found === undefined || graph === undefined) return undefined;
    const [pipeline] = pipelinesOfRun(graph, found);
    const subject = pipeline === undefined ? (found.tags['millrace/schedule'] ?? 'run') : `pipeline:${pipeline}`;
    const draft = { kind, subject, run, dueAt: since, message, identity: [run, identity] };
    return createAlert(draft, { graph, scope: { project, environment }, hash: planning.hash, nowMs });
  }
}

type LookedAt = Pick<RunQueue, 'going' | 'waiting'>;

const GOING = ['starting', 'running', 'cancelling'] as const;
