import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ProjectFiles } from '../../ports/files.ts';
import type { JsonMap } from '../../std/json.ts';
import type { CompileLimits, ExpandedJob, Path } from '../stages.ts';
import { describeFileError } from './describe-file-error.ts';
import type { FileContents } from './file-contents.ts';
import { joinProjectPath } from './project-path.ts';
import { type FieldFile, findListedFiles, locateFieldFiles, nameFiles } from './resolve-files.ts';
import type { TypeRules } from './type-rules.ts';

/** The files that a job takes along, read: those of config fields, and those of `files:`. A file that cannot be taken is reported and left out. */
export function takeFiles(job: ExpandedJob, rules: TypeRules, context: FileContext): TakenFiles {
  const { files, contents, limits } = context;
  const withDefault = addDefaultFile(job, rules, files);
  const fields = rules.filesOf(withDefault.config);
  const located = locateFieldFiles(
    job,
    fields.filter(({ file }) => !file.includes('{{')),
    files,
  );
  const listed = findListedFiles(job, files, limits);
  const diagnostics: Diagnostic[] = [...withDefault.diagnostics, ...located.diagnostics, ...listed.diagnostics];
  const sql: SqlFile[] = [];
  const others: TakenFile[] = [];
  for (const file of located.found) {
    const span = () => job.spanOf(['config', ...file.field], 'value');
    const isSql = rules.isSqlFile(file.field);
    const taken = isSql ? contents.readText(file.path) : contents.read(file.path);
    if (!taken.ok)
      diagnostics.push(describeFileError(taken.error, { written: file.written, path: file.path, span: span(), files }));
    else if (typeof taken.value.content === 'string' && isSql)
      sql.push({ ...file, hash: taken.value.hash, text: taken.value.content });
    else others.push({ name: file.name, path: file.path, hash: taken.value.hash });
  }
  for (const { name, path } of listed.found) {
    const taken = contents.read(path);
    if (taken.ok) others.push({ name, path, hash: taken.value.hash });
    else
      diagnostics.push(
        describeFileError(taken.error, { written: path, path, span: job.spanOf(['files'], 'value'), files }),
      );
  }
  return {
    config: nameFiles(withDefault.config, located.found),
    sql,
    others,
    fields: fields.map(({ path }) => path),
    diagnostics,
  };
}

export interface FileContext {
  readonly files: ProjectFiles;
  readonly contents: FileContents;
  readonly limits: CompileLimits;
}

export interface TakenFile {
  readonly name: string;
  readonly path: string;
  readonly hash: string;
}

export interface SqlFile extends FieldFile {
  readonly hash: string;
  readonly text: string;
}

export interface TakenFiles {
  /** With the default file filled in, and files named as the step sees them. */
  readonly config: JsonMap;
  readonly sql: readonly SqlFile[];
  readonly others: readonly TakenFile[];
  /** Config fields that name files. */
  readonly fields: readonly Path[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A job that says no SQL means the file beside its descriptor: with the descriptor's stem, or in a file of several jobs with the job's name. */
function addDefaultFile(
  job: ExpandedJob,
  rules: TypeRules,
  files: ProjectFiles,
): { readonly config: JsonMap; readonly diagnostics: readonly Diagnostic[] } {
  const { config } = job.base;
  if (!rules.hasDefaultFile || config['file'] !== undefined || config['sql'] !== undefined)
    return { config, diagnostics: [] };
  const file = `${job.isAlone ? stemOf(job.file) : job.name}.sql`;
  const path = joinProjectPath(job.folder, file) ?? file;
  if (files.exists(path)) return { config: { ...config, file }, diagnostics: [] };
  const message = `"${job.name}" has no SQL: there is no file "${path}" beside its descriptor.`;
  return {
    config,
    diagnostics: [
      createDiagnostic('MR4020', job.place, message, {
        hint: 'Write the SQL into that file, or name another one with "config: {file: …}".',
      }),
    ],
  };
}

/** The name of a descriptor without its folder and endings: `flights` of `jobs/clean/flights.job.yaml`. */
function stemOf(file: string): string {
  return file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\.(?:ya?ml|json)$/, '')
    .replace(/\.job$/, '');
}
