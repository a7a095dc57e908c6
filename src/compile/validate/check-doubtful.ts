import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DoubtfulScalar } from '../parse/build-value.ts';
import type { Path } from '../stages.ts';
import { type SchemaSite } from './schema-set.ts';
import { wantsTextAt } from './wants-text.ts';

/**
 * Unquoted texts that YAML 1.1 reads as something else (`NO`, `on`, `12:30:45`), where a schema wants text: they say one thing here and
 * another to the next program that reads the file. `schemaOf` gives the schema of what stands at a path, and the rest of the path in it.
 */
export function checkDoubtful(scalars: readonly DoubtfulScalar[], schemaOf: SchemaOf): readonly Diagnostic[] {
  return scalars.flatMap(({ path, text, reading, span }) => {
    const found = schemaOf(span.source.file, path);
    if (!found || !wantsTextAt(found.site, found.path)) return [];
    return [
      createDiagnostic('MR1012', span, `"${text}" is text here, but ${reading} to programs that read YAML 1.1.`, {
        hint: `Quote it: "${text}".`,
        fix: { title: 'Quote it', span, replacement: `"${text}"` },
      }),
    ];
  });
}

export type SchemaOf = (file: string, path: Path) => { readonly site: SchemaSite; readonly path: Path } | undefined;
