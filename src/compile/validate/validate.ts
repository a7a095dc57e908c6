import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isWrittenJob } from '../../../generated/descriptor-validators.js';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import { parseTypeName } from '../discover/load-job-types.ts';
import type { LoadedJobType, ParsedFile, Path } from '../stages.ts';
import { describeMistakes, type Where } from './describe-mistake.ts';
import { findMistakes, type Mistake } from './find-mistakes.ts';
import { formatSchema } from './format-schemas.ts';
import { mendMistakes } from './mend.ts';
import { nameJobs } from './name-jobs.ts';

/**
 * Phase 3: tree → what a descriptor file says, checked as it is written: unknown keys and wrong types, each where it stands. Not what is
 * missing, since defaults may bring it. What is wrong is left out of the result, so that the rest of the file still counts.
 */
export function validateDescriptor(written: ParsedFile, jobTypes: KnownTypes): Validated<DescriptorFile> {
  if (!isJsonMap(written.value)) return { value: { file: written, jobs: [] }, diagnostics: [] };
  const { file, value: named, diagnostics } = nameJobs(written, written.value);
  const { value, diagnostics: found } = validateNamed(file, named, jobTypes);
  return { value, diagnostics: [...diagnostics, ...found] };
}

export interface Validated<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** One descriptor file: its defaults and its jobs, as written. */
export interface DescriptorFile {
  readonly file: ParsedFile;
  readonly defaults?: JsonMap;
  readonly jobs: readonly WrittenJob[];
}

export interface WrittenJob {
  readonly value: JsonMap;
  /** Where the job stands in its file: `[]`, or `['jobs', NAME]`. */
  readonly path: Path;
  /** Whether it is right as it is written, with all that its parts need; of one that is not, what is missing was not looked for. */
  readonly isChecked: boolean;
}

function validateNamed(file: ParsedFile, named: JsonMap, jobTypes: KnownTypes): Validated<DescriptorFile> {
  const isMany = Object.hasOwn(named, 'jobs') || (Object.hasOwn(named, 'defaults') && !Object.hasOwn(named, 'job'));
  if (isMany) return validateManyJobs(file, named, jobTypes);
  if (!Object.hasOwn(named, 'job')) return { value: { file, jobs: [] }, diagnostics: [reportNoJob(file, named)] };
  const { value, diagnostics, isChecked } = validateJob({ file, path: [], jobTypes }, named);
  return { value: { file, jobs: [{ value, path: [], isChecked }] }, diagnostics };
}

/** Defaults of a folder (the whole file), or those at a path of the project or of a file. */
export function validateDefaults(site: JobSite, value: Json): Validated<JsonMap> {
  const { file, path } = site;
  if (!isJsonMap(value)) {
    return {
      value: {},
      diagnostics:
        value === null
          ? []
          : [createDiagnostic('MR2005', file.spanOf(path), 'Defaults must be a map of keys that a job may have.')],
    };
  }
  const own = Object.keys(value).filter((key) => NOT_IN_DEFAULTS.has(key));
  const strays = own.map((key) =>
    createDiagnostic('MR2004', file.spanOf([...path, key], 'key'), `"${key}" cannot stand in defaults.`, {
      hint: 'Defaults hold what several jobs have in common.',
    }),
  );
  const rest =
    own.length === 0 ? value : Object.fromEntries(Object.entries(value).filter(([key]) => !NOT_IN_DEFAULTS.has(key)));
  const checked = validateJob(site, rest);
  if (!Object.hasOwn(checked.value, 'config') || typeof checked.value['type'] === 'string')
    return { value: checked.value, diagnostics: [...strays, ...checked.diagnostics] };
  const { config: _, ...kept } = checked.value;
  const untyped = createDiagnostic(
    'MR2006',
    file.spanOf([...path, 'config'], 'key'),
    'Defaults for "config" need the key "type" beside them.',
    { hint: 'They apply to jobs of that type: what config may hold differs from type to type.' },
  );
  return { value: kept, diagnostics: [...strays, ...checked.diagnostics, untyped] };
}

const NOT_IN_DEFAULTS = new Set(['job', 'jobs', 'for_each']);

/** Where a job or a part of one stands. */
export interface JobSite {
  readonly file: Pick<ParsedFile, 'spanOf'>;
  readonly path: Path;
  readonly jobTypes: KnownTypes;
}

export type KnownTypes = ReadonlyMap<string, LoadedJobType>;

