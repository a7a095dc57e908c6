import { describeUser } from '../../app/deploy/deploy.ts';
import type { ScheduleChange } from '../../ports/automation-store.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import type { OpenedDeployment } from '../open-deployment.ts';
import { printJson } from '../output.ts';
import { type DeployedSchedule, findSchedule, readDeployedSchedules } from './deployed-schedules.ts';

/** Pauses or resumes schedules, all of those that are named or none. */
export async function changeSchedules(
  { terminal: { out, err }, options }: CommandContext,
  { instance, scope }: OpenedDeployment,
  verb: 'pause' | 'resume',
  words: readonly string[],
): Promise<ExitCode> {
  if (words.length === 0) err.write(`Which one? Write it as in "millrace schedules ${verb} daily".\n`);
  const schedules = await readDeployedSchedules(instance, scope);
  const found: DeployedSchedule[] = [];
  for (const word of words) {
    const schedule = findSchedule(schedules, word);
    if (schedule.ok) found.push(schedule.value);
    else err.write(`${schedule.error}\n`);
  }
  if (words.length === 0 || found.length < words.length) return 2;
  const reason = options.text('reason');
  const changed = [];
  for (const { name } of found) {
    const change: ScheduleChange = {
      ...scope,
      schedule: name,
      to: verb === 'pause' ? 'paused' : 'enabled',
      at: Date.now(),
      by: describeUser(),
      ...(reason === undefined ? {} : { reason }),
    };
    const isChanged = await instance.store.changeSchedule(change);
    changed.push({ schedule: name, changed: isChanged });
    const how = verb === 'pause' ? 'paused' : 'enabled';
    if (options.text('output') !== 'json') out.write(`${name} is ${how}${isChanged ? '' : ' already'}.\n`);
  }
  if (options.text('output') === 'json') printJson(out, changed);
  return 0;
}
