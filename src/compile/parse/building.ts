import { SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source, Span } from '../../diagnostics/source.ts';
import type { Json } from '../../std/json.ts';
import type { CompileLimits, Path } from '../stages.ts';
import type { AliasBudget } from './alias-budget.ts';
import type { LocatedNode } from './locate.ts';

/** One value under way: what was read so far, and what was wrong with it. */
export interface Building {
  readonly source: Source;
  readonly events: readonly Event[];
  readonly limits: CompileLimits;
  /** The collections that are open, the outermost first. */
  readonly stack: Frame[];
  readonly anchors: Map<string, Made | 'open'>;
  readonly diagnostics: Diagnostic[];
  readonly doubtful: DoubtfulScalar[];
  readonly places: Map<string, Range>;
  /** The value itself, once it is closed. */
  readonly done: Json[];
  readonly budget: AliasBudget;
  /** The places of all that is in the text, found when they are first asked for. */
  readonly tree: () => LocatedNode;
}

/** An unquoted scalar that older YAML reads as something else than text. */
export interface DoubtfulScalar {
  readonly path: Path;
  readonly text: string;
  readonly reading: 'a boolean' | 'a number';
  readonly span: Span;
}

export type Range = readonly [start: number, end: number];

/** A finished value, with what it would cost to write it out and how deep it goes. */
export interface Made {
  readonly value: Json;
  readonly nodes: number;
  readonly height: number;
}

/** Stands for a key whose value is read and thrown away, and for the key of a merge. No text of YAML can hold a NUL. */
export const SKIPPED = '\0skipped';
export const MERGED = '\0merged';

/** A map or list that is open. */
export class Frame {
  readonly map: Record<string, Json> | undefined;
  readonly list: Json[] = [];
  readonly anchor: string | undefined;
  /** The key whose value comes next. */
  key: string | undefined = undefined;
  keys = 0;
  /** Keys that are written here, once others came by a merge: those are weaker. */
  own: Set<string> | undefined = undefined;
  /** Where a merge stands whose value comes next. */
  merge: Span | undefined = undefined;
  nodes = 1;
  height = 1;
  /** An unquoted template that YAML read as this map: what was meant. */
  template: string | undefined = undefined;

  constructor(isMap: boolean, anchor: string | undefined) {
    this.map = isMap ? {} : undefined;
    this.anchor = anchor;
  }
}

/** The path of the value that comes next. */
export function currentPath({ stack }: Building): Path {
  return stack.flatMap((frame): Path => {
    if (frame.map === undefined) return [frame.list.length];
    return frame.key === undefined ? [] : [frame.key];
  });
}

export function anchorOf(
  { source }: Building,
  event: { readonly anchorStart: number; readonly anchorEnd: number },
): string | undefined {
  return event.anchorStart < 0 ? undefined : source.text.slice(event.anchorStart, event.anchorEnd);
}

export function spanBetween({ source }: Building, start: number, end: number): Span {
  return { source, start, end };
}

/** The scalar with its quotes. */
export function spanOfScalar(source: Source, event: ScalarEvent): Span {
  const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  const margin = isQuoted ? 1 : 0;
  const start = Math.max(0, event.valueStart);
  return { source, start: start - margin, end: Math.max(start, event.valueEnd) + margin };
}
