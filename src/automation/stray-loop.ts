import { isRunEnded, type Run } from '../model/run.ts';
import type { Deployment } from '../model/schedule.ts';
import type { CarryEnd } from '../ports/launcher.ts';
import type { DaemonPorts } from './daemon-ports.ts';
import type { DeployedProjects } from './deployed-projects.ts';

/**
 * Takes over runs by hand whose process is gone, in environments to which their project is deployed. A run that nobody has begun yet is left to
 * who made it, and one that is in the queue to the queue. One that cannot be carried on is tried a few times and then left as it is.
 */
export class StrayLoop {
  readonly #ports: DaemonPorts;
  readonly #projects: DeployedProjects;
  readonly #wake: () => void;
  readonly #carried = new Map<string, Promise<void>>();
  readonly #failures = new Map<string, number>();

  constructor(ports: DaemonPorts, projects: DeployedProjects, wake: () => void) {
    this.#ports = ports;
    this.#projects = projects;
    this.#wake = wake;
  }

  get carriedCount(): number {
    return this.#carried.size;
  }

  /** Resolves when nothing is carried out any more. */
  async idle(): Promise<void> {
    while (this.#carried.size > 0) await Promise.all(this.#carried.values());
  }

  /** One look. Says after how long the next one is due. */
  async look(): Promise<number> {
    const { store, launcher, limits } = this.#ports;
    await this.#projects.refresh();
    for (const deployment of this.#projects.active) {
      if (deployment.graph === undefined || launcher.refuse(deployment, 'begun') !== undefined) continue;
      const { project, environment } = deployment;
      const runs = await store.listRuns({ project, environment, states: GOING, limit: limits.strayLookedAt });
      for (const run of runs) if (await this.#isStray(run)) this.#take(run, deployment);
    }
    return limits.strayMs;
  }

  async #isStray({ id, cause, owner }: Run): Promise<boolean> {
    const { store, launcher, limits } = this.#ports;
    if (QUEUED.has(cause.kind) || owner === undefined || this.#carried.has(id)) return false;
    if (this.#carried.size >= limits.strayMax || (this.#failures.get(id) ?? 0) >= limits.failuresMax) return false;
    const lease = await store.readLease(id);
    return lease?.owner !== undefined && (lease.leftMs === 0 || launcher.isOwnerGone(lease.owner));
  }

  #take({ id, epoch, project, owner = 'unknown' }: Run, deployment: Deployment): void {
    const { launcher, tell } = this.#ports;
    tell({ kind: 'run_taken_over', run: id, project, from: owner });
    const carrying = launcher
      .carry({ run: id, deployment, epoch })
      .then((end) => this.#finish(id, project, end))
      .catch((error: unknown) => {
        tell({ kind: 'failed', doing: `carrying on ${id}`, reason: String(error) });
      })
      .finally(() => {
        this.#carried.delete(id);
        this.#wake();
      });
    this.#carried.set(id, carrying);
  }

  async #finish(id: Run['id'], project: string, end: CarryEnd): Promise<void> {
    const { store, tell } = this.#ports;
    if (end.kind === 'not_free') return;
    if (end.kind !== 'ended') {
      this.#failures.set(id, (this.#failures.get(id) ?? 0) + 1);
      tell({ kind: 'run_lost', run: id, project, reason: end.reason });
      return;
    }
    const run = await store.readRun(id);
    if (run === undefined || !isRunEnded(run.state)) return;
    const reason = run.reason === undefined ? {} : { reason: run.reason };
    tell({ kind: 'run_ended', run: id, project, state: run.state, ...reason });
  }
}

/** Runs of these causes are the queue's, or of the command that carries a backfill out. */
const QUEUED: ReadonlySet<string> = new Set(['schedule', 'sensor', 'backfill']);
const GOING = ['starting', 'running', 'cancelling'] as const;
