import {
  COLLECTION_STYLE,
  EVENT_ID,
  SCALAR_STYLE,
  getScalarValue,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import { createDiagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';
import { currentPath, MERGED, SKIPPED, spanBetween, spanOfScalar, type Building, type Frame } from './building.ts';
import { locate } from './locate.ts';
import { resolveAlias } from './resolve-alias.ts';
import { createTemplateDiagnostic, unquotedTemplate } from './unquoted-template.ts';

/**
 * Takes a key of a map, and gives the index to go on with. Keys that cannot be used are reported, and their values read past: reserved ones,
 * ones that stand twice, maps and lists, and more keys than a map may have.
 */
export function takeKey(building: Building, top: Frame, at: number): number {
  const event = building.events[at];
  if (event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE) {
    reportCollection(building, top, event);
    top.key = SKIPPED;
    return afterNode(building.events, at);
  }
  const written = readKey(building, event);
  if (!written) top.key = SKIPPED;
  else if (written.isMerge) {
    top.key = MERGED;
    top.merge = written.place;
  } else {
    top.key = isUsable(building, top, written) ? written.key : SKIPPED;
    if (top.key !== SKIPPED) noteJob(building, written);
  }
  return at + 1;
}

interface WrittenKey {
  readonly key: string;
  readonly place: Span;
  readonly isEmpty: boolean;
  readonly isMerge: boolean;
}

function readKey(building: Building, event: Event | undefined): WrittenKey | undefined {
  if (event?.type === EVENT_ID.ALIAS) {
    const aliased = resolveAlias(building, event)?.value;
    const place = spanBetween(building, event.anchorStart - 1, event.anchorEnd);
    return typeof aliased === 'string' ? { key: aliased, place, isEmpty: false, isMerge: false } : undefined;
  }
  return event?.type === EVENT_ID.SCALAR ? readScalarKey(building, event) : undefined;
}

function readScalarKey({ source, anchors }: Building, event: ScalarEvent): WrittenKey {
  const key = getScalarValue(source.text, event);
  if (event.anchorStart >= 0) {
    anchors.set(source.text.slice(event.anchorStart, event.anchorEnd), { value: key, nodes: 1, height: 0 });
  }
  const isMerge = key === '<<' && event.style === SCALAR_STYLE.PLAIN;
  return { key, place: spanOfScalar(source, event), isEmpty: event.valueStart < 0, isMerge };
}

function isUsable(building: Building, top: Frame, { key, place, isEmpty }: WrittenKey): boolean {
  const { diagnostics, limits } = building;
  top.keys++;
  if (top.keys > limits.mapKeys) {
    const message = `A map has more than ${limits.mapKeys.toLocaleString('en')} keys.`;
    if (top.keys === limits.mapKeys + 1)
      diagnostics.push(createDiagnostic('MR1009', place, message, { hint: 'Split the file.' }));
    return false;
  }
  if (isEmpty) diagnostics.push(createDiagnostic('MR1001', place, 'A key is missing before the colon.'));
  else if (RESERVED.has(key))
    diagnostics.push(
      createDiagnostic('MR1007', place, `The key "${key}" is reserved.`, { hint: 'Choose another name.' }),
    );
  else if (place.end - place.start > KEY_CHARACTERS_MAX)
    diagnostics.push(createDiagnostic('MR1001', place, `A key is longer than ${KEY_CHARACTERS_MAX} characters.`));
  else if (
    top.own ? !top.own.has(key) : top.map !== undefined && (top.map[key] === undefined || !Object.hasOwn(top.map, key))
  ) {
    top.own?.add(key);
    return true;
  } else reportDuplicate(building, key, place);
  return false;
}

const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);
const KEY_CHARACTERS_MAX = 1024;

function reportDuplicate(building: Building, key: string, place: Span): void {
  const { tree, diagnostics } = building;
  const first = locate(tree(), [...currentPath(building), key], 'key');
  diagnostics.push(
    createDiagnostic('MR1003', place, `The key "${key}" is written twice.`, {
      related: [{ span: spanBetween(building, first.start, first.end), message: `"${key}" is written here first` }],
      hint: 'Keep one of the two.',
    }),
  );
}

/** A map or list in the place of a key: most often a template that was not quoted. */
function reportCollection(building: Building, top: Frame, event: MappingEvent | SequenceEvent): void {
  const { source, diagnostics } = building;
  if (event.style === COLLECTION_STYLE.FLOW && source.text.startsWith('{{', event.start - 1)) {
    const template = unquotedTemplate(source.text, event.start - 1);
    top.template = template;
    diagnostics.push(
      createTemplateDiagnostic(spanBetween(building, event.start - 1, event.start - 1 + template.length)),
    );
  } else {
    const place = spanBetween(building, event.start, event.start + 1);
    diagnostics.push(createDiagnostic('MR1001', place, 'A key must be text; here stands a map or a list.'));
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

/** Where the jobs of a file are declared is asked of every file: it is noted, so that no text is read again for it. */
function noteJob({ stack, places }: Building, { key, place }: WrittenKey): void {
  if (stack.length === 2 && stack[0]?.key === 'jobs') places.set(`jobs/${key}`, [place.start, place.end]);
}
