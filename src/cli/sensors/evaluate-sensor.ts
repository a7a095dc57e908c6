import { tryLook } from '../../app/daemon/evaluate-sensor.ts';
import type { LookOutcome } from '../../automation/sensors/sensors.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import type { OpenedDeployment } from '../open-deployment.ts';
import { printJson, printTable } from '../output.ts';
import { findSensor, readDeployedSensors } from './deployed-sensors.ts';

/** Looks now, from the sensor's cursor, and tells what it would ask for and why not. Exit code 1 when nothing could be seen. */
export async function evaluateSensor(
  { terminal, options }: CommandContext,
  { instance, scope }: OpenedDeployment,
  words: readonly string[],
): Promise<ExitCode> {
  const [word = ''] = words;
  const found = findSensor(await readDeployedSensors(instance, scope), word);
  if (words.length !== 1 || !found.ok) {
    const which = 'Which one? Write it as in "millrace sensors evaluate new_month".';
    terminal.err.write(`${words.length === 1 && !found.ok ? found.error : which}\n`);
    return 2;
  }
  const { project, state, ...sensor } = found.value;
  const known = (await instance.store.readSensor(state)) ?? state;
  const looked = await tryLook(instance, { project, sensor, state: known });
  if (!looked.ok) {
    if (options.text('output') === 'json') printJson(terminal.out, { sensor: sensor.name, error: looked.error });
    else terminal.err.write(`The look failed: ${looked.error}\n`);
    return 1;
  }
  if (options.text('output') === 'json') printJson(terminal.out, { sensor: sensor.name, ...toJson(looked.value) });
  else tell(terminal, looked.value);
  return 0;
}

function toJson({ requests, problems, known, nothing, settled }: LookOutcome) {
  return {
    requests: requests.map(({ key, run }) => ({ key, run: run.created.run.id, launch: run.created.run.launch })),
    known,
    problems,
    ...(settled.waiting === undefined ? {} : { waiting: settled.waiting }),
    ...(requests.length === 0 ? { nothing } : {}),
  };
}

function tell({ out, err }: CommandContext['terminal'], outcome: LookOutcome): void {
  const { requests, problems, known, nothing, settled } = outcome;
  if (requests.length > 0)
    printTable(
      out,
      ['KEY', 'RUN', 'LAUNCH'],
      requests.map(({ key, run }) => [key, run.created.run.id, JSON.stringify(run.created.run.launch)]),
    );
  for (const problem of problems) err.write(`${problem}\n`);
  if (settled.waiting !== undefined) err.write(`${settled.waiting}\n`);
  else if (requests.length + problems.length === 0) err.write(`${nothing}\n`);
  if (known > 0) err.write(`${known} ${known === 1 ? 'thing was' : 'things were'} asked for before.\n`);
  err.write('Nothing was started, and nothing is remembered of this.\n');
}
