import { createLineIndex } from '../../diagnostics/source.ts';
import { StepError } from '../../model/step-error.ts';
import type { StepSql } from '../../ports/job-type.ts';
import { parseTemplate } from '../../templates/parse-template.ts';
import { type Piece, renderPieces } from '../../templates/render-pieces.ts';
import { createPieceWriter } from '../../templates/render-template.ts';
import { replaceTables } from '../../templates/sql/replace-tables.ts';
import { scanTables } from '../../templates/sql/scan-tables.ts';
import type { SqlDialect } from '../../templates/sql/sql.ts';
import type { TemplateValues } from '../../templates/template-values.ts';
import type { Template } from '../../templates/templates.ts';

/**
 * SQL as people wrote it, ready for a database: the tables of `locations` (by the offset at which they stand) are replaced by where they
 * are, then values are put in as literals. Knows for each line from which line it comes, as long as no location has a line break.
 */
export function renderSql(text: string, options: RenderSqlOptions): StepSql {
  const { dialect, name, locations, values } = options;
  const located =
    locations.size === 0 ? text : replaceTables(text, scanTables(text, dialect), (table) => locations.get(table.start));
  const template = parse(located, dialect, name);
  const pieces = renderPieces(template, values);
  if (!pieces.ok) throw renderError(name, located, pieces.error);
  const write = createPieceWriter(template, `sql:${dialect}`);
  const lines = createLineMap(located);
  let rendered = '';
  for (let index = 0; index < pieces.value.length; index++) {
    const written = write(pieces.value, index);
    if (!written.ok) throw renderError(name, located, written.error);
    const piece = pieces.value[index];
    if (piece !== undefined) lines.add(written.value, piece);
    rendered += written.value;
  }
  return { text: rendered, name, sourceLine: lines.sourceLine };
}

export interface RenderSqlOptions {
  readonly dialect: SqlDialect;
  /** What errors call the text. */
  readonly name: string;
  readonly locations: ReadonlyMap<number, string>;
  readonly values: TemplateValues;
}

function parse(text: string, dialect: SqlDialect, name: string): Template {
  const source = { file: name, text };
  const skip = text.includes('{{') ? scanTables(text, dialect).templateInComments : [];
  const { template, diagnostics } = parseTemplate({ text, toSpan: (start, end) => ({ source, start, end }) }, { skip });
  if (template === undefined)
    throw new StepError(`${name}: ${diagnostics[0]?.message ?? 'the template cannot be read'}.`, { retryable: false });
  return template;
}

function renderError(
  name: string,
  text: string,
  error: { readonly message: string; readonly start: number },
): StepError {
  return new StepError(`${name}:${lineAt(text, error.start)}: The template cannot be filled in: ${error.message}.`, {
    retryable: false,
  });
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Blocks that are left out and values with line breaks move lines: a line comes from where its first character does. */
function createLineMap(source: string): LineMap {
  const lineOf = createLineIndex(source);
  const lines: number[] = [];
  let isAtStart = true;
  return {
    add(text, piece) {
      if (text === '') return;
      const place = (index: number): number => lineOf(piece.kind === 'text' ? piece.start + index : piece.start).line;
      if (isAtStart) lines.push(place(0));
      for (let at = text.indexOf('\n'); at !== -1 && at + 1 < text.length; at = text.indexOf('\n', at + 1))
        lines.push(place(at + 1));
      isAtStart = text.endsWith('\n');
    },
    sourceLine: (line) => lines[Math.min(line, lines.length) - 1] ?? line,
  };
}

interface LineMap {
  readonly add: (text: string, piece: Piece) => void;
  readonly sourceLine: (line: number) => number;
}
