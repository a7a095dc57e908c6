import type { ScheduleSpan } from '../model/schedule.ts';
import type { RequestedRun } from '../ports/automation-store.ts';
import { calendarVerdict } from './calendar-verdict.ts';
import type { DaemonPorts } from './daemon-ports.ts';
import type { DeployedProject } from './deployed-projects.ts';
import { planTick, stampTick } from './plan-tick.ts';
import type { Schedule } from './read-schedules.ts';

/**
 * Runs of fire times that come soon, planned before they are due, so that nothing but storing them is left to do then. Nothing is decided by
 * it: a plan is a function of a version of the project, the schedule and the fire time, and is taken only for exactly these.
 */
export class PreparedTicks {
  readonly #ports: Pick<DaemonPorts, 'planning' | 'daemon' | 'limits'>;
  readonly #prepared = new Map<string, Prepared>();
  #characters = 0;

  constructor(ports: Pick<DaemonPorts, 'planning' | 'daemon' | 'limits'>) {
    this.#ports = ports;
  }

  /** Of those that are due soon, the soonest first, what is not planned yet and can be. */
  listSoon(spans: Iterable<SoonDue>, now: number): readonly SoonDue[] {
    const { prepareMs, preparedMax, preparedCharactersMax } = this.#ports.limits;
    if (this.#characters >= preparedCharactersMax) return [];
    const soon: SoonDue[] = [];
    for (const one of spans) {
      // What has a condition is looked at again and again, and often comes to nothing.
      if (one.nextAt > now + prepareMs || one.schedule.rule.onlyIf !== undefined) continue;
      if (this.#preparedFor(one, one.nextAt) === undefined) soon.push(one);
    }
    soon.sort((one, other) => one.nextAt - other.nextAt);
    return soon.slice(0, Math.max(0, preparedMax - this.#prepared.size));
  }

  prepare({ span, project, schedule, nextAt }: SoonDue): void {
    const run = this.#plan({ project, schedule }, nextAt);
    const prepared = { project, schedule, fireAt: nextAt, ...(run === undefined ? {} : { run }) };
    this.forget(span);
    this.#prepared.set(spanKeyOf(span), prepared);
    this.#characters += sizeOf(prepared);
  }

  /** The run of a fire time, decided at `at`, and no longer kept; `undefined` when it was not planned ahead. */
  take(due: Omit<SoonDue, 'nextAt'>, fireAt: number, at: number): RequestedRun | undefined {
    const run = this.#preparedFor(due, fireAt)?.run;
    this.forget(due.span);
    return run === undefined ? undefined : stampTick(run, at);
  }

  #preparedFor({ span, project, schedule }: Omit<SoonDue, 'nextAt'>, fireAt: number): Prepared | undefined {
    const prepared = this.#prepared.get(spanKeyOf(span));
    const isSame = prepared?.project === project && prepared.schedule === schedule && prepared.fireAt === fireAt;
    return isSame ? prepared : undefined;
  }

  /** The span has other fire times from now on. */
  forget(span: ScheduleSpan): void {
    const key = spanKeyOf(span);
    const prepared = this.#prepared.get(key);
    if (prepared !== undefined) this.#drop(key, prepared);
  }

  /** Nothing of other spans is kept, by `spanKeyOf`. */
  retain(spans: ReadonlyMap<string, unknown>): void {
    for (const [key, prepared] of this.#prepared) if (!spans.has(key)) this.#drop(key, prepared);
  }

  /** `undefined` where there will be no run, or it is not known why there can be none: that is found out when it is due. */
  #plan({ project, schedule }: Pick<SoonDue, 'project' | 'schedule'>, fireAt: number): RequestedRun | undefined {
    if (calendarVerdict(schedule.rule, fireAt).kind === 'skip') return undefined;
    const { graph, deployment } = project;
    const { planning, daemon } = this.#ports;
    try {
      const tick = { graph, deployment, schedule, fireAt, at: fireAt };
      const planned = planTick(tick, { planning, engine: daemon.engine });
      return planned.ok ? planned.value : undefined;
    } catch {
      return undefined; // told when the tick is decided
    }
  }

  #drop(key: string, prepared: Prepared): void {
    this.#prepared.delete(key);
    this.#characters -= sizeOf(prepared);
  }
}

/** A span, and when it is to fire next. */
export interface SoonDue {
  readonly span: ScheduleSpan;
  readonly project: DeployedProject;
  readonly schedule: Schedule;
  readonly nextAt: number;
}

interface Prepared extends Pick<SoonDue, 'project' | 'schedule'> {
  readonly fireAt: number;
  readonly run?: RequestedRun;
}

function sizeOf({ run }: Prepared): number {
  return run === undefined ? 0 : run.created.plan.length;
}

/** A span by another text than every other one. */
export function spanKeyOf({ project, environment, schedule, since }: ScheduleSpan): string {
  return `${project}\n${environment}\n${schedule}\n${since}`;
}
