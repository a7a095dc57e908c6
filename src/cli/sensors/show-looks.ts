import type { CommandContext, ExitCode } from '../command.ts';
import { toLocalTime } from '../local-time.ts';
import type { OpenedDeployment } from '../open-deployment.ts';
import { describePause } from '../schedules/list-schedules.ts';
import { printJson, printTable } from '../output.ts';
import { readLimit } from '../read-limit.ts';
import { findSensor, readDeployedSensors } from './deployed-sensors.ts';
import { describeLook } from './list-sensors.ts';

/** What came of the last looks of one sensor, with the runs that were asked for. */
export async function showLooks(
  context: CommandContext,
  { instance, scope }: OpenedDeployment,
  word: string,
): Promise<ExitCode> {
  const { out, err } = context.terminal;
  const limit = readLimit(context);
  if (limit === undefined) return 2;
  const found = findSensor(await readDeployedSensors(instance, scope), word);
  if (!found.ok) {
    err.write(`${found.error}\n`);
    return 2;
  }
  const { store } = instance;
  const key = { ...scope, sensor: found.value.name };
  const looks = await Promise.all(
    (await store.listLooks({ ...key, limit })).map(async (look) => ({
      ...look,
      runs:
        look.state === 'requested' ? await store.listRunRequests({ ...key, look: look.number, limit: RUNS_SHOWN }) : [],
    })),
  );
  if (context.options.text('output') === 'json') printJson(out, looks);
  else if (looks.length === 0) err.write(`"${found.value.name}" has not looked yet.\n`);
  else {
    printTable(
      out,
      ['LOOKED', 'TIMES', 'STATE', 'CAME OF IT'],
      looks.flatMap((look) => [
        [
          toLocalTime(look.at),
          String(look.looks),
          look.state,
          look.state === 'requested' ? describeLook(look) : look.reason,
        ],
        ...look.runs.map(({ key: runKey, run }) => ['', '', '', `${run}  ${runKey}`]),
      ]),
    );
  }
  const { paused, resumed } = found.value.state;
  if (context.options.text('output') === 'json') return 0;
  if (paused !== undefined) err.write(`It is ${describePause(paused)}.\n`);
  else if (resumed !== undefined) err.write(`It was resumed at ${toLocalTime(resumed.at)} by ${resumed.by}.\n`);
  return 0;
}

const RUNS_SHOWN = 20;
