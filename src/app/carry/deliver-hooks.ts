import type { Graph } from '../../graph/graph.ts';
import type { RunId } from '../../model/ids.ts';
import { HOOK_LIMITS } from '../../model/hook-limits.ts';
import type { AttemptEnd, Executor } from '../../ports/executor.ts';
import type { OutboxEntry, SettledHookCall, StoredCall, UnreadableCall } from '../../ports/outbox-store.ts';
import { createHookRequest, type HookRequest } from '../../run/create-hook-request.ts';
import { decideDelivery, decideUnreadable, failureOf } from '../../run/decide-delivery.ts';
import { findGraph } from '../deploy/find-graph.ts';
import { foldersOf, type Instance } from '../instance/instance.ts';
import { openExecutor } from './open-executor.ts';
import { createResourceTypes } from '../resource-types.ts';

/**
 * Runs the hooks that are due, each in a step host like a step, whatever process they were called in. A destination that does not take one
 * call is not tried with the next one before its time. Never rejects for a hook; resolves with what became of each that was tried. Safe to
 * be called by any number of processes at once: each call is claimed by one of them.
 */
export async function deliverHooks(
  instance: Instance,
  options: DeliverOptions = {},
): Promise<readonly DeliveredHook[]> {
  const delivered: DeliveredHook[] = [];
  const { signal, run, project, isEarly = false, now = Date.now } = options;
  const host = new HookHost(instance, now);
  let tried = 0;
  try {
    while (signal?.aborted !== true) {
      const of = { ...(run === undefined ? {} : { run }), ...(project === undefined ? {} : { project }) };
      const claim = { now: now(), claimMs: CLAIM_MS, limit: AT_ONCE, ...of };
      const entries = await instance.store.claimHookCalls({ ...claim, isEarly: isEarly && tried === 0 });
      if (entries.length === 0) break;
      tried += entries.length;
      delivered.push(...(await host.putOff(entries)));
      const byDestination = Map.groupBy(entries.filter(isReadable), ({ call }) => call.destination);
      const done = await Promise.all(Array.from(byDestination.values(), (group) => host.deliver(group, signal)));
      delivered.push(...done.flat());
    }
  } finally {
    await host.close();
  }
  return delivered;
}

export interface DeliverOptions {
  /** When aborted, what goes on is ended; it is due again a little later. */
  readonly signal?: AbortSignal;
  readonly project?: string;
  /** Only what was called in this run. */
  readonly run?: RunId;
  /** Also what is not due yet, once. */
  readonly isEarly?: boolean;
  /** Milliseconds since 1970; the machine's clock when left out. */
  readonly now?: () => number;
}

export type DeliveredHook = DeliveryState &
  (
    | Pick<OutboxEntry, 'call'>
    /** It cannot be read; `isKnown`: that was told before. */
    | (Pick<UnreadableCall, 'call' | 'key' | 'run'> & { readonly isKnown: boolean })
  );

interface DeliveryState extends Pick<OutboxEntry, 'state'> {
  readonly error?: string;
  /** When it is tried again. */
  readonly nextAt?: number;
}

/** Longer than a hook takes that does not say how long it may, ended and all. */
const CLAIM_MS = HOOK_LIMITS.timeoutMs + 60_000;
/** What of a claim has to be left beside the time that a hook may take. */
const CLAIM_SPARE_MS = 30_000;
const AT_ONCE = 20;

class HookHost {
  readonly #instance: Instance;
  readonly #now: () => number;
  readonly #graphs = new Map<string, Promise<Graph | undefined>>();
  readonly #executors = new Map<string, Promise<Executor | string>>();

  constructor(instance: Instance, now: () => number) {
    this.#instance = instance;
    this.#now = now;
  }

