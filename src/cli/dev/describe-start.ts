import { join } from 'node:path';
import type { Palette } from '../../diagnostics/palette.ts';
import { formatDuration } from '../../std/durations.ts';
import { toLocalTime } from '../local-time.ts';
import type { DevNews, DevPlace } from './dev-news.ts';
import type { Automatic, Automation } from './turn-automation.ts';

/** What the first version of a session comes with: what starts by itself, where things are, and what to do next. */
export function describeStart(
  news: DevNews & { readonly kind: 'activated'; readonly place: DevPlace },
  shorten: (path: string) => string,
  palette: Palette,
): readonly string[] {
  const { deployment, jobs, automation, tookMs, place } = news;
  const { project, environment, version } = deployment;
  const count = jobs === 1 ? '1 job' : `${jobs} jobs`;
  return [
    `${palette.green('✓')} ${project} (${environment}) version ${version}: ${count} ${palette.dim(`(${formatDuration(tookMs)})`)}`,
    ...describeAutomation(automation),
    `state is in ${shorten(place.storage)}, what steps write in ${shorten(join(place.stateFolder, 'runs'))}`,
    'in another terminal: millrace run, millrace runs, millrace logs latest, millrace why latest',
    palette.dim(`watching ${shorten(place.projectFolder)}; Ctrl-C ends`),
  ];
}

function describeAutomation({ on, off }: Automation): readonly string[] {
  const next = on.toSorted((one, other) => (one.nextAt ?? Infinity) - (other.nextAt ?? Infinity));
  const told = next.slice(0, TOLD_MAX).map(({ name, verb, nextAt }) => describeNext({ name, verb }, nextAt));
  const more = on.length > TOLD_MAX ? [`and ${on.length - TOLD_MAX} more: millrace schedules`] : [];
  return [...(told.length === 0 ? [] : [`starts by itself: ${[...told, ...more].join(', ')}`]), ...describeOff(off)];
}

function describeNext({ name, verb }: Automatic, nextAt: number | undefined): string {
  if (verb === 'sensors') return `sensor ${name}`;
  return nextAt === undefined ? name : `${name} at ${toLocalTime(nextAt)}`;
}

function describeOff(off: readonly Automatic[]): readonly string[] {
  const [first] = off;
  if (first === undefined) return [];
  const names = off.slice(0, TOLD_MAX).map(({ name }) => name);
  const more = off.length > TOLD_MAX ? ` and ${off.length - TOLD_MAX} more` : '';
  return [
    `off: ${names.join(', ')}${more}`,
    `turn one on with: millrace ${first.verb} resume ${first.name.slice(first.name.indexOf(':') + 1)}; all with: millrace dev --schedules`,
  ];
}

const TOLD_MAX = 3;
