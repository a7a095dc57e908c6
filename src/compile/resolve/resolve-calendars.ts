import type { Schedule } from '../../../generated/formats.ts';
import { type DayList, formatDays, HINT, parseDayList, parseDayRange } from '../../calendar/day-list.ts';
import { parseIcal } from '../../calendar/parse-ical.ts';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import type { Span } from '../../diagnostics/source.ts';
import type { Graph } from '../../graph/graph.ts';
import type { ProjectFiles } from '../../ports/files.ts';
import type { Path, Project } from '../stages.ts';
import { describeFileError } from './describe-file-error.ts';
import { folderOf, joinProjectPath } from './project-path.ts';

/**
 * The days that schedules go by: calendars of the project by their names, and files that schedules name themselves by their paths in the
 * project. Each file is read once, and what is wrong in it is told once.
 */
export function createCalendars(project: Project, reading: CalendarReading): Calendars {
  const written = project.descriptor.calendars ?? {};
  const taken = new Map<string, Days>();
  const read = createReader(reading);
  const diagnostics = Object.entries(written).flatMap(([name, calendar]) => {
    const spanOf = (path: Path): Span => project.spanOf(['calendars', name, ...path], 'value');
    const span = spanOf([]);
    const found =
      typeof calendar === 'string'
        ? read(folderOf(span.source.file), calendar, () => span)
        : readList(calendar, spanOf);
    taken.set(name, found.days);
    return found.diagnostics;
  });
  const name = (text: string, { folder, spanOf }: SchedulePlace, path: Path): Named => {
    if (Object.hasOwn(written, text)) return { name: text, diagnostics: [] };
    if (!/[./]/.test(text)) return { diagnostics: [describeUnknown(text, Object.keys(written), spanOf(path))] };
    const found = read(folder(), text, () => spanOf(path));
    if (found.path !== undefined) taken.set(found.path, found.days);
    return { ...(found.path === undefined ? {} : { name: found.path }), diagnostics: found.diagnostics };
  };
  return {
    diagnostics,
    take: (schedule, place) => takeSchedule(schedule, (text, path) => name(text, place, path)),
    days: () =>
      Object.fromEntries(
        [...taken].sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, days]) => [key, { days }]),
      ),
  };
}

export interface CalendarReading {
  readonly files: ProjectFiles;
  readonly bytesMax: number;
}

export interface Calendars {
  /** Of the project's own calendars. */
  readonly diagnostics: readonly Diagnostic[];
  /** A schedule whose calendars are named as in the graph. */
  take(schedule: Schedule | undefined, place: SchedulePlace): TakenSchedule;
  /** All that the project names and schedules have taken. */
  days(): NonNullable<Graph['calendars']>;
}

export interface SchedulePlace {
  /** Of the file that says the calendar. */
  readonly folder: () => string;
  readonly spanOf: (path: Path) => Span;
}

export interface TakenSchedule {
  readonly schedule: Schedule | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

type Days = readonly string[];

interface Named {
  readonly name?: string;
  readonly diagnostics: readonly Diagnostic[];
}

function takeSchedule(schedule: Schedule | undefined, nameOf: (text: string, path: Path) => Named): TakenSchedule {
  const calendar = typeof schedule === 'object' ? schedule.calendar : undefined;
  if (typeof schedule !== 'object' || typeof calendar !== 'object') return { schedule, diagnostics: [] };
  const named = KEYS.flatMap((key) => {
    const texts = calendar[key];
    if (texts === undefined) return [];
    const found =
      typeof texts === 'string'
        ? [nameOf(texts, ['calendar', key])]
        : texts.map((text, index) => nameOf(text, ['calendar', key, index]));
    return [
      { key, names: found.flatMap(({ name }) => name ?? []), diagnostics: found.flatMap((one) => one.diagnostics) },
    ];
  });
  const renamed = Object.fromEntries(named.map(({ key, names }) => [key, names]));
  return {
    schedule: { ...schedule, calendar: { ...calendar, ...renamed } },
    diagnostics: named.flatMap(({ diagnostics }) => diagnostics),
  };
}

const KEYS = ['only', 'except'] as const;

interface ReadFile {
  /** Relative to the project; of a file outside of it `undefined`. */
  readonly path?: string;
  readonly days: Days;
  readonly diagnostics: readonly Diagnostic[];
}

function createReader({ files, bytesMax }: CalendarReading) {
  const known = new Map<string, Days>();
  return (folder: string, written: string, span: () => Span): ReadFile => {
    const path = joinProjectPath(folder, written);
    const tell = (error: Parameters<typeof describeFileError>[0]): readonly Diagnostic[] => [
      describeFileError(error, { written, path: path ?? written, span: span(), files }),
    ];
    if (path === undefined) return { days: [], diagnostics: tell({ kind: 'outside' }) };
    const days = known.get(path);
    if (days !== undefined) return { path, days, diagnostics: [] };
    const text = files.readText(path, { bytesMax });
    const list = text.ok ? parseFile(path, text.value) : { days: [], problems: [] };
    const formatted = formatDays(list.days);
    known.set(path, formatted);
    const diagnostics = text.ok ? describeProblems(list, { file: path, text: text.value }) : tell(text.error);
    return { path, days: formatted, diagnostics };
  };
}

function parseFile(path: string, text: string): DayList {
  return /\.(ics|ical|ifb)$/i.test(path) ? parseIcal(text) : parseDayList(text);
}

function describeProblems({ problems }: DayList, source: Span['source']): readonly Diagnostic[] {
  const told = problems
    .slice(0, PROBLEMS_MAX)
    .map(({ start, end, message, hint }) => createDiagnostic('MR2024', { source, start, end }, message, { hint }));
  const [more] = problems.slice(PROBLEMS_MAX);
  if (more === undefined) return told;
  const message = `There are ${problems.length - PROBLEMS_MAX} more lines like these.`;
  return [...told, createDiagnostic('MR2024', { source, start: more.start, end: more.end }, message)];
}

const PROBLEMS_MAX = 20;

function readList(written: readonly string[], spanOf: (path: Path) => Span): ReadFile {
  const ranges = written.map(parseDayRange);
  const days: number[] = [];
  const diagnostics = ranges.flatMap((range, index) => {
    if (typeof range === 'string') return [createDiagnostic('MR2024', spanOf([index]), range, { hint: HINT })];
    for (let day = range.first; day <= range.last; day++) days.push(day);
    return [];
  });
  return { days: formatDays(days), diagnostics };
}

function describeUnknown(name: string, known: readonly string[], span: Span): Diagnostic {
  const nearest = nearestName(name, known);
  return createDiagnostic('MR2024', span, `There is no calendar "${name}".`, {
    hint:
      nearest === undefined
        ? 'Declare it under "calendars:" of the project, or name a file such as "calendars/holidays.ics".'
        : `Did you mean "${nearest}"?`,
  });
}
