import {
  COLLECTION_STYLE,
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
import { nearestName } from '../../diagnostics/nearest.ts';
import type { Source, Span } from '../../diagnostics/source.ts';
import { isJsonMap, type Json } from '../../std/json.ts';
import type { CompileLimits, Path } from '../stages.ts';
import { locate, locateTree } from './locate.ts';
import { createTemplateDiagnostic, unquotedTemplate } from './unquoted-template.ts';
import { olderReading, readPlainScalar } from './plain-scalar.ts';
import { readTaggedScalar, tagOf } from './tagged-scalar.ts';

/**
 * The value that a document's events make, and everything that is wrong with it but its syntax: keys that stand twice or are reserved,
 * aliases to nothing or to themselves, unknown tags, limits. What is wrong is left out of the value and the rest is built, so that one
 * pass finds all. Never recursive; aliases share one value, and what they would cost when written out is counted.
 */
export function buildValue(source: Source, events: readonly Event[], limits: CompileLimits): BuiltValue {
  const build: Build = { source, events, limits, stack: [], anchors: new Map(), diagnostics: [], doubtful: [], places: new Map(), aliasNodes: 0, root: undefined };
  let at = 0;
  while (at < events.length) at = takeEvent(build, at);
  return { value: build.root ?? null, diagnostics: build.diagnostics, doubtful: build.doubtful, places: build.places };
}

export interface BuiltValue {
  readonly value: Json;
  readonly diagnostics: readonly Diagnostic[];
  readonly doubtful: readonly DoubtfulScalar[];
  /** Where jobs are declared: the value of `job`, and the keys under `jobs`, by name. */
  readonly places: ReadonlyMap<string, Range>;
}

/** An unquoted scalar that older YAML reads as something else than text. */
export interface DoubtfulScalar {
  readonly path: Path;
  readonly text: string;
  readonly reading: 'a boolean' | 'a number';
  readonly span: Span;
}

export type Range = readonly [start: number, end: number];

interface Build {
  readonly source: Source;
  readonly events: readonly Event[];
  readonly limits: CompileLimits;
  readonly stack: Frame[];
  readonly anchors: Map<string, Anchored | 'open'>;
  readonly diagnostics: Diagnostic[];
  readonly doubtful: DoubtfulScalar[];
  readonly places: Map<string, Range>;
  aliasNodes: number;
  root: Json | undefined;
}

interface Frame {
  readonly map: Record<string, Json> | undefined;
  readonly list: Json[];
  readonly anchor: string | undefined;
  /** The key whose value comes next. */
  key: string | undefined;
  keys: number;
  /** Keys written here, once some came by merging: those are weaker. */
  own: Set<string> | undefined;
  nodes: number;
  height: number;
  /** An unquoted template that YAML read as this map: what was meant. */
  template: string | undefined;
}

interface Anchored {
  readonly value: Json;
  readonly nodes: number;
  readonly height: number;
}

/** Takes the event at an index and gives the index to go on with. */
function takeEvent(build: Build, at: number): number {
  const event = build.events[at];
  const top = build.stack.at(-1);
  if (event === undefined) return at + 1;
  if (event.type === EVENT_ID.DOCUMENT) return at + 1;
  if (event.type === EVENT_ID.POP) {
    closeFrame(build);
    return at + 1;
  }
  if (top?.map !== undefined && top.key === undefined) return takeKey(build, top, at);
  if (event.type === EVENT_ID.SCALAR) takeScalar(build, event);
  else if (event.type === EVENT_ID.ALIAS) takeAlias(build, event);
  else openFrame(build, event);
  return at + 1;
}

function openFrame(build: Build, event: MappingEvent | SequenceEvent): void {
  if (event.tagStart >= 0 && tagOf(build.source.text, event) !== (event.type === EVENT_ID.MAPPING ? '!!map' : '!!seq')) reportTag(build, event);
  const anchor = anchorOf(build, event);
  if (anchor !== undefined) build.anchors.set(anchor, 'open');
  const map = event.type === EVENT_ID.MAPPING ? {} : undefined;
  build.stack.push({ map, list: [], anchor, key: undefined, keys: 0, own: undefined, nodes: 1, height: 1, template: undefined });
}

function closeFrame(build: Build): void {
  const frame = build.stack.pop();
  if (!frame) return;
  const made: Anchored = { value: frame.template ?? frame.map ?? frame.list, nodes: frame.nodes, height: frame.height };
  if (frame.anchor !== undefined) build.anchors.set(frame.anchor, made);
  put(build, made);
}

/** Hands a finished value to what it stands in. */
function put(build: Build, made: Anchored): void {
  const top = build.stack.at(-1);
  if (!top) {
    build.root = made.value;
    return;
  }
  top.nodes += made.nodes;
  if (made.height >= top.height) top.height = made.height + 1;
  if (top.map === undefined) {
    top.list.push(made.value);
    return;
  }
  if (top.key !== undefined && top.key !== SKIPPED) top.map[top.key] = made.value;
  top.key = undefined;
}

/** Stands for a key whose value is read and thrown away. No key can be equal to it: it has a character that YAML text cannot hold. */
const SKIPPED = '\0skipped';

function takeScalar(build: Build, event: ScalarEvent): void {
  const text = getScalarValue(build.source.text, event);
  const value = event.tagStart >= 0 ? taggedValue(build, event, text) : event.style === SCALAR_STYLE.PLAIN ? plainValue(build, event, text) : text;
  const made: Anchored = { value, nodes: 1, height: 0 };
  const anchor = anchorOf(build, event);
  if (anchor !== undefined) build.anchors.set(anchor, made);
  notePlace(build, event);
  put(build, made);
}

function plainValue(build: Build, event: ScalarEvent, text: string): Json {
  const value = readPlainScalar(text);
  if (typeof value === 'number') checkNumber(build, event, value);
  else if (typeof value === 'string') {
    const reading = olderReading(text);
    if (reading) build.doubtful.push({ path: currentPath(build), text, reading, span: spanOfScalar(build.source, event) });
  }
  return typeof value === 'number' && !Number.isFinite(value) ? text : value;
}

/** Numbers that would silently become others: too long to be exact, or not finite. */
function checkNumber(build: Build, event: ScalarEvent, value: number): void {
  const isExact = Number.isFinite(value) && (!Number.isInteger(value) || Math.abs(value) <= Number.MAX_SAFE_INTEGER);
  const text = build.source.text.slice(event.valueStart, event.valueEnd);
  if (isExact || /[.eE]/.test(text.replace(/^0x.*/, '')) === Number.isFinite(value)) return;
  build.diagnostics.push(
    createDiagnostic('MR2005', spanOfScalar(build.source, event), `The number ${text} cannot be kept exactly.`, { hint: `If it is text, such as an id, quote it: "${text}".` }),
  );
}

function taggedValue(build: Build, event: ScalarEvent, text: string): Json {
  const value = readTaggedScalar(tagOf(build.source.text, event), text);
  if (value === undefined) reportTag(build, event);
  return value ?? null;
}

function reportTag(build: Build, event: { readonly tagStart: number; readonly tagEnd: number }): void {
  const tag = build.source.text.slice(event.tagStart, event.tagEnd);
  build.diagnostics.push(
    createDiagnostic('MR1006', span(build, event.tagStart, event.tagEnd), `The YAML tag "${tag}" has no meaning here.`, {
      hint: 'Descriptors are plain data: leave the tag out, or quote the whole text.',
    }),
  );
}

function takeAlias(build: Build, event: AliasEvent): void {
  put(build, resolveAlias(build, event) ?? { value: null, nodes: 1, height: 0 });
}

/** What an alias stands for; reports an alias to nothing, to itself, and one that costs too much. */
function resolveAlias(build: Build, event: AliasEvent): Anchored | undefined {
  const name = build.source.text.slice(event.anchorStart, event.anchorEnd);
  const place = span(build, event.anchorStart - 1, event.anchorEnd);
  const anchored = build.anchors.get(name);
  if (anchored === undefined) {
    const nearest = nearestName(name, build.anchors.keys());
    const hint = nearest === undefined ? 'An alias (*name) needs an anchor (&name) before it.' : `Did you mean "*${nearest}"?`;
    build.diagnostics.push(createDiagnostic('MR1010', place, `No anchor "&${name}" stands before the alias "*${name}".`, { hint }));
  } else if (anchored === 'open') {
    build.diagnostics.push(createDiagnostic('MR1010', place, `The alias "*${name}" stands inside of what it refers to.`, { hint: 'A value cannot hold itself.' }));
  } else if (isAffordable(build, anchored, place)) return anchored;
  return undefined;
}

function isAffordable(build: Build, anchored: Anchored, place: Span): boolean {
  const { aliasNodes, depth } = build.limits;
  const wasWithin = build.aliasNodes <= aliasNodes;
  build.aliasNodes += anchored.nodes;
  if (build.aliasNodes > aliasNodes) {
    if (wasWithin) {
      build.diagnostics.push(
        createDiagnostic('MR1009', place, `The aliases of this file make more than ${aliasNodes.toLocaleString('en')} values.`, { hint: 'Write fewer aliases, or use `for_each` or `_defaults.yaml`.' }),
      );
    }
    return false;
  }
  if (build.stack.length + anchored.height <= depth) return true;
  build.diagnostics.push(createDiagnostic('MR1009', place, `With this alias the values nest deeper than ${depth} levels.`));
  return false;
}

/** Takes a key of a map; keys that cannot be used are reported, and their values read past. */
function takeKey(build: Build, top: Frame, at: number): number {
  const event = build.events[at];
  if (event === undefined || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) return at + 1;
  if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
    reportCollectionKey(build, top, event);
    top.key = SKIPPED;
    return afterNode(build.events, at);
  }
  const aliased = event.type === EVENT_ID.ALIAS ? resolveAlias(build, event)?.value : undefined;
  const place = event.type === EVENT_ID.ALIAS ? span(build, event.anchorStart - 1, event.anchorEnd) : spanOfScalar(build.source, event);
  const key = event.type === EVENT_ID.ALIAS ? (typeof aliased === 'string' ? aliased : SKIPPED) : getScalarValue(build.source.text, event);
  if (key === '<<' && event.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN) return takeMerge(build, top, at + 1);
  if (event.type === EVENT_ID.SCALAR && event.anchorStart >= 0) build.anchors.set(build.source.text.slice(event.anchorStart, event.anchorEnd), { value: key, nodes: 1, height: 0 });
  top.key = isUsableKey(build, top, { key, place, isEmpty: event.type === EVENT_ID.SCALAR && event.valueStart < 0 }) ? key : SKIPPED;
  if (top.key !== SKIPPED) noteJobKey(build, key, place);
  return at + 1;
}

