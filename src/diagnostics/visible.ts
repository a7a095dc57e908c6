/**
 * Text of somebody else's files made safe to show: control characters, and those that hide or turn what follows, are spelled out,
 * so that a file can neither move the cursor of a terminal nor look other than it is. Tabs and line breaks become blanks.
 */
export function visible(text: string): string {
  return UNSAFE.test(text) ? Array.from(text, visibleCharacter).join('') : text;
}

/** The same for one character. */
export function visibleCharacter(character: string): string {
  if (character === '\t' || character === '\n' || character === '\r') return ' ';
  if (!UNSAFE.test(character)) return character;
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}

// Control and format characters, separators of lines, and halves of surrogate pairs; joiners are left, since emoji and scripts need them.
const UNSAFE =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u;
