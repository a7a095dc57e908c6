import type { OpenDatabase } from './database.ts';

/** All of the file, its indexes too. */
export function checkDatabase({ handle }: OpenDatabase): readonly string[] {
  const found = handle.pragma(`integrity_check(${FOUND_MAX})`) as readonly { readonly integrity_check: string }[];
  const damages = found.map((row) => row.integrity_check).filter((text) => text !== 'ok');
  const references = handle.pragma('foreign_key_check') as readonly {
    readonly table: string;
    readonly parent: string;
  }[];
  const broken = [
    ...new Set(references.map(({ table, parent }) => `rows of "${table}" belong to no row of "${parent}"`)),
  ];
  return [...damages, ...broken];
}

const FOUND_MAX = 20;
