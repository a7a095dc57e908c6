import type { Source, Span } from '../diagnostics/source.ts';
import type { SqlDialect } from './sql/sql.ts';

/**
 * Templates: Handlebars text in SQL files and in strings of descriptors. Handlebars parses; we read its tree into the small one
 * below, check the names in it, and render by walking it. Nothing is compiled to code, and no name reaches a prototype.
 *
 * What a template can hold: `{{name.key}}`, `{{function argument …}}` with the functions of `template-functions.ts`, `{{#if}} {{else if}}
 * {{else}} {{/if}}`, `{{#unless}}`, `{{#each list}} {{this}} {{@index}} {{/each}}`, `{{! comment }}`, `\{{` for the braces themselves,
 * `~` for white space. Names are always written in full, inside `{{#each}}` too. Partials, decorators, `with`, `lookup`, `log`, block
 * parameters, `../`, and `{{{x}}}` are refused.
 *
 * - `parse-template.ts`   text → tree and diagnostics; never throws, bounded by `limits.ts`
 * - `names-used.ts`       the names and raw values in a tree, with their places
 * - `check-names.ts`      names → diagnostics, given what the place of the template knows
 * - `render-template.ts`  tree and values → text for SQL, a shell, a URL or people; a value is escaped for what it is put into
 * - `render-value.ts`     the same for a whole config value, keeping types
 * - `render-only.ts`      renders some names and leaves the rest a template, with offsets that map back
 * - `sql/`                table names in SQL text: find, replace, compare
 *
 * Invariant: only own properties of the given values are read, and an undefined value is an error with its place, never an empty text.
 */
export interface Template {
  readonly source: TemplateText;
  readonly nodes: readonly TemplateNode[];
}

/** A text in which a template stands, and where that is in a file: a SQL file as it is, or a scalar somewhere in YAML. */
export interface TemplateText {
  readonly text: string;
  /** The place in the file of a range of the text. */
  readonly toSpan: (start: number, end: number) => Span;
}

/** A file that is one template. */
export function templateOfSource(source: Source): TemplateText {
  return { text: source.text, toSpan: (start, end) => ({ source, start, end }) };
}

export type TemplateNode = TextNode | ValueNode | IfNode | EachNode;

export interface TextNode extends TemplateRange {
  readonly kind: 'text';
  /** What is left of the text after `~`, and after the lines of blocks that stand alone on theirs. */
  readonly from: number;
  readonly to: number;
  /** Where the text ends as it is written: after the backslash that escapes what follows. */
  readonly writtenEnd: number;
}

export interface ValueNode extends TemplateRange {
  readonly kind: 'value';
  readonly value: Expression;
}

export interface IfNode extends TemplateRange {
  readonly kind: 'if';
  readonly condition: Expression;
  readonly negated: boolean;
  readonly body: readonly TemplateNode[];
  /** For `{{else if}}` the only node is an `if` that is `chained`. */
  readonly otherwise: readonly TemplateNode[];
  readonly tags: BlockTags;
}

export interface EachNode extends TemplateRange {
  readonly kind: 'each';
  readonly list: Expression;
  readonly body: readonly TemplateNode[];
  readonly otherwise: readonly TemplateNode[];
  readonly tags: BlockTags;
}

/** Where the tags of a block stand. A chained block (`{{else if}}`) opens with the else tag and has no closing one. */
export interface BlockTags {
  readonly open: TemplateRange;
  readonly otherwise: TemplateRange | undefined;
  readonly close: TemplateRange | undefined;
}

/** Offsets in the text of the template, `end` exclusive. */
export interface TemplateRange {
  readonly start: number;
  readonly end: number;
}

export type Expression = PathExpression | LocalExpression | LiteralExpression | CallExpression;

/** `params.window_days`: a name that the place of the template knows. */
export interface PathExpression extends TemplateRange {
  readonly kind: 'path';
  readonly parts: readonly string[];
}

/** What an `{{#each}}` brings: `this`, `this.key`, `@index`, `@key`, `@first`, `@last`. */
export interface LocalExpression extends TemplateRange {
  readonly kind: 'local';
  readonly name: LocalName;
  readonly parts: readonly string[];
}

export type LocalName = 'this' | 'index' | 'key' | 'first' | 'last';

export interface LiteralExpression extends TemplateRange {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
}

export interface CallExpression extends TemplateRange {
  readonly kind: 'call';
  readonly name: string;
  readonly nameRange: TemplateRange;
  readonly arguments: readonly Expression[];
}

/** What a rendered text is for; it decides how values are written. */
export type Sink = 'text' | 'shell' | 'url' | `sql:${SqlDialect}`;
