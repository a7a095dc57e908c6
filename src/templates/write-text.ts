import { type Result, succeed } from '../std/result.ts';
import { failAt, type RenderError } from './evaluate.ts';
import type { ValuePiece } from './render-pieces.ts';
import { quoteShellWord } from './shell-word.ts';
import { textOfValue } from './template-values.ts';

/** Writes a value into text for people. Only what is one text is written: nothing, maps and lists are errors. */
export function writeTextPiece(piece: ValuePiece): Result<string, RenderError> {
  const text = textOfValue(piece.value);
  if (!text.ok)
    return failAt(
      piece,
      text.error,
      piece.value === null ? 'Write {{default NAME "…"}}.' : 'Write {{join NAME ", "}} or {{json NAME}}.',
    );
  switch (piece.mark) {
    case 'sh':
      return text.value.includes('\0')
        ? failAt(piece, 'the text holds a NUL character, which a shell cannot take')
        : succeed(quoteShellWord(text.value));
    case 'url':
      return writeUrlPiece(piece);
    case 'ident':
      return failAt(piece, '"ident" quotes a name of SQL, and this is no SQL');
    default:
      return text;
  }
}

/** Writes a value as a part of a URL, percent-encoded unless it is raw. */
export function writeUrlPiece(piece: ValuePiece): Result<string, RenderError> {
  const text = textOfValue(piece.value);
  if (!text.ok) return failAt(piece, text.error);
  if (piece.mark === 'raw') return text;
  if (piece.mark === 'sh' || piece.mark === 'ident') return failAt(piece, `"${piece.mark}" does not fit into a URL`);
  return text.value.isWellFormed()
    ? succeed(encodeURIComponent(text.value))
    : failAt(piece, 'the text holds half a character (a lone surrogate)');
}
