import type { ScheduleKey } from '../../src/model/schedule.ts';
import type { SensorKey } from '../../src/model/sensor.ts';
import { sha256 } from '../../src/app/hasher.ts';
import type { AutomationSite } from './automation-daemon.ts';
import type { Random } from './random.ts';
import type { ProjectVersion } from './scheduled-projects.ts';
import type { ScheduleModel } from './schedule-model.ts';
import type { SensorChecker } from './sensor-checker.ts';
import { SimProcess } from './sim-process.ts';
import { connectInstance, type SimulatedStore, StoreHealth } from './store-connection.ts';

/** People who deploy projects, go back to earlier versions, take them out, and pause and resume schedules; each time from a process of their own. */
export class Operators {
  readonly #site: AutomationSite;
  readonly #projects: readonly ScheduledProject[];
  readonly #schedules: ScheduleModel;
  readonly #sensors: SensorChecker;
  readonly #random: Random;
  readonly #atWork = new Set<SimProcess>();
  #backfills = 0;

  constructor(site: AutomationSite, projects: readonly ScheduledProject[], { schedules, sensors }: Models) {
    this.#site = site;
    this.#projects = projects;
    this.#schedules = schedules;
    this.#sensors = sensors;
    this.#random = site.random.fork('operators');
  }

  /** Whether nobody is about to do something any more. */
  get areIdle(): boolean {
    return this.#atWork.size === 0;
  }

