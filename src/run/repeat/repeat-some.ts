import type { Launch } from '../../../generated/formats.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Graph } from '../../graph/graph.ts';
import type { CarriedStep, PlannedStep } from '../../model/plan.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import { launchProblem } from '../plan/problem.ts';
import { listItemSources } from '../item-sources.ts';
import { jobOf } from '../reads.ts';
import { carriedFrom } from './carry-over.ts';
import type { OldRun, Repeat, SomeSteps } from './repeat.ts';

/**
 * Some jobs of a run again, with the inputs that they had: the run's partitions, params and settings, and the items that were found in it,
 * without whoever found them being run again. What else they read is read from where it is kept.
 */
export function repeatSome(graph: Graph, old: OldRun, wish: SomeSteps): Result<Repeat, readonly Diagnostic[]> {
  const known = listItemSources(graph, wish.jobs);
  const problems = [...known].flatMap((job) => checkKnown(old, job, wish));
  if (problems.length > 0) return fail(problems);
  const chosen = new Set(wish.jobs);
  return succeed({
    launch: narrowLaunch(graph, old.plan.launch, { wish, names: [...wish.jobs, ...known] }),
    adjust: (plan) => ({
      ...plan,
      jobs: Object.fromEntries(
        Object.entries(plan.jobs).map(([name, job]) => [name, chosen.has(name) ? { ...job, memoize: false } : job]),
      ),
      steps: plan.steps.map((step) => (known.has(step.job) ? pin(step, old, wish) : step)),
    }),
  });
}

function checkKnown(old: OldRun, job: string, { jobs, item }: SomeSteps): readonly Diagnostic[] {
  const isWanted = (key: string | undefined): boolean => item === undefined || key === undefined || key === item;
  const steps = old.steps.filter((record) => record.job === job && isWanted(record.partition));
  const undone = steps.find(({ id, step }) => !isStandIn(old, id) && carriedFrom(step, old.id) === undefined);
  if (steps.length > 0 && undone === undefined) return [];
  const what = undone === undefined ? `"${job}" is not in the run "${old.id}"` : `"${undone.id}" did not succeed in it`;
  const message = `The items for "${jobs.join('", "')}" are not known from the run "${old.id}": ${what}.`;
  return [launchProblem('--select', jobs.join(' '), message, `Select it, too: --select ${job} ${jobs.join(' ')}`)];
}

/** A step that stands for those of all items. */
function isStandIn({ plan }: OldRun, id: string): boolean {
  return plan.steps.some((step) => step.over !== undefined && step.id === id);
}

interface Narrowed {
  readonly wish: SomeSteps;
  readonly names: readonly string[];
}

/** What is said of other jobs, and would be no mistake only with them, is left out. */
function narrowLaunch(graph: Graph, launch: Launch, { wish, names }: Narrowed): Launch {
  const { select: _, exclude: _also, partition: all, params, set, ...others } = launch;
  const jobs = names.map((name) => jobOf(graph, name));
  const partition = jobs.some(({ partitions }) => partitions !== undefined) ? (wish.partition ?? all) : wish.partition;
  const environment = graph.environments[launch.env ?? ''];
  const isKnown = (param: string): boolean =>
    jobs.some((job) => Object.hasOwn(job.params, param)) || Object.hasOwn(environment?.params ?? {}, param);
  return {
    ...others,
    select: names.map((name) => `job:'${name}'`),
    ...(partition === undefined ? {} : { partition }),
    ...(params === undefined ? {} : { params: pick(params, isKnown) }),
    ...(set === undefined ? {} : { set: pick(set, (name) => names.includes(name)) }),
  };
}

function pick<Value>(map: { readonly [key: string]: Value }, isWanted: (key: string) => boolean) {
  return Object.fromEntries(Object.entries(map).filter(([key]) => isWanted(key)));
}

/** What the step did then counts, whatever changed since. */
function pin(planned: PlannedStep, old: OldRun, { item }: SomeSteps): PlannedStep {
  const isWanted = (key: string): boolean => item === undefined || key === item;
  if (planned.over !== undefined) {
    const records = old.steps.filter(({ job, partition }) => job === planned.job && isWanted(partition ?? ''));
    const carriedItems = records.flatMap(({ partition, step }): [string, CarriedStep][] => {
      const carried = carriedFrom(step, old.id);
      return partition === undefined || carried === undefined ? [] : [[partition, { ...carried, isPinned: true }]];
    });
    return { ...planned, carriedItems: Object.fromEntries(carriedItems) };
  }
  const record = old.steps.find(({ id }) => id === planned.id);
  const carried = record === undefined ? undefined : carriedFrom(record.step, old.id);
  if (carried === undefined) return planned;
  const items = old.found.get(planned.id)?.filter(({ key }) => isWanted(key));
  return { ...planned, carried: { ...carried, isPinned: true, ...(items === undefined ? {} : { items }) } };
}
