import type { Span } from '../../diagnostics/source.ts';
import { isWrittenJob } from '../../../generated/descriptor-validators.js';
import { findWords } from '../../layers/layers.ts';
import type { IsKey } from '../../layers/find-written.ts';
import type { JsonMap } from '../../std/json.ts';
import type { LoadedJobType, Path } from '../stages.ts';
import { describeMistake } from '../validate/describe-mistake.ts';
import { findMistakes, type Mistake } from '../validate/find-mistakes.ts';
import { formatSchema } from '../validate/format-schemas.ts';
import { pruneMistakes } from '../validate/prune.ts';
import type { Expanding } from './expand.ts';
import { asMap, type JobLayer } from './job-layers.ts';

/** A job with everything laid together, before it is believed. */
export interface LaidJob {
  readonly value: JsonMap;
  readonly type: LoadedJobType;
  readonly base: { readonly type: LoadedJobType; readonly config: JsonMap };
  readonly layers: readonly JobLayer[];
  readonly isKey: IsKey | undefined;
  readonly place: () => Span;
  readonly spanOf: (path: Path, on: 'key' | 'value') => Span;
  /** Whether texts of it were made from an item, so that what was written says little of what came out. */
  readonly isTemplate: boolean;
}

/**
 * Checks a whole job against the job schema and its config against the type's, and gives it back without what is wrong in it. A mistake
 * is reported where the strongest layer wrote it; one that many jobs inherit is reported once.
 */
export function checkWhole(job: LaidJob, expanding: Expanding): { readonly value: JsonMap; readonly base: LaidJob['base'] } {
  let { value, base } = job;
  if ((job.layers.length > 1 || job.isTemplate) && !isWrittenJob(value)) {
    const mistakes = findMistakes(formatSchema('job.schema.json#/$defs/written'), withoutConfig(value), { mode: 'whole' });
    report(job, mistakes, expanding);
    value = asMap(pruneMistakes(value, mistakes));
  }
  const config = asMap(value['config']);
  const validator = expanding.validators.get(job.type.manifest.name);
  if (validator && !validator.isValid(config)) {
    const mistakes = findMistakes(validator.schema, config, { mode: 'whole', isOpen: holdsTemplate });
    report(job, mistakes.map((mistake) => ({ ...mistake, path: ['config', ...mistake.path] })), expanding);
    const pruned = asMap(pruneMistakes(config, mistakes));
    value = { ...value, config: pruned };
    if (base.type === job.type) base = { ...base, config: pruned };
  }
  return { value, base: base.type === job.type ? { ...base, config: asMap(value['config']) } : base };
}

/** Config is the type's matter: an open map for the job schema. */
function withoutConfig(value: JsonMap): JsonMap {
  const { config: _, ...rest } = value;
  return rest;
}

function holdsTemplate(text: string): boolean {
  return text.includes('{{');
}

function report(job: LaidJob, mistakes: readonly Mistake[], expanding: Expanding): void {
  for (const mistake of mistakes) {
    const path = 'key' in mistake && mistake.kind !== 'missing key' ? [...mistake.path, mistake.key] : mistake.path;
    const [word] = findWords(job.layers, path, job.isKey);
    if (word) {
      const span = word.layer.spanOf([], 'value');
      const key = `${span.source.file}:${span.start}:${JSON.stringify(word.path)}:${mistake.kind}`;
      if (expanding.blamed.has(key)) continue;
      expanding.blamed.add(key);
    }
    const noun = mistake.path[0] === 'config' ? `a config of the type "${job.type.manifest.name}"` : 'a job';
    const inConfig = mistake.path.length === 1 && mistake.path[0] === 'config';
    const diagnostic = describeMistake(inConfig ? { ...mistake, path: [] } : mistake, {
      noun,
      spanOf: (inner, on) => job.spanOf(inConfig ? ['config', ...inner] : inner, on),
    });
    const key = `${diagnostic.span.source.file}:${diagnostic.span.start}:${diagnostic.message}`;
    if (expanding.blamed.has(key)) continue;
    expanding.blamed.add(key);
    expanding.diagnostics.push(diagnostic);
  }
}
