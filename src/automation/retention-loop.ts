import type { DaemonPorts } from './daemon-ports.ts';
import type { DeployedProjects } from './deployed-projects.ts';

/** Removes what environments do not keep any longer, a part at a time. */
export class RetentionLoop {
  readonly #ports: DaemonPorts;
  readonly #projects: DeployedProjects;
  #filesAt = -Infinity;

  constructor(ports: DaemonPorts, projects: DeployedProjects) {
    this.#ports = ports;
    this.#projects = projects;
  }

  /** One look. Says after how long the next one is due. */
  async look(): Promise<number> {
    const { caretaker, clock, limits, tell } = this.#ports;
    await this.#projects.refresh();
    const isThorough = clock.monotonic() - this.#filesAt >= limits.pruneFilesMs;
    let isDone = true;
    const failures: unknown[] = [];
    for (const deployment of this.#projects.active) {
      try {
        const found = await this.#projects.find(deployment);
        if (found === undefined) continue;
        const pruned = await caretaker.prune(deployment, found.graph, { now: clock.now(), isThorough });
        isDone &&= pruned.isDone;
        const { project, environment } = deployment;
        const { runs, outputs } = pruned;
        if (runs + outputs > 0) tell({ kind: 'pruned', project, environment, runs, outputs });
      } catch (error) {
        failures.push(error);
      }
    }
    if (isThorough && isDone) this.#filesAt = clock.monotonic();
    if (failures.length > 0) throw failures[0];
    return isDone ? limits.pruneMs : limits.pruneMoreMs;
  }
}
