import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import type { Span } from '../../diagnostics/source.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import type { Path } from '../stages.ts';
import type { JobTemplate } from './expand-descriptor.ts';

/** The name of a job with `for_each` must tell its items apart, and `{{item.x}}` in it and elsewhere must be one of the lists. */
export function checkItemNames(template: JobTemplate, lists: JsonMap, listsSpan: Span): readonly Diagnostic[] {
  return [
    ...checkName(template, lists, listsSpan),
    ...template.layers.flatMap((layer) =>
      checkTexts(layer.value, [], { lists, spanOf: (path) => layer.spanOf(path, 'value') }),
    ),
  ];
}

function checkName({ name, place }: JobTemplate, lists: JsonMap, listsSpan: Span): readonly Diagnostic[] {
  const missing = Object.entries(lists).find(
    ([key, list]) => Array.isArray(list) && list.length > 1 && !new RegExp(`\\{\\{[^}]*\\bitem\\.${key}\\b`).test(name),
  );
  if (!missing) return [];
  return [
    createDiagnostic('MR2011', place(), `The name "${name}" is the same for every "${missing[0]}" of "for_each".`, {
      related: [{ span: listsSpan, message: 'the items are listed here' }],
      hint: `Put {{item.${missing[0]}}} into the name.`,
    }),
  ];
}

interface Texts {
  readonly lists: JsonMap;
  readonly spanOf: (path: Path) => Span;
}

function checkTexts(value: Json, path: Path, texts: Texts): readonly Diagnostic[] {
  if (typeof value === 'string') return value.includes('{{') ? checkText(value, path, texts) : [];
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((part, index) => checkTexts(part, [...path, index], texts));
  return isJsonMap(value)
    ? Object.entries(value).flatMap(([key, part]) => checkTexts(part, [...path, key], texts))
    : [];
}

function checkText(text: string, path: Path, { lists, spanOf }: Texts): readonly Diagnostic[] {
  const keys = Object.keys(lists);
  const names = [...text.matchAll(/\{\{[^}]*?\bitem\.([A-Za-z_]\w*)/g)].map(([, name = '']) => name);
  return names
    .filter((name) => !keys.includes(name))
    .map((name) => {
      const nearest = nearestName(name, keys);
      return createDiagnostic('MR4011', spanOf(path), `The items of "for_each" have no "${name}".`, {
        hint: nearest === undefined ? `They have ${keys.join(', ')}.` : `Did you mean {{item.${nearest}}}?`,
      });
    });
}
