import type { Span } from '../diagnostics/source.ts';
import type { Json } from '../std/json.ts';
import { type Result, succeed } from '../std/result.ts';
import { evaluate, failAt, type Names, type RenderError } from './evaluate.ts';
import { listRounds, type Piece } from './render-pieces.ts';
import { createPieceWriter } from './render-template.ts';
import { toJson, wholeValue } from './render-value.ts';
import { createOffsetMap } from './offset-map.ts';
import { isKnown, rewriteTag } from './rewrite-tag.ts';
import { isTruthy } from './template-functions.ts';
import type { TemplateValues } from './template-values.ts';
import type {
  EachNode,
  IfNode,
  Sink,
  Template,
  TemplateNode,
  TemplateRange,
  TemplateText,
  TextNode,
} from './templates.ts';

/**
 * Renders the names under some roots and leaves the rest of the text a template, to be parsed again and rendered later. Blocks whose
 * condition or list is known are decided. A tag that mixes known and unknown names keeps the unknown ones. The result knows for each
 * place where in the file it comes from. A value that would make a tag of its own is an error.
 */
export function renderOnly(
  template: Template,
  roots: readonly string[],
  values: TemplateValues,
  sink: Sink,
): Result<PartlyRendered, RenderError> {
  const whole = wholeValue(template);
  if (whole && isKnown(whole.value, roots, false)) {
    const evaluated = evaluate(whole.value, { values, local: undefined });
    if (!evaluated.ok) return evaluated;
    if (sink === 'text') return asValue(template, toJson(evaluated.value.value));
  }
  const walk: Walk = { source: template.source, roots, pieces: [] };
  const failure = walkNodes(template.nodes, { values, local: undefined }, { before: false, after: false }, walk);
  return failure ?? write(template, walk.pieces, sink);
}

/** Text that may still hold tags, as a `TemplateText` whose spans lie in the file that the template came from. */
export interface PartlyRendered extends TemplateText {
  /** The offset in the template of an offset in the text. */
  readonly mapOffset: (offset: number) => number;
  /** What a config gets: the text, or for one whole known tag in text its value with its type. */
  readonly value: Json;
}

type Failure = Extract<Result<never, RenderError>, { readonly ok: false }>;

interface Walk {
  readonly source: TemplateText;
  readonly roots: readonly string[];
  readonly pieces: Piece[];
}

/** Whether the tags around a list of nodes are rendered away, so that the white space beside them goes too. */
interface Edges {
  readonly before: boolean;
  readonly after: boolean;
}

function asValue(template: Template, value: Json): Result<PartlyRendered, RenderError> {
  const { source } = template;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const range = { start: 0, end: source.text.length };
  if (text.includes('{{')) return failAt(range, 'the value holds "{{", which would begin a template');
  return succeed({ text, value, mapOffset: () => 0, toSpan: () => source.toSpan(range.start, range.end) });
}

function write(template: Template, pieces: readonly Piece[], sink: Sink): Result<PartlyRendered, RenderError> {
  const writer = createPieceWriter(template, sink);
  const texts: string[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const written = writer(pieces, index);
    if (!written.ok) return written;
    texts.push(written.value);
  }
  const text = texts.join('');
  const offender = findNewTag(text, pieces, texts);
  if (offender) {
    const hint = 'Take the braces or the final backslash out of it.';
    return failAt(offender, 'the value would begin or escape a template', hint);
  }
  const map = createOffsetMap(pieces, texts);
  const { source } = template;
  const toSpan = (start: number, end: number): Span => source.toSpan(map.start(start), map.end(end));
  return succeed({ text, value: text, mapOffset: map.start, toSpan });
}

/** The first written value that, with what stands beside it, reads as a tag or escapes one. */
function findNewTag(text: string, pieces: readonly Piece[], texts: readonly string[]): Piece | undefined {
  let start = 0;
  return pieces.find((piece, index) => {
    const from = start;
    start += texts[index]?.length ?? 0;
    if (piece.kind === 'text') return false;
    const escapes = text.charAt(start - 1) === '\\' && start > from && text.startsWith('{{', start);
    return escapes || text.slice(Math.max(0, from - 1), start + 1).includes('{{');
  });
}

function walkNodes(nodes: readonly TemplateNode[], names: Names, edges: Edges, walk: Walk): Failure | undefined {
  const after = renderedAfter(nodes, edges, names, walk);
  let { before } = edges;
  for (const [index, node] of nodes.entries()) {
    if (node.kind === 'text') {
      keepText(node, { before, after: after[index] ?? edges.after }, walk);
      continue;
    }
    before = isKnownNode(node, names, walk);
    const failure = walkTag(node, names, walk);
    if (failure) return failure;
  }
  return undefined;
}

/** For each node, whether the next tag after it is rendered. */
function renderedAfter(nodes: readonly TemplateNode[], edges: Edges, names: Names, walk: Walk): readonly boolean[] {
  const after = Array.from(nodes, () => edges.after);
  for (let index = nodes.length - 2; index >= 0; index--) {
    const next = nodes[index + 1];
    after[index] = next && next.kind !== 'text' ? isKnownNode(next, names, walk) : (after[index + 1] ?? edges.after);
  }
  return after;
}

