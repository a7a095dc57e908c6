/** The part of Handlebars that parses, without its compiler and runtime; the package types only the whole. */
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  /** Parses a template to its tree, leaving white space as it is. Throws an `Error` on a syntax error. */
  export function parseWithoutProcessing(input: string): unknown;
  /** The generated parser. After an error its lexer stands at the token that was not understood. */
  export const parser: {
    readonly lexer: { readonly yylloc: { readonly first_column: number; readonly last_column: number } };
  };
}
