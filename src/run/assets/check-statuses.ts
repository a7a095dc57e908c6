import type { CheckRecord } from '../../model/check-record.ts';
import type { CheckOutcome, CheckStatus } from './asset-status.ts';

/** The checks of an asset with what each came to last: those that are declared first, then others, by name. */
export function createCheckStatuses(
  declared: readonly Pick<CheckStatus, 'name' | 'severity'>[],
  records: readonly CheckRecord[],
): readonly CheckStatus[] {
  const recordsOf = Map.groupBy(records, ({ name }) => name);
  const known = new Set(declared.map(({ name }) => name));
  const others = [...recordsOf].flatMap(([name, [first]]) =>
    known.has(name) || first === undefined ? [] : [{ name, severity: first.severity }],
  );
  return [...declared, ...others].map(({ name, severity }) => {
    const own = recordsOf.get(name) ?? [];
    const last = own.reduce<CheckRecord | undefined>(
      (latest, record) => (latest === undefined || record.at >= latest.at ? record : latest),
      undefined,
    );
    if (last === undefined) return { name, severity };
    const failed = own.flatMap(({ passed, partition }) => (passed || partition === '' ? [] : [partition]));
    return { name, severity, last: toOutcome(last), ...(failed.length === 0 ? {} : { failed }) };
  });
}

function toOutcome({ passed, at, run, step, partition, message, metadata }: CheckRecord): CheckOutcome {
  return {
    ...{ passed, at, run, step },
    ...(partition === '' ? {} : { partition }),
    ...(message === undefined ? {} : { message }),
    ...(metadata === undefined ? {} : { metadata }),
  };
}
