import type { CompileLimits } from './stages.ts';

/** The limits of the format. Each one that is exceeded is an error that names it. */
export const COMPILE_LIMITS: CompileLimits = {
  descriptorBytes: 2 * 1024 * 1024,
  fileBytes: 16 * 1024 * 1024,
  mapKeys: 20_000,
  depth: 64,
  aliasNodes: 100_000,
  directoryEntries: 300_000,
};

/** How many jobs one `for_each` may make. */
export const ITEMS_MAX = 10_000;

/** How long a chain of `extends` or of includes may be. */
export const CHAIN_MAX = 32;
