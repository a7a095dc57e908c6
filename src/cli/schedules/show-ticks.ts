import type { CommandContext, ExitCode } from '../command.ts';
import type { Tick } from '../../model/schedule.ts';
import { toLocalTime } from '../local-time.ts';
import type { OpenedDeployment } from '../open-deployment.ts';
import { printJson, printTable } from '../output.ts';
import { readLimit } from '../read-limit.ts';
import { readUpdateStates } from '../../app/status/read-update-states.ts';
import type { UpdateVerdict } from '../../automation/decide-updates.ts';
import { describeShift } from './describe-shift.ts';
import { shiftedFrom } from '../../automation/rule-times.ts';
import { type DeployedSchedule, findSchedule, readDeployedSchedules } from './deployed-schedules.ts';
import { describeNext, describePause, describeTick } from './list-schedules.ts';

/** What became of the last fire times of one schedule. */
export async function showTicks(
  context: CommandContext,
  { instance, scope }: OpenedDeployment,
  word: string,
): Promise<ExitCode> {
  const { out, err } = context.terminal;
  const limit = readLimit(context);
  if (limit === undefined) return 2;
  const found = findSchedule(await readDeployedSchedules(instance, scope), word);
  if (!found.ok) {
    err.write(`${found.error}\n`);
    return 2;
  }
  const { name, rule } = found.value;
  const ticks = (await instance.store.listTicks({ ...scope, schedule: name, limit })).map((tick) => {
    const from = shiftedFrom(rule, tick.fireAt);
    return from === undefined ? tick : { ...tick, shiftedFrom: from };
  });
  if (context.options.text('output') === 'json') {
    printJson(out, ticks);
    return 0;
  }
  if (ticks.length === 0) err.write(`"${found.value.name}" has not fired yet.\n`);
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
  for (const tick of ticks)
    if ('shiftedFrom' in tick)
      err.write(`${describeShift({ at: tick.fireAt, schedule: name, from: tick.shiftedFrom })}\n`);
  const changed = describeRuleChange(ticks);
  if (changed !== undefined) err.write(`${changed}\n`);
  const { paused, resumed } = found.value.state;
  if (paused !== undefined) err.write(`It is ${describePause(paused)}.\n`);
  else if (resumed !== undefined) err.write(`It was resumed at ${toLocalTime(resumed.at)} by ${resumed.by}.\n`);
  if (found.value.rule.timing.kind === 'on_update')
    for (const line of describeWaits(await readUpdateStates(instance, scope, found.value), found.value))
      out.write(`${line}\n`);
  return 0;
}

/** The rules of time zones are released several times a year: a fire time may be another one by them. The last change is told. */
function describeRuleChange(ticks: readonly Tick[]): string | undefined {
  const told = ticks.flatMap(({ fireAt, zoneRules }) => (zoneRules === undefined ? [] : [{ fireAt, zoneRules }]));
  const at = told.findIndex(({ zoneRules }, place) => place > 0 && zoneRules !== told[place - 1]?.zoneRules);
  const [since, before] = [told[at - 1], told[at]];
  if (since === undefined || before === undefined) return undefined;
  return `Time zone rules: release ${since.zoneRules} since ${toLocalTime(since.fireAt)}, ${before.zoneRules} before.`;
}

/** What goes by data says what it waits for: of partitions, the last ones. */
function describeWaits(verdicts: readonly UpdateVerdict[], schedule: DeployedSchedule): readonly string[] {
  const waits = verdicts.flatMap((verdict) => (verdict.kind === 'wait' ? [verdict] : []));
  const shown = waits.slice(-WAITS_SHOWN).map(({ key, reason }) => (key === '' ? reason : `${key}: ${reason}`));
  const others = waits.length - shown.length;
  return [
    `It starts ${describeNext(schedule, undefined)}.`,
    ...(others > 0 ? [`${others} partitions before these wait too.`] : []),
    ...shown,
  ];
}

const WAITS_SHOWN = 10;
