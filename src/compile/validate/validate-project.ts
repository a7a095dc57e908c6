import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isProject } from '../../../generated/descriptor-validators.js';
import type { ProjectDescriptor } from '../../../generated/formats.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import type { ProjectFile } from '../discover/project-file.ts';
import { describeMistakes, type Where } from './describe-mistake.ts';
import { findMistakes, type Mistake } from './find-mistakes.ts';
import { formatSchema } from './format-schemas.ts';
import { mendMistakes } from './mend.ts';
import { validateDefaults, type KnownTypes } from './validate.ts';

/** The project as written, checked: without what is wrong in it, and with its defaults apart. */
export interface ValidatedProject {
  readonly descriptor: ProjectDescriptor;
  readonly defaults: JsonMap;
  /** Names of what is declared and left out, since it is wrong: to miss it is no second mistake. */
  readonly lost: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks the project file with its includes. Environments and defaults are parts that others complete: in them keys may be missing, and
 * `null` removes what would be inherited.
 */
export function validateProject(project: ProjectFile, jobTypes: KnownTypes): ValidatedProject {
  const { defaults = null, environments, ...rest } = project.value;
  const checkedDefaults = validateDefaults({ file: project, path: ['defaults'], jobTypes }, defaults);
  const whole: JsonMap = environments === undefined || environments === null ? rest : { ...rest, environments };
  if (isProject(whole))
    return {
      descriptor: asDescriptor(whole),
      defaults: checkedDefaults.value,
      lost: [],
      diagnostics: checkedDefaults.diagnostics,
    };
  const mistakes = findInProject(whole);
  const where: Where = { noun: 'a project', spanOf: (path, on) => project.spanOf(path, on) };
  const kept = asMap(mendMistakes(whole, mistakes, findInProject));
  return {
    descriptor: asDescriptor(kept),
    defaults: checkedDefaults.value,
    lost: findLost(whole, kept),
    diagnostics: [...describeMistakes(mistakes, where), ...checkedDefaults.diagnostics],
  };
}

function findLost(whole: JsonMap, kept: JsonMap): readonly string[] {
  return Object.entries(whole).flatMap(([key, things]) =>
    Object.keys(asMap(things)).filter((name) => !Object.hasOwn(asMap(kept[key]), name)),
  );
}

function asMap(value: Json | undefined): JsonMap {
  return isJsonMap(value) ? value : {};
}

function findInProject(whole: Json): readonly Mistake[] {
  const schema = formatSchema('project.schema.json');
  const { environments, ...rest } = asMap(whole);
  return [
    ...findMistakes(schema, rest, { mode: 'whole' }),
    ...(environments === undefined ? [] : findMistakes(schema, { environments }, { mode: 'written' })),
  ];
}

/** What is missing was reported; the phases after this go on with an empty project rather than with none. */
function asDescriptor(value: JsonMap): ProjectDescriptor {
  const descriptor: unknown = { millrace: 1, project: 'project', descriptors: [], ...value };
  // A parse boundary: the validator, or taking out all that it refused, has made the value what the type says.
  return descriptor as ProjectDescriptor;
}
