import type { Mutant } from './mutants.ts';

const SCHEDULE_LOOP = 'src/automation/schedule-loop.ts';
const DECIDE_TICKS = 'src/automation/decide-ticks.ts';
const DECIDE_DISPATCH = 'src/automation/decide-dispatch.ts';
const DECIDE_CARE = 'src/automation/decide-care.ts';
const FIRE_TIMES = 'src/calendar/fire-times.ts';
const DEADLINES = 'src/automation/monitoring/decide-deadlines.ts';
const DUE_TIME = 'src/calendar/due-time.ts';
const STORE = 'test/simulation/memory-automation.ts';

/** As `MUTANTS`, of what daemons do. Those in the store stand for adapters that do not keep what the port promises. */
export const DAEMON_MUTANTS: readonly Mutant[] = [
  {
    name: 'leaves the cursor where it was',
    file: SCHEDULE_LOOP,
    line: 'const last = times.at(-1) ?? cursor;',
    change: 'const last = cursor;',
  },
  {
    name: 'goes on from now, not from the last fire time',
    file: SCHEDULE_LOOP,
    line: 'cursor: cursorAfter(due, span, now), ticks',
    change: 'cursor: now + 60_000, ticks',
  },
  {
    name: 'goes on from the start of a span that has ended, too late',
    file: DECIDE_TICKS,
    line: 'const until = Math.min(nowMs, span.until ?? Infinity);',
    change: 'const until = nowMs;',
    seed: 4,
  },
  {
    name: 'makes up one too few',
    file: DECIDE_TICKS,
    line: "if (typeof catchup === 'number') return catchup;",
    change: "if (typeof catchup === 'number') return catchup - 1;",
  },
  {
    name: 'makes up nothing that is late where all are asked for',
    file: DECIDE_TICKS,
    line: "const isWanted = rule.catchup === 'all' || place",
    change: 'const isWanted = place',
    seed: 131,
  },
  {
    name: 'makes up for what is late where nothing is asked for',
    file: DECIDE_TICKS,
    line: 'return last !== undefined && nowMs - last <= lateMs ? 1 : 0;',
    change: 'return 1;',
    seed: 100081,
  },
  {
    name: 'makes up for the last ones of each part of what is too much',
    file: DECIDE_TICKS,
    line: 'const wanted = hasMore ? 0 : countWanted',
    change: 'const wanted = countWanted',
    seed: 9,
  },
  {
    name: 'starts a run whatever goes on',
    file: SCHEDULE_LOOP,
    line: "if (before !== undefined && schedule.rule.overlap === 'skip')",
    change: 'if (false)',
  },
  {
    name: 'forgets the run that it has just decided on',
    file: SCHEDULE_LOOP,
    line: 'before = run.created.run.id;',
    change: '',
    seed: 13,
  },
  {
    name: 'fires on days on which it should not',
    file: 'src/automation/calendar-verdict.ts',
    line: 'if (calendar.weekdays && (weekday === 0 || weekday === 6))',
    change: 'if (calendar.weekdays && weekday === 0)',
    seed: 23,
  },
  {
    name: 'names the cause of a run by when it was decided',
    file: 'src/automation/plan-tick.ts',
    line: '@${new Date(fireAt).toISOString()}`',
    change: '@${new Date(tick.at).toISOString()}`',
  },
  {
    name: 'takes a run that was planned ahead for another version or another time',
    file: 'src/automation/prepared-ticks.ts',
    line: 'const isSame = prepared?.project === project && prepared.schedule === schedule && prepared.fireAt === fireAt;',
    change: 'const isSame = true;',
    seed: 4,
  },
  {
    name: 'takes the active version for a span of an earlier one',
    file: 'src/automation/deployed-projects.ts',
    line: 'if (active?.version === span.version) return this.find(active);',
    change: 'if (active !== undefined) return this.find(active);',
    seed: 3,
  },
  {
    name: 'does not look for spans that changed',
    file: SCHEDULE_LOOP,
    line: 'if (number !== this.#knownNumber) await this.#reload(number);',
    change: 'if (this.#knownNumber === undefined) await this.#reload(number);',
    seed: 3,
  },
  {
    name: 'holds its duty for ever',
    file: 'src/automation/heartbeat.ts',
    line: 'daemon: { ...daemon, state },\n      leaseMs: limits.daemonLeaseMs,',
    change: 'daemon: { ...daemon, state },\n      leaseMs: 100 * 3_600_000,',
  },
  {
    name: 'fires twice where clocks go back',
    file: FIRE_TIMES,
    line: 'const firstLocalMs = repeats ? startLocalMs : Math.max',
    change: 'const firstLocalMs = true ? startLocalMs : Math.max',
    seed: 94,
  },
  {
    name: 'fires once in hours that come twice',
    file: FIRE_TIMES,
    line: "const repeats = cron.rhythm !== 'fixed';",
    change: 'const repeats = false;',
    seed: 15,
  },
  {
    name: 'leaves out what falls into a gap',
    file: FIRE_TIMES,
    line: "const makesUp = cron.rhythm !== 'hourly';",
    change: 'const makesUp = false;',
    seed: 13,
  },
  {
    name: 'makes up for hours that are not there',
    file: FIRE_TIMES,
    line: "const makesUp = cron.rhythm !== 'hourly';",
    change: 'const makesUp = true;',
    seed: 382,
  },
  {
    name: 'lets one run too many of a lane go',
    file: DECIDE_DISPATCH,
    line: 'taken.lane(run) >= laneMax)',
    change: 'taken.lane(run) > laneMax)',
    seed: 45,
  },
  {
    name: 'lets one run too many of the instance go',
    file: DECIDE_DISPATCH,
    line: 'if (taken.all >= limits.runsMax)',
    change: 'if (taken.all > limits.runsMax)',
  },
  {
    name: 'lets one run too many with a tag go',
    file: DECIDE_DISPATCH,
    line: 'return taken.tag(tag, own) >= runsMax;',
    change: 'return taken.tag(tag, own) > runsMax;',
    seed: 100090,
  },
  {
    name: 'starts a run before the one before it has ended',
    file: DECIDE_DISPATCH,
    line: 'if (run.chain !== undefined && taken.chain(run) > 0)',
    change: 'if (false)',
    seed: 87,
  },
  {
    name: 'starts steps although it gave its place back',
    file: 'src/run/decide-starts.ts',
    line: 'if (look.hasTurn === false) return queueAll(state, look);',
    change: '',
    seed: 4,
  },
  {
    name: 'never asks for the place that it gave back',
    file: 'src/run/stored-run.ts',
    line: "return this.#turn === 'given_back' ? 'asked' : this.#turn;",
    change: 'return this.#turn;',
    seed: 67,
  },
  {
    name: 'never gives a place again',
    file: DECIDE_DISPATCH,
    line: "return turn === 'asked' && (isDaemonAlive || leaseMs > 0);",
    change: 'return false;',
    seed: 67,
  },
  {
    name: 'takes more runs than it has room for',
    file: DECIDE_DISPATCH,
    line: 'return !isElsewhere && taken.added >= limits.capacity ?',
    change: 'return false ?',
    seed: 8,
  },
  {
    name: 'leaves alone runs of daemons that are gone',
    file: DECIDE_CARE,
    line: "return run.turn !== undefined || room-- > 0 ? [{ kind: 'take_over', run }] : [];",
    change: 'return [];',
  },
  {
    name: 'does not know its own runs when an answer was lost',
    file: DECIDE_CARE,
    line: "if (!carried.has(run.run)) return [{ kind: 'carry', run }];",
    change: 'if (!carried.has(run.run)) return [];',
    seed: 100056,
  },
  {
    name: 'stores a decision about a span that has changed',
    file: STORE,
    line: 'if (now?.cursor !== span.cursor || now.until !== span.until || now.version !== span.version)',
    change: 'if (now === undefined)',
  },
  {
    name: 'lets an edited schedule fire for the past',
    file: STORE,
    line: 'const since = Math.max(at, ...own.map(({ until = 0 }) => until));',
    change: 'const since = Math.max(at - 300_000, 0);',
  },
  {
    name: 'lets paused schedules fire',
    file: STORE,
    line: 'else this.#endSpans((span) => keyOf(span) === key, at);',
    change: '',
  },
  {
    name: 'begins chunks of a backfill again',
    file: 'src/automation/backfills/decide-backfill.ts',
    line: 'cursors[stage] = number + 1;',
    change: '',
  },
  {
    name: 'names runs of chunks without their backfill',
    file: 'src/automation/backfills/backfill-layout.ts',
    line: '`${backfill.id}/${stage}/${number}` } as const;',
    change: '`${stage}/${number}` } as const;',
  },
  {
    name: 'forgets deadlines of what is done by now',
    file: DEADLINES,
    line: 'if (!isLate(one.dueAt, doneAt, nowMs)) continue;',
    change: 'if (doneAt !== undefined) continue;',
  },
  {
    name: 'tells of deadlines that were met',
    file: DUE_TIME,
    line: 'return (doneAt ?? nowMs) > dueAt;',
    change: 'return nowMs > dueAt;',
    seed: 4,
  },
  {
    name: 'forgets the deadlines of a run after its first',
    file: DEADLINES,
    line: '...(nextAt === undefined ? {} : { nextAt })',
    change: '',
    seed: 4,
  },
];
