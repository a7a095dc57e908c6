import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUILTINS } from '../../../generated/builtins.ts';
import { sha256 } from '../../../src/app/hasher.ts';
import { openProjectFiles } from '../../../src/app/project-files/project-files.ts';
import { compile } from '../../../src/compile/compile.ts';
import { renderDiagnostics } from '../../../src/diagnostics/diagnostics.ts';

/**
 * What people are told of their mistakes. Each folder is a fact: its name begins with the code it is about, `project/` is what they
 * wrote, and `expected.txt` all that they see. `npx vitest run -u` writes what is seen now; read it before it is kept.
 */
const FOLDER = import.meta.dirname;
const FACTS = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

describe('diagnostics', () => {
  test.each(FACTS)('%s', async (fact) => {
    const files = openProjectFiles(join(FOLDER, fact, 'project'));
    const { diagnostics, graph } = await compile({ files, packages: () => undefined, hash: sha256, builtins: BUILTINS });
    expect(diagnostics.map(({ code }) => code)).toContain(fact.slice(0, 'MR0000'.length));
    expect(graph === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
    await expect(renderDiagnostics('pretty', diagnostics, { columns: 120 })).toMatchFileSnapshot(join(FOLDER, fact, 'expected.txt'));
  });
});
