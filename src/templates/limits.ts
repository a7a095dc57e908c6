/** Characters of a template in a descriptor. A SQL file may be as long as any file that is read. */
export const TEMPLATE_LENGTH_MAX = 64 * 1024;

/** Characters of a SQL file with templates in it. */
export const SQL_TEMPLATE_LENGTH_MAX = 2 * 1024 * 1024;

/** Blocks in blocks, and functions in functions. */
export const NESTING_MAX = 32;

/** `{{else if}}` branches of all blocks around one place. */
export const CHAIN_MAX = 200;

export const TAGS_MAX = 20_000;

/** Characters that a template may render to. */
export const OUTPUT_LENGTH_MAX = 16 * 1024 * 1024;

/** Nodes that are rendered, counting each round of an `{{#each}}`. */
export const STEPS_MAX = 1_000_000;
