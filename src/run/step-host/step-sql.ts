import { ResourceError } from '../../ports/resource.ts';
import { StepError } from '../../model/step-error.ts';
import type { StepSql } from '../../ports/job-type.ts';

/** SQL that is its own source, line by line. */
export function createStepSql(text: string, name: string): StepSql {
  return { text, name, sourceLine: (line) => line };
}

/**
 * Does something with SQL that people wrote, after `linesBefore` lines that they did not. What fails there is told with the file and line
 * that they know: the database's message, and `jobs/clean/flights.sql:12:` in the place of its own `LINE 13:`.
 */
export async function withSource<T>(sql: StepSql, linesBefore: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ResourceError) || error.kind !== 'failed') throw error;
    throw new StepError(tellPlace(error, sql, linesBefore), { cause: error });
  }
}

function tellPlace({ message, line }: ResourceError, sql: StepSql, linesBefore: number): string {
  if (line === undefined) return `${sql.name}: ${message}`;
  const theirs = `LINE ${line}: `;
  const ours = `${sql.name}:${sql.sourceLine(Math.max(1, line - linesBefore))}: `;
  const at = message.lastIndexOf(theirs);
  if (at === -1) return `${ours}${message}`;
  // The caret below stands under a column of the line that is shown.
  const after = message
    .slice(at + theirs.length)
    .replace(
      /\n +\^/,
      (caret) => `\n${caret.slice(1 + theirs.length).padStart(caret.length - 1 - theirs.length + ours.length)}`,
    );
  return `${message.slice(0, at)}${ours}${after}`;
}