interface WrittenKey {
  readonly key: string;
  readonly place: Span;
  readonly isEmpty: boolean;
}

function isUsableKey(build: Build, top: Frame, { key, place, isEmpty }: WrittenKey): boolean {
  const { mapKeys } = build.limits;
  if (key === SKIPPED) return false;
  top.keys++;
  if (top.keys > mapKeys) {
    if (top.keys === mapKeys + 1) build.diagnostics.push(createDiagnostic('MR1009', place, `A map has more than ${mapKeys.toLocaleString('en')} keys.`, { hint: 'Split the file.' }));
    return false;
  }
  if (isEmpty) {
    build.diagnostics.push(createDiagnostic('MR1001', place, 'A key is missing before the colon.'));
    return false;
  }
  if (RESERVED.has(key)) {
    build.diagnostics.push(createDiagnostic('MR1007', place, `The key "${key}" is reserved.`, { hint: 'Choose another name.' }));
    return false;
  }
  if (top.own ? !top.own.has(key) : top.map === undefined || !Object.hasOwn(top.map, key)) {
    top.own?.add(key);
    return true;
  }
  reportDuplicate(build, key, place);
  return false;
}

const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

function reportDuplicate(build: Build, key: string, place: Span): void {
  const first = locate(locateTree(build.source.text, build.events), [...currentPath(build), key], 'key');
  build.diagnostics.push(
    createDiagnostic('MR1003', place, `The key "${key}" is written twice.`, {
      related: [{ span: span(build, first.start, first.end), message: `"${key}" is written here first` }],
      hint: 'Keep one of the two.',
    }),
  );
}

