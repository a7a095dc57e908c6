import type { Json, JsonMap } from '../../std/json.ts';
import { isSqlDialect, type SqlDialect } from '../../templates/sql/sql.ts';
import type { Sink } from '../../templates/templates.ts';
import { createFieldRules } from '../../model/field-rules.ts';
import type { LoadedJobType, Path } from '../stages.ts';

/**
 * What the texts of a job are for, where a value is put in before the run: SQL that stands in the config or in checks gets literals, a URL
 * escaped parts; all else is plain text. Of the dialect only how a text is quoted matters here: the job's own, else the project's.
 */
export function createSinks(
  type: LoadedJobType,
  config: JsonMap,
  projectDialect: string | undefined,
): (path: Path) => Sink {
  const ruleOf = createFieldRules(type.manifest);
  const sql: Sink = `sql:${dialectOf(config['dialect'], projectDialect)}`;
  return (path) => {
    if (path[0] === 'outputs' && path[2] === 'checks' && path[4] === 'sql') return sql;
    if (path[0] !== 'config') return 'text';
    const { template } = ruleOf(path.slice(1));
    return template === 'sql' ? sql : template === 'url' ? 'url' : 'text';
  };
}

function dialectOf(...said: readonly (Json | undefined)[]): SqlDialect {
  for (const dialect of said) if (typeof dialect === 'string' && isSqlDialect(dialect)) return dialect;
  return 'duckdb';
}