  /** Whoever is frozen goes on. */
  thaw(): void {
    for (const process of this.#atWork) process.thaw();
  }

  deployAll(): void {
    for (const project of this.#projects) this.#deploy(project);
  }

  /** Something that comes to somebody's mind. */
  act(): void {
    const random = this.#random;
    const [first, ...others] = this.#projects;
    if (first === undefined) return;
    const project = random.pick([first, ...others]);
    const what = random.between(0, 13);
    if (what <= 3) this.#deploy(project);
    else if (what === 4) this.#restore(project);
    else if (what === 5) this.#withdraw(project);
    else if (what === 6) this.#backfill(project);
    else if (what === 7) this.#changeBackfill();
    else if (what === 12) this.#turnSensor(random.chance(0.5) ? 'paused' : 'enabled');
    else if (what === 13 && random.chance(0.5)) this.#resetSensor();
    else this.#turn(random.chance(0.5) ? 'paused' : 'enabled');
  }

  /** Everything that was taken out is deployed again, so that its runs can be carried out. */
  bringBack(): void {
    for (const project of this.#projects) if (!this.#schedules.isDeployed(project)) this.#deploy(project);
  }

  /** Whatever is paused goes on. */
  resumeBackfills(): void {
    for (let number = 1; number <= this.#backfills; number++)
      this.#do(`wants bf_${number} running`, async (store, now) => {
        await store.changeBackfill({ backfill: `bf_${number}`, at: now(), by: 'somebody', to: 'running' });
      });
  }

  resumeSensors(): void {
    for (const { key, isPaused, isDeployed } of this.#sensors.lives)
      if (isDeployed && isPaused) this.#changeSensor(key, 'enabled');
  }

  pauseAll(): void {
    for (const { key, isPaused, isDeployed } of this.#schedules.schedules)
      if (isDeployed && !isPaused) this.#change(key, 'paused');
  }

  #deploy(project: ScheduledProject): void {
    const [first, ...others] = project.versions;
    if (first === undefined) return;
    const { graph } = this.#schedules.isDeployed(project) ? this.#random.pick([first, ...others]) : first;
    this.#do(`deploys ${project.project}`, async (store, now) => {
      await store.keepGraph({ hash: graph.hash, pieces: [graph.hash], at: 0 });
      const { engine } = this.#site;
      await engine.activateVersion({ ...this.#about(project), graph }, { store, clock: { now } });
    });
  }

  #restore(project: ScheduledProject): void {
    this.#do(`goes back to the last ${project.project}`, async (store, now) => {
      const { engine, graphs } = this.#site;
      const [, last] = await store.listDeployments({ ...scopeOf(project), limit: 2 });
      const graph = last?.graph === undefined ? undefined : graphs.get(last.graph);
      if (graph === undefined) return;
      const activation = { ...this.#about(project), graph, restores: last?.version };
      await engine.activateVersion(activation, { store, clock: { now } });
    });
  }

  #withdraw(project: ScheduledProject): void {
    this.#do(`takes ${project.project} out`, async (store, now) => {
      await this.#site.engine.activateVersion(this.#about(project), { store, clock: { now } });
    });
  }

  /** Of a few days, one or two in a run. */
  #backfill(project: ScheduledProject): void {
    const random = this.#random;
    const [first, ...others] = project.versions;
    if (first === undefined || !this.#schedules.isDeployed(project)) return;
    const { graph } = random.pick([first, ...others]);
    const id = `bf_${++this.#backfills}`;
    const chosen = { batch: random.between(1, 2), runsMax: random.between(1, 3), priority: random.between(0, 1) };
    const days = `2001-01-01..2001-01-0${random.between(2, 6)}`;
    this.#do(`wants ${id}`, async (store, now) => {
      const launch = { env: project.environment, select: `${project.project}_daily` };
      const planned = this.#site.engine.planBackfill(
        graph,
        { launch, partitions: [days], batch: chosen.batch },
        { nowMs: now(), hash: sha256, parallelDefault: 2, check: () => [] },
      );
      if (!planned.ok) throw new Error(planned.error.map(({ message }) => message).join(' '));
      const { stages } = planned.value;
      await store.keepGraph({ hash: graph.hash, pieces: [graph.hash], at: 0 });
      await store.createBackfill({
        ...{ id, ...scopeOf(project), graph: graph.hash, launch, carrier: 'daemons', state: 'running', revision: 0 },
        ...{ priority: chosen.priority, runsMax: chosen.runsMax, stages, cursors: stages.map(() => 0) },
        ...{ chunks: stages.reduce((sum, { chunks }) => sum + chunks, 0), createdAt: now(), createdBy: 'somebody' },
      });
    });
  }

  #changeBackfill(): void {
    const random = this.#random;
    if (this.#backfills === 0) return;
    const backfill = `bf_${random.between(1, this.#backfills)}`;
    const to = random.pick(['paused', 'paused', 'running', 'cancelling', 'priority'] as const);
    const leavesGoing = random.chance(0.5);
    this.#do(`wants ${backfill} ${to}`, async (store, now) => {
      const change = { backfill, at: now(), by: 'somebody' };
      if (to === 'priority') await store.changeBackfill({ ...change, to, priority: 2 });
      else if (to === 'cancelling') await store.changeBackfill({ ...change, to, leavesGoing });
      else await store.changeBackfill({ ...change, to });
    });
  }

  #turn(to: 'paused' | 'enabled'): void {
    const [first, ...others] = [...this.#schedules.schedules].filter((life) => life.isDeployed);
    if (first !== undefined) this.#change(this.#random.pick([first, ...others]).key, to);
  }

  #change(key: ScheduleKey, to: 'paused' | 'enabled'): void {
    this.#do(`wants ${key.schedule} ${to}`, async (store, now) => {
      await store.changeSchedule({ ...key, to, at: now(), by: 'somebody' });
    });
  }

  #turnSensor(to: 'paused' | 'enabled'): void {
    const key = this.#pickSensor();
    if (key !== undefined) this.#changeSensor(key, to);
  }

  #changeSensor(key: SensorKey, to: 'paused' | 'enabled'): void {
    this.#do(`wants the sensor ${key.sensor} ${to}`, async (store, now) => {
      await store.changeSensor({ ...key, to, at: now(), by: 'somebody' });
    });
  }

  #resetSensor(): void {
    const key = this.#pickSensor();
    if (key === undefined) return;
    this.#do(`resets the sensor ${key.sensor}`, async (store, now) => {
      await store.resetSensor({ ...key, at: now() });
    });
  }

  #pickSensor(): SensorKey | undefined {
    const [first, ...others] = [...this.#sensors.lives].filter(({ isDeployed }) => isDeployed);
    return first === undefined ? undefined : this.#random.pick([first, ...others]).key;
  }

  #about(project: ScheduledProject) {
    return { scope: scopeOf(project), folder: '/project', by: 'somebody' };
  }

  /** Until it is done; whoever is killed on the way may or may not come back to it. */
  #do(what: string, work: (store: SimulatedStore, now: () => number) => Promise<void>): void {
    const { world, instance } = this.#site;
    const process = new SimProcess(world, 'operator');
    this.#atWork.add(process);
    world.note(`operator ${what}`);
    process.onDeath(() => {
      this.#atWork.delete(process);
      if (this.#random.chance(0.5)) world.schedule(2_000, () => this.#do(what, work));
    });
    const store = connectInstance(instance, { ...this.#site, process, health: new StoreHealth() });
    const attempt = (): void => {
      void work(store, () => process.clock.now()).then(
        () => void this.#atWork.delete(process),
        () => void process.clock.after(1_000, attempt),
      );
    };
    attempt();
  }
}

/** What is known of what they made. */
interface Models {
  readonly schedules: ScheduleModel;
  readonly sensors: SensorChecker;
}

export interface ScheduledProject {
  readonly project: string;
  readonly environment: string;
  readonly versions: readonly ProjectVersion[];
}

function scopeOf({ project, environment }: ScheduledProject) {
  return { project, environment };
}
