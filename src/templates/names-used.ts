import type { Expression, Template, TemplateNode, TemplateRange } from './templates.ts';

/** Every name in a template that its place must know, in the order of the text. What `{{#each}}` brings is none. */
export function namesUsed(template: Template): readonly NameUse[] {
  const uses: NameUse[] = [];
  visitExpressions(template.nodes, (expression, place) => {
    collectNames(expression, place, false, uses);
  });
  return uses;
}

export interface NameUse extends TemplateRange {
  readonly parts: readonly string[];
  /** Where the name stands: alone in a tag, in the condition of an `{{#if}}`, the list of an `{{#each}}`, or as an argument. */
  readonly place: NamePlace;
  /** It may be without a value: the first argument of `default`. */
  readonly optional: boolean;
}

export type NamePlace = 'value' | 'condition' | 'list' | 'argument';

/** The tags that put in a value as it is, `{{raw …}}`, for the lint that lists them. */
export function listRaw(template: Template): readonly TemplateRange[] {
  const ranges: TemplateRange[] = [];
  visitExpressions(template.nodes, (expression, _place, tag) => {
    if (expression.kind === 'call' && expression.name === 'raw') ranges.push({ start: tag.start, end: tag.end });
  });
  return ranges;
}

/** Calls `visit` for the expression of each tag, with the tag. */
export function visitExpressions(
  nodes: readonly TemplateNode[],
  visit: (expression: Expression, place: NamePlace, tag: TemplateRange) => void,
): void {
  for (const node of nodes) {
    if (node.kind === 'text') continue;
    if (node.kind === 'value') {
      visit(node.value, 'value', node);
      continue;
    }
    if (node.kind === 'if') visit(node.condition, 'condition', node.tags.open);
    else visit(node.list, 'list', node.tags.open);
    visitExpressions(node.body, visit);
    visitExpressions(node.otherwise, visit);
  }
}

function collectNames(expression: Expression, place: NamePlace, optional: boolean, uses: NameUse[]): void {
  if (expression.kind === 'path') {
    uses.push({ parts: expression.parts, place, optional, start: expression.start, end: expression.end });
  } else if (expression.kind === 'call') {
    expression.arguments.forEach((argument, index) => {
      collectNames(argument, 'argument', expression.name === 'default' && index === 0, uses);
    });
  }
}
