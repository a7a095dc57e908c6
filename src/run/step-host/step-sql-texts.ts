import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { StepError } from '../../model/step-error.ts';
import type { StepRequest } from '../../model/step-request.ts';
import type { StepSql } from '../../ports/job-type.ts';
import type { SqlText } from '../../graph/graph.ts';
import { isJsonMap, type Json } from '../../std/json.ts';
import { isSqlDialect, type SqlDialect } from '../../templates/sql/sql.ts';
import { SqlFragment, type TemplateValues } from '../../templates/template-values.ts';
import { renderSql } from './render-sql.ts';

/** The SQL texts of a job, by config field, each rendered when asked for. */
export function createSqlTexts(parts: SqlTextsParts): SqlTexts {
  const { request, dialect, names } = parts;
  const texts = request.job.sql ?? [];
  const render = (found: SqlText, values: TemplateValues): StepSql => {
    const locations = new Map(found.tables.map(({ asset, start, use }) => [start, parts.locate(asset, use)]));
    const text =
      found.file === undefined ? readField(request, found.field) : readFileSync(join(parts.folder, found.file), 'utf8');
    return renderSql(text, {
      dialect: isSqlDialect(found.dialect) ? found.dialect : dialect,
      name: nameOf(request, found),
      locations,
      values,
    });
  };
  return {
    sql(field) {
      const found = findText(texts, field, dialect);
      if (found === undefined) throw new StepError(`The job has no SQL in "config.${field}".`, { retryable: false });
      return render(found, names);
    },
    has: (field) => findText(texts, field, dialect) !== undefined,
    checkSql(asset, index, from) {
      const found = texts.find(({ field }) => field === `outputs.${asset}.checks.${index}`);
      const values = { ...names, output: new SqlFragment(from) };
      if (found !== undefined) return render(found, values);
      const text = request.job.outputs[asset]?.checks?.[index]?.sql ?? '';
      return renderSql(text, { dialect, name: `check ${index + 1} of "${asset}"`, locations: new Map(), values });
    },
  };
}

export interface SqlTextsParts {
  readonly request: StepRequest;
  /** The step's folder, with the files of the job. */
  readonly folder: string;
  /** Of the warehouse in which the SQL runs. */
  readonly dialect: SqlDialect;
  readonly names: TemplateValues;
  /** What stands in the place of an asset's name. */
  readonly locate: (asset: string, use: 'read' | 'write') => string;
}

export interface SqlTexts {
  sql(field: string): StepSql;
  has(field: string): boolean;
  /** The SQL of a check of an output; `{{output}}` is `from`. */
  checkSql(asset: string, index: number, from: string): StepSql;
}

/** A field may hold a map from dialect to file, each a text of its own. */
function findText(texts: readonly SqlText[], field: string, dialect: SqlDialect): SqlText | undefined {
  return texts.find((text) => text.field === field) ?? texts.find((text) => text.field === `${field}.${dialect}`);
}

/** The SQL that stands in the job itself: in a config field, or in a check of an output. */
export function readField(request: Pick<StepRequest, 'job'>, field: string): string {
  const check = /^outputs\.(.+)\.checks\.(\d+)$/.exec(field);
  if (check !== null) return request.job.outputs[check[1] ?? '']?.checks?.[Number(check[2])]?.sql ?? '';
  let value: Json | undefined = request.job.config as Json;
  for (const key of field.split('.')) {
    if (Array.isArray(value)) value = value[Number(key)] as Json | undefined;
    else value = isJsonMap(value) ? value[key] : undefined;
  }
  return typeof value === 'string' ? value : '';
}

/** A file by its path in the project, so that people can open it; a field by the descriptor that holds it. */
function nameOf({ job }: StepRequest, { file, field }: SqlText): string {
  return file === undefined
    ? `${job.path} (${field.startsWith('outputs.') ? field : `config.${field}`})`
    : posix.join(posix.dirname(job.path), file);
}
