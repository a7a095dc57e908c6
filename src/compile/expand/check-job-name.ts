import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';
import { NAME_HINT } from '../validate/describe-mistake.ts';
import { quoteShort } from '../validate/expected.ts';

/** Whether a job's or an asset's name can be one everywhere: in files of every system, in URLs, in selections. */
export function checkJobName(name: string, span: () => Span): Diagnostic | undefined {
  if (name.length <= LENGTH_MAX && NAME.test(name) && !DEVICE.test(name)) return undefined;
  if (name === '') return createDiagnostic('MR2007', span(), 'The name of a job must not be empty.');
  if (name.length > LENGTH_MAX)
    return createDiagnostic('MR2007', span(), `${quoteShort(name)} is longer than ${LENGTH_MAX} characters.`, {
      hint: 'Choose a shorter name.',
    });
  const device = DEVICE.exec(name);
  if (device && NAME.test(name))
    return createDiagnostic('MR2007', span(), `"${device[1]}" cannot be a part of a name: it is a device on Windows.`, {
      hint: 'Choose another name.',
    });
  const foreign = /[^\x20-\x7e]/u.exec(name)?.[0];
  const hint =
    foreign === undefined
      ? NAME_HINT
      : `The character U+${foreign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')} is not allowed. ${NAME_HINT}`;
  return createDiagnostic('MR2007', span(), `${quoteShort(name)} is not a valid name.`, { hint });
}

const LENGTH_MAX = 200;
const NAME = /^[A-Za-z0-9_][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$/;
const DEVICE = /(?:^|\.)(con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
