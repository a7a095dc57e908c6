import { defineJobType, type StepCheck, type StepContext, StepError } from '../../src/plugin.ts';

/** Runs all of its checks, whatever the first ones find, and fails when one of severity error does. */
export default defineJobType<CheckConfig>({
  async execute(step) {
    const warehouse = step.resources['warehouse']?.sql;
    if (warehouse === undefined) throw new StepError('The slot "warehouse" holds no warehouse.', { retryable: false });
    const failed: string[] = [];
    await warehouse.session(async (session) => {
      for (const [index, { asset, sql, ...check }] of step.config.checks.entries()) {
        const written = sql === undefined ? {} : { sql: step.sql(`checks.${index}.sql`) };
        const result = await step.check(session, asset ?? firstAsset(step, index), { ...check, ...written });
        if (result.passed) continue;
        const told = `"${result.name}" of "${asset ?? firstAsset(step, index)}": ${result.message ?? 'it failed'}`;
        if (result.severity === 'error') failed.push(told);
        else step.log.warn(`Check ${told}.`);
      }
    }, step.signal);
    if (failed.length > 0)
      throw new StepError(`${failed.length === 1 ? 'A check fails' : 'Checks fail'}: ${failed.join('; ')}.`, {
        kind: 'check',
      });
  },
});

interface CheckConfig {
  readonly checks: readonly (Omit<StepCheck, 'sql'> & { readonly asset?: string; readonly sql?: string })[];
}

/** A query is about the first table that it reads. */
function firstAsset({ job }: StepContext<CheckConfig>, index: number): string {
  const text = job.sql?.find(({ field }) => field === `checks.${index}.sql`);
  const asset = text?.tables[0]?.asset ?? Object.keys(job.inputs)[0];
  if (asset === undefined)
    throw new StepError('A check that reads no table of the project must say which `asset` it is about.', {
      retryable: false,
    });
  return asset;
}
