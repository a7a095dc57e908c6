import { StepError } from '../../../model/step-error.ts';
import type { StepCheck } from '../../../ports/job-type.ts';
import type { SqlSession } from '../../../ports/resource.ts';
import { findContractBreaks } from './find-contract-breaks.ts';
import { runCheck } from './run-check.ts';
import type { TableWriter } from './tables.ts';

/**
 * Verifies the contract of an output and runs its checks on the rows that `from` gives, as the session sees them. Every result is reported;
 * rejects with a StepError when one of severity error failed.
 */
export async function verify(session: SqlSession, writer: TableWriter, from: string): Promise<void> {
  await verifyContract(session, writer, from);
  const failed: string[] = [];
  for (const [index, declared] of (writer.declared.checks ?? []).entries()) {
    const { sql, ...rest } = declared;
    const check: StepCheck = sql === undefined ? rest : { ...rest, sql: writer.checkSql(index, from) };
    const result = await runCheck(session, from, check, writer);
    writer.checked(result);
    if (!result.passed && result.severity === 'error')
      failed.push(`"${result.name}": ${result.message ?? 'it failed'}`);
  }
  if (failed.length > 0)
    throw new StepError(`"${writer.asset}" fails its checks: ${failed.join('; ')}.`, { kind: 'check' });
}

async function verifyContract(session: SqlSession, writer: TableWriter, from: string): Promise<void> {
  const { columns } = writer.declared;
  if (columns === undefined) return;
  const breaks = await findContractBreaks(session, writer.sql.dialect, columns, from);
  const passed = breaks.length === 0;
  const message = breaks.join('; ');
  writer.checked({ name: 'contract', passed, severity: 'error', ...(passed ? {} : { message }) });
  if (!passed) throw new StepError(`"${writer.asset}" breaks its contract: ${message}.`, { kind: 'contract' });
}
