import type { Launch } from '../../generated/formats.ts';
import type { RunId } from '../model/ids.ts';
import type { ScheduleSpan, Tick } from '../model/schedule.ts';
import type { Signal } from '../model/signal.ts';
import { type AssetHome, withAssetsOfOthers } from '../run/home-of-asset.ts';
import { runIdOf } from '../run/run-id.ts';
import type { AssetRecord } from '../ports/store.ts';
import type { RequestedRun } from '../ports/automation-store.ts';
import { calendarVerdict } from './calendar-verdict.ts';
import type { DaemonPorts } from './daemon-ports.ts';
import { decideUpdates, findUpdatedKeys, type UpdateFacts, type UpdateVerdict } from './decide-updates.ts';
import type { DeployedProject, DeployedProjects } from './deployed-projects.ts';
import { causeOfUpdate, planUpdate } from './plan-update.ts';
import { quietUntil } from './quiet-hours.ts';
import type { Schedule } from './read-schedules.ts';
import { createUpdateTarget, keysOfTarget, type UpdateTarget } from './update-target.ts';

/**
 * Starts what goes by data when that is new. What runs did is listened to; then the schedule is decided by what the store knows, so that
 * nothing rests on having heard it. A run's cause is the versions of what it reads, and a tick is written only if nobody else has written
 * one of the schedule since: two daemons, or one that begins anew, start nothing twice.
 */
export class UpdateLoop {
  readonly #ports: DaemonPorts;
  readonly #projects: DeployedProjects;
  readonly #onRequested: () => void;
  readonly #starts = new Map<string, number>();
  /** Runs that are known to be there. */
  readonly #requested = new Set<string>();
  #cursor: number | undefined;
  #knownNumber: number | undefined;
  #watched = new Map<string, WatchedUpdate>();

  constructor(ports: DaemonPorts, projects: DeployedProjects, onRequested: () => void) {
    this.#ports = ports;
    this.#projects = projects;
    this.#onRequested = onRequested;
  }

