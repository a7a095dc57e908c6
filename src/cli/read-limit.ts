import type { CommandContext } from './command.ts';

/** How many are listed at most, by `--limit`; `undefined` when it is no such number, which is told. */
export function readLimit({ options, terminal }: CommandContext): number | undefined {
  const limit = Number(options.text('limit'));
  if (Number.isInteger(limit) && limit >= 1) return limit;
  terminal.err.write('--limit wants a number from 1.\n');
  return undefined;
}
