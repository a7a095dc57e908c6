import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export const ROOT = join(import.meta.dirname, '../..');

/** Every file that is or would be committed, by path from the root. */
export const FILES: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard'],
  {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  },
)
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(ROOT, file)));

/** The modules of the product, without their tests. */
export const MODULES: readonly string[] = FILES.filter(
  (file) => /^(src|jobtypes)\/.*\.ts$/.test(file) && !file.endsWith('.test.ts'),
);

export const TEST_FILES: readonly string[] = FILES.filter((file) => file.endsWith('.test.ts'));

export function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

export function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
}

/** `file:line` of a node, as editors open it. */
export function placeOf(node: ts.Node): string {
  const source = node.getSourceFile();
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/** Lines of the files that match, as `file:line: text`. */
export function linesMatching(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((text, index) => (pattern.test(text) ? [`${file}:${index + 1}: ${text.trim().slice(0, 120)}`] : [])),
  );
}
