import type { Graph } from '../graph/graph.ts';
import type { Deployment, DeploymentScope, ScheduleSpan } from '../model/schedule.ts';
import type { DaemonPorts } from './daemon-ports.ts';
import { readSchedules, type Schedule } from './read-schedules.ts';
import { readSensors, type Sensor } from './sensors/read-sensors.ts';

/** The versions of projects that automation has to do with, each with its graph and schedules, read once. */
export class DeployedProjects {
  readonly #ports: ProjectPorts;
  readonly #read = new Map<string, DeployedProject>();
  #active: readonly Deployment[] = [];
  #refreshing: Promise<void> = Promise.resolve();

  constructor(ports: ProjectPorts) {
    this.#ports = ports;
  }

  get active(): readonly Deployment[] {
    return this.#active;
  }

  /** Looks which versions are active now, and tells what is new; once, however many ask. */
  refresh(): Promise<void> {
    const refreshing = this.#refreshing.catch(() => undefined).then(() => this.#refresh());
    this.#refreshing = refreshing;
    return refreshing;
  }

  async #refresh(): Promise<void> {
    const before = new Set(this.#active.map(keyOf));
    this.#active = (await this.#ports.store.readActive()).filter((deployment) => this.#isOwn(deployment));
    for (const deployment of this.#active) {
      if (before.has(keyOf(deployment)) || deployment.graph === undefined) continue;
      const project = await this.find(deployment);
      if (project === undefined) this.#ports.tell({ kind: 'unreadable', deployment });
      else this.#ports.tell({ kind: 'deployed', deployment, schedules: project.schedules.size });
    }
    const active = new Set(this.#active.map(keyOf));
    for (const key of this.#read.keys()) if (!active.has(key)) this.#read.delete(key);
  }

  /** The active version of a scope; `undefined` when there is none, or when it was taken away. */
  activeOf({ project, environment }: DeploymentScope): Deployment | undefined {
    return this.#active.find((one) => one.project === project && one.environment === environment);
  }

  /** The version of a span; `undefined` when it cannot be read here. */
  async ofSpan(span: ScheduleSpan): Promise<DeployedProject | undefined> {
    if (!this.#isOwn(span)) return undefined;
    const active = this.activeOf(span);
    if (active?.version === span.version) return this.find(active);
    const known = this.#read.get(keyOf(span));
    if (known !== undefined) return known;
    const { project, environment, version } = span;
    const versions = await this.#ports.store.listDeployments({ project, environment, limit: VERSIONS_MAX });
    const deployment = versions.find((one) => one.version === version);
    return deployment === undefined ? undefined : this.find(deployment);
  }

  /** Whether it is worked on at all. */
  #isOwn({ project, environment }: DeploymentScope): boolean {
    const { only } = this.#ports;
    return only === undefined || (project === only.project && environment === only.environment);
  }

  async find(deployment: Deployment): Promise<DeployedProject | undefined> {
    const key = keyOf(deployment);
    const known = this.#read.get(key);
    if (known !== undefined || deployment.graph === undefined) return known;
    const graph = await this.#ports.readGraph(deployment.graph);
    if (graph === undefined) return undefined;
    const schedules = new Map(
      readSchedules(graph, deployment.environment).map((schedule) => [schedule.name, schedule]),
    );
    const sensors = new Map(readSensors(graph, deployment.environment).map((sensor) => [sensor.name, sensor]));
    const project = { deployment, graph, schedules, sensors };
    this.#read.set(key, project);
    return project;
  }
}

type ProjectPorts = Pick<DaemonPorts, 'store' | 'readGraph' | 'tell' | 'only'>;

export interface DeployedProject {
  readonly deployment: Deployment;
  readonly graph: Graph;
  readonly schedules: ReadonlyMap<string, Schedule>;
  readonly sensors: ReadonlyMap<string, Sensor>;
}

const VERSIONS_MAX = 10_000;

function keyOf({ project, environment, version }: DeploymentScope & { readonly version: number }): string {
  return `${project}\n${environment}\n${version}`;
}
