import { nextGoingTime } from '../../automation/calendar-verdict.ts';
import type { Tick } from '../../model/schedule.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import { toLocalTime } from '../local-time.ts';
import type { OpenedDeployment } from '../open-deployment.ts';
import { printJson, printTable } from '../output.ts';
import { type DeployedSchedule, readDeployedSchedules } from './deployed-schedules.ts';

/** Every schedule with its next fire time and its last tick. */
export async function listSchedules(
  { terminal: { out, err }, options }: CommandContext,
  { instance, scope }: OpenedDeployment,
): Promise<ExitCode> {
  const schedules = await readDeployedSchedules(instance, scope);
  const now = Date.now();
  const listed = await Promise.all(
    schedules.map(async (schedule) => {
      const [last] = await instance.store.listTicks({ ...scope, schedule: schedule.name, limit: 1 });
      const nextAt =
        schedule.span === undefined ? undefined : nextGoingTime(schedule.rule, Math.max(now, schedule.span.cursor));
      return { schedule, last, nextAt };
    }),
  );
  if (options.text('output') === 'json') {
    printJson(
      out,
      listed.map(({ schedule: { name, state }, last, nextAt }) => ({
        schedule: name,
        ...(state.paused === undefined ? {} : { paused: state.paused }),
        ...(nextAt === undefined ? {} : { nextAt }),
        ...(last === undefined ? {} : { last }),
      })),
    );
  } else if (listed.length === 0) {
    err.write(`Nothing with a schedule is deployed to "${scope.environment}". "millrace deploy" does it.\n`);
  } else {
    printTable(
      out,
      ['SCHEDULE', 'NEXT', 'LAST', 'CAME OF IT'],
      listed.map(({ schedule, last, nextAt }) => [
        schedule.name,
        describeNext(schedule, nextAt),
        last === undefined ? '' : toLocalTime(last.fireAt),
        last === undefined ? '' : describeTick(last),
      ]),
    );
  }
  return 0;
}

export function describeNext({ state, rule }: DeployedSchedule, nextAt: number | undefined): string {
  if (state.paused !== undefined) {
    const { by, reason } = state.paused;
    return `paused by ${by}${reason === undefined ? '' : `: ${reason}`}`;
  }
  if (rule.timing.kind === 'on_update') return rule.timing.inputs === 'all' ? 'when all is new' : 'when any is new';
  return nextAt === undefined ? 'never' : toLocalTime(nextAt);
}

/** A tick in a few words. */
export function describeTick(tick: Tick): string {
  return tick.state === 'requested' ? tick.run : `${tick.state}: ${tick.reason}`;
}
