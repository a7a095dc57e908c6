import type { Span } from '../../diagnostics/source.ts';
import { isWrittenJob } from '../../../generated/descriptor-validators.js';
import { findWords, type LayerWord } from '../../layers/layers.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import type { LoadedJobType, Path } from '../stages.ts';
import type { ConfigValidator } from '../validate/config-validators.ts';
import { describeMistake } from '../validate/describe-mistake.ts';
import { findMistakes, type Mistake } from '../validate/find-mistakes.ts';
import { formatSchema } from '../validate/format-schemas.ts';
import { mendMistakes } from '../validate/mend.ts';
import { pruneMistakes } from '../validate/prune.ts';
import type { JobPlaces } from './expand-descriptor.ts';
import { blame, type Expanding } from './expanding.ts';
import { asMap } from './job-layers.ts';

/** A job with everything laid together, before it is believed. */
export interface LaidJob {
  readonly value: JsonMap;
  readonly type: LoadedJobType;
  readonly base: { readonly type: LoadedJobType; readonly config: JsonMap };
  readonly places: JobPlaces;
  /** Whether texts of it were made from an item, so that what was written says little of what came out. */
  readonly isTemplate: boolean;
  /** Whether the job itself is right as it is written. */
  readonly isChecked: boolean;
}

/**
 * Checks a whole job against the job schema and its config against the type's, and gives it back without what is wrong in it. A mistake
 * is reported where the strongest layer wrote it; one that many jobs inherit is reported once.
 */
export function checkWhole(
  job: LaidJob,
  expanding: Expanding,
): { readonly value: JsonMap; readonly base: LaidJob['base'] } {
  let { value } = job;
  const isKnown = job.isChecked && job.places.layers.length === 1 && !job.isTemplate;
  if (!isKnown && !isWrittenJob(value)) {
    const mistakes = findInJob(value);
    report(mistakes, { job, expanding, under: [], noun: 'a job' });
    value = asMap(mendMistakes(value, mistakes.map(ofWholeTest), findInJob));
  }
  const config = asMap(value['config']);
  const own = checkConfig(job, job.type, config, expanding);
  if (own !== value['config'] && value['config'] !== undefined) value = { ...value, config: own };
  if (job.base.type === job.type) return { value, base: { type: job.type, config: own } };
  // A config that is wrong makes a wrong one for the base: that is no second mistake.
  return { value, base: { type: job.base.type, config: own === config ? checkBase(job, expanding) : job.base.config } };
}

/** Config is the type's matter: an open map for the job schema. */
function findInJob(job: Json): readonly Mistake[] {
  const { config: _, ...rest } = asMap(job);
  return findMistakes(formatSchema('job.schema.json#/$defs/written'), rest, { mode: 'whole' });
}

/** Of a test all is left out: without a part of it, it would be another test. */
function ofWholeTest(mistake: Mistake): Mistake {
  return mistake.kind === 'missing key' && mistake.path[0] === 'tests'
    ? { ...mistake, path: mistake.path.slice(0, 2) }
    : mistake;
}

/** The config, without what is wrong in it. */
function checkConfig(job: LaidJob, type: LoadedJobType, config: JsonMap, expanding: Expanding): JsonMap {
  const validator = expanding.validators.get(type.manifest.name);
  if (!validator || validator.isValid(config)) return config;
  const find = (whole: Json): readonly Mistake[] =>
    findMistakes(validator.schema, whole, { mode: 'whole', isOpen: holdsTemplate, allowsSecrets: true });
  const explained = find(config);
  const mistakes = explained.length > 0 ? explained : unexplained(validator, config);
  report(mistakes, { job, expanding, under: ['config'], noun: `the config of a "${type.manifest.name}" job` });
  return asMap(mendMistakes(config, explained, find));
}

/** A refusal by a keyword that is not explained; none where something in the config is known only when a step runs. */
function unexplained({ firstError }: ConfigValidator, config: JsonMap): readonly Mistake[] {
  if (!firstError || /\{\{|"secret":/.test(JSON.stringify(config))) return [];
  const { path, words } = firstError();
  return [{ kind: 'broken rule', path, rule: words }];
}

function holdsTemplate(text: string): boolean {
  return text.includes('{{');
}

/** The config that a derived type makes for its base: when it is wrong, the type is to blame, where it fixes the value. */
function checkBase({ type, base, places }: LaidJob, expanding: Expanding): JsonMap {
  const validator = expanding.validators.get(base.type.manifest.name);
  if (!validator || validator.isValid(base.config)) return base.config;
  const mistakes = findMistakes(validator.schema, base.config, {
    mode: 'whole',
    isOpen: holdsTemplate,
    allowsSecrets: true,
  });
  const fixed = asMap(asMap(type.manifest.fixed)['config']);
  const spanOf = (path: Path, on: 'key' | 'value'): Span =>
    path[0] !== undefined && Object.hasOwn(fixed, path[0]) && type.file
      ? type.file.spanOf(['fixed', 'config', ...path], on)
      : places.spanOf(['config', ...path], on);
  for (const mistake of mistakes)
    blame(
      expanding,
      describeMistake(mistake, {
        noun: `the config that "${type.manifest.name}" gives to "${base.type.manifest.name}"`,
        spanOf,
      }),
    );
  return asMap(pruneMistakes(base.config, mistakes));
}

/** Mistakes of one job that are told. */
const TOLD_MAX = 100;

interface Reporting {
  readonly job: LaidJob;
  readonly expanding: Expanding;
  /** Where in the job the checked value stands. */
  readonly under: Path;
  readonly noun: string;
}

function report(mistakes: readonly Mistake[], { job, expanding, under, noun }: Reporting): void {
  const { places } = job;
  for (const mistake of mistakes.slice(0, TOLD_MAX)) {
    const path = [...under, ...('key' in mistake ? [...mistake.path, mistake.key] : mistake.path)];
    const [word] = findWords(places.layers, path, places.isKey);
    const key = blameKey(job, mistake, word);
    if (key !== undefined && expanding.blamed.has(key)) continue;
    if (key !== undefined) expanding.blamed.add(key);
    blame(
      expanding,
      describeMistake(mistake, {
        noun,
        spanOf: (inner, on) => places.spanOf([...under, ...inner], on),
        elsewhere: (name) => suggestPlace(name, under),
      }),
    );
  }
}

/** What copies of one mistake have in common: the layer that wrote it, or the text that makes it for every item. */
function blameKey(job: LaidJob, { kind }: Mistake, word: LayerWord<string> | undefined): string | undefined {
  if (!word || (word.layer.kind === 'job' && !job.isTemplate)) return undefined;
  const { source, start } = word.layer.spanOf([], 'value');
  return `${word.layer.kind}:${kind}:${JSON.stringify(word.path)}:${source.file}:${start}`;
}

/** A key of config that is one of the job itself: it is indented too much. */
function suggestPlace(key: string, under: Path): string | undefined {
  if (under.length === 0) return undefined;
  const jobKeys = formatSchema('job.schema.json#/$defs/written/properties').node;
  return isJsonMap(jobKeys) && Object.hasOwn(jobKeys, key)
    ? `"${key}" is a key of the job itself: write it to the left, beside "config:".`
    : undefined;
}
