import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isProject } from '../../../generated/descriptor-validators.js';
import type { ProjectDescriptor } from '../../../generated/formats.ts';
import { isJsonMap, type JsonMap } from '../../std/json.ts';
import type { ProjectFile } from '../discover/project-file.ts';
import { describeMistakes, type Where } from './describe-mistake.ts';
import { findMistakes, type Mistake } from './find-mistakes.ts';
import { formatSchema } from './format-schemas.ts';
import { pruneMistakes } from './prune.ts';
import { validateDefaults, type KnownTypes } from './validate.ts';

/** The project as written, checked: without what is wrong in it, and with its defaults apart. */
export interface ValidatedProject {
  readonly descriptor: ProjectDescriptor;
  readonly defaults: JsonMap;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks the project file with its includes. Environments and defaults are parts that others complete: in them keys may be missing, and
 * `null` removes what would be inherited.
 */
export function validateProject(project: ProjectFile, jobTypes: KnownTypes): ValidatedProject {
  const { defaults = null, environments, ...rest } = project.value;
  const checkedDefaults = validateDefaults({ file: project, path: ['defaults'], jobTypes }, defaults);
  const whole: JsonMap = environments === undefined ? rest : { ...rest, environments };
  if (isProject(whole))
    return {
      descriptor: asDescriptor(whole),
      defaults: checkedDefaults.value,
      diagnostics: checkedDefaults.diagnostics,
    };
  const schema = formatSchema('project.schema.json');
  const mistakes: readonly Mistake[] = [
    ...findMistakes(schema, rest, { mode: 'whole' }),
    ...(environments === undefined ? [] : findMistakes(schema, { environments }, { mode: 'written' })),
  ];
  const where: Where = { noun: 'a project', spanOf: (path, on) => project.spanOf(path, on) };
  const kept = pruneMistakes(whole, mistakes);
  return {
    descriptor: asDescriptor(isJsonMap(kept) ? kept : {}),
    defaults: checkedDefaults.value,
    diagnostics: [...describeMistakes(mistakes, where), ...checkedDefaults.diagnostics],
  };
}

/** What is missing was reported; the phases after this go on with an empty project rather than with none. */
function asDescriptor(value: JsonMap): ProjectDescriptor {
  const descriptor: unknown = { millrace: 1, project: 'project', descriptors: [], ...value };
  // A parse boundary: the validator, or taking out all that it refused, has made the value what the type says.
  return descriptor as ProjectDescriptor;
}
