import { type Result, succeed } from '../std/result.ts';
import { failAt, type RenderError } from './evaluate.ts';
import type { Piece, ValuePiece } from './render-pieces.ts';
import { quoteShellWord, type ShellPlace, shellPlaceAfter } from './shell-word.ts';
import { isTemplateList, textOfValue } from './template-values.ts';

/**
 * Makes a writer for the pieces of a POSIX shell script, which must be given in order: each value becomes one quoted word, a list one
 * word an item. A value inside the script's own quotes, where ours would not hold, is refused.
 */
export function createShellWriter(): (piece: Piece) => Result<string, RenderError> {
  let place: ShellPlace = 'command';
  return (piece) => {
    if (piece.kind === 'text') {
      place = shellPlaceAfter(place, piece.text);
      return succeed(piece.text);
    }
    return piece.mark === 'raw' ? writeRaw(piece) : writeWords(piece, place);
  };
}

function writeRaw(piece: ValuePiece): Result<string, RenderError> {
  const text = textOfValue(piece.value);
  return text.ok ? text : failAt(piece, text.error);
}

function writeWords(piece: ValuePiece, place: ShellPlace): Result<string, RenderError> {
  if (place !== 'command') {
    const where =
      place === 'comment' ? 'inside a comment' : place === 'heredoc' ? 'in or after a here-document' : 'inside quotes';
    return failAt(
      piece,
      `a template stands ${where} of the shell script`,
      'Leave the quotes away, a value gets its own; or pass it as an environment variable.',
    );
  }
  if (piece.mark === 'ident') return failAt(piece, '"ident" quotes a name of SQL, and this is no SQL');
  const words: string[] = [];
  for (const item of isTemplateList(piece.value) ? piece.value : [piece.value]) {
    const text = textOfValue(item);
    if (!text.ok) return failAt(piece, text.error);
    if (text.value.includes('\0')) return failAt(piece, 'the text holds a NUL character, which a shell cannot take');
    words.push(quoteShellWord(piece.mark === 'url' ? encodeURIComponent(text.value) : text.value));
  }
  return succeed(words.join(' '));
}
