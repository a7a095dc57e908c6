import type { ScheduleSpan, Tick } from '../model/schedule.ts';
import type { RequestedRun, TickEntry } from '../ports/automation-store.ts';
import { calendarVerdict } from './calendar-verdict.ts';
import { ClockWatch } from './clock-watch.ts';
import { ConditionBook } from './condition-book.ts';
import type { DaemonPorts } from './daemon-ports.ts';
import { decideTicks, type DueTimes, findDue, type Verdict } from './decide-ticks.ts';
import type { DeployedProject, DeployedProjects } from './deployed-projects.ts';
import { planTick } from './plan-tick.ts';
import type { Schedule } from './read-schedules.ts';
import { nextTime } from './rule-times.ts';

/**
 * Decides fire times as they come, each once: what is due by the spans that the store has is decided, planned and stored together with the
 * runs and the cursor. It keeps in memory only when each span is due next; the store refuses whatever rests on something old.
 */
export class ScheduleLoop {
  readonly #ports: DaemonPorts;
  readonly #projects: DeployedProjects;
  readonly #onRequested: () => void;
  readonly #clockWatch: ClockWatch;
  readonly #conditions: ConditionBook;
  #knownNumber: number | undefined;
  #spans = new Map<string, WatchedSpan>();

  constructor(ports: DaemonPorts, projects: DeployedProjects, { stop, onRequested, onAnswer }: ScheduleSignals) {
    this.#ports = ports;
    this.#conditions = new ConditionBook(ports, stop, onAnswer);
    this.#projects = projects;
    this.#onRequested = onRequested;
    this.#clockWatch = new ClockWatch(ports);
  }

  /** Forgets what it knows: somebody else may have decided meanwhile. */
  forget(): void {
    this.#knownNumber = undefined;
  }

  /** Resolves when no condition is asked any more. */
  idle(): Promise<void> {
    return this.#conditions.idle();
  }

