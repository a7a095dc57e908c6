import { createDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SqlScan } from './sql/sql.ts';
import type { TemplateText } from './templates.ts';

/**
 * Where SQL must not hold templates that are rendered at run time: in the place of a table (MR4013), since then nobody could know what
 * is read, and inside quotes (MR4014), since values bring their own. `tables` are names that may be a table all the same (`output` in checks).
 */
export function checkSqlTemplate(
  source: TemplateText,
  scan: SqlScan,
  tables: readonly string[] = [],
): readonly Diagnostic[] {
  const allowed = new Set(tables.map((name) => `{{${name}}}`));
  const inTables = scan.templateTables.filter(
    ({ start, end }) => !allowed.has(source.text.slice(start, end).replace(/\s+/g, '')),
  );
  return [
    ...inTables.map(({ start, end }) =>
      createDiagnostic('MR4013', source.toSpan(start, end), 'the name of a table is known only when the step runs', {
        hint: 'Name the table itself; where it lives in an environment is put in by itself. One job for each table is made with `for_each`.',
      }),
    ),
    ...scan.templateInQuotes.map(({ start, end }) =>
      createDiagnostic('MR4014', source.toSpan(start, end), 'a template stands inside SQL quotes', {
        hint: 'Leave the quotes away: a text gets its own. A quoted name is written {{ident NAME}}.',
      }),
    ),
  ];
}
