import type { CommandContext, ExitCode } from '../command.ts';
import { toLocalTime } from '../local-time.ts';
import type { OpenedDeployment } from '../open-deployment.ts';
import { printJson, printTable } from '../output.ts';
import { findSchedule, readDeployedSchedules } from './deployed-schedules.ts';
import { describeTick } from './list-schedules.ts';

/** What became of the last fire times of one schedule. */
export async function showTicks(
  { terminal: { out, err }, options }: CommandContext,
  { instance, scope }: OpenedDeployment,
  word: string,
): Promise<ExitCode> {
  const limit = Number(options.text('limit'));
  if (!Number.isInteger(limit) || limit < 1) {
    err.write('--limit wants a number from 1.\n');
    return 2;
  }
  const found = findSchedule(await readDeployedSchedules(instance, scope), word);
  if (!found.ok) {
    err.write(`${found.error}\n`);
    return 2;
  }
  const ticks = await instance.store.listTicks({ ...scope, schedule: found.value.name, limit });
  if (options.text('output') === 'json') printJson(out, ticks);
  else if (ticks.length === 0) err.write(`"${found.value.name}" has not fired yet.\n`);
  else {
    printTable(
      out,
      ['FIRE TIME', 'DECIDED', 'STATE', 'CAME OF IT'],
      ticks.map((tick) => [
        toLocalTime(tick.fireAt),
        toLocalTime(tick.at),
        tick.state,
        tick.state === 'requested' ? describeTick(tick) : tick.reason,
      ]),
    );
  }
  return 0;
}
