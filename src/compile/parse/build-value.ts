import {
  EVENT_ID,
  SCALAR_STYLE,
  getScalarValue,
  type AliasEvent,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source } from '../../diagnostics/source.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import type { CompileLimits } from '../stages.ts';
import {
  anchorOf,
  currentPath,
  Frame,
  MERGED,
  SKIPPED,
  spanBetween,
  spanOfScalar,
  type Building,
  type DoubtfulScalar,
  type Made,
  type Range,
} from './building.ts';
import { AliasBudget } from './alias-budget.ts';
import { locateTree } from './locate.ts';
import { olderReading, readPlainScalar } from './plain-scalar.ts';
import { resolveAlias } from './resolve-alias.ts';
import { readTaggedScalar, tagOf } from './tagged-scalar.ts';
import { takeKey } from './take-key.ts';

/**
 * The value that a document's events make, and everything that is wrong with it but its syntax: keys that stand twice or are reserved,
 * aliases to nothing or to themselves, unknown tags, limits. What is wrong is left out of the value and the rest is built, so that one
 * pass finds all. Never recursive; aliases share one value, and what they would cost when written out is counted.
 */
export function buildValue(source: Source, events: readonly Event[], limits: CompileLimits): BuiltValue {
  const building: Building = {
    source,
    events,
    limits,
    stack: [],
    anchors: new Map(),
    diagnostics: [],
    doubtful: [],
    places: new Map(),
    done: [],
    budget: new AliasBudget(limits.aliasNodes),
    tree: once(() => locateTree(source.text, events)),
  };
  for (let at = 0; at < events.length;) at = takeEvent(building, at);
  const { done, diagnostics, doubtful, places } = building;
  return { value: done[0] ?? null, diagnostics, doubtful, places };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

export interface BuiltValue {
  readonly value: Json;
  readonly diagnostics: readonly Diagnostic[];
  readonly doubtful: readonly DoubtfulScalar[];
  /** Where jobs are declared: the value of `job`, and the keys under `jobs`, by name. */
  readonly places: ReadonlyMap<string, Range>;
}

/** Takes the event at an index and gives the index to go on with. */
function takeEvent(building: Building, at: number): number {
  const event = building.events[at];
  const top = building.stack.at(-1);
  if (event === undefined || event.type === EVENT_ID.DOCUMENT) return at + 1;
  if (event.type === EVENT_ID.POP) closeFrame(building);
  else if (top?.map !== undefined && top.key === undefined) return takeKey(building, top, at);
  else if (event.type === EVENT_ID.SCALAR) takeScalar(building, event);
  else if (event.type === EVENT_ID.ALIAS) takeAlias(building, event);
  else openFrame(building, event);
  return at + 1;
}

function openFrame(building: Building, event: MappingEvent | SequenceEvent): void {
  const isMap = event.type === EVENT_ID.MAPPING;
  if (event.tagStart >= 0 && tagOf(building.source.text, event) !== (isMap ? '!!map' : '!!seq'))
    reportTag(building, event);
  const anchor = anchorOf(building, event);
  if (anchor !== undefined) building.anchors.set(anchor, 'open');
  building.stack.push(new Frame(isMap, anchor));
}

function closeFrame(building: Building): void {
  const frame = building.stack.pop();
  if (!frame) return;
  const made: Made = { value: frame.template ?? frame.map ?? frame.list, nodes: frame.nodes, height: frame.height };
  if (frame.anchor !== undefined) building.anchors.set(frame.anchor, made);
  put(building, made);
}

/** Hands a finished value to what it stands in. */
function put(building: Building, made: Made): void {
  const top = building.stack.at(-1);
  if (!top) {
    building.done.push(made.value);
    return;
  }
  top.nodes += made.nodes;
  if (made.height >= top.height) top.height = made.height + 1;
  if (top.map === undefined) {
    top.list.push(made.value);
    return;
  }
  if (top.key === MERGED) merge(building, top, made.value);
  else if (top.key !== undefined && top.key !== SKIPPED) top.map[top.key] = made.value;
  top.key = undefined;
}

/** `<<: *base` or `<<: [*a, *b]`: keys that the map does not write itself. */
function merge(building: Building, top: Frame, value: Json): void {
  const sources = Array.isArray(value) ? (value as readonly Json[]) : [value];
  top.own ??= new Set(Object.keys(top.map ?? {}));
  for (const source of sources) {
    if (isJsonMap(source)) mergeKeys(building, top, source);
    else if (top.merge && source !== null) {
      const hint = 'Write "<<: *name", where "&name" stands at a map.';
      building.diagnostics.push(createDiagnostic('MR1001', top.merge, 'Only maps can be merged with "<<".', { hint }));
    }
  }
}

function mergeKeys({ limits }: Building, top: Frame, source: JsonMap): void {
  for (const [key, value] of Object.entries(source)) {
    if (top.map === undefined || Object.hasOwn(top.map, key) || top.keys >= limits.mapKeys) continue;
    top.map[key] = value;
    top.keys++;
  }
}

function takeScalar(building: Building, event: ScalarEvent): void {
  const text = getScalarValue(building.source.text, event);
  const made: Made = { value: readScalar(building, event, text), nodes: 1, height: 0 };
  const anchor = anchorOf(building, event);
  if (anchor !== undefined) building.anchors.set(anchor, made);
  if (building.stack.length === 1 && building.stack[0]?.key === 'job') {
    const { start, end } = spanOfScalar(building.source, event);
    building.places.set('job', [start, end]);
  }
  put(building, made);
}

function readScalar(building: Building, event: ScalarEvent, text: string): Json {
  if (event.tagStart < 0) return event.style === SCALAR_STYLE.PLAIN ? readPlain(building, event, text) : text;
  const value = readTaggedScalar(tagOf(building.source.text, event), text);
  if (value !== undefined) return value;
  reportTag(building, event);
  return text;
}

function readPlain(building: Building, event: ScalarEvent, text: string): Json {
  const value = readPlainScalar(text);
  if (typeof value === 'string') {
    const reading = olderReading(text);
    const span = spanOfScalar(building.source, event);
    if (reading) building.doubtful.push({ path: currentPath(building), text, reading, span });
  }
  if (typeof value !== 'number' || isExact(value, text)) return value;
  const span = spanOfScalar(building.source, event);
  const hint = `If it is text, such as an id, quote it: "${text}".`;
  building.diagnostics.push(createDiagnostic('MR2005', span, `The number ${text} cannot be kept exactly.`, { hint }));
  return text;
}

/** Whether a number is what was written: finite, and as a whole number not too long for a double. */
function isExact(value: number, text: string): boolean {
  if (!Number.isFinite(value)) return false;
  return !/^[-+]?(?:[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/.test(text) || Number.isSafeInteger(value);
}

function reportTag(building: Building, event: { readonly tagStart: number; readonly tagEnd: number }): void {
  const tag = building.source.text.slice(event.tagStart, event.tagEnd);
  building.diagnostics.push(
    createDiagnostic(
      'MR1006',
      spanBetween(building, event.tagStart, event.tagEnd),
      `The YAML tag "${tag}" has no meaning here.`,
      { hint: 'Descriptors are plain data: leave the tag out, or quote the whole text.' },
    ),
  );
}

function takeAlias(building: Building, event: AliasEvent): void {
  put(building, resolveAlias(building, event) ?? { value: null, nodes: 1, height: 0 });
}
