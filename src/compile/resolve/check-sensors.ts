import type { SensorDescriptor } from '../../../generated/formats.ts';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { parseDuration } from '../../std/durations.ts';
import { isJsonMap, type Json } from '../../std/json.ts';
import type { TemplateScope } from '../../templates/check-names.ts';
import type { Path, Project } from '../stages.ts';
import { checkTemplate } from './check-template.ts';

/**
 * What sensors say, by their types: keys that a type needs (MR2006), keys that are of another type (MR3018), patterns that cannot be read
 * (MR2005), intervals (MR2023), what can never be (MR2025), and templates over what a type sees (MR4010 to MR4015).
 */
export function checkSensorTypes({ descriptor, spanOf }: Project): readonly Diagnostic[] {
  return Object.entries(descriptor.sensors ?? {}).flatMap(([name, sensor]) => {
    const path: Path = ['sensors', name];
    return [
      ...checkKeys(sensor, path, spanOf),
      ...checkPattern(sensor, path, spanOf),
      ...checkInterval(sensor, path, spanOf),
      ...checkRequired(sensor, path, spanOf),
      ...checkTemplates(sensor.key, { path: [...path, 'key'], scope: SCOPES[sensor.type], spanOf }),
      ...checkTemplates(sensor.launch as Json, { path: [...path, 'launch'], scope: SCOPES[sensor.type], spanOf }),
    ];
  });
}

type SensorType = SensorDescriptor['type'];
type SensorKey = keyof SensorDescriptor;
type SpanOf = Project['spanOf'];

/** Keys that only some types have; the first ones are needed. */
const OWN_KEYS: Readonly<
  Record<SensorType, { readonly needed: readonly SensorKey[]; readonly other: readonly SensorKey[] }>
> = {
  files: { needed: ['pattern'], other: ['resource', 'stable'] },
  sql: { needed: ['sql'], other: ['resource'] },
  http: { needed: ['url'], other: ['resource'] },
  asset: { needed: ['assets'], other: ['require', 'within'] },
  run_status: { needed: [], other: ['status', 'select'] },
  code: { needed: ['file'], other: [] },
};

const ALL_OWN: ReadonlySet<SensorKey> = new Set(
  Object.values(OWN_KEYS).flatMap(({ needed, other }) => [...needed, ...other]),
);

/** What the templates of a sensor know. */
const SCOPES: Readonly<Record<SensorType, TemplateScope>> = {
  files: { file: ['path', 'name', 'folder', 'bytes', 'modified', 'version'], match: 'any' },
  sql: { row: 'any' },
  http: { event: ['url', 'status', 'version', 'modified'] },
  asset: {
    asset: 'value',
    event: {
      asset: 'value',
      assets: 'any',
      partition: 'value',
      partitions: 'any',
      run: 'value',
      version: 'value',
      at: 'value',
    },
  },
  run_status: { event: { run: 'value', state: 'value', at: 'value', pipeline: 'value', tags: 'any' } },
  code: { event: 'any' },
};

function checkKeys(sensor: SensorDescriptor, path: Path, spanOf: SpanOf): readonly Diagnostic[] {
  const { needed, other } = OWN_KEYS[sensor.type];
  const missing = needed.filter((key) => sensor[key] === undefined);
  const strange = Object.keys(sensor).filter(
    (key) => ALL_OWN.has(key as SensorKey) && ![...needed, ...other].includes(key as SensorKey),
  );
  return [
    ...missing.map((key) =>
      createDiagnostic('MR2006', spanOf(path, 'key'), `A sensor of type "${sensor.type}" needs the key "${key}".`, {
        hint: `Its keys are ${[...needed, ...other].join(', ')}, and those that all sensors have.`,
      }),
    ),
    ...strange.map((key) =>
      createDiagnostic('MR3018', spanOf([...path, key], 'key'), `A sensor of type "${sensor.type}" has no "${key}".`, {
        hint: `It is for sensors of type ${typesWith(key).join(' or ')}.`,
      }),
    ),
  ];
}

function typesWith(key: string): readonly string[] {
  return Object.entries(OWN_KEYS).flatMap(([type, { needed, other }]) =>
    [...needed, ...other].some((one) => one === key) ? [`"${type}"`] : [],
  );
}

/** A pattern that begins with `^` is a regular expression. */
function checkPattern({ pattern }: SensorDescriptor, path: Path, spanOf: SpanOf): readonly Diagnostic[] {
  if (pattern?.startsWith('^') !== true) return [];
  try {
    new RegExp(pattern, 'u');
    return [];
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/^.*: /, '') : '';
    const span = spanOf([...path, 'pattern'], 'value');
    return [
      createDiagnostic('MR2005', span, `The pattern cannot be read as a regular expression: ${why}.`, {
        hint: 'What begins with ^ is a regular expression; write a glob without it.',
      }),
    ];
  }
}

function checkInterval({ every }: SensorDescriptor, path: Path, spanOf: SpanOf): readonly Diagnostic[] {
  const everyMs = every === undefined ? undefined : parseDuration(every);
  if (everyMs === undefined || everyMs >= 1_000) return [];
  const span = spanOf([...path, 'every'], 'value');
  return [
    createDiagnostic('MR2023', span, `The interval "${every ?? ''}" is shorter than a second.`, {
      hint: 'A sensor looks once a second at most: "every: 1s".',
    }),
  ];
}

function checkRequired({ assets = [], require }: SensorDescriptor, path: Path, spanOf: SpanOf): readonly Diagnostic[] {
  if (typeof require !== 'number' || require <= assets.length) return [];
  const span = spanOf([...path, 'require'], 'value');
  const message = `The sensor requires ${require} new assets, and names ${assets.length}.`;
  return [createDiagnostic('MR2025', span, message, { hint: 'It would never start anything.' })];
}

interface TemplatesPlace {
  readonly path: Path;
  readonly scope: TemplateScope;
  readonly spanOf: SpanOf;
}

function checkTemplates(value: Json | undefined, place: TemplatesPlace): readonly Diagnostic[] {
  const { path, scope, spanOf } = place;
  if (typeof value === 'string') {
    if (!value.includes('{{')) return [];
    return checkTemplate({ text: value, toSpan: () => spanOf(path, 'value') }, { scope, sink: 'text', skip: [] });
  }
  if (Array.isArray(value))
    return value.flatMap((one: Json, at) => checkTemplates(one, { ...place, path: [...path, at] }));
  if (!isJsonMap(value)) return [];
  return Object.entries(value).flatMap(([key, one]) => checkTemplates(one, { ...place, path: [...path, key] }));
}
