import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOSTILE_PROJECTS, LOWERED_LIMITS } from './hostile-projects.ts';

/**
 * What compile says of input that is meant to hurt: `NN-fact/expected.txt`. Each project is compiled in a process of its own that may read
 * the project and the product and nothing else, write nothing and start nothing, with little memory.
 */
const ROOT = join(import.meta.dirname, '../..');

describe('hostile input', () => {
  test.each(Object.entries(HOSTILE_PROJECTS))('%s', async (fact, writeProject) => {
    const folder = mkdtempSync(join(tmpdir(), 'millrace-hostile-'));
    try {
      writeProject(folder);
      const seen = compileAlone(folder, fact);
      // Time of the processor, which does not depend on what else the machine does.
      expect(seen.cpuMs).toBeLessThan(2_000);
      expect(seen.peakKilobytes).toBeLessThan(300 * 1024);
      expect(seen.codes.length === 0).toBe(fact.endsWith('fine'));
      await expect(seen.text).toMatchFileSnapshot(join(import.meta.dirname, fact, 'expected.txt'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

interface Seen {
  readonly text: string;
  readonly codes: readonly string[];
  readonly cpuMs: number;
  readonly peakKilobytes: number;
}

function compileAlone(folder: string, fact: string): Seen {
  const allowed = [ROOT, folder].map((path) => `--allow-fs-read=${path}/*`);
  const node = [
    process.execPath,
    '--permission',
    ...allowed,
    `--allow-fs-read=${folder}`,
    '--max-old-space-size=200',
    '--max-semi-space-size=8',
  ] as const;
  const limits = JSON.stringify(LOWERED_LIMITS[fact] ?? {});
  const [program, ...flags] = node;
  const output = execFileSync(program, [...flags, join(import.meta.dirname, 'compile-alone.ts'), folder, limits], {
    encoding: 'utf8',
    timeout: 100_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output) as Seen;
}
