import { hashOfContent } from '../../graph/canonical.ts';
import { COMPILE_LIMITS } from '../limits.ts';
import { readProject } from '../read-project.ts';
import type { CompileInput } from '../stages.ts';
import { createDialects } from './decide-dialect.ts';
import { createSqlReader } from './sql-facts.ts';

/**
 * Reads SQL files in the dialect of the project, one after the other, and puts what is found into the cache, as `resolveJobs` would for
 * a job that says no dialect of its own: for another thread, which goes ahead of a compile.
 */
export async function readSqlAhead(input: CompileInput, paths: Iterable<string>): Promise<void> {
  const { files, hash, cache } = input;
  const { project } = await readProject(input, { only: new Set() });
  const dialect = project && createDialects(project).ofProject();
  if (dialect === undefined) return;
  for (const path of paths) {
    const text = files.readText(path, { bytesMax: COMPILE_LIMITS.fileBytes });
    // What one reader has read it keeps.
    if (text.ok) createSqlReader({ hash, cache })(text.value, hashOfContent(text.value, hash), dialect);
  }
}
