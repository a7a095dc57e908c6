import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A project with the shape of a real estate, in a folder of its own; `remove` it when done. */
export function makeEstate(...flags: readonly string[]): Estate {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-estate-'));
  const made = spawnSync(process.execPath, [join(import.meta.dirname, 'make-estate.mjs'), folder, ...flags]);
  if (made.status !== 0) throw new Error(`the estate could not be made: ${made.stderr.toString()}`);
  return {
    folder,
    readLines: (file) => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n'),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

export interface Estate {
  readonly folder: string;
  readLines(file: string): readonly string[];
  remove(): void;
}
