import type { Graph, Job } from '../../graph/graph.ts';
import type { JsonMap } from '../../std/json.ts';
import { mockChecks } from './mock-checks.ts';
import { toMockedEnvironment, withoutSecrets } from './mocked-environment.ts';

/**
 * The graph as a run on mocks sees it: no secrets, nothing memoised (what an earlier run made is not there any more), outside tables by their
 * own names, also what another project makes, and how many rows there are is only told. It has the hash of the graph that it is made of.
 */
export function mockGraph(graph: Graph, environmentName: string): Graph {
  const environment = graph.environments[environmentName];
  if (environment === undefined) throw new Error(`the graph has no environment ${environmentName}`);
  const jobs = Object.entries(graph.jobs).map(([name, job]) => [name, mockJob(job)] as const);
  const assets = Object.entries(graph.assets).map(([name, asset]) => {
    if (asset.outside === undefined) return [name, asset] as const;
    const { table: _, project: _project, asset: _name, ...outside } = asset.outside;
    return [name, { ...asset, outside: { ...outside } }] as const;
  });
  const { resourceTypes: _, ...rest } = graph;
  return {
    ...rest,
    jobs: Object.fromEntries(jobs),
    assets: Object.fromEntries(assets),
    environments: { ...graph.environments, [environmentName]: toMockedEnvironment(graph, environment) },
    secrets: {},
  };
}

function mockJob(job: Job): Job {
  const config = withoutSecrets(job.config as JsonMap) as Job['config'];
  const { memoize: _, ...rest } = mockChecks(job, () => true);
  return { ...rest, config };
}

/** Whether steps of the environment run on mocks. */
export function isMocked({ environments }: Graph, environmentName: string): boolean {
  return environments[environmentName]?.mocks === 'all';
}
