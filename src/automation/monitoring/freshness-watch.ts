import type { Graph } from '../../graph/graph.ts';
import type { Alert } from '../../model/alert.ts';
import type { AlertChange, EndedAlert, OpenedAlert } from '../../ports/alert-store.ts';
import { createAssetStatuses } from '../../run/assets/assets.ts';
import { withAssetsOfOthers } from '../../run/home-of-asset.ts';
import type { DaemonPorts } from '../daemon-ports.ts';
import type { DeployedProject, DeployedProjects } from '../deployed-projects.ts';
import { createAlert, endAlert } from './create-alert.ts';
import { decideFreshness } from './decide-freshness.ts';

/**
 * Tells of assets that become older than their `max_age` allows, and when they are young enough again, by what runs made and saw. An asset is
 * looked at when it may become too old, and while it is.
 */
export class FreshnessWatch {
  readonly #ports: DaemonPorts;
  readonly #projects: DeployedProjects;
  readonly #commit: (change: AlertChange) => Promise<void>;
  /** When each asset is to be looked at, by the version of its project. */
  readonly #next = new Map<string, Map<string, number>>();

  constructor(ports: DaemonPorts, projects: DeployedProjects, commit: (change: AlertChange) => Promise<void>) {
    this.#ports = ports;
    this.#projects = projects;
    this.#commit = commit;
  }

  async look(open: readonly Alert[]): Promise<void> {
    const late = Map.groupBy(
      open.filter(({ kind }) => kind === 'late_asset'),
      (alert) => `${alert.project}\n${alert.environment}`,
    );
    const versions = new Set<string>();
    for (const deployment of this.#projects.active) {
      const { project, environment, version } = deployment;
      const scope = `${project}\n${environment}`;
      const found = deployment.graph === undefined ? undefined : await this.#projects.find(deployment);
      if (found !== undefined) {
        versions.add(`${scope}\n${version}`);
        await this.#lookAt(found, late.get(scope) ?? []);
      } else if (deployment.graph === undefined) await this.#end(late.get(scope) ?? []);
    }
    for (const key of this.#next.keys()) if (!versions.has(key)) this.#next.delete(key);
  }

  async #lookAt({ graph, deployment }: DeployedProject, open: readonly Alert[]): Promise<void> {
    const { store, clock, planning } = this.#ports;
    const { project, environment, version, at } = deployment;
    const key = `${project}\n${environment}\n${version}`;
    const next = this.#next.get(key) ?? new Map(listAged(graph).map((name) => [name, -Infinity]));
    this.#next.set(key, next);
    const nowMs = clock.now();
    const openOf = Map.groupBy(open, ({ subject }) => subject);
    const due = [...next].flatMap(([name, nextAt]) => (nextAt < nowMs || openOf.has(name) ? [name] : []));
    const scope = { project, environment };
    const records = due.length === 0 ? [] : await withAssetsOfOthers(store, graph).listAssets(scope, due);
    const about = { graph, scope, hash: planning.hash, nowMs };
    const opened: OpenedAlert[] = [];
    const ended: EndedAlert[] = [];
    for (const status of createAssetStatuses(due, { graph, records, nowMs })) {
      const decided = decideFreshness(status, openOf.get(status.name) ?? [], { deployedAt: at, nowMs });
      next.set(status.name, decided.nextAt ?? -Infinity);
      if (decided.opened !== undefined) opened.push(createAlert(decided.opened, about));
      for (const one of decided.ended) ended.push(endAlert(one, { at: nowMs, how: decided.how }, about));
    }
    const gone = open.filter(({ subject }) => !next.has(subject));
    for (const one of gone) ended.push(endAlert(one, { at: nowMs, how: 'gone' }, undefined));
    if (opened.length + ended.length > 0) await this.#commit({ opened, ended, judged: [] });
  }

  /** Their project was taken out. */
  async #end(open: readonly Alert[]): Promise<void> {
    const at = this.#ports.clock.now();
    const ended = open.map((alert) => endAlert(alert, { at, how: 'gone' }, undefined));
    if (ended.length > 0) await this.#commit({ opened: [], ended, judged: [] });
  }
}

/** Assets of which something says how old they may be. */
function listAged({ assets, jobs }: Graph): readonly string[] {
  return Object.entries(assets).flatMap(([name, { producer, outside }]) => {
    const maxAge = producer === undefined ? outside?.max_age : jobs[producer]?.outputs[name]?.maxAge;
    return maxAge === undefined ? [] : [name];
  });
}
