import { type Result, succeed } from '../std/result.ts';
import { evaluate, type Evaluated, failAt, type Local, type Names, type RenderError } from './evaluate.ts';
import { OUTPUT_LENGTH_MAX, STEPS_MAX } from './limits.ts';
import { isTruthy } from './template-functions.ts';
import {
  describeValue,
  isTemplateList,
  isTemplateMap,
  type TemplateValue,
  type TemplateValues,
} from './template-values.ts';
import type { EachNode, Template, TemplateNode, TemplateRange } from './templates.ts';

/** Walks a template: texts as they are, values evaluated but not yet written, branches decided. */
export function renderPieces(template: Template, values: TemplateValues): Result<readonly Piece[], RenderError> {
  const walk: Walk = { text: template.source.text, pieces: [], steps: 0, length: 0 };
  const error = walkNodes(template.nodes, { values, local: undefined }, walk);
  return error ?? succeed(walk.pieces);
}

export type Piece = TextPiece | ValuePiece;

/** `start` and `end` say where in the template a piece comes from. */
export interface TextPiece extends TemplateRange {
  readonly kind: 'text';
  readonly text: string;
}

export interface ValuePiece extends TemplateRange, Evaluated {
  readonly kind: 'value';
}

/** The rounds of an `{{#each}}` over a list or a map. */
export function listRounds(value: TemplateValue, node: EachNode): Result<readonly Local[], RenderError> {
  const entries = isTemplateList(value)
    ? [...value.entries()]
    : isTemplateMap(value)
      ? Object.entries(value)
      : undefined;
  if (!entries) return failAt(node.list, `{{#each}} goes through a list or a map, and this is ${describeValue(value)}`);
  const last = entries.length - 1;
  return succeed(
    entries.map(([key, item], index) => ({ this: item ?? null, index, key, first: index === 0, last: index === last })),
  );
}

type Failure = Extract<Result<never, RenderError>, { readonly ok: false }>;

/** The pieces so far, and how much was done: the state of one walk. */
interface Walk {
  readonly text: string;
  readonly pieces: Piece[];
  // eslint-disable-next-line no-restricted-syntax
  steps: number;
  // eslint-disable-next-line no-restricted-syntax
  length: number;
}

function walkNodes(nodes: readonly TemplateNode[], names: Names, walk: Walk): Failure | undefined {
  for (const node of nodes) {
    if (++walk.steps > STEPS_MAX || walk.length > OUTPUT_LENGTH_MAX) return tooLong(node);
    const failure = walkNode(node, names, walk);
    if (failure) return failure;
  }
  return undefined;
}

function tooLong(node: TemplateNode): Failure | undefined {
  const failure = failAt(node, 'the template makes a text that is too long', 'Go through shorter lists.');
  return failure.ok ? undefined : failure;
}

function walkNode(node: TemplateNode, names: Names, walk: Walk): Failure | undefined {
  if (node.kind === 'text') {
    walk.length += node.to - node.from;
    walk.pieces.push({ kind: 'text', text: walk.text.slice(node.from, node.to), start: node.from, end: node.to });
    return undefined;
  }
  if (node.kind === 'each') return walkEach(node, names, walk);
  const evaluated = evaluate(node.kind === 'if' ? node.condition : node.value, names);
  if (!evaluated.ok) return evaluated;
  if (node.kind === 'if')
    return walkNodes(isTruthy(evaluated.value.value) === node.negated ? node.otherwise : node.body, names, walk);
  walk.length += typeof evaluated.value.value === 'string' ? evaluated.value.value.length : 8;
  walk.pieces.push({ kind: 'value', ...evaluated.value, start: node.start, end: node.end });
  return undefined;
}

function walkEach(node: EachNode, names: Names, walk: Walk): Failure | undefined {
  const list = evaluate(node.list, names);
  if (!list.ok) return list;
  const rounds = listRounds(list.value.value, node);
  if (!rounds.ok) return rounds;
  if (rounds.value.length === 0) return walkNodes(node.otherwise, names, walk);
  for (const local of rounds.value) {
    const failure = walkNodes(node.body, { values: names.values, local }, walk);
    if (failure) return failure;
  }
  return undefined;
}
