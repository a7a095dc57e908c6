import { describeUser } from '../../app/deploy/deploy.ts';
import type { SensorKey } from '../../model/sensor.ts';
import type { SensorStore } from '../../ports/sensor-store.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import type { OpenedDeployment } from '../open-deployment.ts';
import { printJson } from '../output.ts';
import { type DeployedSensor, findSensor, readDeployedSensors } from './deployed-sensors.ts';

type Verb = 'pause' | 'resume' | 'reset';

/** Pauses, resumes or resets sensors, all of those that are named or none. */
export async function changeSensors(
  { terminal: { out, err }, options }: CommandContext,
  { instance, scope }: OpenedDeployment,
  verb: Verb,
  words: readonly string[],
): Promise<ExitCode> {
  if (words.length === 0) err.write(`Which one? Write it as in "millrace sensors ${verb} new_month".\n`);
  const sensors = await readDeployedSensors(instance, scope);
  const found: DeployedSensor[] = [];
  for (const word of words) {
    const sensor = findSensor(sensors, word);
    if (sensor.ok) found.push(sensor.value);
    else err.write(`${sensor.error}\n`);
  }
  if (words.length === 0 || found.length < words.length) return 2;
  const reason = options.text('reason');
  const changed = [];
  for (const { name } of found) {
    const isChanged = await change(instance.store, { ...scope, sensor: name }, { verb, reason });
    changed.push({ sensor: name, changed: isChanged });
    if (options.text('output') !== 'json') out.write(`${name} ${ENDS[verb]}${isChanged ? '' : ' already'}.\n`);
  }
  if (options.text('output') === 'json') printJson(out, changed);
  return 0;
}

const ENDS: Readonly<Record<Verb, string>> = {
  pause: 'is paused',
  resume: 'is enabled',
  reset: 'begins anew with its next look',
};

function change(
  store: SensorStore,
  sensor: SensorKey,
  { verb, reason }: { readonly verb: Verb; readonly reason: string | undefined },
): Promise<boolean> {
  const at = Date.now();
  if (verb === 'reset') return store.resetSensor({ ...sensor, at });
  const why = reason === undefined ? {} : { reason };
  return store.changeSensor({ ...sensor, to: verb === 'pause' ? 'paused' : 'enabled', at, by: describeUser(), ...why });
}
