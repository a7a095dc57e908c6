import type { DaemonPorts } from './daemon-ports.ts';
import type { DeployedProjects } from './deployed-projects.ts';

/** Delivers the calls of hooks that are due, also of projects that were taken out since. */
export class HookLoop {
  readonly #ports: DaemonPorts;
  readonly #projects: DeployedProjects;
  readonly #stop: AbortSignal;

  constructor(ports: DaemonPorts, projects: DeployedProjects, stop: AbortSignal) {
    this.#ports = ports;
    this.#projects = projects;
    this.#stop = stop;
  }

  /** One look. Says after how long the next one is due. */
  async look(): Promise<number> {
    const { caretaker, limits, tell } = this.#ports;
    await this.#projects.refresh();
    const projects = new Map(this.#projects.active.map((one) => [`${one.project}\n${one.folder}`, one]));
    const looks = Array.from(projects.values(), async (deployment) => {
      const deliveries = await caretaker.deliverHooks(deployment, this.#stop);
      const { delivered, failures } = deliveries;
      if (delivered + failures.length > 0) tell({ kind: 'hooks', project: deployment.project, ...deliveries });
    });
    const failed = (await Promise.allSettled(looks)).find((look) => look.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    return limits.hooksMs;
  }
}
