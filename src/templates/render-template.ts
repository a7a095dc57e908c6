import { type Result, succeed } from '../std/result.ts';
import type { RenderError } from './evaluate.ts';
import { type Piece, renderPieces } from './render-pieces.ts';
import { scanTables } from './sql/scan-tables.ts';
import { isSqlDialect } from './sql/sql.ts';
import type { TemplateValues } from './template-values.ts';
import type { Sink, Template } from './templates.ts';
import { createShellWriter } from './write-shell.ts';
import { writeSqlPiece } from './write-sql.ts';
import { writeTextPiece, writeUrlPiece } from './write-text.ts';

/**
 * Renders a template. Values are written for the sink: literals of the SQL dialect, quoted words of a shell, parts of a URL, or
 * plain text; `{{raw x}}` alone is put in as it is. A name without a value, and a value that the sink cannot take, is an error with its place.
 */
export function renderTemplate(template: Template, values: TemplateValues, sink: Sink): Result<string, RenderError> {
  const pieces = renderPieces(template, values);
  if (!pieces.ok) return pieces;
  const write = createPieceWriter(template, sink);
  let text = '';
  for (let index = 0; index < pieces.value.length; index++) {
    const written = write(pieces.value, index);
    if (!written.ok) return written;
    text += written.value;
  }
  return succeed(text);
}

/** Writes the piece at an index, in the light of its neighbours. Every index must be asked for, in order. */
export type PieceWriter = (pieces: readonly Piece[], index: number) => Result<string, RenderError>;

export function createPieceWriter(template: Template, sink: Sink): PieceWriter {
  if (sink === 'shell') {
    const write = createShellWriter();
    return (pieces, index) => forPiece(pieces, index, write);
  }
  if (sink === 'url' || sink === 'text') {
    const write = sink === 'url' ? writeUrlPiece : writeTextPiece;
    return (pieces, index) =>
      forPiece(pieces, index, (piece) => (piece.kind === 'text' ? succeed(piece.text) : write(piece)));
  }
  const dialect = sink.slice('sql:'.length);
  if (!isSqlDialect(dialect)) throw new Error(`no SQL dialect: ${dialect}`);
  const places = scanTables(template.source.text, dialect);
  return (pieces, index) => writeSqlPiece(pieces, index, places);
}

function forPiece(
  pieces: readonly Piece[],
  index: number,
  write: (piece: Piece) => Result<string, RenderError>,
): Result<string, RenderError> {
  const piece = pieces[index];
  return piece ? write(piece) : succeed('');
}
