import type { Observation } from '../../model/observation.ts';
import { readSelectionGraph } from '../../graph/selection/read-selection-graph.ts';
import { selectJobs } from '../../graph/selection/selection.ts';
import type { Graph } from '../../graph/graph.ts';
import { resolvePartitionSets } from '../../calendar/resolve-partition-sets.ts';
import type { PartitionSet } from '../../model/partition.ts';
import type { DeploymentScope } from '../../model/schedule.ts';
import { type AssetHome, homeOfAsset } from '../../run/home-of-asset.ts';
import { parseDuration } from '../../std/durations.ts';
import type { Json } from '../../std/json.ts';
import { isLookedAt } from './ask-outside.ts';
import { choosePartitions, endOfPartition } from './choose-partitions.ts';
import { type AssetContext, evaluateAssets } from './evaluate-assets.ts';
import { evaluateCode } from './evaluate-code.ts';
import { evaluateFiles } from './evaluate-files.ts';
import { evaluatePage } from './evaluate-page.ts';
import { evaluateRows } from './evaluate-rows.ts';
import { evaluateRunEnds, type RunEndContext } from './evaluate-run-ends.ts';
import type { Evaluation } from './evaluation.ts';
import type { Sensor } from './read-sensors.ts';

/** What was seen, thought over by the type of the sensor. Pure. */
export function evaluate(seen: Observation, context: EvaluationContext): Evaluation {
  const { sensor, cursor, now, seenAt } = context;
  switch (seen.type) {
    case 'files': {
      const { stableMs, written } = sensor;
      const isStableAsked = written.stable !== undefined;
      const { hash, graph } = context;
      return evaluateFiles(seen.files, { cursor, stableMs, isStableAsked, now, seenAt, hash, graph: graph.hash });
    }
    case 'sql':
      return evaluateRows(seen.rows);
    case 'http':
      return evaluatePage(seen.page, { cursor, look: context.look });
    case 'asset':
      return evaluateAssets(seen, assetContext(context));
    case 'run_status':
      return evaluateRunEnds(seen.signals, runEndContext(context));
    case 'code':
      return evaluateCode(seen.answer, cursor);
  }
}

export interface EvaluationContext {
  readonly scope: DeploymentScope;
  readonly graph: Graph;
  readonly sensor: Sensor;
  /** As the last look left it. */
  readonly cursor: Json | undefined;
  /** When the look began, and when it had seen what there is. */
  readonly now: number;
  readonly seenAt: number;
  /** The number of the look: no other one has it. */
  readonly look: number;
  readonly hash: (text: string) => string;
}

/** The states that a sensor of run ends goes by. */
export function statusesOf({ written }: Sensor): readonly string[] {
  return written.status ?? ['failed'];
}

function runEndContext({ sensor, graph }: EvaluationContext): RunEndContext {
  const { select } = sensor.written;
  const about = { sensor: sensor.name, statuses: statusesOf(sensor), limit: sensor.limit };
  if (select === undefined) return about;
  const { jobs } = selectJobs({ select: [select], exclude: [] }, readSelectionGraph(graph));
  return { ...about, jobs: new Set(jobs) };
}

function assetContext({ scope, sensor, graph, cursor, now, look }: EvaluationContext): AssetContext {
  const { assets = [], require: need = 'any', within } = sensor.written;
  const names = new Map(assets.map((name) => [keyOf(homeOfAsset(graph, scope, name)), name]));
  return {
    sensor: sensor.name,
    cursor,
    nameOf: (signal) => names.get(keyOf(signal)),
    need: need === 'any' ? 1 : need === 'all' ? assets.length : need,
    withinMs: within === undefined ? Infinity : (parseDuration(within) ?? Infinity),
    now,
    look,
    byPartition:
      JSON.stringify([sensor.launch, sensor.written.key ?? '']).match(/\{\{[^}]*event\.partition\b/) !== null,
    limit: sensor.limit,
    ...outsideContext(graph, assets, now),
  };
}

function outsideContext(graph: Graph, assets: readonly string[], now: number): Pick<AssetContext, 'endOf' | 'unseen'> {
  const { sets } = resolvePartitionSets(graph.partitions);
  const setOf = (asset: string): PartitionSet | undefined => sets.get(graph.assets[asset]?.partitions ?? '');
  return {
    endOf: (asset, partition) => {
      const set = setOf(asset);
      return set === undefined ? undefined : endOfPartition(set, partition);
    },
    unseen: assets.flatMap((asset) => {
      const set = isLookedAt(graph, asset) ? setOf(asset) : undefined;
      const keys = set === undefined ? undefined : choosePartitions(set, now);
      return keys === undefined || keys.ok ? [] : [`"${asset}" is not looked at: ${keys.error}.`];
    }),
  };
}

function keyOf({ project, environment, asset }: AssetHome): string {
  return `${project}\n${environment}\n${asset}`;
}
