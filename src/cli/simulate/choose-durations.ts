import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { readDurations } from '../../app/status/read-durations.ts';
import type { Graph } from '../../graph/graph.ts';
import type { DeploymentScope } from '../../model/schedule.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import { isJsonMap } from '../../std/json.ts';
import { parseDuration } from '../../std/durations.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import type { CommandContext } from '../command.ts';
import { openInstanceOf } from '../open-runs.ts';
import type { OpenedGraph } from '../open-graph.ts';

/**
 * How long steps take: as `--durations` says, which is `history` (medians of the last runs), `history:p90`, one duration for all, or a
 * file of durations by job. An error is a sentence for people, or empty when it was told.
 */
export async function chooseDurations(
  context: CommandContext,
  opened: OpenedGraph,
  scope: DeploymentScope,
): Promise<Result<Durations, string>> {
  const text = context.options.text('durations') ?? 'history';
  const [, share] = /^history(?::p([1-9]\d?))?$/.exec(text) ?? [];
  if (text.startsWith('history:') && share === undefined)
    return fail(`"${text}" is no share. Write it as in --durations history:p90.`);
  if (text.startsWith('history')) return fromHistory(context, opened, { scope, share: Number(share ?? 50) / 100 });
  const same = /^\d+(\.\d+)?$/.test(text) ? Math.round(Number(text) * 1000) : parseDuration(text);
  if (same !== undefined && same >= 0) return succeed({ of: () => same, source: `every step takes ${text}` });
  return fromFile(resolve(context.workingFolder, text), text, opened.graph);
}

export interface Durations {
  /** In milliseconds. */
  readonly of: (job: string) => number;
  /** Where they come from, in a few words. */
  readonly source: string;
}

interface History {
  readonly scope: DeploymentScope;
  readonly share: number;
}

async function fromHistory(
  context: CommandContext,
  { app, graph }: OpenedGraph,
  { scope, share }: History,
): Promise<Result<Durations, string>> {
  const instance = await openInstanceOf(context, app, { ...graph, launch: { env: scope.environment } });
  if (!instance.ok) return fail('');
  try {
    const known = await readDurations(instance.value, scope, share);
    const jobs = Object.keys(graph.jobs);
    const unknown = jobs.filter((job) => !known.has(job)).length;
    return succeed({
      of: (job) => known.get(job) ?? DEFAULT_MS,
      source: describeKnown(jobs.length - unknown, jobs.length),
    });
  } finally {
    await instance.value.store.close();
  }
}

const DEFAULT_MS = 60_000;

function describeKnown(known: number, all: number): string {
  if (known === 0) return 'every job takes a minute: none has run yet';
  if (known === all) return 'every job takes as long as it did';
  return `${known} of ${all} jobs take as long as they did, the others a minute`;
}

function fromFile(path: string, written: string, graph: Graph): Result<Durations, string> {
  const read = readMap(path);
  if (read === undefined)
    return fail(
      `"${written}" is neither a duration, nor "history", nor a file of durations by job (default: 1m, marts.delays: 10m).`,
    );
  const known = new Map<string, number>();
  for (const [job, value] of Object.entries(read)) {
    const durationMs = parseDuration(typeof value === 'string' ? value : '');
    if (durationMs === undefined || durationMs < 0)
      return fail(`"${job}" in "${written}" has no duration. Write it as in ${job}: 10m.`);
    if (job !== 'default' && !Object.hasOwn(graph.jobs, job)) {
      const nearest = nearestName(job, Object.keys(graph.jobs));
      const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
      return fail(`There is no job "${job}", which "${written}" names.${hint}`);
    }
    known.set(job, durationMs);
  }
  const others = known.get('default') ?? DEFAULT_MS;
  return succeed({ of: (job) => known.get(job) ?? others, source: `durations from ${written}` });
}

function readMap(path: string): { readonly [job: string]: unknown } | undefined {
  try {
    const value: unknown = parse(readFileSync(path, 'utf8'));
    return isJsonMap(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
