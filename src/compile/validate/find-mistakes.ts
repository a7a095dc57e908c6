import { nearestName } from '../../diagnostics/nearest.ts';
import { matchesPattern } from './linear-regexp.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import type { Path } from '../stages.ts';
import { choicesOf, describeExpected, joinWords, typesOf, wantsText } from './expected.ts';
import { followReference, partOf, resolved, type SchemaSite } from './schema-set.ts';

/**
 * Why a value does not fit a schema, one mistake each: of alternatives the one that fits best speaks, what is wrong with a map's kind hides
 * what is in it. It explains what a validator has refused, and may find nothing where it does not know a keyword.
 */
export function findMistakes(site: SchemaSite, value: Json, reading: Reading): readonly Mistake[] {
  const found = visit({ site, value, path: [], depth: 0 }, reading);
  const seen = new Set<string>();
  return found.filter((mistake) => {
    const key = JSON.stringify([mistake.kind, mistake.path, detailOf(mistake)]);
    return !seen.has(key) && Boolean(seen.add(key)) && !isMisspelt(mistake, found);
  });
}

function detailOf(mistake: Mistake): unknown {
  if (mistake.kind === 'missing key') return mistake.keys;
  return 'key' in mistake ? mistake.key : undefined;
}

/** Whether a key is missing only because it is misspelt, which is a mistake of its own. */
function isMisspelt(mistake: Mistake, all: readonly Mistake[]): boolean {
  if (mistake.kind !== 'missing key') return false;
  const path = JSON.stringify(mistake.path);
  return all.some(
    (other) =>
      other.kind === 'unknown key' &&
      JSON.stringify(other.path) === path &&
      nearestName(other.key, mistake.keys) !== undefined,
  );
}

export interface Reading {
  /** `written`: a part, where keys may be missing and `null` removes one. `whole`: everything must be there. */
  readonly mode: 'written' | 'whole';
  /** Texts that stand for a value that is not known yet, of any type. */
  readonly isOpen?: (text: string) => boolean;
  /** Whether `{secret: NAME}` may stand where text is wanted. */
  readonly allowsSecrets?: boolean;
  /** Whether `null` is a value also where only a part is written. */
  readonly keepsNull?: boolean;
}

export type Mistake =
  | { readonly kind: 'unknown key'; readonly path: Path; readonly key: string; readonly known: readonly string[] }
  /** One of these keys must be there. */
  | { readonly kind: 'missing key'; readonly path: Path; readonly keys: readonly string[] }
  | {
      readonly kind: 'bad key';
      readonly path: Path;
      readonly key: string;
      readonly expected: string;
      readonly isName: boolean;
    }
  | {
      readonly kind: 'wrong value';
      readonly path: Path;
      readonly value: Json;
      readonly expected: string;
      readonly choices: readonly string[];
      readonly wantsText: boolean;
      /** The type fits but not the form of it. */
      readonly isForm: boolean;
      readonly isName: boolean;
    }
  | { readonly kind: 'broken rule'; readonly path: Path; readonly rule: string };

interface Visit {
  readonly site: SchemaSite;
  readonly value: Json;
  readonly path: Path;
  readonly depth: number;
}

const DEPTH_MAX = 200;

function visit(at: Visit, reading: Reading): readonly Mistake[] {
  const { site, value, path, depth } = at;
  const { node } = site;
  if (node === false) return [{ kind: 'broken rule', path, rule: 'is not allowed here' }];
  if (!isJsonMap(node) || depth > DEPTH_MAX) return [];
  const removesKey = value === null && reading.mode === 'written' && reading.keepsNull !== true;
  if (removesKey && typeof path.at(-1) === 'string') return [];
  if (typeof value === 'string' && reading.isOpen?.(value) === true) return [];
  if (reading.allowsSecrets === true && isSecret(value) && wantsText(site)) return [];
  const referred = typeof node['$ref'] === 'string' ? followReference(site, node['$ref']) : undefined;
  const own = referred ? visit({ ...at, site: referred, depth: depth + 1 }, reading) : [];
  if (own.length > 0) return own;
  if (!fitsType(node, value) || !fitsChoice(node, value)) return [wrongValue(at, false)];
  return [...checkForm(at, node), ...checkParts(at, node, reading), ...checkAlternatives(at, node, reading)];
}

