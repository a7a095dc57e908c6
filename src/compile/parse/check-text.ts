import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source } from '../../diagnostics/source.ts';

/** What makes a text unreadable before any grammar: characters that no text file has, JSON that is none. */
export function checkText(source: Source): Diagnostic | undefined {
  const { text } = source;
  const control = text.search(FORBIDDEN);
  if (control !== -1) {
    const span = { source, start: control, end: control + 1 };
    if (text.charCodeAt(control) === 0)
      return createDiagnostic('MR1008', span, 'The file holds a NUL character.', { hint: 'Save it as UTF-8 text.' });
    if (text.charCodeAt(control) === 0xfeff)
      return createDiagnostic('MR1008', span, 'A byte order mark stands within the text.', {
        hint: 'Two files were joined here; delete the invisible character.',
      });
    return createDiagnostic(
      'MR1008',
      span,
      `The file holds a control character (${codePoint(text.charCodeAt(control))}).`,
      { hint: 'Delete it; in quoted text it may be written as an escape.' },
    );
  }
  return source.file.endsWith('.json') ? checkJson(source) : undefined;
}

/** Characters that cannot be seen or turn the direction of the text around them: what is read is not what is seen. */
export function checkInvisible(source: Source): readonly Diagnostic[] {
  if (!INVISIBLE.test(source.text)) return [];
  return [...source.text.matchAll(new RegExp(INVISIBLE, 'g'))]
    .slice(0, REPORTED_MAX)
    .map(({ 0: character, index }) =>
      createDiagnostic(
        'MR2022',
        { source, start: index, end: index + 1 },
        `An invisible character stands here (${codePoint(character.charCodeAt(0))}).`,
        { hint: 'Delete it, or write it as an escape in double quotes.' },
      ),
    );
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069]/;
const REPORTED_MAX = 5;

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\uffff]/;

function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** JSON files hold JSON, though everything after this reads them as YAML, of which JSON is a part. */
function checkJson(source: Source): Diagnostic | undefined {
  try {
    JSON.parse(source.text);
    return undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const at = Number(/at position (\d+)/.exec(error.message)?.[1] ?? source.text.trimEnd().length);
    const start = Math.min(at, Math.max(0, source.text.length - 1));
    if (source.text.trim() === '')
      return createDiagnostic('MR1013', { source, start: 0, end: 0 }, 'The file is empty.');
    return createDiagnostic('MR1001', { source, start, end: start + 1 }, 'This is not JSON.', {
      hint: 'JSON has no comments, no trailing commas, and double quotes only.',
    });
  }
}
