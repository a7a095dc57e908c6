import { EVENT_ID, SCALAR_STYLE, getScalarValue, type Event, type ScalarEvent } from 'js-yaml';
import type { Path } from '../stages.ts';
import { AliasBudget } from './alias-budget.ts';

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
  const locating: Locating = {
    text,
    stack: [new OpenNode(0, false, undefined)],
    anchors: new Map(),
    budget: new AliasBudget(MERGED_KEYS_MAX),
  };
  for (const event of events) takeEvent(locating, event);
  return locating.stack[0]?.items[0] ?? { start: 0, end: 0 };
}

/** How many keys merges may bring before places of further ones are no longer followed. */
const MERGED_KEYS_MAX = 200_000;

interface Locating {
  readonly text: string;
  readonly stack: OpenNode[];
  readonly anchors: Map<string, LocatedNode>;
  readonly budget: AliasBudget;
}

type Entries = Map<string, { readonly key: LocatedRange; readonly value: LocatedNode }>;

/** A map or list that is open. */
class OpenNode {
  readonly start: number;
  end: number;
  readonly items: LocatedNode[] = [];
  readonly entries: Entries | undefined;
  readonly anchor: string | undefined;
  key: { readonly text: string; readonly range: LocatedRange } | undefined = undefined;

  constructor(start: number, isMap: boolean, anchor: string | undefined) {
    this.start = start;
    this.end = start;
    this.entries = isMap ? new Map() : undefined;
    this.anchor = anchor;
  }
}

function takeEvent(locating: Locating, event: Event): void {
  const { text, stack, anchors } = locating;
  if (event.type === EVENT_ID.DOCUMENT) return;
  if (event.type === EVENT_ID.POP) {
    const node = stack.length > 1 ? stack.pop() : undefined;
    if (node) add(locating, close(node, text), node.anchor);
  } else if (event.type === EVENT_ID.SCALAR) addScalar(locating, event);
  else if (event.type === EVENT_ID.ALIAS) {
    const target = anchors.get(text.slice(event.anchorStart, event.anchorEnd));
    add(locating, { ...target, start: event.anchorStart - 1, end: event.anchorEnd }, undefined);
  } else stack.push(new OpenNode(event.start, event.type === EVENT_ID.MAPPING, anchorOf(text, event)));
}

function anchorOf(
  text: string,
  event: { readonly anchorStart: number; readonly anchorEnd: number },
): string | undefined {
  return event.anchorStart < 0 ? undefined : text.slice(event.anchorStart, event.anchorEnd);
}

function close(node: OpenNode, text: string): LocatedNode {
  const closing = text[node.start] === '{' ? '}' : text[node.start] === '[' ? ']' : undefined;
  const found = closing === undefined ? -1 : text.indexOf(closing, Math.max(node.start + 1, node.end));
  const end = found === -1 ? node.end : found + 1;
  return node.entries
    ? { start: node.start, end, entries: node.entries }
    : { start: node.start, end, items: node.items };
}

function addScalar(locating: Locating, event: ScalarEvent): void {
  const { text, stack, anchors } = locating;
  const top = stack.at(-1);
  const range = rangeOfScalar(text, event, top?.key?.range.end ?? top?.end ?? 0);
  const anchor = anchorOf(text, event);
  if (!top?.entries || top.key) {
    add(locating, range, anchor);
    return;
  }
  top.key = { text: getScalarValue(text, event), range };
  top.end = Math.max(top.end, range.end);
  if (anchor !== undefined) anchors.set(anchor, range);
}

function add(locating: Locating, node: LocatedNode, anchor: string | undefined): void {
  if (anchor !== undefined) locating.anchors.set(anchor, node);
  const top = locating.stack.at(-1);
  if (!top) return;
  top.end = Math.max(top.end, node.end);
  if (!top.entries) top.items.push(node);
  else if (!top.key) top.key = { text: '', range: node };
  else {
    addEntry(locating, top, { entries: top.entries, key: top.key, value: node });
    top.key = undefined;
  }
}

interface NewEntry {
  readonly entries: Entries;
  readonly key: { readonly text: string; readonly range: LocatedRange };
  readonly value: LocatedNode;
}

/** The first of two equal keys counts, but one that came by a merge, which was written before this map, gives way. */
function addEntry({ budget }: Locating, map: OpenNode, { entries, key, value }: NewEntry): void {
  const known = entries.get(key.text);
  if (key.text !== '<<') {
    if (!known || known.key.start < map.start) entries.set(key.text, { key: key.range, value });
    return;
  }
  for (const source of value.items ?? [value]) {
    if (budget.spend(source.entries?.size ?? 0) !== 'paid') return;
    for (const [name, entry] of source.entries ?? []) if (!entries.has(name)) entries.set(name, entry);
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
