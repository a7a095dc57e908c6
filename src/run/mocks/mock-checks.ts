import type { Job } from '../../graph/graph.ts';

/**
 * A job whose checks make sense on a few made-up rows: how many rows there are is only told, since it says how much real data there should be;
 * and references to an asset of which a test says nothing are left out, since nothing can be found in an empty table.
 */
export function mockChecks<J extends Pick<Job, 'outputs' | 'sql'>>(job: J, isGiven: (asset: string) => boolean): J {
  const places = new Map<string, string | undefined>();
  const outputs = Object.entries(job.outputs).map(([asset, output]) => {
    if (output.checks === undefined) return [asset, output] as const;
    const kept: NonNullable<typeof output.checks>[number][] = [];
    for (const [index, check] of output.checks.entries()) {
      const isLeftOut = check.references !== undefined && !isGiven(check.references.asset);
      places.set(fieldOf(asset, index), isLeftOut ? undefined : fieldOf(asset, kept.length));
      if (!isLeftOut) kept.push(check.row_count === undefined ? check : { ...check, severity: 'warn' });
    }
    return [asset, { ...output, checks: kept }] as const;
  });
  const sql = job.sql?.flatMap((text) => {
    if (!places.has(text.field)) return [text];
    const field = places.get(text.field);
    return field === undefined ? [] : [{ ...text, field }];
  });
  return { ...job, outputs: Object.fromEntries(outputs), ...(sql === undefined ? {} : { sql }) };
}

function fieldOf(asset: string, index: number): string {
  return `outputs.${asset}.checks.${index}`;
}
