import type { Launch, Schedule as ScheduleDescriptor } from '../../generated/formats.ts';
import type { Graph } from '../graph/graph.ts';
import { canonicalJson } from '../graph/canonical.ts';
import { type DaysOf, readRule, type ScheduleRule } from './schedule-rule.ts';

/**
 * The schedules of a project, in an environment: of its pipelines, and of jobs that have one of their own. A schedule whose
 * launch names an environment is one of that environment only.
 */
export function readSchedules(graph: Graph, environment: string): readonly Schedule[] {
  const daysOf = createDaysOf(graph);
  const ofPipelines = Object.entries(graph.pipelines).flatMap(([name, { schedule, launch, priority }]) =>
    readOne(graph, `pipeline:${name}`, {
      daysOf,
      written: schedule,
      launch,
      priority: priority ?? 0,
      tags: { 'millrace/pipeline': name },
    }),
  );
  const ofJobs = Object.entries(graph.jobs).flatMap(([name, { schedule, priority }]) =>
    readOne(graph, `job:${name}`, { daysOf, written: schedule, priority: priority ?? 0, tags: {} }),
  );
  return [...ofPipelines, ...ofJobs].filter(({ launch }) => launch.env === undefined || launch.env === environment);
}

/** A schedule of a graph. */
export interface Schedule {
  /** `pipeline:daily` or `job:marts.delays`. */
  readonly name: string;
  readonly rule: ScheduleRule;
  /** The rule as canonical JSON of what decides when it fires and what becomes of it: another text is another rule. */
  readonly ruleText: string;
  /** How its runs start, presets put in; its own jobs where nothing else is selected. */
  readonly launch: Launch;
  readonly priority: number;
  readonly startsPaused: boolean;
}

interface Scheduled {
  readonly daysOf: DaysOf;
  readonly written: ScheduleDescriptor | undefined;
  readonly launch?: Launch | undefined;
  readonly priority: number;
  readonly tags: { readonly [tag: string]: string };
}

function readOne(graph: Graph, name: string, scheduled: Scheduled): readonly Schedule[] {
  const { written, daysOf } = scheduled;
  const rule = written === undefined ? undefined : readRule(written, daysOf);
  if (written === undefined || rule === undefined) return [];
  const own = typeof rule.launch === 'string' ? graph.presets[rule.launch] : rule.launch;
  const launch = { ...scheduled.launch, ...own };
  const tags = {
    ...toTagMap(launch.tags),
    ...scheduled.tags,
    'millrace/schedule': name,
    'millrace/source': 'schedule',
  };
  return [
    {
      name,
      rule,
      ruleText: canonicalJson(timingOf(written)),
      launch: { ...launch, select: launch.select ?? name, tags },
      priority: scheduled.priority,
      startsPaused: typeof written !== 'string' && written.paused === true,
    },
  ];
}

/** Each calendar is made once, however many schedules go by it. */
function createDaysOf({ calendars = {} }: Graph): DaysOf {
  const known = new Map<string, ReadonlySet<string>>();
  return (name) => {
    const days = known.get(name) ?? new Set(calendars[name]?.days);
    known.set(name, days);
    return days;
  };
}

/** What of a schedule decides when it fires; the rest may change while it goes on. */
function timingOf(written: ScheduleDescriptor) {
  if (typeof written === 'string') return written === 'on_update' ? { on_update: 'all' } : { cron: written };
  const { cron, every, at, on_update, timezone, start, end } = written;
  return { cron, every, at, on_update, timezone, start, end };
}

function toTagMap(tags: Launch['tags']): Readonly<Record<string, string>> {
  if (tags === undefined) return {};
  if (Array.isArray(tags)) return Object.fromEntries(tags.map((key: string) => [key, '']));
  return Object.fromEntries(Object.entries(tags).map(([key, value]) => [key, String(value)]));
}
