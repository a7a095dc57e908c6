import type { Environment, Graph } from '../../graph/graph.ts';
import type { RunId } from '../../model/ids.ts';
import type { Plan } from '../../model/plan.ts';
import type { Executor } from '../../ports/executor.ts';
import { isMocked, mockGraph } from '../../run/mocks/mock-graph.ts';
import { type Result, succeed } from '../../std/result.ts';
import { type HeldResources, holdResources } from './hold-resources.ts';
import type { Instance } from '../instance/instance.ts';
import { openExecutor } from './open-executor.ts';
import { createResourceTypes } from '../resource-types.ts';

/**
 * What carries a run: the executor of its environment and what its steps share in resources; of an environment with mocks this process, and
 * the mocks. An error is a sentence for people.
 */
export async function openCarrier(
  instance: Instance,
  { graph, plan, run, environment }: RunToCarry,
): Promise<Result<Carrier, string>> {
  if (isMocked(graph, plan.environment)) return succeed(await openMocked(instance, { graph, plan, run }));
  const resourceTypes = createResourceTypes();
  const ending = new AbortController();
  let held: HeldResources | undefined;
  const onQuiet = (isQuiet: boolean): void => (isQuiet ? held?.pause() : held?.resume());
  const executor = await openExecutor(instance, environment, { run, resourceTypes, onQuiet });
  if (!executor.ok) return executor;
  return succeed({
    graph,
    executor: executor.value,
    async prepare() {
      const { projectFolder, folders } = instance;
      const own = { project: projectFolder, ...folders };
      held = await holdResources({ graph, plan, run, folders: own, signal: ending.signal, resourceTypes });
      return held.problem;
    },
    async release() {
      await executor.value.close();
      await held?.release();
      ending.abort();
    },
  });
}

export interface RunToCarry {
  readonly graph: Graph;
  readonly plan: Plan;
  readonly run: RunId;
  readonly environment: Environment;
}

export interface Carrier {
  /** As the steps of the run see it. */
  readonly graph: Graph;
  readonly executor: Executor;
  /** Before the first step starts; a sentence for people says why it cannot. */
  prepare(): Promise<string | undefined>;
  release(): Promise<void>;
}

async function openMocked(instance: Instance, { graph, plan, run }: Omit<RunToCarry, 'environment'>): Promise<Carrier> {
  const [{ openMockedRun }, { openInlineExecutor }] = await Promise.all([
    import('./mocked-run.ts'),
    import('../../executors/inline/inline.ts'),
  ]);
  const mocked = mockGraph(graph, plan.environment);
  const opened = await openMockedRun(instance, { graph: mocked, plan, run });
  const executor = openInlineExecutor({ host: opened.host });
  return {
    graph: mocked,
    executor,
    prepare: () => opened.prepare(),
    async release() {
      await executor.close();
      await opened.close();
    },
  };
}
