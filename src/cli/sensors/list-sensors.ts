import type { Look } from '../../model/sensor.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import { toLocalTime } from '../local-time.ts';
import { describePause } from '../schedules/list-schedules.ts';
import type { OpenedDeployment } from '../open-deployment.ts';
import { printJson, printTable } from '../output.ts';
import { type DeployedSensor, readDeployedSensors } from './deployed-sensors.ts';

/** Every sensor with its next look and its last one. */
export async function listSensors(
  { terminal: { out, err }, options }: CommandContext,
  { instance, scope }: OpenedDeployment,
): Promise<ExitCode> {
  const sensors = await readDeployedSensors(instance, scope);
  const listed = await Promise.all(
    sensors.map(async (sensor) => {
      const [last] = await instance.store.listLooks({ ...scope, sensor: sensor.name, limit: 1 });
      return { sensor, last };
    }),
  );
  if (options.text('output') === 'json') {
    printJson(
      out,
      listed.map(({ sensor: { name, written, state }, last }) => ({
        sensor: name,
        type: written.type,
        ...(state.paused === undefined ? { nextAt: state.dueAt } : { paused: state.paused }),
        ...(state.resumed === undefined ? {} : { resumed: state.resumed }),
        failures: state.failures,
        ...(last === undefined ? {} : { last }),
      })),
    );
  } else if (listed.length === 0) {
    err.write(`No sensor is deployed to "${scope.environment}". "millrace deploy" does it.\n`);
  } else {
    printTable(
      out,
      ['SENSOR', 'TYPE', 'NEXT', 'LAST', 'CAME OF IT'],
      listed.map(({ sensor, last }) => [
        sensor.name,
        sensor.written.type,
        describeNext(sensor),
        last === undefined ? '' : toLocalTime(last.at),
        last === undefined ? '' : describeLook(last),
      ]),
    );
  }
  return 0;
}

function describeNext({ state }: DeployedSensor): string {
  return state.paused === undefined ? toLocalTime(state.dueAt) : describePause(state.paused);
}

/** A look in a few words. */
export function describeLook(look: Look): string {
  if (look.state !== 'requested') return `${look.state}: ${look.reason}`;
  const runs = look.requested === 1 ? '1 run' : `${look.requested} runs`;
  return look.reason === undefined ? runs : `${runs}. ${look.reason}`;
}
