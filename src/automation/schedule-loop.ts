import type { ScheduleSpan, Tick } from '../model/schedule.ts';
import type { RequestedRun, TickEntry } from '../ports/automation-store.ts';
import { messageOf } from '../std/message-of.ts';
import { calendarVerdict } from './calendar-verdict.ts';
import { ClockWatch } from './clock-watch.ts';
import type { ConditionQuestion } from '../ports/condition-asker.ts';
import { ConditionBook } from './condition-book.ts';
import type { DaemonPorts } from './daemon-ports.ts';
import { decideTicks, type DueTimes, findDue, type Verdict } from './decide-ticks.ts';
import type { DeployedProject, DeployedProjects } from './deployed-projects.ts';
import { decideMissedAlerts } from './monitoring/missed-alerts.ts';
import { planTick } from './plan-tick.ts';
import { PreparedTicks, spanKeyOf } from './prepared-ticks.ts';
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
  readonly #prepared: PreparedTicks;
  #knownNumber: number | undefined;
  #spans = new Map<string, WatchedSpan>();

  constructor(ports: DaemonPorts, projects: DeployedProjects, { stop, onRequested, onAnswer }: ScheduleSignals) {
    this.#ports = ports;
    this.#conditions = new ConditionBook(ports, stop, (question) => {
      this.#lookAgain(question);
      onAnswer();
    });
    this.#prepared = new PreparedTicks(ports);
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
    await this.#decideAll(due, now);
    return (await this.#prepare()) ? 0 : this.#untilNext();
  }

  #untilNext(): number {
    return Math.max(0, Math.min(this.#ports.limits.lookMs, this.#firstAt() - this.#ports.clock.now()));
  }

  #firstAt(): number {
    let nextAt = Infinity;
    for (const watched of this.#spans.values()) nextAt = Math.min(nextAt, watched.nextAt);
    return nextAt;
  }

  /** Plans what is due soon, as long as nothing is due. `true` when there is more of it. */
  async #prepare(): Promise<boolean> {
    const { clock, limits } = this.#ports;
    const firstAt = this.#firstAt();
    const soon = this.#prepared.listSoon(this.#spans.values(), clock.now());
    for (const [at, watched] of soon.slice(0, limits.preparedPerLook).entries()) {
      if (at % limits.preparedAtOnce === limits.preparedAtOnce - 1) await this.#breathe();
      if (clock.now() >= firstAt) return false;
      this.#prepared.prepare(watched);
    }
    return soon.length > limits.preparedPerLook;
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
      watched.set(spanKeyOf(span), { span, project, schedule, nextAt: nextOf(span, schedule, memo) });
    }
    this.#spans = watched;
    this.#prepared.retain(watched);
    this.#knownNumber = number;
  }

  /** Some together, so that the first are not late because of the last: while some are being stored, the next are decided. */
  async #decideAll(due: readonly WatchedSpan[], now: number): Promise<void> {
    const { entriesMin, entriesMax } = this.#ports.limits;
    const memo = { next: new Map<string, number>(), due: new Map<string, DueTimes>() };
    let writing: Promise<boolean> = Promise.resolve(false);
    let hasRuns = false;
    for (let at = 0, count = entriesMin; at < due.length; at += count, count = Math.min(2 * count, entriesMax)) {
      const some = due.slice(at, at + count);
      // What is being stored may be the run before one of these.
      if (some.some(isChained)) hasRuns = (await writing) || hasRuns;
      const decided = await this.#decide(some, { now, memo }).catch(async (error: unknown) => {
        await writing.catch(() => undefined);
        throw error;
      });
      const next = this.#write(decided, memo);
      next.catch(() => undefined); // waited for below
      if ((await writing) && !hasRuns) {
        hasRuns = true;
        this.#onRequested();
      }
      writing = next;
    }
    if (await writing) hasRuns = true;
    if (hasRuns) this.#onRequested();
  }

  async #decide(
    due: readonly WatchedSpan[],
    { now, memo }: Pick<Deciding, 'now' | 'memo'>,
  ): Promise<readonly Decided[]> {
    const chains = await this.#readChains(due);
    return due.flatMap((watched) => {
      const condition = this.#askCondition(watched, now);
      return condition === undefined ? [] : [this.#decideOne(watched, { now, memo, chains, condition })];
    });
  }

  /** Says whether there are runs among it. */
  async #write(decided: readonly Decided[], memo: Memo): Promise<boolean> {
    if (decided.length === 0) return false;
    const written = await this.#ports.store.commitTicks(decided.map(({ entry }) => entry));
    let hasRuns = false;
    for (const [at, { watched, entry }] of decided.entries()) {
      this.#prepared.forget(watched.span);
      if (written[at] !== true) {
        this.forget();
        continue;
      }
      hasRuns ||= entry.runs.length > 0;
      for (const { alert } of entry.alerts ?? []) this.#ports.tell({ kind: 'alert_opened', alert });
      for (const tick of entry.ticks) this.#ports.tell({ kind: 'ticked', tick, lateMs: tick.at - tick.fireAt });
      for (const { fireAt } of entry.ticks) this.#conditions.forget({ ...questionOf(watched), fireAt });
      this.#advance(watched, entry.cursor, memo.next);
    }
    return hasRuns;
  }

  #advance(watched: WatchedSpan, cursor: number, memo: NextTimes): void {
    const span = { ...watched.span, cursor };
    if (span.until !== undefined && cursor >= span.until) this.#spans.delete(spanKeyOf(span));
    else this.#spans.set(spanKeyOf(span), { ...watched, span, nextAt: nextOf(span, watched.schedule, memo) });
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
    const verdict = this.#conditions.verdictOf(question, { now, waitMs });
    const nextAt = Math.min(now + lookMs, this.#conditions.askedAgainAt(question) ?? Infinity);
    if (verdict === undefined) this.#spans.set(spanKeyOf(span), { ...watched, nextAt });
    return verdict;
  }

  /** What waits for the answer is due. */
  #lookAgain({ deployment, schedule, fireAt }: ConditionQuestion): void {
    for (const [key, watched] of this.#spans) {
      const { span } = watched;
      const isAsked = chainOf(span) === chainOf({ ...deployment, schedule });
      const isWithin = span.cursor < fireAt && fireAt <= (span.until ?? Infinity);
      if (isAsked && isWithin) this.#spans.set(key, { ...watched, nextAt: fireAt });
    }
  }

  /** Of schedules whose next run has to do with the one before. */
  async #readChains(due: readonly WatchedSpan[]): Promise<Map<string, string>> {
    const asked = due.filter(isChained).map(({ span }) => span);
    const chains = new Map<string, string>();
    for (const one of await this.#ports.store.readChains(asked)) chains.set(chainOf(one), one.run);
    return chains;
  }

  #decideOne(watched: WatchedSpan, { now, memo, chains, condition }: Deciding): Decided {
    const { span, schedule } = watched;
    const due = this.#findDue(watched, now, memo);
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
    const { zoneRules } = this.#ports;
    const foundBy = zoneRules === undefined || schedule.rule.timing.kind !== 'cron' ? {} : { zoneRules };
    const ticks = decided.map((one): Tick => {
      const { project, environment, schedule: name } = span;
      const about = { project, environment, schedule: name, fireAt: one.fireAt, at: now, ...foundBy };
      if (one.kind === 'missed') return { ...about, state: 'missed', reason: one.reason };
      if (one.kind === 'skipped') return { ...about, state: 'skipped', cause: one.cause, reason: one.reason };
      const run = planned.get(one.fireAt);
      if (run === undefined) throw new Error(`no run was planned for ${name} at ${one.fireAt}`);
      return { ...about, state: 'requested', run: run.created.run.id };
    });
    const alerts = this.#alertsOf(watched, ticks, now);
    const runs = [...planned.values()];
    return { watched, entry: { span, cursor: cursorAfter(due, span, now), ticks, runs, ...alerts } };
  }

  /** Those that came to nothing and should not have. */
  #alertsOf({ project, schedule }: WatchedSpan, ticks: readonly Tick[], nowMs: number): Pick<TickEntry, 'alerts'> {
    const { graph, deployment } = project;
    const { hash } = this.#ports.planning;
    const alerts = decideMissedAlerts(ticks, schedule, { graph, scope: deployment, hash, nowMs });
    return alerts.length === 0 ? {} : { alerts };
  }

  #findDue({ span, schedule }: WatchedSpan, now: number, memo: Memo): DueTimes {
    const key = `${span.cursor} ${span.until ?? ''} ${schedule.rule.catchup} ${schedule.ruleText}`;
    const known = memo.due.get(key) ?? findDue(span, schedule.rule, now, this.#ports.limits);
    memo.due.set(key, known);
    return known;
  }

  /** A bug in planning one schedule is told with its tick, and holds up no other one. */
  #plan(watched: WatchedSpan, fireAt: number, at: number): RequestedRun | string {
    const prepared = this.#prepared.take(watched, fireAt, at);
    if (prepared !== undefined) return prepared;
    const { project, schedule } = watched;
    const { planning, daemon } = this.#ports;
    const { graph, deployment } = project;
    try {
      const planned = planTick({ graph, deployment, schedule, fireAt, at }, { planning, engine: daemon.engine });
      return planned.ok ? planned.value : planned.error;
    } catch (error) {
      const reason = messageOf(error);
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

function isChained({ schedule }: WatchedSpan): boolean {
  return schedule.rule.overlap === 'skip';
}

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
  readonly memo: Memo;
  /** The run that goes on, by schedule; one that is decided on is put there for the next span of the same schedule. */
  readonly chains: Map<string, string>;
  readonly condition: Verdict;
}

interface Decided {
  readonly watched: WatchedSpan;
  readonly entry: TickEntry;
}

/** What many schedules have in common is computed once. */
interface Memo {
  readonly next: NextTimes;
  readonly due: Map<string, DueTimes>;
}

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

function chainOf({
  project,
  environment,
  schedule,
}: Pick<ScheduleSpan, 'project' | 'environment' | 'schedule'>): string {
  return `${project}\n${environment}\n${schedule}`;
}
