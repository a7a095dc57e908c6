import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Graph } from '../../graph/graph.ts';
import { chooseEnvironment } from '../../run/plan/choose-environment.ts';
import { type Result, succeed } from '../../std/result.ts';

/**
 * The environment of which tests take the params and the kinds of resources: what is asked for, else one with `mocks: all` (`test` before
 * others), else what a run would take, else the first.
 */
export function chooseTestEnvironment(graph: Graph, asked: string | undefined): Result<string, readonly Diagnostic[]> {
  if (asked !== undefined) return chooseEnvironment(graph, { env: asked });
  const names = Object.keys(graph.environments).sort();
  const mocked = names.filter((name) => graph.environments[name]?.mocks === 'all');
  const [first] = mocked.includes('test') ? ['test'] : mocked;
  if (first !== undefined) return succeed(first);
  const usual = chooseEnvironment(graph, {});
  const [only] = names;
  return usual.ok || only === undefined ? usual : succeed(only);
}