function isSecret(value: Json): boolean {
  return isJsonMap(value) && typeof value['secret'] === 'string' && Object.keys(value).length === 1;
}

function wrongValue({ site, value, path }: Visit, isForm: boolean): Mistake {
  const { node } = resolved(site);
  const title = isJsonMap(node) ? node['title'] : undefined;
  const isName = isForm && (title === 'Name' || title === 'Identifier');
  return {
    kind: 'wrong value',
    path,
    value,
    expected: describeExpected(site),
    choices: choicesOf(site),
    wantsText: wantsText(site),
    isForm,
    isName,
  };
}

function fitsType(node: JsonMap, value: Json): boolean {
  const types = typesOf(node);
  return types.length === 0 || types.some((type) => isOfType(type, value));
}

function isOfType(type: string, value: Json): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(value);
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isJsonMap(value);
    default:
      return typeof value === type;
  }
}

function fitsChoice(node: JsonMap, value: Json): boolean {
  const choices = node['enum'];
  if (Array.isArray(choices) && !(choices as readonly Json[]).some((choice) => isEqual(choice, value))) return false;
  return node['const'] === undefined || isEqual(node['const'], value);
}

function isEqual(a: Json, b: Json): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

function checkForm(at: Visit, node: JsonMap): readonly Mistake[] {
  if (typeof at.value === 'string') return checkText(at, node, at.value);
  if (typeof at.value === 'number') return checkNumber(at, node, at.value);
  return [];
}

function checkText(at: Visit, node: JsonMap, text: string): readonly Mistake[] {
  const { pattern, minLength, maxLength } = node;
  const rule = (words: string): readonly Mistake[] => [{ kind: 'broken rule', path: at.path, rule: words }];
  if (typeof minLength === 'number' && text.length < minLength)
    return rule(minLength === 1 ? 'must not be empty' : `must have at least ${minLength} characters`);
  if (typeof pattern === 'string' && !matchesPattern(pattern, text)) {
    const mistake = wrongValue(at, true);
    const isNamed = node['title'] !== undefined;
    return isNamed ? [mistake] : rule(`must match ${pattern}`);
  }
  return typeof maxLength === 'number' && text.length > maxLength
    ? rule(`must have at most ${maxLength} characters`)
    : [];
}

function checkNumber(at: Visit, node: JsonMap, value: number): readonly Mistake[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = node;
  const rule = (words: string): readonly Mistake[] => [
    { kind: 'broken rule', path: at.path, rule: `${words}, not ${value}` },
  ];
  if (typeof minimum === 'number' && value < minimum) return rule(`must be at least ${minimum}`);
  if (typeof maximum === 'number' && value > maximum) return rule(`must be at most ${maximum}`);
  if (typeof exclusiveMinimum === 'number' && value <= exclusiveMinimum)
    return rule(`must be more than ${exclusiveMinimum}`);
  if (typeof exclusiveMaximum === 'number' && value >= exclusiveMaximum)
    return rule(`must be less than ${exclusiveMaximum}`);
  return typeof multipleOf === 'number' && value % multipleOf !== 0 ? rule(`must be a multiple of ${multipleOf}`) : [];
}

function checkParts(at: Visit, node: JsonMap, reading: Reading): readonly Mistake[] {
  if (Array.isArray(at.value)) return checkList(at, node, reading);
  return isJsonMap(at.value) ? checkMap({ ...at, value: at.value }, node, reading) : [];
}

