import { isJsonMap, type Json } from '../../std/json.ts';
import { listIncludedRequirements } from '../../graph/included-requirements.ts';
import { nameInStep } from '../../graph/step-files.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ExpandedJob, Project } from '../stages.ts';
import { describeFileError } from './describe-file-error.ts';
import { folderOf, joinProjectPath } from './project-path.ts';
import type { FileContext, TakenFile } from './take-files.ts';

/**
 * What decides in which interpreter a Python job runs: the setting, and the contents of the requirements file that it names, with those that
 * it includes. Paths start at the project's folder; what lies outside of it, or is named by a template, does not count.
 */
export function takeRequirements(job: ExpandedJob, project: Project, context: FileContext): TakenRequirements {
  if (!runsPython(job)) return { setting: undefined, files: [], diagnostics: [] };
  const own = job.base.config['python'];
  const setting: Json | undefined = own ?? project.descriptor.python;
  const written = isJsonMap(setting) ? setting['requirements'] : undefined;
  const path = typeof written === 'string' && !written.includes('{{') ? joinProjectPath('', written) : undefined;
  const isMissing = path !== undefined && !context.files.exists(path);
  return {
    setting,
    files: path === undefined ? [] : readAll(job, path, context),
    diagnostics: isMissing && own !== undefined ? [missingOf(job, path, context)] : [],
  };
}

export interface TakenRequirements {
  readonly setting: Json | undefined;
  readonly files: readonly TakenFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A missing requirements file of the project's own `python:`. */
export function checkRequirements({ descriptor, spanOf }: Project, files: FileContext['files']): readonly Diagnostic[] {
  const { python } = descriptor;
  const path = isJsonMap(python) ? joinProjectPath('', python.requirements) : undefined;
  if (path === undefined || files.exists(path)) return [];
  const span = spanOf(['python', 'requirements'], 'value');
  return [describeFileError({ kind: 'missing' }, { written: path, path, span, files, startsAt: 'project' })];
}

/** A type whose code is Python, or whose code asks for an interpreter. */
function runsPython({ base: { type } }: ExpandedJob): boolean {
  const { properties } = type.configSchema;
  return type.manifest.runtime === 'python' || (isJsonMap(properties) && Object.hasOwn(properties, 'python'));
}

function missingOf(job: ExpandedJob, path: string, { files }: FileContext): Diagnostic {
  const span = job.spanOf(['config', 'python', 'requirements'], 'value');
  return describeFileError({ kind: 'missing' }, { written: path, path, span, files, startsAt: 'project' });
}

function readAll(job: ExpandedJob, first: string, { contents }: FileContext): readonly TakenFile[] {
  const paths = new Set([first]);
  const taken: TakenFile[] = [];
  for (const path of paths) {
    const file = contents.readText(path);
    if (!file.ok || paths.size > FILES_MAX) continue;
    taken.push({ name: nameInStep(job.folder, path), path, hash: file.value.hash });
    for (const included of listIncludedRequirements(file.value.content)) {
      const found = joinProjectPath(folderOf(path), included);
      if (found !== undefined) paths.add(found);
    }
  }
  return taken;
}

const FILES_MAX = 100;
