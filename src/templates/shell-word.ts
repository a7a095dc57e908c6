/** One word for a POSIX shell, whatever it holds (but NUL, which no argument can hold). */
export function quoteShellWord(text: string): string {
  return /^[A-Za-z0-9_./:=@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** Where in a shell script a text ends: a quoted word is safe only in a `command`. */
export type ShellPlace = 'command' | 'single' | 'double' | 'backtick' | 'comment' | 'heredoc';

/** The place after more of the script. Once a here-document has begun it is never left: where it ends cannot be known before values are in. */
export function shellPlaceAfter(place: ShellPlace, text: string): ShellPlace {
  let current = place;
  for (let at = 0; at < text.length && current !== 'heredoc'; at++) {
    const character = text.charAt(at);
    if (character === '\\' && current !== 'single' && current !== 'comment') at++;
    else if (current === 'command') current = openedBy(text, at);
    else if (closes(current, character)) current = 'command';
  }
  return current;
}

function openedBy(text: string, at: number): ShellPlace {
  switch (text.charAt(at)) {
    case "'":
      return 'single';
    case '"':
      return 'double';
    case '`':
      return 'backtick';
    case '#':
      return at === 0 || /[\s;&|(]/.test(text.charAt(at - 1)) ? 'comment' : 'command';
    case '<':
      return text.charAt(at + 1) === '<' ? 'heredoc' : 'command';
    default:
      return 'command';
  }
}

function closes(place: ShellPlace, character: string): boolean {
  switch (place) {
    case 'single':
      return character === "'";
    case 'double':
      return character === '"';
    case 'backtick':
      return character === '`';
    case 'comment':
      return character === '\n';
    default:
      return false;
  }
}
