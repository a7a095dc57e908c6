import type { Launch } from '../../generated/formats.ts';
import { nearestName } from '../diagnostics/nearest.ts';
import type { Graph } from '../graph/graph.ts';
import { isJsonMap, type Json, type JsonMap } from '../std/json.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import type { OptionSpec, OptionValues } from './command.ts';

/**
 * The launch that a command line asks for: the preset that it names, with the flags over it. `--env`, `--select`, `--exclude` and
 * `--partition` take the place of the preset's; params, tags and `--set` are added to it. Whether it fits the graph is not looked at,
 * but for the preset's name. An error is a sentence for the user.
 */
export function readLaunch(options: OptionValues, presets: Graph['presets']): Result<Launch, string> {
  const preset = findPreset(options.text('preset'), presets);
  if (!preset.ok) return preset;
  const flags = readFlags(options);
  if (!flags.ok) return flags;
  const { params, tags, set, ...others } = flags.value;
  return succeed({
    ...preset.value,
    ...others,
    ...mergedOver('params', preset.value.params, (params ?? {}) as JsonMap),
    ...mergedOver('tags', toTagMap(preset.value.tags), toTagMap(tags) ?? {}),
    ...mergedOver('set', preset.value.set, (set ?? {}) as JsonMap),
  });
}

/** What the flags alone say, whatever the preset says. */
export function readFlags(options: OptionValues): Result<Launch, string> {
  const params = readAssignments(options.texts('param'), '--param window_days=7');
  if (!params.ok) return params;
  const tags = readTags(options.texts('tag'));
  const set = readSettings(options.texts('set'));
  if (!set.ok) return set;
  const [env, partition] = [options.text('env'), options.text('partition')];
  const [select, exclude] = [options.texts('select'), options.texts('exclude')];
  return succeed({
    ...(env === undefined ? {} : { env }),
    ...(select.length === 0 ? {} : { select }),
    ...(exclude.length === 0 ? {} : { exclude }),
    ...(partition === undefined ? {} : { partition }),
    ...mergedOver('params', {}, params.value),
    ...mergedOver('tags', {}, tags),
    ...mergedOver('set', {}, set.value),
  });
}

/** Options that change what jobs are configured with. */
export const SETTING_OPTIONS: readonly OptionSpec[] = [
  { flags: '--param <name=value...>', description: 'a param for every job that has it: window_days=7' },
  { flags: '--set <job:path=value...>', description: 'a value of one job: marts.delays:params.window_days=7' },
];

/** Options of every verb that launches a run, besides the common ones. */
export const LAUNCH_OPTIONS: readonly OptionSpec[] = [
  ...SETTING_OPTIONS,
  { flags: '--tag <key=value...>', description: 'a tag of the run: reason=audit' },
];

function findPreset(name: string | undefined, presets: Graph['presets']): Result<Launch, string> {
  if (name === undefined) return succeed({});
  const preset = Object.hasOwn(presets, name) ? presets[name] : undefined;
  if (preset !== undefined) return succeed(preset);
  const nearest = nearestName(name, Object.keys(presets));
  if (nearest !== undefined) return fail(`There is no preset "${name}". Did you mean "${nearest}"?`);
  const known = Object.keys(presets).sort();
  return fail(
    `There is no preset "${name}". ${known.length === 0 ? 'The project has none.' : `There are: ${known.join(', ')}.`}`,
  );
}

function readAssignments(texts: readonly string[], example: string): Result<JsonMap, string> {
  const values: Record<string, Json> = {};
  for (const text of texts) {
    const equals = text.indexOf('=');
    if (equals < 1) return fail(`"${text}" is no NAME=VALUE. Write it as in ${example}.`);
    values[text.slice(0, equals)] = readValue(text.slice(equals + 1));
  }
  return succeed(values);
}

function readTags(texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts.map((text) => {
      const equals = text.indexOf('=');
      return equals === -1 ? [text, ''] : [text.slice(0, equals), text.slice(equals + 1)];
    }),
  );
}

/** `JOB:a.b=1` as `{JOB: {a: {b: 1}}}`. */
function readSettings(texts: readonly string[]): Result<Readonly<Record<string, JsonMap>>, string> {
  let settings: JsonMap = {};
  for (const text of texts) {
    const match = /^([^:=]+):([^=]+)=(.*)$/s.exec(text);
    if (!match) return fail(`"${text}" is no JOB:PATH=VALUE. Write it as in --set marts.delays:params.window_days=7.`);
    const [, job = '', path = '', value = ''] = match;
    const nested = path.split('.').reduceRight<Json>((inner, key) => ({ [key]: inner }), readValue(value));
    settings = mergeMaps(settings, { [job]: nested });
  }
  return succeed(settings as Readonly<Record<string, JsonMap>>);
}

/** JSON where the text is JSON (a number, true, a list), else the text itself, so that names and dates need no quotes. */
function readValue(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

function mergedOver(key: 'params' | 'tags' | 'set', weak: object | undefined, strong: JsonMap): Partial<Launch> {
  if (Object.keys(strong).length === 0) return {};
  return { [key]: mergeMaps((weak ?? {}) as JsonMap, strong) };
}

function mergeMaps(weak: JsonMap, strong: JsonMap): JsonMap {
  const merged: Record<string, Json> = { ...weak };
  for (const [key, value] of Object.entries(strong)) {
    const below = merged[key];
    merged[key] = isJsonMap(below) && isJsonMap(value) ? mergeMaps(below, value) : value;
  }
  return merged;
}

function toTagMap(tags: Launch['tags']): JsonMap | undefined {
  return Array.isArray(tags) ? Object.fromEntries(tags.map((key: string) => [key, ''])) : (tags as JsonMap | undefined);
}
