import type { Launch } from '../../../generated/formats.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';
import { isJsonMap, type Json } from '../../std/json.ts';
import { checkNames } from '../../templates/check-names.ts';
import { parseTemplate } from '../../templates/parse-template.ts';
import { isOfTick, TICK_KEYS, TICK_SCOPE } from '../../templates/tick-names.ts';
import type { Path } from '../stages.ts';

/** Templates of a launch over the tick that starts a run (MR4011): they are filled in when it is decided, and know nothing else. */
export function checkTickNames(launch: Launch, spanOf: (path: Path) => Span): readonly Diagnostic[] {
  return TICK_KEYS.flatMap((key) => checkValue(launch[key] as Json | undefined, [key], spanOf)); // as the schema has it: JSON
}

function checkValue(value: Json | undefined, path: Path, spanOf: (path: Path) => Span): readonly Diagnostic[] {
  if (typeof value === 'string') {
    const { template } = parseTemplate({ text: value, toSpan: () => spanOf(path) });
    return template === undefined || !isOfTick(template) ? [] : checkNames(template, TICK_SCOPE);
  }
  if (Array.isArray(value)) return value.flatMap((part: Json, at) => checkValue(part, [...path, at], spanOf));
  if (!isJsonMap(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => checkValue(part, [...path, key], spanOf));
}