function checkList(at: Visit, node: JsonMap, reading: Reading): readonly Mistake[] {
  const list = at.value as readonly Json[];
  const { items, minItems, maxItems, uniqueItems } = node;
  const rule = (words: string): Mistake => ({ kind: 'broken rule', path: at.path, rule: words });
  const mistakes: Mistake[] = [];
  if (typeof minItems === 'number' && list.length < minItems)
    mistakes.push(rule(minItems === 1 ? 'must not be empty' : `must have at least ${minItems} items`));
  if (typeof maxItems === 'number' && list.length > maxItems)
    mistakes.push(rule(`must have at most ${maxItems} items`));
  const repeated =
    uniqueItems === true
      ? list.findIndex((item, index) => list.findIndex((other) => isEqual(other, item)) < index)
      : -1;
  if (repeated !== -1)
    mistakes.push({ kind: 'broken rule', path: [...at.path, repeated], rule: 'stands twice in the list' });
  if (items === undefined) return mistakes;
  const site = partOf(at.site, items);
  return [
    ...mistakes,
    ...list.flatMap((value, index) => visit({ site, value, path: [...at.path, index], depth: at.depth + 1 }, reading)),
  ];
}

type MapVisit = Visit & { readonly value: JsonMap };

function checkMap(at: MapVisit, node: JsonMap, reading: Reading): readonly Mistake[] {
  const keys = Object.keys(at.value);
  const mistakes: Mistake[] = [...checkCounts(at, node, keys)];
  if (reading.mode === 'whole') mistakes.push(...checkRequired(at, node));
  for (const key of keys) {
    mistakes.push(...checkKey(at, node, key));
    const parts = partsForKey(node, key);
    if (!parts)
      mistakes.push({ kind: 'unknown key', path: at.path, key, known: Object.keys(asMap(node['properties'])) });
    const inner = { value: at.value[key] ?? null, path: [...at.path, key], depth: at.depth + 1 };
    for (const part of parts ?? []) mistakes.push(...visit({ ...inner, site: partOf(at.site, part) }, reading));
  }
  return mistakes;
}

/** The schemas that a key's value must fit; `undefined` when the map knows no such key. */
function partsForKey(node: JsonMap, key: string): readonly Json[] | undefined {
  const properties = asMap(node['properties']);
  const patterns = Object.entries(asMap(node['patternProperties']));
  const parts = [
    ...(Object.hasOwn(properties, key) ? [properties[key] ?? true] : []),
    ...patterns.filter(([pattern]) => matchesPattern(pattern, key)).map(([, part]) => part),
  ];
  if (parts.length > 0) return parts;
  const rest = node['additionalProperties'];
  return rest === false ? undefined : rest === undefined ? [] : [rest];
}

function checkCounts(at: Visit, node: JsonMap, keys: readonly string[]): readonly Mistake[] {
  const { minProperties, maxProperties } = node;
  if (typeof minProperties === 'number' && keys.length < minProperties)
    return [{ kind: 'broken rule', path: at.path, rule: 'must not be empty' }];
  if (typeof maxProperties === 'number' && keys.length > maxProperties)
    return [{ kind: 'broken rule', path: at.path, rule: `must have at most ${maxProperties} keys` }];
  return [];
}

function checkRequired(at: MapVisit, node: JsonMap): readonly Mistake[] {
  const missing = textsOf(node['required']).filter((key) => !Object.hasOwn(at.value, key));
  const dependent = Object.entries(asMap(node['dependentRequired'])).flatMap(([key, needed]) =>
    Object.hasOwn(at.value, key) ? textsOf(needed).filter((other) => !Object.hasOwn(at.value, other)) : [],
  );
  return [...missing, ...dependent].map((key) => ({ kind: 'missing key', path: at.path, keys: [key] }));
}

function checkKey(at: Visit, node: JsonMap, key: string): readonly Mistake[] {
  if (node['propertyNames'] === undefined) return [];
  const site = partOf(at.site, node['propertyNames']);
  const mistakes = visit({ site, value: key, path: [], depth: at.depth + 1 }, { mode: 'whole' });
  if (mistakes.length === 0) return [];
  const { node: names } = resolved(site);
  const isName = isJsonMap(names) && names['enum'] === undefined;
  return [{ kind: 'bad key', path: at.path, key, expected: describeExpected(site), isName }];
}

