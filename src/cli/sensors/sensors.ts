import type { CommandContext, ExitCode } from '../command.ts';
import type { OpenedDeployment } from '../open-deployment.ts';
import { changeSensors } from './change-sensors.ts';
import { evaluateSensor } from './evaluate-sensor.ts';
import { listSensors } from './list-sensors.ts';
import { showLooks } from './show-looks.ts';

/**
 * What `millrace sensors` does, by its words: nothing lists all of them (`list-sensors.ts`), a name shows the looks of one (`show-looks.ts`),
 * `evaluate` looks now (`evaluate-sensor.ts`), `pause`, `resume` and `reset` change them (`change-sensors.ts`). Looks are those of a daemon;
 * nothing is decided here.
 */
export async function runSensors(context: CommandContext, opened: OpenedDeployment): Promise<ExitCode> {
  const [first, ...others] = context.args;
  switch (first) {
    case undefined:
      return listSensors(context, opened);
    case 'evaluate':
      return evaluateSensor(context, opened, others);
    case 'pause':
    case 'resume':
    case 'reset':
      return changeSensors(context, opened, first, others);
    default:
      return showLooks(context, opened, first);
  }
}
