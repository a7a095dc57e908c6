import { nextGoingTime } from '../../automation/calendar-verdict.ts';
import type { Alert } from '../../model/alert.ts';
import type { Pause, Tick } from '../../model/schedule.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import { toLocalTime } from '../local-time.ts';
import type { OpenedDeployment } from '../open-deployment.ts';
import { printJson, printTable, withoutEmptyColumns } from '../output.ts';
import { type DeployedSchedule, readDeployedSchedules } from './deployed-schedules.ts';

/** Every schedule with its next fire time and its last tick. */
export async function listSchedules(
  { terminal: { out, err }, options }: CommandContext,
  { instance, scope }: OpenedDeployment,
): Promise<ExitCode> {
  const schedules = await readDeployedSchedules(instance, scope);
  const now = Date.now();
  const alerts = await instance.store.listAlerts({ ...scope, isOpen: true, limit: ALERTS_MAX });
  const lateOf = Map.groupBy(alerts, ({ subject }) => subject);
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
        ...(state.resumed === undefined ? {} : { resumed: state.resumed }),
        ...(nextAt === undefined ? {} : { nextAt }),
        ...(last === undefined ? {} : { last }),
        ...(lateOf.has(name) ? { late: lateOf.get(name) } : {}),
      })),
    );
  } else if (listed.length === 0) {
    err.write(`Nothing with a schedule is deployed to "${scope.environment}". "millrace deploy" does it.\n`);
  } else {
    const headings = ['SCHEDULE', 'NEXT', 'LAST', 'CAME OF IT', 'LATE'];
    printTable(
      out,
      ...withoutEmptyColumns(
        headings,
        listed.map(({ schedule, last, nextAt }) => [
          schedule.name,
          describeNext(schedule, nextAt),
          last === undefined ? '' : toLocalTime(last.fireAt),
          last === undefined ? '' : describeTick(last),
          describeLate(lateOf.get(schedule.name) ?? []),
        ]),
      ),
    );
  }
  return 0;
}

const ALERTS_MAX = 1_000;

/** Since when something of it is late. */
function describeLate(alerts: readonly Alert[]): string {
  return alerts.length === 0 ? '' : `since ${toLocalTime(Math.min(...alerts.map(({ dueAt }) => dueAt)))}`;
}

export function describeNext({ state, rule }: DeployedSchedule, nextAt: number | undefined): string {
  if (state.paused !== undefined) return describePause(state.paused);
  if (rule.timing.kind === 'on_update') return rule.timing.inputs === 'all' ? 'when all is new' : 'when any is new';
  return nextAt === undefined ? 'never' : toLocalTime(nextAt);
}

/** Since when something is paused, and by whom. */
export function describePause({ at, by, reason }: Pause): string {
  return `paused since ${toLocalTime(at)} by ${by}${reason === undefined ? '' : `: ${reason}`}`;
}

/** A tick in a few words. */
export function describeTick(tick: Tick): string {
  return tick.state === 'requested' ? tick.run : `${tick.state}: ${tick.reason}`;
}
