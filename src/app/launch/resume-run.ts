import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isRunEnded, type Run } from '../../model/run.ts';
import { fail, type Result } from '../../std/result.ts';
import { carryRun } from '../carry/carry.ts';
import { pinAbandoned } from './end-abandoned.ts';
import type { Instance } from '../instance/instance.ts';
import type { LaunchOptions } from './launch.ts';

/**
 * Carries on, in this process, a run whose coordinator is gone: steps that still run are adopted, those that have ended are judged by what
 * they left, and the rest follows. Diagnostics say why it cannot be.
 */
export async function resumeRun(
  instance: Instance,
  run: Run,
  options: LaunchOptions = {},
): Promise<Result<Run, readonly Diagnostic[]>> {
  if (isRunEnded(run.state)) return refuse(run, `The run "${run.id}" has ended: there is nothing to carry on.`);
  const pinned = await pinAbandoned(instance, run);
  if (!pinned.ok) return refuse(run, pinned.error);
  options.onPlanned?.(pinned.value.plan, []);
  const carried = await carryRun(instance, pinned.value, { ...options, isByHand: true });
  return carried.ok ? carried : refuse(run, carried.error);
}

function refuse(run: Run, message: string): Result<Run, readonly Diagnostic[]> {
  const span = { source: { file: 'resume', text: run.id }, start: 0, end: run.id.length };
  return fail([createDiagnostic('MR5006', span, message)]);
}