  /** One look. Says after how long the next one is due. */
  async look(): Promise<number> {
    const { store, limits, clock } = this.#ports;
    const number = await store.readScheduleNumber();
    if (number !== this.#knownNumber) await this.#reload(number);
    if (this.#watched.size === 0) return limits.lookMs;
    await this.#listen();
    const now = clock.now();
    for (const watched of [...this.#watched.values()])
      // One that is due later than it ever can be was put off by a clock that has been set back since.
      if (watched.nextAt <= now || watched.nextAt - now > limits.updateMs)
        this.#change(watched, { nextAt: await this.#decide(watched, now) });
    const next = Math.min(...Array.from(this.#watched.values(), ({ nextAt }) => nextAt));
    return Math.max(0, Math.min(limits.lookMs, next - clock.now()));
  }

  async #reload(number: number): Promise<void> {
    await this.#projects.refresh();
    const watched = new Map<string, WatchedUpdate>();
    for (const span of await this.#ports.store.readSpans({})) {
      if (span.until !== undefined) continue;
      const project = await this.#projects.ofSpan(span);
      const schedule = project?.schedules.get(span.schedule);
      if (project === undefined || schedule?.rule.timing.kind !== 'on_update') continue;
      const target = createUpdateTarget(project.graph, schedule, {
        environment: span.environment,
        context: { ...this.#ports.planning, nowMs: this.#ports.clock.now() },
      });
      if (target.ok) watched.set(keyOf(span), { span, project, schedule, target: target.value, nextAt: 0 });
      else this.#ports.tell({ kind: 'failed', doing: `reading ${span.schedule}`, reason: target.error });
    }
    this.#watched = watched;
    this.#requested.clear();
    this.#knownNumber = number;
  }

  /** What is new concerns those that read it, and the end of a run the schedule that it is of. */
  async #listen(): Promise<void> {
    const { store } = this.#ports;
    let after = this.#cursor ?? (await store.readSignalCursor());
    for (let isMore = true; isMore;) {
      const { cursor, signals } = await store.readSignals({ topics: ['assets', 'runs'], cursor: after, limit: PAGE });
      for (const signal of signals) this.#wake(signal);
      isMore = signals.length === PAGE;
      after = cursor;
    }
    this.#cursor = after;
  }

  #wake(signal: Signal): void {
    const { project, environment, tags } = signal;
    for (const watched of this.#watched.values()) {
      const { span } = watched;
      const isOwn = span.project === project && span.environment === environment;
      const concerns =
        signal.kind === 'run_ended' ? isOwn && tags['millrace/schedule'] === span.schedule : reads(watched, signal);
      if (concerns) this.#change(watched, { nextAt: 0 });
    }
  }

  #change(watched: WatchedUpdate, changed: Partial<WatchedUpdate>): void {
    const key = keyOf(watched.span);
    this.#watched.set(key, { ...(this.#watched.get(key) ?? watched), ...changed });
  }

  /** When it is to be decided again, unless something is new before. */
  async #decide(watched: WatchedUpdate, now: number): Promise<number> {
    const { limits } = this.#ports;
    const { rule } = watched.schedule;
    if (now < rule.startMs || now >= rule.endMs) return now + limits.updateMs;
    const quiet = rule.timing.kind === 'on_update' ? quietUntil(rule.timing.quiet, rule.timezone, now) : undefined;
    if (quiet !== undefined) return Math.min(quiet, now + limits.updateMs);
    if (calendarVerdict(rule, now).kind !== 'go') return now + limits.updateMs;
    const verdicts = await readUpdates(this.#ports.store, watched, { now, starts: this.#starts });
    const starts = await this.#findFresh(
      watched,
      verdicts.filter((one) => one.kind === 'start'),
    );
    if (starts.length > 0 && (await this.#request(watched, starts.slice(0, limits.updatesAtOnce), now))) return now;
    const again = verdicts.flatMap((one) => (one.kind === 'wait' ? (one.at ?? now + limits.updateAgainMs) : []));
    return Math.min(now + limits.updateMs, ...again);
  }

  /** Starts whose run is not there yet: what has failed for the same data is left alone, and takes nobody's turn. */
  async #findFresh({ project, schedule }: WatchedUpdate, starts: readonly Start[]): Promise<readonly Start[]> {
    const { hash } = this.#ports.planning;
    const { deployment } = project;
    const withRuns = starts.map((start) => ({
      start,
      run: runIdOf(causeOfUpdate({ deployment, schedule, ...start }, hash), hash),
    }));
    const asked = withRuns.flatMap(({ run }) => (this.#requested.has(run) ? [] : [run]));
    for (let at = 0; at < asked.length; at += RUNS_AT_ONCE)
      for (const run of await this.#findKnown(asked.slice(at, at + RUNS_AT_ONCE))) this.#requested.add(run);
    return withRuns.flatMap(({ start, run }) => (this.#requested.has(run) ? [] : [start]));
  }

  /** Whether ticks are written: not when there are no plans, nor when somebody else has written one of the schedule since. */
  async #request(watched: WatchedUpdate, starts: readonly Start[], now: number): Promise<boolean> {
    const { store, tell } = this.#ports;
    const fresh = starts.flatMap((start) => this.#plan(watched, start, now));
    if (fresh.length === 0) return false;
    const { span } = watched;
    const first = Math.max(now, span.cursor + 1);
    const { project, environment, schedule } = span;
    const ticks = fresh.map(({ run }, at): Tick => {
      const about = { project, environment, schedule, fireAt: first + at, at: now };
      return { ...about, state: 'requested', run: run.created.run.id };
    });
    const cursor = first + ticks.length - 1;
    const [isWritten] = await store.commitTicks([{ span, cursor, ticks, runs: fresh.map(({ run }) => run) }]);
    if (isWritten !== true) {
      this.#knownNumber = undefined;
      return false;
    }
    this.#change(watched, { span: { ...span, cursor } });
    for (const tick of ticks) tell({ kind: 'ticked', tick, lateMs: 0 });
    this.#onRequested();
    return true;
  }

  async #findKnown(runs: readonly RunId[]): Promise<ReadonlySet<string>> {
    const { store } = this.#ports;
    const there = await Promise.all(runs.map((run) => store.readRun(run)));
    const known = new Set<string>(there.flatMap((run) => run?.id ?? []));
    for (const id of await store.findRemoved(runs.filter((run) => !known.has(run)))) known.add(id);
    return known;
  }

  #plan(watched: WatchedUpdate, start: Start, at: number): readonly { readonly run: RequestedRun }[] {
    const { planning, daemon, tell } = this.#ports;
    const { graph, deployment } = watched.project;
    const { schedule, target } = watched;
    const planned = planUpdate(
      { graph, deployment, schedule, target, ...start, at },
      { planning, engine: daemon.engine },
    );
    if (planned.ok) return [{ run: planned.value }];
    tell({ kind: 'failed', doing: `planning ${schedule.name}`, reason: planned.error });
    return [];
  }
}

/** What another project makes has the name that it has there. */
function reads({ span, target }: WatchedUpdate, made: AssetHome): boolean {
  if (span.environment !== made.environment) return false;
  return target.reads.some(({ asset, elsewhere }) => {
    const { project, asset: name } = elsewhere ?? { project: span.project, asset };
    return name === made.asset && project === made.project;
  });
}

function keyOf({ project, environment, schedule }: ScheduleSpan): string {
  return `${project}\n${environment}\n${schedule}`;
}

type Start = Extract<UpdateVerdict, { readonly kind: 'start' }>;

export interface WatchedUpdate {
  readonly span: ScheduleSpan;
  readonly project: Pick<DeployedProject, 'graph' | 'deployment'>;
  readonly schedule: Schedule;
  readonly target: UpdateTarget;
  /** When it is to be decided. */
  readonly nextAt: number;
}

const PAGE = 500;
const RUNS_AT_ONCE = 100;
const GOING_MAX = 1_000;

interface SeenGraph {
  readonly project: Pick<DeployedProject, 'graph'>;
}

/** What the store knows says of each partition that something new concerns. `starts` keeps when runs began. */
export async function readUpdates(
  store: Pick<DaemonPorts['store'], 'listAssets' | 'readAssets' | 'listRuns' | 'readRun'>,
  { span, schedule, target, project: { graph } }: Omit<WatchedUpdate, 'nextAt' | 'project'> & SeenGraph,
  { now, starts }: { readonly now: number; readonly starts: Map<string, number> },
): Promise<readonly UpdateVerdict[]> {
  const { timing } = schedule.rule;
  if (timing.kind !== 'on_update') return [];
  const { project, environment } = span;
  const assets = new Set([...target.reads.map(({ asset }) => asset), ...target.made]);
  const records = new Map<string, AssetRecord>();
  for (const record of await withAssetsOfOthers(store, graph).listAssets({ project, environment }, [...assets]))
    records.set(`${record.asset}\n${record.partition}`, record);
  const recordOf = (asset: string, partition: string) => records.get(`${asset}\n${partition}`);
  const keys = findUpdatedKeys(target, keysOfTarget(target, now), { since: span.since, now, recordOf });
  if (keys.length === 0) return [];
  const made = keys.flatMap((key) =>
    [...target.made].flatMap((asset) => recordOf(asset, key) ?? recordOf(asset, '') ?? []),
  );
  for (const run of new Set(made.map((record) => record.run as RunId)))
    if (!starts.has(run)) {
      const found = await store.readRun(run);
      if (found !== undefined) starts.set(run, found.startedAt ?? found.createdAt);
    }
  const going = new Map<string, string>();
  for (const run of await store.listRuns({ project, environment, states: GOING, limit: GOING_MAX }))
    if (run.tags['millrace/schedule'] === schedule.name) going.set(partitionOf(run.launch.partition), run.id);
  const facts: UpdateFacts = {
    ...{ inputs: timing.inputs, debounceMs: timing.debounceMs, now, since: span.since, recordOf },
    startOf: (run) => starts.get(run),
    goingOf: (key) => going.get(key),
  };
  return decideUpdates(target, keys, facts);
}

const GOING = ['queued', 'starting', 'running', 'cancelling'] as const;

function partitionOf(partition: Launch['partition']): string {
  if (partition === undefined) return '';
  return typeof partition === 'string' ? partition : (Object.values(partition)[0] ?? '');
}
