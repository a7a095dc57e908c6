import type { CommandContext, ExitCode } from '../command.ts';
import type { OpenedDeployment } from '../open-deployment.ts';
import { changeSchedules } from './change-schedules.ts';
import { listSchedules } from './list-schedules.ts';
import { previewSchedules } from './preview-schedules.ts';
import { showTicks } from './show-ticks.ts';

/**
 * What `millrace schedules` does, by its words: nothing lists all of them (`list-schedules.ts`), a name shows the ticks of one
 * (`show-ticks.ts`), `--preview` the fire times to come (`preview-schedules.ts`), `pause` and `resume` change them (`change-schedules.ts`).
 * Fire times are those of the production rules; nothing is decided here.
 */
export async function runSchedules(context: CommandContext, opened: OpenedDeployment): Promise<ExitCode> {
  const [first, ...others] = context.args;
  if (first === 'pause' || first === 'resume') return changeSchedules(context, opened, first, others);
  const preview = context.options.text('preview');
  if (preview !== undefined) return previewSchedules(context, opened, preview);
  return first === undefined ? listSchedules(context, opened) : showTicks(context, opened, first);
}
