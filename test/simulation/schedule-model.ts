import type { DeploymentScope, ScheduleKey } from '../../src/model/schedule.ts';
import type { NewDeployment, ScheduleChange } from '../../src/ports/automation-store.ts';
import type { ProjectVersion } from './scheduled-projects.ts';
import type { WrittenSchedule } from './written-schedule.ts';

/**
 * Which schedules fire when, by what people have deployed, paused and resumed: stretches of time in which one rule holds. Told again by other
 * means than the product's, to hold the product against.
 */
export class ScheduleModel {
  readonly #versions: ReadonlyMap<string, ProjectVersion>;
  readonly #schedules = new Map<string, ScheduleLife>();
  readonly #active = new Map<string, ProjectVersion>();
  /** What was active from when on, by scope; the newest last. */
  readonly #history: { readonly since: number; readonly active: readonly ActiveProject[] }[] = [];

  /** By the hash of their graphs. */
  constructor(versions: ReadonlyMap<string, ProjectVersion>) {
    this.#versions = versions;
  }

  get schedules(): Iterable<ScheduleLife> {
    return this.#schedules.values();
  }

  lifeOf(key: ScheduleKey): ScheduleLife | undefined {
    return this.#schedules.get(keyOf(key));
  }

  /** What was active at some moment from then on. */
  activeSince(moment: number): readonly (readonly ActiveProject[])[] {
    const later = this.#history.findIndex(({ since }) => since > moment);
    return this.#history.slice(later === -1 ? -1 : Math.max(0, later - 1)).map(({ active }) => active);
  }

  isDeployed(scope: DeploymentScope): boolean {
    return this.#active.has(scopeOf(scope));
  }

  deploy({ graph, at, project, environment }: NewDeployment, now: number): void {
    const scope = { project, environment };
    const version = graph === undefined ? undefined : this.#versions.get(graph);
    if (graph !== undefined && version === undefined) throw new Error(`nobody made the graph ${graph}`);
    if (version === undefined) this.#active.delete(scopeOf(scope));
    else this.#active.set(scopeOf(scope), version);
    const active = Array.from(this.#active, ([key, one]) => ({ scope: key, version: one }));
    this.#history.push({ since: now, active });
    for (const life of this.#schedules.values()) {
      if (life.key.project !== project || life.key.environment !== environment) continue;
      const written = version?.schedules.get(life.key.schedule);
      life.edit(written, { at, graph });
    }
    for (const [schedule, written] of version?.schedules ?? []) {
      const key = { ...scope, schedule };
      if (this.#schedules.has(keyOf(key))) continue;
      const life = new ScheduleLife(key, written.paused === true);
      this.#schedules.set(keyOf(key), life);
      life.edit(written, { at, graph });
    }
  }

  change({ to, at, ...key }: ScheduleChange): void {
    this.lifeOf(key)?.turn(to === 'enabled', at);
  }
}

export interface ActiveProject {
  readonly scope: string;
  readonly version: ProjectVersion;
}

/** A stretch of time in which a schedule fires: after `since`, up to `until` included. */
export class Stretch {
  readonly since: number;
  until: number | undefined;
  /** As it is written in the last version that has this rule, and the hash of its graph. */
  written: WrittenSchedule;
  graph: string;
  /** Up to here it is known what became of all fire times. */
  reachedTo: number;

  constructor(since: number, written: WrittenSchedule, graph: string) {
    this.since = since;
    this.reachedTo = since;
    this.written = written;
    this.graph = graph;
  }
}

/** One schedule, from when it was first deployed. */
export class ScheduleLife {
  readonly key: ScheduleKey;
  readonly stretches: Stretch[] = [];
  /** By fire time, what became of it. */
  readonly ticks = new Map<number, string>();
  #isPaused: boolean;
  #written: WrittenSchedule | undefined;
  #graph = '';

  constructor(key: ScheduleKey, isPaused: boolean) {
    this.key = key;
    this.#isPaused = isPaused;
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  get isDeployed(): boolean {
    return this.#written !== undefined;
  }

  /** The stretch that goes on. */
  get open(): Stretch | undefined {
    return this.stretches.find(({ until }) => until === undefined);
  }

  edit(
    written: WrittenSchedule | undefined,
    { at, graph = '' }: { readonly at: number; readonly graph: string | undefined },
  ): void {
    this.#written = written;
    this.#graph = graph;
    const { open } = this;
    if (open !== undefined && (written === undefined || ruleOf(open.written) !== ruleOf(written))) this.#end(open, at);
    this.#begin(at);
    const { open: now } = this;
    if (now === undefined || written === undefined) return;
    now.written = written;
    now.graph = graph;
  }

  turn(isOn: boolean, at: number): void {
    this.#isPaused = !isOn;
    const { open } = this;
    if (!isOn && open !== undefined) this.#end(open, at);
    this.#begin(at);
  }

  #begin(at: number): void {
    if (this.#isPaused || this.#written === undefined || this.open !== undefined) return;
    const since = Math.max(at, ...this.stretches.map(({ until = 0 }) => until));
    this.stretches.push(new Stretch(since, this.#written, this.#graph));
  }

  /** What has been decided stays within. */
  #end(stretch: Stretch, at: number): void {
    stretch.until = Math.max(at, stretch.reachedTo);
  }
}

function ruleOf({ timing }: WrittenSchedule): string {
  return JSON.stringify(Object.entries(timing).sort());
}

function keyOf({ project, environment, schedule }: ScheduleKey): string {
  return `${project}/${environment}/${schedule}`;
}

function scopeOf({ project, environment }: DeploymentScope): string {
  return `${project}/${environment}`;
}
