import type {
  Deployment,
  DeploymentScope,
  ScheduleKey,
  ScheduleSpan,
  ScheduleState,
  Tick,
} from '../../src/model/schedule.ts';
import type {
  AutomationStore,
  DeploymentFilter,
  KeptGraph,
  NewDeployment,
  ScheduleChange,
  TickEntry,
  TickFilter,
} from '../../src/ports/automation-store.ts';
import type { AtOnce } from './at-once.ts';
import { type AlertObserver, MemoryAlerts } from './memory-alerts.ts';
import { MemoryQueue, type QueueObserver, type QueueStore } from './memory-queue.ts';
import type { MemoryStore } from './memory-store.ts';

/**
 * What the automation store promises, in memory, beside the runs of a `MemoryStore`: the rows and conditions of the SQL adapters, one
 * operation after another. Held to the contract suite of the port.
 */
export class MemoryAutomation implements AtOnce<Omit<AutomationStore, keyof QueueStore>> {
  readonly alerts: MemoryAlerts;
  readonly queue: MemoryQueue;
  readonly #runs: MemoryStore;
  readonly #observer: AutomationObserver;
  readonly #graphs = new Map<string, readonly string[]>();
  readonly #deployments: Deployment[] = [];
  readonly #schedules = new Map<string, ScheduleState>();
  readonly #spans = new Map<string, ScheduleSpan>();
  readonly #ticks = new Map<string, Tick>();
  readonly #onDeploy: ((deployment: NewDeployment) => void)[] = [];
  #scheduleNumber = 0;

  /** The clock counts leases, as that of the runs does. */
  constructor(runs: MemoryStore, clock: () => number, observer: AutomationObserver = {}) {
    this.#runs = runs;
    this.#observer = observer;
    this.alerts = new MemoryAlerts(runs, observer);
    this.queue = new MemoryQueue(runs, clock, observer);
  }

