import { EVENT_ID, SCALAR_STYLE, getScalarValue, type Event, type ScalarEvent } from 'js-yaml';
import type { Path } from '../stages.ts';

/** The place of the value at a path, or of its key; of the nearest part that exists when the path leads nowhere. */
export function locate(root: LocatedNode, path: Path, on: 'key' | 'value'): LocatedRange {
  let node = root;
  let key: LocatedRange | undefined;
  for (const part of path) {
    const entry = typeof part === 'number' ? undefined : node.entries?.get(part);
    const next = typeof part === 'number' ? node.items?.[part] : entry?.value;
    if (!next) break;
    key = entry?.key;
    node = next;
  }
  const place = on === 'key' && key ? key : node.start === node.end && key ? key : node;
  return { start: place.start, end: place.end };
}

export interface LocatedRange {
  readonly start: number;
  readonly end: number;
}

/** A value with the places of all that is in it. What came by an alias or a merge stands where it was written. */
export interface LocatedNode extends LocatedRange {
  readonly entries?: ReadonlyMap<string, { readonly key: LocatedRange; readonly value: LocatedNode }>;
  readonly items?: readonly LocatedNode[];
}

/** The places of the first document of a text, from its events. Where a key stands twice the first counts. */
export function locateTree(text: string, events: readonly Event[]): LocatedNode {
  const stack: OpenNode[] = [{ start: 0, end: 0, items: [], entries: undefined, key: undefined, anchor: undefined }];
  const anchors = new Map<string, LocatedNode>();
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) continue;
    if (event.type === EVENT_ID.POP) {
      const node = stack.length > 1 ? stack.pop() : undefined;
      if (node) add(stack, anchors, close(node, text), node.anchor);
    } else if (event.type === EVENT_ID.SCALAR) addScalar(stack, anchors, text, event);
    else if (event.type === EVENT_ID.ALIAS) {
      const target = anchors.get(text.slice(event.anchorStart, event.anchorEnd));
      add(stack, anchors, { ...target, start: event.anchorStart - 1, end: event.anchorEnd }, undefined);
    } else {
      const isMap = event.type === EVENT_ID.MAPPING;
      const anchor = event.anchorStart < 0 ? undefined : text.slice(event.anchorStart, event.anchorEnd);
      stack.push({ start: event.start, end: event.start + 1, items: [], entries: isMap ? new Map() : undefined, key: undefined, anchor });
    }
  }
  return stack[0]?.items[0] ?? { start: 0, end: 0 };
}

interface OpenNode {
  readonly start: number;
  end: number;
  readonly items: LocatedNode[];
  readonly entries: Map<string, { readonly key: LocatedRange; readonly value: LocatedNode }> | undefined;
  key: { readonly text: string; readonly range: LocatedRange } | undefined;
  readonly anchor: string | undefined;
}

function close(node: OpenNode, text: string): LocatedNode {
  const closing = text[node.start] === '{' ? '}' : text[node.start] === '[' ? ']' : undefined;
  const found = closing === undefined ? -1 : text.indexOf(closing, node.end - 1);
  const end = found === -1 ? node.end : found + 1;
  return node.entries ? { start: node.start, end, entries: node.entries } : { start: node.start, end, items: node.items };
}

function addScalar(stack: OpenNode[], anchors: Map<string, LocatedNode>, text: string, event: ScalarEvent): void {
  const top = stack.at(-1);
  const range = rangeOfScalar(text, event, top?.key?.range.end ?? top?.end ?? 0);
  if (top?.entries && !top.key) {
    top.key = { text: getScalarValue(text, event), range };
    top.end = Math.max(top.end, range.end);
    if (event.anchorStart >= 0) anchors.set(text.slice(event.anchorStart, event.anchorEnd), range);
    return;
  }
  add(stack, anchors, range, event.anchorStart < 0 ? undefined : text.slice(event.anchorStart, event.anchorEnd));
}

function add(stack: OpenNode[], anchors: Map<string, LocatedNode>, node: LocatedNode, anchor: string | undefined): void {
  if (anchor !== undefined) anchors.set(anchor, node);
  const top = stack.at(-1);
  if (!top) return;
  top.end = Math.max(top.end, node.end);
  if (!top.entries) {
    top.items.push(node);
    return;
  }
  if (!top.key) {
    top.key = { text: '', range: node };
    return;
  }
  if (top.key.text === '<<') mergeEntries(top.entries, node);
  else if (!top.entries.has(top.key.text) || isMerged(top.entries.get(top.key.text), top)) top.entries.set(top.key.text, { key: top.key.range, value: node });
  top.key = undefined;
}

/** Whether an entry was written before the map it is in: it came by a merge, and a key of the map's own is stronger. */
function isMerged(entry: { readonly key: LocatedRange } | undefined, map: OpenNode): boolean {
  return entry !== undefined && entry.key.start < map.start;
}

function mergeEntries(entries: Map<string, { readonly key: LocatedRange; readonly value: LocatedNode }>, merged: LocatedNode): void {
  for (const source of merged.items ?? [merged]) {
    for (const [key, entry] of source.entries ?? []) if (!entries.has(key)) entries.set(key, entry);
  }
}

/** The scalar with its quotes, or with the indicator of a block text. An empty value stands where the one before it ended. */
function rangeOfScalar(text: string, event: ScalarEvent, before: number): LocatedRange {
  if (event.valueStart < 0) return { start: before, end: before };
  switch (event.style) {
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return { start: event.valueStart - 1, end: event.valueEnd + 1 };
    case SCALAR_STYLE.LITERAL_BLOCK:
    case SCALAR_STYLE.FOLDED_BLOCK: {
      const indicator = event.style === SCALAR_STYLE.LITERAL_BLOCK ? '|' : '>';
      const start = text.lastIndexOf(indicator, event.valueStart - 1);
      return { start: Math.max(before, start), end: event.valueEnd };
    }
    default:
      return { start: event.valueStart, end: event.valueEnd };
  }
}
