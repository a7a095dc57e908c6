import { canonicalJson } from '../graph/canonical.ts';
import type { AssetRecord } from '../ports/store.ts';
import type { DetailsScope } from './create-run-details.ts';
import type { StepFacts, Unchanged } from './decide.ts';
import { ownKeys, type StepInputs, versionIn } from './find-inputs.ts';
import { partitionText } from './partition-text.ts';
import { plannedJobOf, plannedStepAt } from './plan-index.ts';
import { jobOf } from './reads.ts';
import type { RunState } from './run-state.ts';

/**
 * The step's memo key, and whether it need run: not work that was done in the run that this one repeats, not (when asked) work that was
 * done before, and nothing that would read what is marked bad. A view always runs: only the warehouse knows whether it is still there as
 * it was, and its step tells when nothing was to be done.
 *
 * The memo key is the hash of what its job makes of data here (`work`), of the partition, and of the version of everything that it reads.
 * What it reads of itself is left out, since that changes by its own work.
 */
export function assessStep(scope: DetailsScope, step: AssessedStep, known: Known): StepFacts {
  const planned = plannedStepAt(scope.index, step.place);
  const job = plannedJobOf(scope.index.plan, planned);
  const records = new Map(known.records.map((record) => [keyOf(record), record]));
  const parts = step.inputs.parts.map((part) => ({
    ...part,
    told: versionIn(known.state, part),
    record: records.get(keyOf(part)),
  }));
  const badInput = parts.find(({ told, record }) => told === undefined && record?.bad !== undefined)?.asset;
  const versions = parts.map(({ asset, partition, told, record }) => [
    asset,
    partition,
    told ?? record?.dataVersion ?? null,
  ]);
  const views = scope.readsOf(planned.job).views.map((view) => scope.index.plan.jobs[view]?.work ?? null);
  const partition = planned.keys === undefined ? '' : partitionText(planned.keys);
  const memoKey = scope.hash(canonicalJson([job.work, partition, versions, views])).slice(0, 32);
  if (badInput !== undefined) return { memoKey, badInput };
  if (planned.carried?.memoKey === memoKey) {
    return {
      memoKey,
      unchanged: { reason: 'carried_over', from: planned.carried.run, versions: planned.carried.versions },
    };
  }
  const isObserved = parts.every(({ isOutside, record }) => !isOutside || record !== undefined);
  const readsItself = Object.values(jobOf(scope.graph, planned.job).inputs).some(({ self }) => self === true);
  const own = ownKeys(scope, step.place, step.outputs).map((key) => records.get(keyOf(key)));
  const isMemoized = job.memoize && !job.view && isObserved && !readsItself;
  const unchanged = isMemoized ? allMemoized(own, memoKey) : undefined;
  return unchanged === undefined ? { memoKey } : { memoKey, unchanged };
}

export interface AssessedStep {
  readonly place: number;
  readonly inputs: StepInputs;
  readonly outputs: readonly string[];
}

export interface Known {
  readonly state: RunState;
  readonly records: readonly AssetRecord[];
}

function allMemoized(own: readonly (AssetRecord | undefined)[], memoKey: string): Unchanged | undefined {
  const versions: Record<string, string> = {};
  let from: string | undefined;
  for (const record of own) {
    if (record === undefined || record.bad !== undefined || record.memoKey !== memoKey) return undefined;
    versions[record.asset] = record.dataVersion;
    from = record.run;
  }
  return from === undefined ? undefined : { reason: 'memoized', from, versions };
}

function keyOf({ asset, partition }: { readonly asset: string; readonly partition: string }): string {
  return `${asset}\n${partition}`;
}
