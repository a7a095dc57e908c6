import type { Tag } from './find-tags.ts';
import type { HandlebarsCall, HandlebarsProgram } from './handlebars-tree.ts';
import { type ExpressionContext, readCall, readExpression } from './read-expression.ts';
import { readText } from './read-text.ts';
import type { Expression, TemplateNode, TemplateRange } from './templates.ts';

/**
 * Makes the tree of a template: the blocks as its tags pair up, the expressions as Handlebars read them, and the texts between.
 * The tags must be paired, and the tree be that of the same tags; then both come in the same order.
 */
export function readTree(program: HandlebarsProgram, input: TreeInput): readonly TemplateNode[] {
  const { text, tags } = input;
  const calls = listCalls(program);
  const root: TemplateNode[] = [];
  const open: OpenBlock[] = [];
  let call = 0;
  tags.forEach((tag, index) => {
    readText(text, tags, index, currentNodes(open, root));
    if (tag.kind === 'close') {
      closeBlocks(open, root, tag);
      return;
    }
    if (tag.kind === 'else' && !tag.chained) {
      beginOtherwise(open, tag);
      return;
    }
    if (tag.kind === 'comment') return;
    const next = calls[call++];
    if (!next) throw new Error('a template has more tags than its tree has nodes');
    const context = {
      ...input,
      depth: 0,
      eachDepth: open.filter((block) => block.name === 'each' && !block.otherwiseTag).length,
    };
    if (tag.kind === 'value') readValue(next, tag, context, currentNodes(open, root));
    else open.push(openBlock(next, tag, context));
  });
  readText(text, tags, tags.length, root);
  return root;
}

export interface TreeInput extends Pick<ExpressionContext, 'text' | 'locate' | 'report'> {
  /** All tags, comments too, in order. */
  readonly tags: readonly Tag[];
}

interface OpenBlock {
  readonly name: string;
  readonly subject: Expression | undefined;
  readonly tag: Tag;
  readonly body: TemplateNode[];
  readonly otherwise: TemplateNode[];
  /** The `{{else}}`, once it was met. */
  readonly otherwiseTag: Tag | undefined;
}

/** What each tag that holds an expression was parsed to, in the order of the text. */
function listCalls(program: HandlebarsProgram, calls: HandlebarsCall[] = []): readonly HandlebarsCall[] {
  for (const statement of program.body) {
    if (statement.type !== 'MustacheStatement' && statement.type !== 'BlockStatement')
      throw new Error(`a template has a ${statement.type}`);
    calls.push(statement);
    if (statement.type === 'MustacheStatement') continue;
    if (statement.program) listCalls(statement.program, calls);
    if (statement.inverse) listCalls(statement.inverse, calls);
  }
  return calls;
}

function currentNodes(open: readonly OpenBlock[], root: TemplateNode[]): TemplateNode[] {
  const top = open.at(-1);
  if (!top) return root;
  return top.otherwiseTag ? top.otherwise : top.body;
}

function readValue(call: HandlebarsCall, { start, end }: Tag, context: ExpressionContext, nodes: TemplateNode[]): void {
  const value = call.params.length > 0 || call.hash ? readCall(call, context) : readExpression(call.path, context);
  if (value?.kind === 'literal')
    context.report('MR4012', value, 'a tag holds a value that needs no template', 'Write it without the braces.');
  else if (value) nodes.push({ kind: 'value', value, start, end });
}

function openBlock(call: HandlebarsCall, tag: Tag, context: ExpressionContext): OpenBlock {
  const range = context.locate(call.path.loc);
  const name = context.text.slice(range.start, range.end);
  return {
    name,
    subject: readSubject(call, name, range, context),
    tag,
    body: [],
    otherwise: [],
    otherwiseTag: undefined,
  };
}

function beginOtherwise(open: OpenBlock[], tag: Tag): void {
  const top = open.pop();
  if (top) open.push({ ...top, otherwiseTag: tag });
}

/** Ends the innermost block, and with it the `{{else if}}` blocks that hang on its end. */
function closeBlocks(open: OpenBlock[], root: TemplateNode[], close: Tag): void {
  for (let block = open.pop(); block; block = open.pop()) {
    const chained = block.tag.kind === 'else';
    const outer = open.at(-1);
    const nodes = chained && outer ? outer.otherwise : currentNodes(open, root);
    pushBlock(block, chained ? undefined : close, close.start, nodes);
    if (!chained) return;
  }
}

function pushBlock(block: OpenBlock, close: Tag | undefined, endOfChain: number, nodes: TemplateNode[]): void {
  const { name, subject, tag, body, otherwise, otherwiseTag } = block;
  if (!subject) return;
  const common = {
    body,
    otherwise,
    tags: { open: tag, otherwise: otherwiseTag, close },
    start: tag.start,
    end: close?.end ?? endOfChain,
  };
  if (name === 'each') nodes.push({ kind: 'each', list: subject, ...common });
  else nodes.push({ kind: 'if', condition: subject, negated: name === 'unless', ...common });
}

const BLOCKS = ['if', 'unless', 'each'];

function readSubject(
  call: HandlebarsCall,
  name: string,
  range: TemplateRange,
  context: ExpressionContext,
): Expression | undefined {
  if (!BLOCKS.includes(name)) {
    context.report('MR4012', range, `templates have no block "${name}"`, 'The blocks are #if, #unless and #each.');
    return undefined;
  }
  const [subject, second] = call.params;
  if (call.hash) context.report('MR4012', context.locate(call.hash.loc), 'blocks have no named options');
  else if (call.program?.blockParams)
    context.report('MR4012', range, 'blocks cannot name their values with "as"', 'Write {{this}} inside {{#each}}.');
  else if (!subject)
    context.report('MR4010', range, `the block "${name}" needs a value`, `Write {{#${name} params.NAME}}.`);
  else if (second)
    context.report(
      'MR4010',
      context.locate(second.loc),
      `the block "${name}" takes one value`,
      'Put a function in brackets: {{#if (eq params.a 1)}}.',
    );
  else return readExpression(subject, context);
  return undefined;
}
