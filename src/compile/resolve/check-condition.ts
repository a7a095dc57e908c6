import type { Schedule } from '../../../generated/formats.ts';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';
import type { Path } from '../stages.ts';
import { checkName, type KnownNames } from './known-names.ts';
import { checkAsset } from './resolve-inputs.ts';

/** A condition of a schedule that is none or several, or that names what does not exist. */
export function checkCondition(
  schedule: Schedule | undefined,
  names: KnownNames,
  spanOf: (path: Path) => Span,
): readonly Diagnostic[] {
  const condition = typeof schedule === 'object' ? schedule.only_if : undefined;
  if (condition === undefined) return [];
  const { sql, http, fresh, resource } = condition;
  const asked = [sql, http, fresh].filter((one) => one !== undefined).length;
  const wrong =
    asked === 1
      ? []
      : [
          createDiagnostic('MR2005', spanOf(['only_if']), `A condition asks one thing, and this one asks ${asked}.`, {
            hint: 'Write one of "sql", "http" and "fresh".',
          }),
        ];
  return [
    ...wrong,
    ...(fresh === undefined ? [] : checkAsset(fresh, spanOf(['only_if', 'fresh']), names)),
    ...(resource === undefined ? [] : checkName('resource', resource, names, () => spanOf(['only_if', 'resource']))),
  ];
}