  keepGraph({ hash, pieces }: KeptGraph): void {
    if (!this.#graphs.has(hash)) this.#graphs.set(hash, [...pieces]);
  }

  readGraph(hash: string): readonly string[] | undefined {
    return this.#graphs.get(hash);
  }

  deploy(deployment: NewDeployment): boolean {
    this.#runs.refuseWhenOutdated();
    const { schedules, sensors: _, ...row } = deployment;
    const latest = this.#latestOf(row);
    if (row.version !== (latest?.version ?? 0) + 1) {
      const same = this.#deployments.find((one) => isInScope(one, row) && one.version === row.version);
      return same !== undefined && same.graph === row.graph && same.at === row.at && same.by === row.by;
    }
    this.#deployments.push(row);
    this.#scheduleNumber++;
    this.#endSpansOfOthers(deployment);
    for (const { schedule, rule, paused } of schedules) {
      const key = keyOf({ ...row, schedule });
      const known = this.#schedules.get(key);
      const firstPause = paused ? { paused: { at: row.at, by: row.by } } : {};
      const { project, environment } = row;
      const state = known ?? { project, environment, schedule, ...firstPause };
      this.#schedules.set(key, { ...state, rule, isDeployed: true });
    }
    this.#beginSpans(row, row.at);
    for (const [key, span] of this.#spans)
      if (isInScope(span, row) && span.until === undefined) this.#spans.set(key, { ...span, version: row.version });
    for (const listener of this.#onDeploy) listener(deployment);
    this.#observer.onDeployed?.(deployment);
    return true;
  }

  listDeployments({ limit, ...scope }: DeploymentFilter): readonly Deployment[] {
    const inOneScope = scope.project !== undefined && scope.environment !== undefined;
    const found = this.#deployments.filter((one) => isInScope(one, scope));
    const sorted = found.sort(
      (a, b) =>
        (inOneScope ? 0 : b.at - a.at) ||
        b.version - a.version ||
        compareTexts(a.project, b.project) ||
        compareTexts(a.environment, b.environment),
    );
    return sorted.slice(0, limit);
  }

  readActive(): readonly Deployment[] {
    const active = this.#deployments.filter((one) => this.#latestOf(one) === one);
    return active.sort((a, b) => compareTexts(a.project, b.project) || compareTexts(a.environment, b.environment));
  }

  listSchedules(scope: Partial<DeploymentScope>): readonly ScheduleState[] {
    return [...this.#schedules.values()].filter((one) => isInScope(one, scope)).sort(compareSchedules);
  }

  readSpans(scope: Partial<DeploymentScope>): readonly ScheduleSpan[] {
    const open = [...this.#spans.values()].filter(
      (span) => isInScope(span, scope) && (span.until === undefined || span.cursor < span.until),
    );
    return open.sort((a, b) => compareSchedules(a, b) || a.since - b.since);
  }

  changeSchedule(change: ScheduleChange): boolean {
    const { to, at, by, reason } = change;
    const key = keyOf(change);
    const state = this.#schedules.get(key);
    if (state?.isDeployed !== true || (state.paused !== undefined) === (to === 'paused')) return false;
    const { paused: _, ...others } = state;
    const paused = { at, by, ...(reason === undefined ? {} : { reason }) };
    this.#schedules.set(key, { ...others, ...(to === 'paused' ? { paused } : { resumed: { at, by } }) });
    this.#scheduleNumber++;
    if (to === 'enabled') this.#beginSpans(change, at);
    else this.#endSpans((span) => keyOf(span) === key, at);
    this.#observer.onChanged?.(change);
    return true;
  }

  readScheduleNumber(): number {
    return this.#scheduleNumber;
  }

  commitTicks(entries: readonly TickEntry[]): readonly boolean[] {
    this.#runs.refuseWhenOutdated();
    return entries.map((entry) => this.#commitEntry(entry));
  }

  listTicks({ before = Infinity, after = -Infinity, limit, ...key }: TickFilter): readonly Tick[] {
    const found = [...this.#ticks.values()].filter(
      (tick) =>
        isInScope(tick, key) &&
        (key.schedule === undefined || tick.schedule === key.schedule) &&
        tick.fireAt < before &&
        tick.fireAt > after,
    );
    return found.sort((a, b) => b.fireAt - a.fireAt || compareSchedules(a, b)).slice(0, limit);
  }

  /** What else a deployment does, in the same operation; not of the port. */
  onDeploy(listener: (deployment: NewDeployment) => void): void {
    this.#onDeploy.push(listener);
  }

  /** Sensors were changed by people; not of the port. */
  raiseScheduleNumber(): void {
    this.#scheduleNumber++;
  }

  #latestOf(scope: DeploymentScope): Deployment | undefined {
    return this.#deployments
      .filter((one) => isInScope(one, scope))
      .reduce<Deployment | undefined>(
        (latest, one) => (latest && latest.version > one.version ? latest : one),
        undefined,
      );
  }

  /** Of schedules that are gone or have another rule. */
  #endSpansOfOthers({ schedules, at, ...scope }: NewDeployment): void {
    const rules = new Map(schedules.map(({ schedule, rule }) => [schedule, rule]));
    this.#endSpans((span) => isInScope(span, scope) && rules.get(span.schedule) !== span.rule, at);
    for (const [key, state] of this.#schedules)
      if (isInScope(state, scope) && !rules.has(state.schedule))
        this.#schedules.set(key, { ...state, isDeployed: false });
  }

  #endSpans(isMeant: (span: ScheduleSpan) => boolean, at: number): void {
    for (const [key, span] of this.#spans)
      if (span.until === undefined && isMeant(span))
        this.#spans.set(key, { ...span, until: Math.max(span.cursor, at) });
  }

  #beginSpans(scope: DeploymentScope, at: number): void {
    const version = this.#latestOf(scope)?.version ?? 0;
    for (const state of this.#schedules.values()) {
      if (!isInScope(state, scope) || !state.isDeployed || state.paused !== undefined) continue;
      const { project, environment, schedule, rule } = state;
      const own = [...this.#spans.values()].filter((span) => keyOf(span) === keyOf(state));
      if (own.some(({ until }) => until === undefined)) continue;
      const since = Math.max(at, ...own.map(({ until = 0 }) => until));
      const span = { project, environment, schedule, since, cursor: since, rule, version };
      this.#spans.set(spanKeyOf(span), span);
    }
  }

  #commitEntry(entry: TickEntry): boolean {
    const { span, cursor, ticks, runs } = entry;
    const key = spanKeyOf(span);
    const now = this.#spans.get(key);
    if (now?.cursor !== span.cursor || now.until !== span.until || now.version !== span.version)
      return this.#wasCommitted(entry);
    for (const tick of ticks)
      if (this.#ticks.has(tickKeyOf(tick))) throw new Error(`there is a tick at ${tick.fireAt}`);
    this.#spans.set(key, { ...now, cursor });
    for (const tick of ticks) this.#ticks.set(tickKeyOf(tick), tick);
    const requested = runs.filter((run) => this.queue.request(run));
    this.alerts.open(entry.alerts ?? []);
    this.#observer.onTicks?.({ ...entry, runs: requested });
    return true;
  }

  /** Somebody asks again who never got an answer. */
  #wasCommitted({ span, cursor, ticks }: TickEntry): boolean {
    const now = this.#spans.get(spanKeyOf(span));
    if (ticks.length === 0 || now === undefined || now.cursor < cursor) return false;
    return ticks.every((tick) => {
      const stored = this.#ticks.get(tickKeyOf(tick));
      return stored?.at === tick.at && stored.state === tick.state && runOf(stored) === runOf(tick);
    });
  }
}

/** Told in the moment in which something is stored for good. */
export interface AutomationObserver extends AlertObserver, QueueObserver {
  readonly onDeployed?: (deployment: NewDeployment) => void;
  readonly onChanged?: (change: ScheduleChange) => void;
  /** With the runs that were really made. */
  readonly onTicks?: (entry: TickEntry) => void;
}

function isInScope(one: DeploymentScope, { project, environment }: Partial<DeploymentScope>): boolean {
  return (
    (project === undefined || one.project === project) && (environment === undefined || one.environment === environment)
  );
}

function keyOf({ project, environment, schedule }: ScheduleKey): string {
  return `${project}\n${environment}\n${schedule}`;
}

function spanKeyOf(span: ScheduleKey & { readonly since: number }): string {
  return `${keyOf(span)}\n${span.since}`;
}

function tickKeyOf(tick: Tick): string {
  return `${keyOf(tick)}\n${tick.fireAt}`;
}

function runOf(tick: Tick): string | undefined {
  return tick.state === 'requested' ? tick.run : undefined;
}

function compareSchedules(a: ScheduleKey, b: ScheduleKey): number {
  return (
    compareTexts(a.project, b.project) ||
    compareTexts(a.environment, b.environment) ||
    compareTexts(a.schedule, b.schedule)
  );
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
