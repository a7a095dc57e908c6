import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nameInStep } from '../../graph/step-files.ts';
import type { ProjectFiles } from '../../ports/files.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import type { ExpandedJob, Path } from '../stages.ts';
import { describeFileError } from './describe-file-error.ts';
import type { FileField } from './file-fields.ts';
import { folderOf, joinProjectPath } from './project-path.ts';

/** A file that a job's config names, or one that its `files:` find. */
export interface JobFile {
  /** Its path from the job's folder, as the step sees it. */
  readonly name: string;
  /** Relative to the project. */
  readonly path: string;
}

/** A file that a config field names. */
export interface FieldFile extends JobFile {
  readonly field: Path;
  readonly written: string;
}

/** Where the files lie that config fields name: each is written relative to the file that says it. */
export function locateFieldFiles(
  job: ExpandedJob,
  fields: readonly FileField[],
  files: ProjectFiles,
): { readonly found: readonly FieldFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const found: FieldFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { path: field, file: written } of fields) {
    const path = joinProjectPath(folderThatSays(job, ['config', ...field]), written);
    if (path !== undefined) found.push({ field, written, path, name: nameInStep(job.folder, path) });
    else {
      const span = job.spanOf(['config', ...field], 'value');
      diagnostics.push(describeFileError({ kind: 'outside' }, { written, path: written, span, files }));
    }
  }
  return { found, diagnostics };
}

/** The files that the globs of `files:` find. */
export function findListedFiles(
  job: ExpandedJob,
  files: ProjectFiles,
  limits: { readonly directoryEntries: number },
): { readonly found: readonly JobFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const found: JobFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, glob] of (job.descriptor.files ?? []).entries()) {
    const span = () => job.spanOf(['files', index], 'value');
    const path = joinProjectPath(folderThatSays(job, ['files']), glob);
    if (path === undefined) {
      diagnostics.push(describeFileError({ kind: 'outside' }, { written: glob, path: glob, span: span(), files }));
      continue;
    }
    const matches = files.find([path], { entriesMax: limits.directoryEntries });
    if (!matches.ok) diagnostics.push(describeFileError(matches.error, { written: glob, path, span: span(), files }));
    else if (matches.value.files.length > 0)
      found.push(...matches.value.files.map((file) => ({ path: file, name: nameInStep(job.folder, file) })));
    else if (!/[*?[\]{}]/.test(glob))
      diagnostics.push(describeFileError({ kind: 'missing' }, { written: glob, path, span: span(), files }));
    else
      diagnostics.push(
        createDiagnostic('MR2021', span(), `No file matches "${glob}".`, {
          hint: 'The pattern is relative to the folder of the file that says it.',
        }),
      );
  }
  return { found, diagnostics };
}

/** The config with its files named as the step sees them. */
export function nameFiles(config: JsonMap, files: readonly FieldFile[]): JsonMap {
  return files.reduce(
    (map, { field, name, written }) => (name === written ? map : replaceAt(map, field, name)),
    config,
  );
}

/** The config with one value put in at a path that exists or is one key long. */
export function replaceAt(config: JsonMap, path: Path, value: Json): JsonMap {
  const replaced = replaceIn(config, path, value);
  return isJsonMap(replaced) ? replaced : config;
}

function replaceIn(at: Json | undefined, [part, ...rest]: Path, value: Json): Json {
  if (part === undefined) return value;
  if (Array.isArray(at)) return at.map((item: Json, index) => (index === part ? replaceIn(item, rest, value) : item));
  return { ...(isJsonMap(at) ? at : {}), [part]: replaceIn(isJsonMap(at) ? at[String(part)] : undefined, rest, value) };
}

/** The folder of the file that wrote a value. Most are written in the descriptor itself, whose places need not be found for that. */
export function folderThatSays(job: ExpandedJob, path: Path): string {
  const [origin] = job.originsOf(path);
  if (origin === undefined || origin.layer === 'job' || origin.layer === 'file defaults') return job.folder;
  return folderOf(origin.span.source.file);
}
