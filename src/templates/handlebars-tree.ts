// @ts-expect-error The package types only the whole of Handlebars; see `HandlebarsBase`.
import * as base from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import { fail, type Result, succeed } from '../std/result.ts';

/**
 * The tree that Handlebars makes of a template on one line, or the columns of the token that it did not understand. The
 * parser alone is loaded: the compiler and the runtime would cost each start of the program more than all templates of a project.
 */
export function parseHandlebars(line: string): Result<HandlebarsProgram, HandlebarsError> {
  try {
    // The shape is that of Handlebars' documented AST.
    return succeed(parseWithoutProcessing(line) as HandlebarsProgram);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const located = error as Error & { readonly column?: number; readonly endColumn?: number };
    const { first_column: first, last_column: last } = parser.lexer.yylloc;
    const start = located.column ?? first;
    return fail({ start, end: Math.max(located.endColumn ?? last, start + 1), message: error.message });
  }
}

/** The part of Handlebars that parses. */
interface HandlebarsBase {
  /** Parses a template to its tree, leaving white space as it is. Throws an `Error` on a syntax error. */
  readonly parseWithoutProcessing: (input: string) => unknown;
  /** The generated parser. After an error its lexer stands at the token that was not understood. */
  readonly parser: {
    readonly lexer: { readonly yylloc: { readonly first_column: number; readonly last_column: number } };
  };
}

const { parser, parseWithoutProcessing } = base as HandlebarsBase;

export interface HandlebarsError {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

export interface HandlebarsProgram {
  readonly body: readonly HandlebarsStatement[];
  readonly blockParams?: readonly string[];
}

export type HandlebarsStatement =
  | HandlebarsMustache
  | HandlebarsBlock
  | {
      readonly type:
        | 'PartialStatement'
        | 'PartialBlockStatement'
        | 'Decorator'
        | 'DecoratorBlock'
        | 'CommentStatement'
        | 'ContentStatement';
    };

export interface HandlebarsMustache extends HandlebarsCall {
  readonly type: 'MustacheStatement';
}

export interface HandlebarsBlock extends HandlebarsCall {
  readonly type: 'BlockStatement';
  readonly inverse?: HandlebarsProgram;
}

export interface HandlebarsCall {
  readonly path: HandlebarsExpression;
  readonly params: readonly HandlebarsExpression[];
  /** Of a block, what is in it. */
  readonly program?: HandlebarsProgram;
  readonly hash?: { readonly pairs: readonly { readonly loc: HandlebarsLocation }[]; readonly loc: HandlebarsLocation };
  readonly loc: HandlebarsLocation;
}

export type HandlebarsExpression =
  | {
      readonly type: 'PathExpression' | 'StringLiteral' | 'UndefinedLiteral' | 'NullLiteral';
      readonly loc: HandlebarsLocation;
    }
  | {
      readonly type: 'NumberLiteral' | 'BooleanLiteral';
      readonly value: number | boolean;
      readonly loc: HandlebarsLocation;
    }
  | (HandlebarsCall & { readonly type: 'SubExpression' });

export interface HandlebarsLocation {
  readonly start: { readonly column: number };
  readonly end: { readonly column: number };
}