function checkAlternatives(at: Visit, node: JsonMap, reading: Reading): readonly Mistake[] {
  const visitPart = (part: Json): readonly Mistake[] =>
    visit({ ...at, site: partOf(at.site, part), depth: at.depth + 1 }, reading);
  const mistakes = listOf(node['allOf']).flatMap(visitPart);
  if (Array.isArray(node['anyOf'])) mistakes.push(...bestOf(at, listOf(node['anyOf']).map(visitPart)));
  if (Array.isArray(node['oneOf'])) mistakes.push(...checkOneOf(at, listOf(node['oneOf']), reading));
  if (node['not'] !== undefined && visitPart(node['not']).length === 0)
    mistakes.push(...explainNot(at, node['not'], reading));
  if (node['if'] !== undefined) {
    const holds =
      visit({ ...at, site: partOf(at.site, node['if']), depth: at.depth + 1 }, { ...reading, mode: 'whole' }).length ===
      0;
    const then = holds ? node['then'] : node['else'];
    if (then !== undefined) mistakes.push(...visitPart(then));
  }
  return mistakes;
}

/** Of alternatives that all fail: the one whose kind fits, and of several such the one with the fewest mistakes. */
function bestOf(at: Visit, branches: readonly (readonly Mistake[])[]): readonly Mistake[] {
  if (branches.some((mistakes) => mistakes.length === 0)) return [];
  const ofKind = branches.filter(
    (mistakes) =>
      !mistakes.some(
        (mistake) => mistake.kind === 'wrong value' && !mistake.isForm && mistake.path.length === at.path.length,
      ),
  );
  const best = [...ofKind].sort((a, b) => countTold(a) - countTold(b))[0];
  return best ?? [wrongValue(at, false)];
}

function countTold(mistakes: readonly Mistake[]): number {
  return mistakes.filter((mistake) => !isMisspelt(mistake, mistakes)).length;
}

/** Alternatives of which exactly one must hold; those that only list keys mean "exactly one of these keys". */
function checkOneOf(at: Visit, parts: readonly Json[], reading: Reading): readonly Mistake[] {
  const keys = parts.map((part) => (isJsonMap(part) ? textsOf(part['required']) : []));
  const isKeyChoice =
    isJsonMap(at.value) &&
    parts.every((part, index) => isJsonMap(part) && Object.keys(part).length === 1 && keys[index]?.length === 1);
  if (isKeyChoice) {
    const given = keys.flat().filter((key) => isJsonMap(at.value) && Object.hasOwn(at.value, key));
    if (given.length > 1)
      return [{ kind: 'broken rule', path: at.path, rule: `may have only one of ${quoteAll(given, 'and')}` }];
    return given.length === 0 && reading.mode === 'whole'
      ? [{ kind: 'missing key', path: at.path, keys: keys.flat() }]
      : [];
  }
  const branches = parts.map((part) => visit({ ...at, site: partOf(at.site, part), depth: at.depth + 1 }, reading));
  const fitting = branches.filter((mistakes) => mistakes.length === 0).length;
  if (fitting > 1 && reading.mode === 'whole')
    return [{ kind: 'broken rule', path: at.path, rule: 'fits more than one of its alternatives' }];
  return bestOf(at, branches);
}

function explainNot(at: Visit, not: Json, reading: Reading): readonly Mistake[] {
  const keys = isJsonMap(not) ? textsOf(not['required']) : [];
  if (keys.length === 0) return [{ kind: 'broken rule', path: at.path, rule: 'is not allowed here' }];
  const given = keys.filter((key) => isJsonMap(at.value) && Object.hasOwn(at.value, key));
  if (reading.mode === 'written' && given.length < keys.length) return [];
  return [
    {
      kind: 'broken rule',
      path: at.path,
      rule:
        keys.length === 1 ? `may not have ${quoteAll(keys, 'and')}` : `may have only one of ${quoteAll(keys, 'and')}`,
    },
  ];
}

function quoteAll(keys: readonly string[], last: 'or' | 'and'): string {
  return joinWords(
    keys.map((key) => `"${key}"`),
    last,
  );
}

function asMap(value: Json | undefined): JsonMap {
  return isJsonMap(value) ? value : {};
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function textsOf(value: Json | undefined): readonly string[] {
  return listOf(value).filter((item) => typeof item === 'string');
}
