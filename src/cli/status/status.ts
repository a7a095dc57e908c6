import type { InstanceStatus } from '../../app/status/status.ts';
import type { Palette } from '../../diagnostics/palette.ts';
import { visible } from '../../diagnostics/visible.ts';
import type { Pause } from '../../model/schedule.ts';
import { formatDuration } from '../../std/durations.ts';
import { toLocalTime } from '../local-time.ts';

/** What goes on and what is wrong, on a screen: what is wrong first. */
export function renderStatus(status: ShownStatus, palette: Palette): string {
  const wrong = listWrong(status).map((text) => palette.red(visible(text)));
  const head = wrong.length === 0 ? [palette.green('Nothing is wrong.')] : cut(wrong);
  const lines = Object.entries(LINES).flatMap(([title, describe]) =>
    cut(describe(status).map(visible)).map(
      (text, place) => `${palette.dim((place === 0 ? title : '').padEnd(10))} ${text}`,
    ),
  );
  return `${[...head, '', ...lines].join('\n')}\n`;
}

export interface ShownStatus extends InstanceStatus {
  /** The files of the project as they are now: their errors, and whether they are what is deployed. */
  readonly files: { readonly errors: number; readonly isDeployed: boolean };
  readonly nowMs: number;
}

function listWrong({ alerts, overdue, daemons, deployment, files, deadHooks, nowMs }: ShownStatus): readonly string[] {
  const isWorked = daemons.some(({ isAlive, state }) => isAlive && state === 'working');
  const hasWork = deployment?.graph !== undefined;
  return [
    ...alerts.map(({ message, now }) => (now === undefined ? message : `${message} ${now}`)),
    ...overdue.map(
      ({ run, dueAt }) =>
        `The run ${run} has a deadline that came ${formatDuration(nowMs - dueAt)} ago, and no daemon has looked at it yet.`,
    ),
    ...(hasWork && !isWorked ? ['No daemon is running: start one with "millrace daemon".'] : []),
    ...daemons
      .filter(({ isAlive }) => !isAlive)
      .map(({ id, heardAt }) => `The daemon ${id} is gone: it was heard of last at ${toLocalTime(heardAt)}.`),
    ...(files.errors > 0
      ? [
          `The project does not compile (${describeErrors(files.errors)}: "millrace check"); what is deployed goes on as it is.`,
        ]
      : []),
    ...deadHooks.map(({ call, error = '' }) =>
      call === undefined ? error : `The hook "${call.hook}" could not be delivered for a day: ${error}`,
    ),
  ];
}

const LINES: Readonly<Record<string, (status: ShownStatus) => readonly string[]>> = {
  deployed: ({ deployment, environment, files }) => {
    if (deployment?.graph === undefined) return [`nothing, to "${environment}": "millrace deploy" does it`];
    const { version, at, by } = deployment;
    const isOther = !files.isDeployed && files.errors === 0 ? '; the files here are another one' : '';
    return [`version ${version} since ${toLocalTime(at)} by ${by}${isOther}`];
  },
  daemons: ({ daemons, nowMs }) => {
    const alive = daemons.filter(({ isAlive }) => isAlive);
    if (alive.length === 0) return ['none'];
    return alive.map(({ id, state, heardAt, duties }) => {
      const has = duties.length === 0 ? '' : `: ${duties.join(', ')}`;
      return `${id} ${state}, heard of ${formatDuration(Math.max(0, nowMs - heardAt))} ago${has}`;
    });
  },
  going: ({ queue }) => [`${queue.going.length}${inAll(queue.going.length, queue.goingInAll)}`, ...queue.going],
  waiting: ({ queue }) => [
    `${queue.waiting.length}${inAll(queue.waiting.length, queue.waitingInAll)}`,
    ...queue.waiting.map(({ run, reason }) => `${run}: ${reason}`),
  ],
  paused: ({ pausedSchedules, pausedSensors }) => [
    ...pausedSchedules.map(({ schedule, paused }) => `${schedule} ${sayPause(paused)}`),
    ...pausedSensors.map(({ sensor, paused }) => `sensor ${sensor} ${sayPause(paused)}`),
  ],
};

function describeErrors(errors: number): string {
  return errors === 1 ? '1 error' : `${errors} errors`;
}

function sayPause(paused: Pause | undefined): string {
  if (paused === undefined) return '';
  const { at, by, reason } = paused;
  return `since ${toLocalTime(at)} by ${by}${reason === undefined ? '' : `: ${reason}`}`;
}

function inAll(own: number, all: number): string {
  return own === all ? '' : `, ${all} in the whole instance`;
}

function cut(texts: readonly string[]): readonly string[] {
  const rest = texts.length - SHOWN_MAX;
  return rest > 0 ? [...texts.slice(0, SHOWN_MAX), `and ${rest} more: --output json has all`] : texts;
}

const SHOWN_MAX = 20;
