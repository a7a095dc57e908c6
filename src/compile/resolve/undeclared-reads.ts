import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type TableRef, tableName } from '../../templates/sql/sql.ts';
import type { Project } from '../stages.ts';
import type { UndeclaredReads } from './resolve-sql.ts';

/**
 * How reads of tables that are no assets are reported: not where a file with an error in it holds the name, since the table may well be
 * made there, and one mistake would be reported many times over.
 */
export function createUndeclaredReads({ descriptor }: Project, earlier: readonly Diagnostic[]): UndeclaredReads {
  const broken = new Set(earlier.filter(({ severity }) => severity === 'error').map(({ span }) => span.source));
  let names: ReadonlySet<string> | undefined;
  return {
    isConfigured: descriptor.severity?.['MR3002'] !== undefined,
    isReported: (table: TableRef) => {
      if (broken.size === 0) return true;
      names ??= new Set([...broken].flatMap(({ text }) => (text.match(NAME) ?? []).map((name) => name.toLowerCase())));
      return !names.has(tableName(table).toLowerCase());
    },
  };
}

const NAME = /[A-Za-z0-9_][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_][A-Za-z0-9_-]*)*/g;
