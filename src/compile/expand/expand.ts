import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import type { Span } from '../../diagnostics/source.ts';
import type { JobDescriptor } from '../../../generated/formats.ts';
import { findNearestWord, findWords, mergeLayers } from '../../layers/layers.ts';
import { mergeMaps, type KeepsNull } from '../../layers/merge.ts';
import { isJsonMap, type JsonMap } from '../../std/json.ts';
import { parseTypeName } from '../discover/load-job-types.ts';
import { suggestName } from '../discover/project-file.ts';
import { ITEMS_MAX } from '../limits.ts';
import type { ExpandedJob, LoadedJobType } from '../stages.ts';
import type { ConfigValidator } from '../validate/config-validators.ts';
import type { DescriptorFile, WrittenJob } from '../validate/validate.ts';
import { checkJobName } from './check-job-name.ts';
import { checkWhole } from './check-whole.ts';
import { checkFixed, deriveBase } from './derive-base.ts';
import { itemsOf } from './items.ts';
import { asMap, layersOf, typeDefaults, type DefaultsLayer, type JobLayer } from './job-layers.ts';
import { renderKey, renderScope, type TextScope } from './render-item.ts';
import { spellOutJob } from './spell-out.ts';

/**
 * Phase 4: descriptors → jobs. Lays defaults and what a type gives under each job, makes one job per item of `for_each`, spells short
 * forms out, and checks each whole job, once per place that is to blame. Where a value came from is found when it is asked.
 */
export function expandJobs(files: readonly DescriptorFile[], parts: ExpandParts): ExpandedJobs {
  const expanding: Expanding = { ...parts, diagnostics: [], blamed: new Set() };
  const jobs = files.flatMap((file) => {
    const above = parts.defaultsAbove(file.file.source.file);
    return file.jobs.flatMap((written) => expandJob({ file, written, above }, expanding));
  });
  return { jobs: withoutDuplicates(jobs, expanding.diagnostics), diagnostics: expanding.diagnostics };
}

export interface ExpandParts {
  readonly jobTypes: ReadonlyMap<string, LoadedJobType>;
  readonly validators: ReadonlyMap<string, ConfigValidator>;
  /** Defaults of the project and of the folders above a file, weakest first. */
  readonly defaultsAbove: (file: string) => readonly DefaultsLayer[];
}

