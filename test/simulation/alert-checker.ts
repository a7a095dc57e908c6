import type { Alert } from '../../src/model/alert.ts';
import type { Run } from '../../src/model/run.ts';
import type { MemoryStore } from './memory-store.ts';
import type { World } from './world.ts';

/** What the projects of a history promise: pipelines with an even number their runs, and each second job of them its steps. */
export const RUN_SLA_SECONDS = 60;
export const STEP_SLA_SECONDS = 30;

/** I18: of a missed deadline there is one alert, with the right due time, and none of one that was met. */
export class AlertChecker {
  readonly #world: World;
  readonly #store: MemoryStore;
  readonly #hasJumps: boolean;
  readonly #told = new Set<string>();
  count = 0;

  constructor(world: World, store: MemoryStore, { hasJumps }: { readonly hasJumps: boolean }) {
    this.#world = world;
    this.#store = store;
    this.#hasJumps = hasJumps;
  }

  readonly onOpened = (alert: Alert): void => {
    const { kind, run: id = '', step = '', dueAt } = alert;
    this.#world.note(`store ${kind} ${id} ${step}`);
    if (kind !== 'late_run' && kind !== 'late_step') return;
    this.count++;
    const run = this.#store.readRun(id);
    const name = nameOf(id, step, dueAt);
    if (this.#told.has(name)) this.#violate(`${name} is told twice`);
    this.#told.add(name);
    const promised = run === undefined ? undefined : fireTimeOf(run);
    const seconds = kind === 'late_run' ? RUN_SLA_SECONDS : STEP_SLA_SECONDS;
    if (promised === undefined || dueAt !== promised + seconds * 1_000)
      this.#violate(`${name} is not what was promised`);
    // A wall clock that was set back lets an end be before what was decided earlier.
    if (kind === 'late_run' && !this.#hasJumps && run?.state === 'succeeded' && (run.endedAt ?? Infinity) <= dueAt)
      this.#violate(`${name} is told although the run was done in time`);
  };

  /** Deadlines that were judged, and missed. */
  checkEnd(): void {
    const pending = new Map(this.#store.listOverdue(Infinity).map(({ run, dueAt }) => [run.id, dueAt]));
    for (const run of this.#store.listRuns({ limit: Infinity })) {
      const fireAt = fireTimeOf(run);
      if (fireAt === undefined || !/^p[02468]$/.test(run.tags['millrace/pipeline'] ?? '')) continue;
      const dueAt = fireAt + RUN_SLA_SECONDS * 1_000;
      const isJudged = (pending.get(run.id) ?? Infinity) > dueAt;
      const isLate = run.state === 'succeeded' && (run.endedAt ?? 0) > dueAt;
      if (isJudged && isLate && !this.#told.has(nameOf(run.id, '', dueAt)))
        this.#violate(`nobody tells that ${run.id} was late`);
    }
  }

  #violate(message: string): void {
    this.#world.violate('I18 late is told once', message);
  }
}

function nameOf(run: string, step: string, dueAt: number): string {
  return `${run} ${step} due at ${dueAt}`;
}

function fireTimeOf({ cause: { kind, key } }: Run): number | undefined {
  const at = Date.parse(key.slice(key.lastIndexOf('@') + 1));
  return kind !== 'schedule' || Number.isNaN(at) ? undefined : at;
}
