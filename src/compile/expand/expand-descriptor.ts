import { createDiagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';
import type { JobDescriptor } from '../../../generated/formats.ts';
import type { IsKey } from '../../layers/find-written.ts';
import { findNearestWord, findWords, mergeLayers } from '../../layers/layers.ts';
import { mergeMaps, type KeepsNull } from '../../layers/merge.ts';
import { isJsonMap, type JsonMap } from '../../std/json.ts';
import { ITEMS_MAX } from '../limits.ts';
import type { ExpandedJob, LoadedJobType } from '../stages.ts';
import type { DescriptorFile, WrittenJob } from '../validate/validate.ts';
import { checkItemNames } from './check-item-names.ts';
import { checkJobName } from './check-job-name.ts';
import { checkWhole } from './check-whole.ts';
import { checkFixed, deriveBase } from './derive-base.ts';
import { blame, type Expanding } from './expanding.ts';
import { findType } from './find-type.ts';
import { itemsOf } from './items.ts';
import { asMap, layersOf, typeDefaults, type DefaultsLayer, type JobLayer } from './job-layers.ts';
import { renderKey, renderScope, type TextScope } from './render-scope.ts';
import { spellOutJob } from './spell-out.ts';
import { createSinks } from './text-sinks.ts';

/** The jobs that one descriptor makes: one, or one for each item of its `for_each`. */
export function expandDescriptor(declared: DeclaredJob, expanding: Expanding): readonly ExpandedJob[] {
  const { file, written, above } = declared;
  const said = layersOf(written, file, above);
  const place = (): Span =>
    written.path.length === 0 ? file.file.spanOf(['job']) : file.file.spanOf(written.path, 'key');
  const type = findType(said.type, { layers: said.layers, place }, expanding);
  const name = nameOf(written);
  if (!type) return lose(name, written.value, expanding);
  const layers = type.parent ? [...typeDefaults(type), ...said.layers] : said.layers;
  const template: JobTemplate = { declared, layers, type, merged: mergeLayers(layers, KEEPS_NULL), name, place };
  const lists = template.merged['for_each'];
  return lists === undefined
    ? createJob(template, undefined, expanding)
    : expandItems(template, asMap(lists), expanding);
}

export interface DeclaredJob {
  readonly file: DescriptorFile;
  readonly written: WrittenJob;
  /** Defaults of the project and of the folders above, weakest first. */
  readonly above: readonly DefaultsLayer[];
}

/** `null` says something of its own of an input (it is none), and of an output (nothing more is said). */
const KEEPS_NULL: KeepsNull = (path) => path.length === 2 && (path[0] === 'inputs' || path[0] === 'outputs');

/** A descriptor with its defaults, before its items are put in. */
export interface JobTemplate {
  readonly declared: DeclaredJob;
  readonly layers: readonly JobLayer[];
  readonly type: LoadedJobType;
  readonly merged: JsonMap;
  readonly name: string;
  readonly place: () => Span;
}

function nameOf({ value, path }: WrittenJob): string {
  const name: unknown = path.length === 0 ? value['job'] : path[1];
  return typeof name === 'string' ? name : '';
}

function lose(name: string, value: JsonMap, { lost }: Expanding): readonly ExpandedJob[] {
  lost.add(name);
  const { outputs } = spellOutJob(value);
  for (const output of Object.keys(isJsonMap(outputs) ? outputs : {})) lost.add(output);
  return [];
}

function expandItems(template: JobTemplate, lists: JsonMap, expanding: Expanding): readonly ExpandedJob[] {
  const { items, count } = itemsOf(lists, ITEMS_MAX);
  const [word] = findWords(template.layers, ['for_each']);
  const span = word ? word.layer.spanOf(word.path, 'key') : template.place();
  if (count > ITEMS_MAX) {
    const message = `This "for_each" makes ${count.toLocaleString('en')} jobs; at most ${ITEMS_MAX.toLocaleString('en')} are made.`;
    blame(
      expanding,
      createDiagnostic('MR1009', span, message, {
        hint: 'Use fewer items, or partitions where the items are slices of one asset.',
      }),
    );
    return lose(template.name, template.merged, expanding);
  }
  const problems = checkItemNames(template, lists, span);
  for (const problem of problems) blame(expanding, problem);
  if (problems.some(({ code }) => code === 'MR2011')) return lose(template.name, template.merged, expanding);
  return items.flatMap((item) => createJob(template, item, expanding));
}

function createJob(template: JobTemplate, item: JsonMap | undefined, expanding: Expanding): readonly ExpandedJob[] {
  const { type, place } = template;
  const scope = item && createItemScope(template, item, expanding);
  const name = scope ? renderKey(template.name, scope) : template.name;
  const badName = checkJobName(name, place);
  if (badName) {
    const { span } = badName;
    blame(expanding, badName, `name:${span.source.file}:${span.start}`);
    return lose(name, template.merged, expanding);
  }
  const { for_each: _, ...merged } = scope ? asMap(renderScope(template.merged, scope)) : template.merged;
  const { base, fixed } = deriveBase(type, asMap(merged['config']), expanding.dialect);
  if (type.parent) for (const problem of checkFixed(type, template.layers, fixed)) blame(expanding, problem);
  const laid = fixed.reduce((lower, layer) => mergeMaps(lower, layer.value, KEEPS_NULL), merged);
  const places = createPlaces(fixed.length === 0 ? template.layers : [...template.layers, ...fixed], scope, place);
  const { isChecked } = template.declared.written;
  const checked = checkWhole({ value: laid, type, base, places, isTemplate: item !== undefined, isChecked }, expanding);
  const descriptor: unknown = spellOutJob({ ...checked.value, job: name, type: type.manifest.name });
  if (!isWholeJob(descriptor)) return [];
  const file = template.declared.file.file.source.file;
  const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')));
  return [
    {
      name,
      file,
      folder,
      isAlone: template.declared.written.path.length === 0,
      descriptor,
      type,
      base: checked.base,
      ...(item ? { item } : {}),
      ...placesOf(places),
    },
  ];
}

function createItemScope({ type, merged }: JobTemplate, item: JsonMap, { dialect }: Expanding): TextScope {
  return { name: 'item', values: item, sinkOf: createSinks(type, asMap(merged['config']), dialect) };
}

/** Where the parts of one job were written. */
export interface JobPlaces {
  readonly layers: readonly JobLayer[];
  readonly isKey: IsKey | undefined;
  readonly place: () => Span;
  readonly spanOf: ExpandedJob['spanOf'];
}

function createPlaces(layers: readonly JobLayer[], scope: TextScope | undefined, place: () => Span): JobPlaces {
  const isKey: IsKey | undefined =
    scope && ((written, wanted) => written === wanted || renderKey(written, scope) === wanted);
  const spanOf: ExpandedJob['spanOf'] = (path, on = 'value') => {
    const word = findNearestWord(layers, path, isKey);
    return word ? word.layer.spanOf(word.path, on) : place();
  };
  return { layers, isKey, place, spanOf };
}

function placesOf({ layers, isKey, place, spanOf }: JobPlaces): Pick<ExpandedJob, 'spanOf' | 'originsOf' | 'place'> {
  return {
    spanOf,
    originsOf: (path) =>
      findWords(layers, path, isKey).map((word) => ({
        layer: word.layer.kind,
        value: word.value,
        // Found when asked: most only want to know the layer.
        get span() {
          return word.layer.spanOf(word.path, 'value');
        },
      })),
    place: place(),
  };
}

/** Holds of every job that was checked as a whole and has a type. */
function isWholeJob(job: unknown): job is JobDescriptor {
  return isJsonMap(job) && typeof job['type'] === 'string';
}