export interface ExpandedJobs {
  readonly jobs: readonly ExpandedJob[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Expanding extends ExpandParts {
  readonly diagnostics: Diagnostic[];
  /** What was reported already, by layer and path, so that copies of a mistake are not. */
  readonly blamed: Set<string>;
}

interface Declared {
  readonly file: DescriptorFile;
  readonly written: WrittenJob;
  readonly above: readonly DefaultsLayer[];
}

function expandJob(declared: Declared, expanding: Expanding): readonly ExpandedJob[] {
  const { file, written, above } = declared;
  const said = layersOf(written, file, above);
  const place = (): Span => (written.path.length === 0 ? file.file.spanOf(['job']) : file.file.spanOf(written.path, 'key'));
  const type = findType(said.type, { layers: said.layers, place, expanding });
  if (!type) return [];
  const layers = type.parent ? [...typeDefaults(type), ...said.layers] : said.layers;
  const merged = mergeLayers(layers, KEEPS_NULL);
  const name = written.path.length === 0 ? written.value['job'] : written.path[1];
  const template: Template = { declared, layers, type, merged, name: typeof name === 'string' ? name : '', place };
  return merged['for_each'] === undefined ? createJob(template, undefined, expanding) : expandItems(template, merged['for_each'], expanding);
}

/** `null` says something of its own of an input (it is none), and of an output (nothing more is said). */
const KEEPS_NULL: KeepsNull = (path) => path.length === 2 && (path[0] === 'inputs' || path[0] === 'outputs');

interface Template {
  readonly declared: Declared;
  readonly layers: readonly JobLayer[];
  readonly type: LoadedJobType;
  readonly merged: JsonMap;
  readonly name: string;
  readonly place: () => Span;
}

function findType(written: string | undefined, { layers, place, expanding }: { readonly layers: readonly JobLayer[]; readonly place: () => Span; readonly expanding: Expanding }): LoadedJobType | undefined {
  const { jobTypes, diagnostics } = expanding;
  if (written === undefined) {
    diagnostics.push(createDiagnostic('MR2006', place(), 'The job has no type.', { hint: `Add a line like "type: sql"; the types are ${[...jobTypes.keys()].sort().join(', ')}.` }));
    return undefined;
  }
  const { name, version } = parseTypeName(written);
  const type = jobTypes.get(name);
  if (type && (version === undefined || version === type.manifest.version)) return type;
  const [word] = findWords(layers, ['type']);
  const span = word ? word.layer.spanOf(word.path, 'value') : place();
  if (!blameOnce(expanding, span)) return undefined;
  if (type) diagnostics.push(createDiagnostic('MR4001', span, `The job type "${name}" has version ${type.manifest.version}, not ${version}.`, { hint: `Write "${name}@${type.manifest.version}", and see what changed in the type.` }));
  else diagnostics.push(createDiagnostic('MR4001', span, `There is no job type "${name}".`, suggestName(name, jobTypes.keys()) ?? { hint: `The types are ${[...jobTypes.keys()].sort().join(', ')}.` }));
  return undefined;
}

function blameOnce({ blamed }: Expanding, span: Span): boolean {
  const key = `${span.source.file}:${span.start}`;
  if (blamed.has(key)) return false;
  blamed.add(key);
  return true;
}

function expandItems(template: Template, lists: unknown, expanding: Expanding): readonly ExpandedJob[] {
  const { layers, name, place } = template;
  const { items, count } = itemsOf(asMap(lists), ITEMS_MAX);
  const [word] = findWords(layers, ['for_each']);
  const span = (): Span => (word ? word.layer.spanOf(word.path, 'key') : place());
  if (count > ITEMS_MAX) {
    expanding.diagnostics.push(createDiagnostic('MR1009', span(), `This "for_each" makes ${count.toLocaleString('en')} jobs; at most ${ITEMS_MAX.toLocaleString('en')} are made.`));
    return [];
  }
  const missing = Object.keys(asMap(lists)).filter((key) => !new RegExp(`\\{\\{\\s*item\\.${key}\\b`).test(name));
  if (missing.length > 0 && count > 1) {
    expanding.diagnostics.push(
      createDiagnostic('MR2011', place(), `The name "${name}" is the same for every "${missing[0]}" of "for_each".`, {
        related: [{ span: span(), message: 'the items are here' }],
        hint: `Put {{item.${missing[0]}}} into the name.`,
      }),
    );
    return [];
  }
  return items.flatMap((item) => createJob(template, item, expanding));
}

function createJob(template: Template, item: JsonMap | undefined, expanding: Expanding): readonly ExpandedJob[] {
  const { declared, type, place } = template;
  const scope = item && createItemScope(item, template, expanding);
  const { for_each: _, ...merged } = item ? asMap(renderScope(template.merged, createSilentScope(item))) : template.merged;
  const name = scope ? renderKey(template.name, scope) : template.name;
  if (scope) reportUnknownItems(template, scope);
  const badName = checkJobName(name, place);
  if (badName) {
    if (blameOnce(expanding, place())) expanding.diagnostics.push(badName);
    return [];
  }
  const { base, fixed } = deriveBase(type, asMap(merged['config']));
  const layers = fixed.length === 0 ? template.layers : [...template.layers, ...fixed];
  const isKey = item && ((written: string, wanted: string): boolean => written === wanted || renderKey(written, createSilentScope(item)) === wanted);
  const spanOf: ExpandedJob['spanOf'] = (path, on = 'value') => {
    const word = findNearestWord(layers, path, isKey);
    return word ? word.layer.spanOf(word.path, on) : place();
  };
  if (type.parent) expanding.diagnostics.push(...checkFixed(type, template.layers, fixed).filter((diagnostic) => blameOnce(expanding, diagnostic.span)));
  const laid = fixed.reduce((lower, layer) => mergeMaps(lower, layer.value, KEEPS_NULL), merged);
  const checked = checkWhole({ value: laid, type, base, spanOf, layers, isKey, place, isTemplate: item !== undefined }, expanding);
  const descriptor = spellOutJob({ ...checked.value, job: name, type: type.manifest.name });
  if (!isWholeJob(descriptor)) return [];
  const path = declared.file.file.source.file;
  return [
    {
      name,
      file: path,
      folder: path.slice(0, Math.max(0, path.lastIndexOf('/'))),
      isAlone: declared.written.path.length === 0,
      descriptor,
      type,
      base: checked.base,
      ...(item ? { item } : {}),
      spanOf,
      originsOf: (wanted) => findWords(layers, wanted, isKey).map(({ layer, path: at, value }) => ({
        layer: layer.kind,
        value,
        get span() {
          return layer.spanOf(at, 'value');
        },
      })),
      get place() {
        return place();
      },
    },
  ];
}

/** Holds of every job that was checked as a whole and has a type. */
function isWholeJob(job: unknown): job is JobDescriptor {
  return isJsonMap(job) && typeof job['type'] === 'string';
}

interface ItemScope extends TextScope {
  readonly unknown: Set<string>;
  readonly expanding: Expanding;
}

function createItemScope(item: JsonMap, _template: Template, expanding: Expanding): ItemScope {
  const unknown = new Set<string>();
  return { name: 'item', values: item, report: (name) => void unknown.add(name), unknown, expanding };
}

function createSilentScope(item: JsonMap): TextScope {
  return { name: 'item', values: item, report: () => undefined };
}

/** `{{item.x}}` where the items have no `x`: where it is written. */
function reportUnknownItems({ layers }: Template, scope: ItemScope): void {
  const { expanding } = scope;
  for (const layer of layers) {
    visitTexts(layer.value, [], (text, path) => {
      scope.unknown.clear();
      renderKey(text, scope);
      for (const name of scope.unknown) {
        const span = layer.spanOf(path, 'value');
        if (!blameOnce(expanding, span)) continue;
        const nearest = nearestName(name, Object.keys(scope.values));
        expanding.diagnostics.push(createDiagnostic('MR4011', span, `The items of "for_each" have no "${name}".`, { hint: nearest === undefined ? `They have ${Object.keys(scope.values).join(', ')}.` : `Did you mean {{item.${nearest}}}?` }));
      }
    });
  }
}

function visitTexts(value: unknown, path: readonly (string | number)[], take: (text: string, path: readonly (string | number)[]) => void): void {
  if (typeof value === 'string') {
    if (value.includes('{{')) take(value, path);
  } else if (Array.isArray(value)) for (const [index, part] of (value as readonly unknown[]).entries()) visitTexts(part, [...path, index], take);
  else if (isJsonMap(value)) for (const [key, part] of Object.entries(value)) visitTexts(part, [...path, key], take);
}

/** The first job of each name; the others are reported with the place of the first. */
function withoutDuplicates(jobs: readonly ExpandedJob[], diagnostics: Diagnostic[]): readonly ExpandedJob[] {
  const byName = new Map<string, ExpandedJob>();
  for (const job of jobs) {
    const first = byName.get(job.name);
    if (!first) byName.set(job.name, job);
    else if (first.place.source === job.place.source && first.place.start === job.place.start) {
      diagnostics.push(createDiagnostic('MR2011', job.place, `Two items of "for_each" make the job "${job.name}".`, { hint: 'Each item must give a name of its own.' }));
    } else {
      diagnostics.push(createDiagnostic('MR2008', job.place, `There is a job "${job.name}" already.`, { related: [{ span: first.place, message: 'the other one is here' }], hint: 'Give one of the two another name.' }));
    }
  }
  return byName.size === jobs.length ? jobs : [...byName.values()];
}
