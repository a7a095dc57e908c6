import type { Graph } from '../../graph/graph.ts';
import type { Alert } from '../../model/alert.ts';
import type { HookCall, HookOccasion } from '../../model/hook-call.ts';
import { toRunId } from '../../model/ids.ts';
import type { DeploymentScope } from '../../model/schedule.ts';
import type { EndedAlert, OpenedAlert } from '../../ports/alert-store.ts';
import { destinationOf, listNames } from '../../run/decide-hooks.ts';
import type { Hasher } from '../../std/hasher.ts';
import { findScheduled } from '../find-scheduled.ts';

/** An alert with the calls of hooks that tell of it; nobody carries a lost run on by itself, so that it is a failure. Pure. */
export function createAlert(draft: AlertDraft, { scope, ...about }: AlertScope): OpenedAlert {
  const { kind, subject, run, step, dueAt, message, identity } = draft;
  const { project, environment } = scope;
  const key = about.hash([kind, project, environment, subject, ...identity].join('\n')).slice(0, 32);
  const alert: Alert = {
    ...{ key, kind, project, environment, subject, dueAt, openedAt: about.nowMs, message },
    ...(run === undefined ? {} : { run }),
    ...(step === undefined ? {} : { step }),
  };
  return { alert, hooks: callHooks(alert, kind === 'lost_run' ? 'on_failure' : 'on_late', about) };
}

/** The end of an alert. Only what is right again is told. */
export function endAlert(alert: Alert, end: EndedAlert['end'], about: CallScope | undefined): EndedAlert {
  const message = `${alert.message} It is right again since ${new Date(end.at).toISOString()}.`;
  const isTold = end.how === 'recovered' && about !== undefined;
  const hooks = isTold ? callHooks({ ...alert, message }, 'on_recovered', about) : [];
  return { key: alert.key, end, hooks };
}

/** What an alert is about. */
export interface AlertDraft extends Pick<Alert, 'kind' | 'subject' | 'run' | 'step' | 'dueAt' | 'message'> {
  /** What tells it from others of its kind and subject. */
  readonly identity: readonly string[];
}

export interface CallScope {
  /** The graph that says which hooks are called. */
  readonly graph: Graph;
  readonly hash: Hasher;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
}

export interface AlertScope extends CallScope {
  readonly scope: DeploymentScope;
}

function callHooks(alert: Alert, occasion: HookOccasion, { graph, hash, nowMs }: CallScope): readonly HookCall[] {
  const { key, kind, subject, dueAt, message, project, environment, step } = alert;
  const { about, hooks } = callerOf(alert, graph);
  return [...new Set(listNames(hooks?.[occasion]))].map((hook) => ({
    key: hash(`${key}\n${occasion}\n${hook}`).slice(0, 32),
    ...{ hook, occasion, project, environment },
    graph: graph.hash,
    run: alert.run ?? toRunId(`alert_${key.slice(0, 26)}`),
    ...about,
    ...(step === undefined ? {} : { step }),
    alert: { kind, subject, dueAt, message },
    ...(occasion === 'on_failure' ? { error: { kind: 'lost', message, retryable: true } as const } : {}),
    destination: destinationOf(graph, environment, hook),
    at: nowMs,
  }));
}

interface Caller {
  readonly about: Partial<Pick<HookCall, 'pipeline' | 'job'>>;
  readonly hooks?: { readonly [Occasion in HookOccasion]?: string | readonly string[] } | undefined;
}

/** Whose hooks are called: of a pipeline, of a job, of the job that makes an asset, or of data outside. */
function callerOf({ kind, subject }: Alert, graph: Graph): Caller {
  if (kind === 'late_asset') {
    const { assets, jobs } = graph;
    const asset = Object.hasOwn(assets, subject) ? assets[subject] : undefined;
    if (asset?.producer === undefined) return { about: {}, hooks: asset?.outside?.hooks };
    return { about: { job: asset.producer }, hooks: jobs[asset.producer]?.hooks };
  }
  const found = findScheduled(graph, subject);
  return found === undefined ? { about: {} } : { about: found.about, hooks: found.part.hooks };
}
