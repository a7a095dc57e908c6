import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';
import { createStructuralTest } from '../../model/structural-fields.ts';
import { isJsonMap, type Json } from '../../std/json.ts';
import { suggest } from '../resolve/known-names.ts';
import type { PlacedLaunch } from '../resolve/list-launches.ts';
import type { ResolvedJob } from '../resolve/resolved-job.ts';
import type { Path } from '../stages.ts';

/** What launches set of single jobs (MR5006): values that decide the graph itself (files, SQL, assets, order) cannot be set any more. Whether the others fit is looked at by `check-launch-values.ts`. */
export function checkSettings(launches: readonly PlacedLaunch[], jobs: readonly ResolvedJob[]): readonly Diagnostic[] {
  const byName = new Map(jobs.map((job) => [job.name, job]));
  return launches.flatMap(({ launch, spanOf }) =>
    Object.entries(launch.set ?? {}).flatMap(([name, settings]) => {
      const job = byName.get(name);
      if (!job || !isJsonMap(settings)) return [];
      const isStructural = createStructuralTest(job.expanded.base.type.manifest);
      const at: Path = ['set', name];
      const config = listLeaves(settings['config'], []).filter(isStructural);
      return [
        ...Object.keys(settings)
          .filter((key) => !SETTABLE.has(key))
          .map((key) => refuse(key, spanOf([...at, key], 'key'))),
        ...config.map((leaf) => refuse(`config.${leaf.join('.')}`, spanOf([...at, 'config', ...leaf], 'key'))),
      ];
    }),
  );
}

const SETTABLE: ReadonlySet<string> = new Set(['config', 'params', 'retry', 'timeout', 'priority', 'memoize']);

function listLeaves(value: Json | undefined, path: Path): readonly Path[] {
  if (value === undefined) return [];
  if (!isJsonMap(value)) return path.length === 0 ? [] : [path];
  return Object.keys(value).flatMap((key) => listLeaves(value[key], [...path, key]));
}

function refuse(key: string, span: Span): Diagnostic {
  const otherwise = `It decides what the graph is; write it in the job. A launch may set ${[...SETTABLE].join(', ')}.`;
  return createDiagnostic(
    'MR5006',
    span,
    `"${key}" cannot be set by a launch.`,
    suggest(key, key.includes('.') ? [] : SETTABLE, span, otherwise),
  );
}