  /** One after another; the first that fails puts off the others. */
  async deliver(entries: readonly OutboxEntry[], signal: AbortSignal | undefined): Promise<readonly DeliveredHook[]> {
    const delivered: DeliveredHook[] = [];
    let failed: string | undefined;
    for (const entry of entries) {
      const error = failed ?? (await this.#try(entry, signal));
      if (error === TAKEN) continue;
      failed ??= error;
      const now = this.#now();
      const outcome = decideDelivery(entry, error === undefined ? {} : { error }, now);
      const { call, tries } = entry;
      if (await this.#settle({ key: call.key, tries, now, outcome })) delivered.push({ call, ...outcome });
    }
    return delivered;
  }

  /** Those that cannot be read. */
  async putOff(entries: readonly StoredCall[]): Promise<readonly DeliveredHook[]> {
    const putOff: DeliveredHook[] = [];
    for (const entry of entries) {
      if (entry.call !== undefined) continue;
      const { key, run, tries, reason } = entry;
      const now = this.#now();
      const outcome = decideUnreadable(entry, now);
      const isKnown = entry.error === reason;
      if (await this.#settle({ key, tries, now, outcome })) putOff.push({ key, run, isKnown, ...outcome });
    }
    return putOff;
  }

  #settle(settled: SettledHookCall): Promise<boolean> {
    return this.#instance.store.settleHookCall(settled);
  }

  /** Why it failed, if it did. `TAKEN` when somebody else has claimed it since, as others took long before it. */
  async #try(entry: OutboxEntry, signal: AbortSignal | undefined): Promise<string | typeof TAKEN | undefined> {
    if (signal?.aborted === true) return 'It was interrupted.';
    const { call, tries } = entry;
    const graph = await this.#graphOf(call.graph);
    if (graph === undefined) return 'The graph that says what it is is not on this machine.';
    const request = createHookRequest(graph, call, { number: tries, folders: foldersOf(this.#instance) });
    if (!request.ok) return request.error;
    const executor = await this.#executorFor(graph, call);
    if (typeof executor === 'string') return executor;
    if (!(await this.#holds(entry, request.value.timeoutMs))) return TAKEN;
    return failureOf(await runOnce(executor, request.value, signal));
  }

  /** Whether nobody else claims it as long as it may take. */
  async #holds({ call: { key }, tries, nextAt }: OutboxEntry, timeoutMs: number): Promise<boolean> {
    const until = this.#now() + timeoutMs + CLAIM_SPARE_MS;
    return nextAt >= until || this.#instance.store.extendHookClaim({ key, tries, until });
  }

  #graphOf(hash: string): Promise<Graph | undefined> {
    const known = this.#graphs.get(hash) ?? findGraph(this.#instance, hash);
    this.#graphs.set(hash, known);
    return known;
  }

  #executorFor(graph: Graph, { environment, run }: OutboxEntry['call']): Promise<Executor | string> {
    const key = `${graph.hash}\n${environment}\n${run}`;
    const known = this.#executors.get(key) ?? this.#open(graph, environment, run);
    this.#executors.set(key, known);
    return known;
  }

  async #open(graph: Graph, name: string, run: RunId): Promise<Executor | string> {
    const environment = graph.environments[name];
    if (environment === undefined) return `The project has no environment "${name}" any more.`;
    const opened = await openExecutor(this.#instance, environment, { run, resourceTypes: createResourceTypes() });
    return opened.ok ? opened.value : opened.error;
  }

  async close(): Promise<void> {
    for (const opening of this.#executors.values()) {
      const executor = await opening;
      if (typeof executor !== 'string') await executor.close();
    }
  }
}

const TAKEN = Symbol('taken');

function isReadable(entry: StoredCall): entry is OutboxEntry {
  return entry.call !== undefined;
}

async function runOnce(executor: Executor, request: HookRequest, signal: AbortSignal | undefined): Promise<AttemptEnd> {
  const attempt = executor.start(request, () => undefined);
  const timers = [
    setTimeout(() => attempt.stop(false), request.timeoutMs),
    setTimeout(() => attempt.stop(true), request.timeoutMs + STOP_GRACE_MS),
  ];
  const stop = (): void => attempt.stop(true);
  signal?.addEventListener('abort', stop);
  try {
    return await attempt.ended;
  } finally {
    signal?.removeEventListener('abort', stop);
    for (const timer of timers) clearTimeout(timer);
  }
}

const STOP_GRACE_MS = 10_000;
