import type { FieldRule } from '../../../generated/formats.ts';
import type { Span } from '../../diagnostics/source.ts';
import type { Output } from '../../graph/graph.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import { isSqlDialect, type SqlDialect } from '../../templates/sql/sql.ts';
import type { ExpandedJob, Path } from '../stages.ts';
import { createScalarLocator } from './locate-in-scalar.ts';

/** One SQL text of a job: where it stands in the job, and how offsets in it lead to where it was written. */
export interface JobSql {
  /** Config path, or `outputs.ASSET.checks.N`. */
  readonly field: string;
  readonly path: Path;
  readonly text: string;
  /** Of a file: its path in the step's folder. */
  readonly file?: string;
  /** Said by the field itself; else the job decides. */
  readonly dialect?: SqlDialect;
  readonly use: 'query' | 'check' | 'config';
  readonly toSpan: (start: number, end: number) => Span;
}

/** The SQL that stands in the config itself, by its field rules. */
export function listConfigSql(job: ExpandedJob, config: JsonMap, ruleOf: (path: Path) => FieldRule): readonly JobSql[] {
  const found: JobSql[] = [];
  const visit = (value: Json | undefined, path: Path): void => {
    if (typeof value === 'string') {
      if (ruleOf(path).sql === true)
        found.push(createInlineSql(job, value, ['config', ...path], path.length === 1 ? 'query' : 'config'));
    } else if (Array.isArray(value)) value.forEach((item: Json, index) => visit(item, [...path, index]));
    else if (isJsonMap(value)) for (const key in value) visit(value[key], [...path, key]);
  };
  visit(config, []);
  return found;
}

/** The SQL of the checks of a job's outputs. */
export function listCheckSql(job: ExpandedJob, outputs: ReadonlyMap<string, Output>): readonly JobSql[] {
  return [...outputs].flatMap(([asset, { checks = [] }]) =>
    checks.flatMap(({ sql }, index) => {
      if (sql === undefined) return [];
      const path: Path = ['outputs', asset, 'checks', index];
      return [{ ...createInlineSql(job, sql, [...path, 'sql'], 'check'), field: path.join('.') }];
    }),
  );
}

/** The SQL of a file that a config field names; a map from dialect to file says the dialect. */
export function createFileSql(
  path: Path,
  file: { readonly name: string; readonly projectPath: string; readonly text: string },
): JobSql {
  const key = path.at(-1);
  const source = { file: file.projectPath, text: file.text };
  return {
    field: path.join('.'),
    path: ['config', ...path],
    text: file.text,
    file: file.name,
    ...(path.length > 1 && typeof key === 'string' && isSqlDialect(key) ? { dialect: key } : {}),
    use: 'query',
    toSpan: (start, end) => ({ source, start, end }),
  };
}

function createInlineSql(job: ExpandedJob, text: string, path: Path, use: JobSql['use']): JobSql {
  let locate: ((start: number, end: number) => Span) | undefined;
  return {
    field: path.slice(1).join('.'),
    path,
    text,
    use,
    toSpan: (start, end) => (locate ??= createScalarLocator(text, job.spanOf(path, 'value')))(start, end),
  };
}