function validateJob(
  { file, path, jobTypes }: JobSite,
  value: JsonMap,
): Validated<JsonMap> & Pick<WrittenJob, 'isChecked'> {
  if (isWrittenJob(value)) return { value, diagnostics: [], isChecked: true };
  const find = (whole: Json): readonly Mistake[] =>
    findMistakes(formatSchema('job.schema.json#/$defs/written'), whole, { mode: 'written', isOpen: isItemTemplate });
  const mistakes = find(value);
  const where: Where = {
    noun: 'a job',
    spanOf: (inner, on) => file.spanOf([...path, ...inner], on),
    elsewhere: (key, inner) => (inner.length === 0 ? suggestConfig(key, value['type'], jobTypes) : undefined),
  };
  const kept = mendMistakes(value, mistakes, find);
  return {
    value: isJsonMap(kept) ? kept : {},
    diagnostics: describeMistakes(mistakes, where),
    isChecked: false,
  };
}

/** A key of the type's config that stands beside `config:` instead of below it. */
function suggestConfig(key: string, type: Json | undefined, jobTypes: KnownTypes): string | undefined {
  const named = typeof type === 'string' ? jobTypes.get(parseTypeName(type).name) : undefined;
  const properties = named?.configSchema['properties'];
  return isJsonMap(properties) && Object.hasOwn(properties, key)
    ? `"${key}" is a key of "config": indent it below "config:".`
    : undefined;
}

/** Whether a text gets its value from an item of `for_each`, which may be of any type. */
export function isItemTemplate(text: string): boolean {
  return /\{\{[^}]*\bitem\b/.test(text);
}

function validateManyJobs(file: ParsedFile, value: JsonMap, jobTypes: KnownTypes): Validated<DescriptorFile> {
  const diagnostics: Diagnostic[] = [];
  const { jobs = null, defaults, ...others } = value;
  diagnostics.push(...describeStrays(file, others));
  const checkedDefaults =
    defaults === undefined ? undefined : validateDefaults({ file, path: ['defaults'], jobTypes }, defaults);
  diagnostics.push(...(checkedDefaults?.diagnostics ?? []));
  if (!isJsonMap(jobs))
    diagnostics.push(createDiagnostic('MR2005', file.spanOf(['jobs']), '"jobs" must be a map of jobs by name.'));
  const written: WrittenJob[] = [];
  for (const [name, job] of Object.entries(isJsonMap(jobs) ? jobs : {})) {
    const path = ['jobs', name];
    if (!isJsonMap(job) && job !== null)
      diagnostics.push(
        createDiagnostic('MR2005', file.spanOf(path), `The job "${name}" must be a map.`, {
          hint: `Write "type: …" below "${name}:".`,
        }),
      );
    else {
      const { job: stray, ...rest } = job ?? {};
      if (stray !== undefined)
        diagnostics.push(
          createDiagnostic(
            'MR2004',
            file.spanOf([...path, 'job'], 'key'),
            `The job's name is its key, "${name}": "job" cannot stand here.`,
            { hint: 'Remove it.' },
          ),
        );
      const checked = validateJob({ file, path, jobTypes }, stray === undefined ? (job ?? {}) : rest);
      diagnostics.push(...checked.diagnostics);
      written.push({ value: checked.value, path, isChecked: checked.isChecked });
    }
  }
  return {
    value: { file, jobs: written, ...(checkedDefaults ? { defaults: checkedDefaults.value } : {}) },
    diagnostics,
  };
}

function describeStrays(file: ParsedFile, others: JsonMap): readonly Diagnostic[] {
  const mistakes = findMistakes(formatSchema('job.schema.json#/$defs/manyJobs'), others, { mode: 'written' });
  const elsewhere = (key: string): string =>
    key === 'job'
      ? 'A file has either one "job" or a map of "jobs".'
      : 'What holds for all jobs of the file stands under "defaults".';
  return describeMistakes(mistakes, { noun: 'a file of several jobs', spanOf: file.spanOf, elsewhere });
}

function reportNoJob(file: ParsedFile, value: JsonMap): Diagnostic {
  const known = formatSchema('job.schema.json#/$defs/manyJobs');
  const typo = findMistakes(known, value, { mode: 'written' }).length < Object.keys(value).length;
  return createDiagnostic('MR2006', file.spanOf([], 'value'), 'The file names no job.', {
    hint: typo ? 'List the jobs under "jobs:".' : 'Begin with "job: NAME", or list several under "jobs:".',
  });
}