function reportCollectionKey(build: Build, top: Frame, event: MappingEvent | SequenceEvent): void {
  const { text } = build.source;
  if (event.style === COLLECTION_STYLE.FLOW && text.startsWith('{{', event.start - 1)) {
    const template = unquotedTemplate(text, event.start - 1);
    top.template = template;
    build.diagnostics.push(createTemplateDiagnostic(span(build, event.start - 1, event.start - 1 + template.length)));
  } else {
    build.diagnostics.push(createDiagnostic('MR1001', span(build, event.start, event.start + 1), 'A key must be text; here stands a map or a list.'));
  }
}

/** `<<: *base` or `<<: [*a, *b]`: keys that the map does not write itself. Gives the index after the merged value. */
function takeMerge(build: Build, top: Frame, at: number): number {
  const end = afterNode(build.events, at);
  const inner: Build = { ...build, stack: [], root: undefined };
  for (let next = at; next < end; ) next = takeEvent(inner, next);
  build.aliasNodes = inner.aliasNodes;
  const sources = Array.isArray(inner.root) ? (inner.root as readonly Json[]) : [inner.root ?? null];
  top.own ??= new Set(Object.keys(top.map ?? {}));
  for (const merged of sources) {
    if (isJsonMap(merged)) mergeKeys(build, top, Object.entries(merged));
    else {
      const place = spanOfEvent(build.source, build.events[at]);
      build.diagnostics.push(createDiagnostic('MR1001', place, 'Only maps can be merged with "<<".', { hint: 'Write `<<: *name` where `&name` stands at a map.' }));
    }
  }
  return end;
}