function walkTag(node: Exclude<TemplateNode, TextNode>, names: Names, walk: Walk): Failure | undefined {
  if (!isKnownNode(node, names, walk))
    return node.kind === 'value' ? keepTag(node, names, walk) : keepBlock(node, names, walk);
  if (node.kind === 'each') return decideEach(node, names, walk);
  const evaluated = evaluate(node.kind === 'if' ? node.condition : node.value, names);
  if (!evaluated.ok) return evaluated;
  if (node.kind === 'value') {
    walk.pieces.push({ kind: 'value', ...evaluated.value, start: node.start, end: node.end });
    return undefined;
  }
  const chosen = isTruthy(evaluated.value.value) === node.negated ? node.otherwise : node.body;
  return walkNodes(chosen, names, { before: true, after: true }, walk);
}

function isKnownNode(node: Exclude<TemplateNode, TextNode>, names: Names, { roots }: Walk): boolean {
  const expression = node.kind === 'value' ? node.value : node.kind === 'if' ? node.condition : node.list;
  return isKnown(expression, roots, names.local !== undefined);
}

function keepText({ start, from, end, to, writtenEnd }: TextNode, { before, after }: Edges, walk: Walk): void {
  const first = before ? from : start;
  const last = after && to < end ? to : writtenEnd;
  if (first < last) keep({ start: first, end: last }, walk);
}

function keep({ start, end }: TemplateRange, walk: Walk): void {
  walk.pieces.push({ kind: 'text', text: walk.source.text.slice(start, end), start, end });
}

/** Text that stands for a tag and is not the tag's own. */
function insert(text: string, { start, end }: TemplateRange, walk: Walk): void {
  walk.pieces.push({ kind: 'text', text, start, end });
}

function keepTag(
  node: { readonly start: number; readonly end: number; readonly value: Parameters<typeof isKnown>[0] },
  names: Names,
  walk: Walk,
): Failure | undefined {
  const rewritten = rewriteTag(walk.source.text, node, node.value, { roots: walk.roots, names });
  if (!rewritten.ok) return rewritten;
  insert(rewritten.value, node, walk);
  return undefined;
}

function decideEach(node: EachNode, names: Names, walk: Walk): Failure | undefined {
  const list = evaluate(node.list, names);
  if (!list.ok) return list;
  const rounds = listRounds(list.value.value, node);
  if (!rounds.ok) return rounds;
  if (rounds.value.length === 0) return walkNodes(node.otherwise, names, { before: true, after: true }, walk);
  for (const local of rounds.value) {
    const failure = walkNodes(node.body, { values: names.values, local }, { before: true, after: true }, walk);
    if (failure) return failure;
  }
  return undefined;
}

/** Keeps a block and works on what is in it. What was an `{{else if}}` of a block that is decided becomes a block of its own. */
function keepBlock(node: IfNode | EachNode, names: Names, walk: Walk): Failure | undefined {
  const { open, close } = node.tags;
  const isChained = close === undefined;
  const name = node.kind === 'each' ? 'each' : node.negated ? 'unless' : 'if';
  const failure = isChained
    ? openAnew(name, node, names, walk)
    : keepTag({ ...open, value: subjectOf(node) }, names, walk);
  if (failure) return failure;
  const inside = keepBranches(node, names, walk);
  if (inside) return inside;
  if (isChained) insert(`{{/${name}}}`, { start: node.end, end: node.end }, walk);
  else keep(close, walk);
  return undefined;
}

function subjectOf(node: IfNode | EachNode): Parameters<typeof isKnown>[0] {
  return node.kind === 'each' ? node.list : node.condition;
}

function openAnew(name: string, node: IfNode | EachNode, names: Names, walk: Walk): Failure | undefined {
  const subject = subjectOf(node);
  const rewritten = rewriteTag(walk.source.text, subject, subject, { roots: walk.roots, names });
  if (!rewritten.ok) return rewritten;
  insert(`{{#${name} ${rewritten.value}}}`, node.tags.open, walk);
  return undefined;
}

function keepBranches(node: IfNode | EachNode, names: Names, walk: Walk): Failure | undefined {
  const inside: Names = node.kind === 'each' ? { values: names.values, local: undefined } : names;
  const failure = walkNodes(node.body, inside, { before: false, after: false }, walk);
  if (failure) return failure;
  const [chained] = node.otherwise;
  if (node.tags.otherwise) {
    keep(node.tags.otherwise, walk);
    return walkNodes(node.otherwise, names, { before: false, after: false }, walk);
  }
  if (!chained || chained.kind === 'text' || chained.kind === 'value') return undefined;
  if (isKnownNode(chained, names, walk)) {
    insert('{{else}}', chained.tags.open, walk);
    return walkNodes(node.otherwise, names, { before: true, after: true }, walk);
  }
  return (
    keepTag({ ...chained.tags.open, value: subjectOf(chained) }, names, walk) ?? keepBranches(chained, names, walk)
  );
}
