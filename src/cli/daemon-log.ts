import type { DaemonNews } from '../automation/daemon-ports.ts';
import type { Palette } from '../diagnostics/palette.ts';
import type { Alert, AlertOutcome } from '../model/alert.ts';
import type { Tick } from '../model/schedule.ts';
import { formatDuration } from '../std/durations.ts';
import { unreachable } from '../std/unreachable.ts';
import { toLocalTime } from './local-time.ts';
import type { TerminalStream } from './terminal.ts';

/** Writes what a daemon does: a line each, for people, or as JSON. */
export function createDaemonLog(
  stream: TerminalStream,
  { format }: { readonly format: 'text' | 'json' },
): (news: DaemonNews) => void {
  return (news) => {
    const at = Date.now();
    if (format === 'json') stream.write(`${JSON.stringify({ at: new Date(at).toISOString(), ...news })}\n`);
    else {
      const text = describeNews(news, stream.palette);
      if (text !== undefined) stream.write(`${stream.palette.dim(toLocalTime(at))} ${text}\n`);
    }
  };
}

/** One piece of news in a line; `undefined` when it is none for people. */
export function describeNews(news: DaemonNews, palette: Palette): string | undefined {
  switch (news.kind) {
    case 'started':
      return `daemon ${news.daemon} works on ${news.projects.length === 0 ? 'an instance to which nothing is deployed' : news.projects.map(({ project, environment }) => `${project} (${environment})`).join(', ')}`;
    case 'deployed': {
      const { project, environment, version } = news.deployment;
      return `${project} (${environment}) version ${version}: ${news.schedules} ${news.schedules === 1 ? 'schedule' : 'schedules'}`;
    }
    case 'unreadable':
      return palette.red(
        `${news.deployment.project} (${news.deployment.environment}) version ${news.deployment.version} cannot be read by this version of Millrace`,
      );
    case 'ticked':
      return describeTick(news.tick, news.lateMs, palette);
    case 'run_started':
      return `${news.project} ${news.lane}: ${news.run} starts${news.waitedMs < NOTEWORTHY_MS ? '' : ` after ${formatDuration(news.waitedMs)}`}`;
    case 'queue_held':
      return palette.red(`runs wait, and those that go on do so: ${news.reason}`);
    case 'queue_released':
      return 'waiting runs are started again';
    case 'looked':
      return describeLook(news, palette);
    case 'run_taken_over':
      return palette.yellow(`${news.project}: ${news.run} is taken over from ${news.from}`);
    case 'run_ended':
      return describeEnd(news, palette);
    case 'run_lost':
      return palette.red(`${news.project}: ${news.run} was lost: ${news.reason}`);
    case 'run_stuck':
      return palette.yellow(`${news.project}: ${news.run} does not start, for ${formatDuration(news.sinceMs)}`);
    case 'hooks':
      return describeHooks(news, palette);
    case 'pruned':
      return `${news.project} (${news.environment}): removed ${news.runs} runs, and what ${news.outputs} others wrote`;
    case 'alert_opened':
      return palette.red(`${news.alert.project} (${news.alert.environment}): ${news.alert.message}`);
    case 'alert_ended':
      return `${news.alert.project} (${news.alert.environment}) ${news.alert.subject}: ${describeOutcome(news.alert, news.how)}`;
    case 'clock_jumped':
      return palette.yellow(
        `the clock went ${formatDuration(news.byMs)} ahead: nothing is decided for ${formatDuration(news.holdMs)}`,
      );
    case 'backfill_requested':
      return `${news.project} ${news.backfill}: asks for ${news.runs === 1 ? 'a run' : `${news.runs} runs`}`;
    case 'backfill_ended':
      return `${news.project} ${news.backfill} ${news.state}`;
    case 'duties':
      return news.duties.length === 0
        ? 'another daemon decides schedules and looks for sensors'
        : `has the duties: ${news.duties.join(', ')}`;
    case 'failed':
      return palette.red(`${news.doing} failed: ${news.reason}`);
    case 'stopping':
      return news.runs === 0 ? 'stopping' : `stopping: waits for ${news.runs === 1 ? 'a run' : `${news.runs} runs`}`;
    case 'stopped':
      return news.leftRuns === 0 ? 'stopped' : palette.yellow(`stopped; left to be taken over: ${news.leftRuns} runs`);
    default:
      return unreachable(news);
  }
}

/** `recovered, after 12m`. */
function describeOutcome({ openedAt }: Alert, how: AlertOutcome): string {
  const words = { recovered: 'is right again', cancelled: 'its run was cancelled', gone: 'is not there any more' };
  return `${words[how]}, ${formatDuration(Math.max(0, Date.now() - openedAt))} after it was told`;
}

function describeHooks(
  { project, delivered, failures }: DaemonNews & { readonly kind: 'hooks' },
  palette: Palette,
): string {
  const [first] = failures;
  const text = `${project}: ${delivered} calls of hooks delivered`;
  if (first === undefined) return text;
  return palette.yellow(
    `${text}, ${failures.length} not yet: ${first.hook === undefined ? '' : `"${first.hook}": `}${first.reason}`,
  );
}

function describeLook(news: DaemonNews & { readonly kind: 'looked' }, palette: Palette): string {
  const { project, sensor, result, requested } = news;
  const what = `${project}: the sensor "${sensor}"`;
  if (result.state === 'failed') return palette.red(`${what} failed: ${result.reason}`);
  const reason = result.reason === undefined ? '' : ` ${result.reason}`;
  return `${what} asked for ${requested === 1 ? 'a run' : `${requested} runs`}.${reason}`;
}

function describeTick(tick: Tick, lateMs: number, palette: Palette): string {
  const { project, schedule, fireAt } = tick;
  const what = `${project} ${schedule} at ${toLocalTime(fireAt)}`;
  const late = lateMs < NOTEWORTHY_MS ? '' : `, ${formatDuration(lateMs)} late`;
  if (tick.state === 'requested') return `${what}: ${tick.run}${late}`;
  return palette.yellow(`${what}: ${tick.state}. ${tick.reason}`);
}

function describeEnd(
  { run, project, state, reason }: DaemonNews & { readonly kind: 'run_ended' },
  palette: Palette,
): string {
  const text = `${project}: ${run} ${state.replaceAll('_', ' ')}${reason === undefined ? '' : `: ${reason}`}`;
  return state === 'succeeded' ? text : palette.red(text);
}

const NOTEWORTHY_MS = 2_000;
