import type { ScheduleKey } from '../../src/model/schedule.ts';
import type { AutomationStore } from '../../src/ports/automation-store.ts';
import type { AutomationSite } from './automation-daemon.ts';
import type { Random } from './random.ts';
import type { ProjectVersion } from './scheduled-projects.ts';
import type { ScheduleModel } from './schedule-model.ts';
import { SimProcess } from './sim-process.ts';
import { connectInstance, StoreHealth } from './store-connection.ts';

/** People who deploy projects, go back to earlier versions, take them out, and pause and resume schedules; each time from a process of their own. */
export class Operators {
  readonly #site: AutomationSite;
  readonly #projects: readonly ScheduledProject[];
  readonly #schedules: ScheduleModel;
  readonly #random: Random;
  #open = 0;

  constructor(site: AutomationSite, projects: readonly ScheduledProject[], schedules: ScheduleModel) {
    this.#site = site;
    this.#projects = projects;
    this.#schedules = schedules;
    this.#random = site.random.fork('operators');
  }

  /** Whether nobody is about to do something any more. */
  get areIdle(): boolean {
    return this.#open === 0;
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
    const what = random.between(0, 9);
    if (what <= 3) this.#deploy(project);
    else if (what === 4) this.#restore(project);
    else if (what === 5) this.#withdraw(project);
    else this.#turn(what <= 7 ? 'paused' : 'enabled');
  }

  /** Everything that was taken out is deployed again, so that its runs can be carried out. */
  bringBack(): void {
    for (const project of this.#projects) if (!this.#schedules.isDeployed(project)) this.#deploy(project);
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
      await store.keepGraph({ hash: graph.hash, pieces: [graph.hash] });
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

  #turn(to: 'paused' | 'enabled'): void {
    const [first, ...others] = [...this.#schedules.schedules].filter((life) => life.isDeployed);
    if (first !== undefined) this.#change(this.#random.pick([first, ...others]).key, to);
  }

  #change(key: ScheduleKey, to: 'paused' | 'enabled'): void {
    this.#do(`wants ${key.schedule} ${to}`, async (store, now) => {
      await store.changeSchedule({ ...key, to, at: now(), by: 'somebody' });
    });
  }

  #about(project: ScheduledProject) {
    return { scope: scopeOf(project), folder: '/project', by: 'somebody' };
  }

  /** Until it is done; whoever is killed on the way may or may not come back to it. */
  #do(what: string, work: (store: AutomationStore, now: () => number) => Promise<void>): void {
    const { world, instance } = this.#site;
    this.#open++;
    const process = new SimProcess(world, 'operator');
    world.note(`operator ${what}`);
    process.onDeath(() => {
      this.#open--;
      if (this.#random.chance(0.5)) world.schedule(2_000, () => this.#do(what, work));
    });
    const store = connectInstance(instance, { ...this.#site, process, health: new StoreHealth() });
    const attempt = (): void => {
      void work(store, () => process.clock.now()).then(
        () => {
          this.#open--;
        },
        () => void process.clock.after(1_000, attempt),
      );
    };
    attempt();
  }
}

export interface ScheduledProject {
  readonly project: string;
  readonly environment: string;
  readonly versions: readonly ProjectVersion[];
}

function scopeOf({ project, environment }: ScheduledProject) {
  return { project, environment };
}