function mergeKeys(build: Build, top: Frame, entries: readonly (readonly [string, Json])[]): void {
  for (const [key, value] of entries) {
    if (top.map === undefined || Object.hasOwn(top.map, key) || top.keys >= build.limits.mapKeys) continue;
    top.map[key] = value;
    top.keys++;
    top.nodes++;
  }
}

/** The index after a key or value: after its last event. */
function afterNode(events: readonly Event[], at: number): number {
  let depth = 0;
  for (let next = at; next < events.length; next++) {
    const type = events[next]?.type;
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth++;
    else if (type === EVENT_ID.POP) depth--;
    if (depth <= 0) return next + 1;
  }
  return events.length;
}

function anchorOf(build: Build, event: { readonly anchorStart: number; readonly anchorEnd: number }): string | undefined {
  return event.anchorStart < 0 ? undefined : build.source.text.slice(event.anchorStart, event.anchorEnd);
}

function currentPath(build: Build): Path {
  return build.stack.flatMap((frame): Path => (frame.map === undefined ? [frame.list.length] : frame.key === undefined ? [] : [frame.key]));
}

function notePlace(build: Build, event: ScalarEvent): void {
  if (build.stack.length !== 1 || build.stack[0]?.key !== 'job') return;
  const place = spanOfScalar(build.source, event);
  build.places.set('job', [place.start, place.end]);
}

function noteJobKey(build: Build, key: string, place: Span): void {
  if (build.stack.length === 2 && build.stack[0]?.key === 'jobs') build.places.set(`jobs/${key}`, [place.start, place.end]);
}

function span(build: Build, start: number, end: number): Span {
  return { source: build.source, start, end };
}

function spanOfEvent(source: Source, event: Event | undefined): Span {
  if (event?.type === EVENT_ID.SCALAR) return spanOfScalar(source, event);
  const start = event?.type === EVENT_ID.ALIAS ? event.anchorStart - 1 : event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE ? event.start : 0;
  return { source, start, end: event?.type === EVENT_ID.ALIAS ? event.anchorEnd : start + 1 };
}

/** The scalar with its quotes. */
function spanOfScalar(source: Source, event: ScalarEvent): Span {
  const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  const margin = isQuoted ? 1 : 0;
  const start = Math.max(0, event.valueStart);
  return { source, start: start - margin, end: Math.max(start, event.valueEnd) + margin };
}
