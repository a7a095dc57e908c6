import { createDiagnostic, type Diagnostic, type Fix } from '../../diagnostics/diagnostic.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import type { Span } from '../../diagnostics/source.ts';
import type { Path } from '../stages.ts';
import { describeFound, joinWords, quoteShort } from './expected.ts';
import type { Mistake } from './find-mistakes.ts';

/** Mistakes as people are told them: the first hundred, and how many more there are. */
export function describeMistakes(mistakes: readonly Mistake[], where: Where): readonly Diagnostic[] {
  const told = mistakes.slice(0, TOLD_MAX).map((mistake) => describeMistake(mistake, where));
  if (mistakes.length <= TOLD_MAX) return told;
  const more = `${(mistakes.length - TOLD_MAX).toLocaleString('en')} more mistakes of this kind are not listed.`;
  return [
    ...told,
    createDiagnostic('MR1009', where.spanOf([], 'value'), `${subject([], where)} has too many mistakes: ${more}`),
  ];
}

const TOLD_MAX = 100;

/** A mistake as people are told it, at the place where it was written. */
export function describeMistake(mistake: Mistake, where: Where): Diagnostic {
  switch (mistake.kind) {
    case 'unknown key':
      return describeUnknownKey(mistake, where);
    case 'missing key':
      return createDiagnostic('MR2006', where.spanOf(mistake.path, 'key'), describeMissing(mistake, where));
    case 'bad key':
      return createDiagnostic(
        mistake.isName ? 'MR2007' : 'MR2005',
        where.spanOf([...mistake.path, mistake.key], 'key'),
        mistake.isName
          ? `${quoteShort(mistake.key)} is not a valid name.`
          : `${quoteShort(mistake.key)} is no key of ${object(mistake.path, where)}: it must be ${mistake.expected}.`,
        mistake.isName ? { hint: NAME_HINT } : {},
      );
    case 'wrong value':
      return describeWrongValue(mistake, where);
    case 'broken rule':
      return createDiagnostic(
        'MR2005',
        where.spanOf(mistake.path, 'value'),
        `${subject(mistake.path, where)} ${mistake.rule}.`,
      );
  }
}

export interface Where {
  /** What the whole is called, with its article: `a job`. */
  readonly noun: string;
  readonly spanOf: (path: Path, on: 'key' | 'value') => Span;
  /** Where a key that is unknown here would be known. */
  readonly elsewhere?: (key: string, path: Path) => string | undefined;
}

export const NAME_HINT =
  'A name has parts joined by dots, each of letters, digits, "_" and "-", starting with none of "-"; at most 200 characters.';

const LISTED_MAX = 14;

type MistakeOf<Kind> = Mistake & { readonly kind: Kind };

function describeMissing({ path, keys }: MistakeOf<'missing key'>, where: Where): string {
  const quoted = keys.map((key) => `"${key}"`);
  return `${subject(path, where)} needs ${quoted.length === 1 ? 'the key' : 'one of'} ${joinWords(quoted, 'or')}.`;
}

function describeUnknownKey({ path, key, known }: MistakeOf<'unknown key'>, where: Where): Diagnostic {
  const span = where.spanOf([...path, key], 'key');
  const elsewhere = where.elsewhere?.(key, path);
  const nearest = elsewhere === undefined ? nearestName(key, known) : undefined;
  const list =
    known.length === 0
      ? 'It has no keys.'
      : `Its keys are ${known.slice(0, LISTED_MAX).join(', ')}${known.length > LISTED_MAX ? ', …' : ''}.`;
  const hint = nearest === undefined ? (elsewhere ?? list) : `Did you mean "${nearest}"?`;
  const fix: Fix | undefined =
    nearest === undefined ? undefined : { title: `Replace it by "${nearest}"`, span, replacement: nearest };
  return createDiagnostic('MR2004', span, `${quoteShort(key)} is no key of ${object(path, where)}.`, {
    hint,
    ...(fix ? { fix } : {}),
  });
}

function describeWrongValue(mistake: MistakeOf<'wrong value'>, where: Where): Diagnostic {
  const { path, value, expected, choices } = mistake;
  const span = where.spanOf(path, 'value');
  if (mistake.isName) {
    return createDiagnostic('MR2007', span, `${describeName(value)} is not a valid name.`, { hint: NAME_HINT });
  }
  const message = `${subject(path, where)} must be ${expected}, not ${describeFound(value)}.`;
  if (mistake.wantsText && (typeof value === 'number' || typeof value === 'boolean')) {
    const written = span.source.text.slice(span.start, span.end);
    return createDiagnostic('MR2005', span, message, {
      hint: `Quote it: "${written}".`,
      ...(/^[\w.+-]+$/.test(written) ? { fix: { title: 'Quote it', span, replacement: `"${written}"` } } : {}),
    });
  }
  if (typeof value === 'string' && expected === 'a list' && /^[\w.@+-]+$/.test(value)) {
    const fix: Fix = { title: 'Make it a list', span, replacement: `[${value}]` };
    return createDiagnostic('MR2005', span, message, { hint: `Write it as a list: [${value}].`, fix });
  }
  const nearest = typeof value === 'string' ? nearestName(value, choices) : undefined;
  if (nearest === undefined) return createDiagnostic('MR2005', span, message);
  return createDiagnostic('MR2005', span, message, {
    hint: `Did you mean "${nearest}"?`,
    fix: { title: `Replace it by "${nearest}"`, span, replacement: nearest },
  });
}

function describeName(value: unknown): string {
  return typeof value === 'string' ? quoteShort(value) : 'This';
}

/** What a sentence about a path starts with: `"priority"`, `Item 2 of "owners"`, `A job`. */
function subject(path: Path, where: Where): string {
  const words = object(path, where);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `"priority"`, `item 2 of "owners"`, `a job`. */
function object(path: Path, where: Where): string {
  const last = path.at(-1);
  if (last === undefined) return where.noun;
  if (typeof last === 'string') return quoteShort(last);
  return `item ${last + 1} of ${object(path.slice(0, -1), where)}`;
}