  /** One look. Says after how long the next one is due. */
  async look(): Promise<number> {
    const { clock, limits, store } = this.#ports;
    const number = await store.readScheduleNumber();
    if (number !== this.#knownNumber) await this.#reload(number);
    const heldMs = this.#clockWatch.holdMs();
    if (heldMs > 0) return Math.min(heldMs, limits.lookMs);
    const now = clock.now();
    const due = [...this.#spans.values()].filter(({ nextAt }) => nextAt <= now).sort((a, b) => a.nextAt - b.nextAt);
    for (let at = 0; at < due.length; at += limits.entriesMax)
      await this.#decide(due.slice(at, at + limits.entriesMax), now);
    return this.#untilNext();
  }

  #untilNext(): number {
    let nextAt = Infinity;
    for (const watched of this.#spans.values()) nextAt = Math.min(nextAt, watched.nextAt);
    return Math.max(0, Math.min(this.#ports.limits.lookMs, nextAt - this.#ports.clock.now()));
  }

  async #reload(number: number): Promise<void> {
    await this.#projects.refresh();
    const spans = await this.#ports.store.readSpans({});
    const watched = new Map<string, WatchedSpan>();
    const memo: NextTimes = new Map();
    for (const [at, span] of spans.entries()) {
      if (at % SPANS_AT_ONCE === SPANS_AT_ONCE - 1) await this.#breathe();
      const project = await this.#projects.ofSpan(span);
      const schedule = project?.schedules.get(span.schedule);
      if (project === undefined || schedule === undefined) continue;
      watched.set(keyOf(span), { span, project, schedule, nextAt: nextOf(span, schedule, memo) });
    }
    this.#spans = watched;
    this.#knownNumber = number;
  }

  async #decide(due: readonly WatchedSpan[], now: number): Promise<void> {
    const chains = await this.#readChains(due);
    const decided = due.flatMap((watched) => {
      const condition = this.#askCondition(watched, now);
      return condition === undefined ? [] : [this.#decideOne(watched, { now, chains, condition })];
    });
    if (decided.length === 0) return;
    const written = await this.#ports.store.commitTicks(decided.map(({ entry }) => entry));
    const memo: NextTimes = new Map();
    let hasRuns = false;
    for (const [at, { watched, entry }] of decided.entries()) {
      if (written[at] !== true) {
        this.forget();
        continue;
      }
      hasRuns ||= entry.runs.length > 0;
      for (const tick of entry.ticks) this.#ports.tell({ kind: 'ticked', tick, lateMs: tick.at - tick.fireAt });
      for (const { fireAt } of entry.ticks) this.#conditions.forget({ ...questionOf(watched), fireAt });
      this.#advance(watched, entry.cursor, memo);
    }
    if (hasRuns) this.#onRequested();
  }

  #advance(watched: WatchedSpan, cursor: number, memo: NextTimes): void {
    const span = { ...watched.span, cursor };
    if (span.until !== undefined && cursor >= span.until) this.#spans.delete(keyOf(span));
    else this.#spans.set(keyOf(span), { ...watched, span, nextAt: nextOf(span, watched.schedule, memo) });
  }

  /**
   * What its condition says of the fire times that are due: of the first one, unless that is long past. `undefined` while that is not
   * known: they stay due, and are looked at again.
   */
  #askCondition(watched: WatchedSpan, now: number): Verdict | undefined {
    const { span, project, schedule } = watched;
    const { onlyIf } = schedule.rule;
    if (onlyIf === undefined) return GO;
    const { times } = findDue(span, schedule.rule, now, this.#ports.limits);
    const going = times.filter((time) => calendarVerdict(schedule.rule, time).kind === 'go');
    const { condition, waitMs } = onlyIf;
    const { lateMs, unknownConditionMs, lookMs } = this.#ports.limits;
    const fireAt = going.find((time) => now - time <= Math.max(waitMs, unknownConditionMs) + lateMs) ?? going.at(-1);
    if (fireAt === undefined) return GO;
    const question = { ...questionOf(watched), graph: project.graph, condition, fireAt };
    const verdict = this.#conditions.verdictOf(question, waitMs);
    if (verdict === undefined) this.#spans.set(keyOf(span), { ...watched, nextAt: now + lookMs });
    return verdict;
  }

  /** Of schedules whose next run has to do with the one before. */
  async #readChains(due: readonly WatchedSpan[]): Promise<Map<string, string>> {
    const asked = due.filter(({ schedule }) => schedule.rule.overlap === 'skip').map(({ span }) => span);
    const chains = new Map<string, string>();
    for (const one of await this.#ports.store.readChains(asked)) chains.set(chainOf(one), one.run);
    return chains;
  }

  #decideOne(watched: WatchedSpan, { now, chains, condition }: Deciding): Decided {
    const { span, schedule } = watched;
    const due = findDue(span, schedule.rule, now, this.#ports.limits);
    const planned = new Map<number, RequestedRun>();
    let before = chains.get(chainOf(span));
    const decided = decideTicks(due, schedule.rule, (fireAt): Verdict => {
      const day = calendarVerdict(schedule.rule, fireAt);
      if (day.kind === 'skip') return day;
      if (before !== undefined && schedule.rule.overlap === 'skip')
        return { kind: 'skip', cause: 'overlap', reason: `The run "${before}" before it still goes on.` };
      if (condition.kind === 'skip') return condition;
      const run = this.#plan(watched, fireAt, now);
      if (typeof run === 'string') return { kind: 'skip', cause: 'no_plan', reason: run };
      planned.set(fireAt, run);
      before = run.created.run.id;
      chains.set(chainOf(span), before);
      return { kind: 'go' };
    });
    const ticks = decided.map((one): Tick => {
      const { project, environment, schedule: name } = span;
      const about = { project, environment, schedule: name, fireAt: one.fireAt, at: now };
      if (one.kind === 'missed') return { ...about, state: 'missed', reason: one.reason };
      if (one.kind === 'skipped') return { ...about, state: 'skipped', cause: one.cause, reason: one.reason };
      const run = planned.get(one.fireAt);
      if (run === undefined) throw new Error(`no run was planned for ${name} at ${one.fireAt}`);
      return { ...about, state: 'requested', run: run.created.run.id };
    });
    return { watched, entry: { span, cursor: cursorAfter(due, span, now), ticks, runs: [...planned.values()] } };
  }

  /** A bug in planning one schedule is told with its tick, and holds up no other one. */
  #plan({ project, schedule }: WatchedSpan, fireAt: number, at: number): RequestedRun | string {
    const { planning, daemon } = this.#ports;
    const { graph, deployment } = project;
    try {
      const planned = planTick({ graph, deployment, schedule, fireAt, at }, { planning, engine: daemon.engine });
      return planned.ok ? planned.value : planned.error;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#ports.tell({ kind: 'failed', doing: `planning ${schedule.name}`, reason });
      return `It could not be planned: ${reason}.`;
    }
  }

  /** Lets everything else of the process go on for a moment. */
  #breathe(): Promise<void> {
    return new Promise((resolve) => void this.#ports.clock.after(0, resolve));
  }
}

export interface ScheduleSignals {
  /** Nothing is asked any more. */
  readonly stop: AbortSignal;
  readonly onRequested: () => void;
  /** A condition was answered. */
  readonly onAnswer: () => void;
}

const GO: Verdict = { kind: 'go' };

function questionOf({ project, schedule }: WatchedSpan) {
  return { deployment: project.deployment, schedule: schedule.name };
}

interface WatchedSpan {
  readonly span: ScheduleSpan;
  readonly project: DeployedProject;
  readonly schedule: Schedule;
  /** When something is to be done for it; `Infinity` when nothing ever is. */
  readonly nextAt: number;
}

interface Deciding {
  readonly now: number;
  /** The run that goes on, by schedule; one that is decided on is put there for the next span of the same schedule. */
  readonly chains: Map<string, string>;
  readonly condition: Verdict;
}

interface Decided {
  readonly watched: WatchedSpan;
  readonly entry: TickEntry;
}

/** What many schedules have in common is computed once. */
type NextTimes = Map<string, number>;

const SPANS_AT_ONCE = 50;

/** Of a span that has ended, its end is the last thing to be done. */
function nextOf(span: ScheduleSpan, { rule, ruleText }: Schedule, memo: NextTimes): number {
  const key = `${span.cursor} ${span.until ?? ''} ${ruleText}`;
  const known = memo.get(key);
  if (known !== undefined) return known;
  const nextAt = nextTime(rule, span.cursor, span.until) ?? span.until ?? Infinity;
  memo.set(key, nextAt);
  return nextAt;
}

/** The end of the span, when that has passed and nothing is left before it: a clock that was set back may be before an end. */
function cursorAfter({ times, hasMore }: DueTimes, { cursor, until }: ScheduleSpan, now: number): number {
  const last = times.at(-1) ?? cursor;
  return until !== undefined && until <= now && !hasMore ? until : last;
}

function keyOf({ project, environment, schedule, since }: ScheduleSpan): string {
  return `${project}\n${environment}\n${schedule}\n${since}`;
}

function chainOf({
  project,
  environment,
  schedule,
}: Pick<ScheduleSpan, 'project' | 'environment' | 'schedule'>): string {
  return `${project}\n${environment}\n${schedule}`;
}
