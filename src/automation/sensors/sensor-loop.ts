import type { SensorState } from '../../model/sensor.ts';
import type { DaemonPorts, SensorPorts } from '../daemon-ports.ts';
import type { DeployedProject, DeployedProjects } from '../deployed-projects.ts';
import { messageOf } from '../../std/message-of.ts';
import { decideLook } from './decide-look.ts';
import type { Sensor } from './read-sensors.ts';
import { lookWith } from './sensors.ts';
import { SENSOR_LIMITS } from './sensor-limits.ts';

/**
 * Looks for each sensor when its look is due, several at once, none of them twice at the same time. What a look comes to is stored whole, or
 * not at all when somebody else has looked since, or the sensor was changed. It keeps in memory only when each is due.
 */
export class SensorLoop {
  readonly #ports: DaemonPorts;
  readonly #own: SensorPorts;
  readonly #projects: DeployedProjects;
  readonly #wakes: LoopWakes;
  #knownNumber: number | undefined;
  #watched = new Map<string, WatchedSensor>();
  readonly #going = new Map<string, Promise<void>>();
  #isStopped = false;

  constructor(ports: DaemonPorts, own: SensorPorts, projects: DeployedProjects, wakes: LoopWakes) {
    this.#ports = ports;
    this.#own = own;
    this.#projects = projects;
    this.#wakes = wakes;
  }

  /** Forgets what it knows: somebody else may have looked meanwhile. */
  forget(): void {
    this.#knownNumber = undefined;
  }

  /** Begins what is due. Says after how long the next look is. */
  async look(): Promise<number> {
    const { clock, limits, store } = this.#ports;
    const number = await store.readScheduleNumber();
    if (number !== this.#knownNumber) await this.#reload(number);
    const now = clock.now();
    const due = [...this.#watched.values()]
      .filter((watched) => !this.#going.has(keyOf(watched.state)) && isDue(watched, now))
      .sort((one, other) => one.state.dueAt - other.state.dueAt);
    for (const watched of due.slice(0, Math.max(0, SENSOR_LIMITS.atOnce - this.#going.size))) this.#begin(watched);
    let nextAt = Infinity;
    for (const { state } of this.#watched.values())
      if (!this.#going.has(keyOf(state)) && state.dueAt > now) nextAt = Math.min(nextAt, state.dueAt);
    return Math.min(limits.lookMs, nextAt - now);
  }

  /** Ends what goes on; it is looked again by whoever is there. */
  async close(): Promise<void> {
    this.#isStopped = true;
    await this.#own.observer.close();
    await Promise.all(this.#going.values());
  }

  async #reload(number: number): Promise<void> {
    await this.#projects.refresh();
    const watched = new Map<string, WatchedSensor>();
    for (const state of await this.#own.store.listSensors({})) {
      if (!state.isDeployed || state.paused !== undefined) continue;
      const active = this.#projects.activeOf(state);
      const project = active === undefined ? undefined : await this.#projects.find(active);
      const sensor = project?.sensors.get(state.sensor);
      if (project === undefined || sensor === undefined) continue;
      if (this.#own.observer.refuse(project.deployment) !== undefined) continue;
      watched.set(keyOf(state), { state, project, sensor });
    }
    this.#watched = watched;
    this.#knownNumber = number;
  }

  #begin(watched: WatchedSensor): void {
    const key = keyOf(watched.state);
    const going = this.#lookOnce(watched)
      .catch((error: unknown) => {
        const reason = messageOf(error);
        this.#ports.tell({ kind: 'failed', doing: `looking for the sensor ${watched.sensor.name}`, reason });
        const state = { ...watched.state, dueAt: this.#ports.clock.now() + this.#ports.limits.pauseMs };
        this.#watched.set(key, { ...watched, state });
      })
      .then(() => {
        this.#going.delete(key);
        this.#wakes.onLooked();
      });
    this.#going.set(key, going);
  }

  async #lookOnce(watched: WatchedSensor): Promise<void> {
    const { clock, planning, daemon, tell } = this.#ports;
    const { store, observer } = this.#own;
    const state = await store.readSensor(watched.state);
    if (state?.number !== watched.state.number) {
      this.forget();
      return;
    }
    const look = { ...watched, state, at: clock.now() };
    const outcome = await lookWith(look, { store, observer, clock, planning, engine: daemon.engine });
    if (this.#isStopped) return;
    const entry = decideLook({ ...look, at: clock.now() }, outcome, planning.hash);
    const committed = await store.commitLook(entry);
    if (committed === false) {
      this.forget();
      return;
    }
    const failures = entry.result.state === 'failed' ? state.failures + 1 : 0;
    const { cursor: _cursor, ...rest } = state;
    const next: SensorState = { ...rest, number: state.number + 1, dueAt: entry.dueAt, failures };
    if (this.#watched.has(keyOf(next))) this.#watched.set(keyOf(next), { ...watched, state: next });
    const { project, environment, sensor } = entry.sensor;
    if (entry.result.state !== 'skipped')
      tell({ kind: 'looked', project, environment, sensor, result: entry.result, requested: committed.requested });
    if (committed.requested > 0) this.#wakes.onRequested();
  }
}

export interface LoopWakes {
  readonly onRequested: () => void;
  /** A look is over: others may begin. */
  readonly onLooked: () => void;
}

interface WatchedSensor {
  readonly state: SensorState;
  readonly project: DeployedProject;
  readonly sensor: Sensor;
}

/** One that is due much later than it ever can be was put off by a clock that has been set back since. */
function isDue({ state, sensor }: WatchedSensor, now: number): boolean {
  return state.dueAt <= now || state.dueAt - now > Math.max(sensor.everyMs, SENSOR_LIMITS.backoffMaxMs);
}

function keyOf({ project, environment, sensor }: SensorState): string {
  return `${project}\n${environment}\n${sensor}`;
}
