import { relative } from 'node:path';
import { renderDiagnostics } from '../../diagnostics/diagnostics.ts';
import { toDiagnosticJson, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Palette } from '../../diagnostics/palette.ts';
import type { Tick } from '../../model/schedule.ts';
import { formatDuration } from '../../std/durations.ts';
import { describeNews } from '../daemon-log.ts';
import { toLocalTime } from '../local-time.ts';
import { describeStep, describeWaiting } from '../run-progress/describe-step.ts';
import type { Terminal } from '../terminal.ts';
import type { DevNews } from './dev-news.ts';
import { MissedTimes } from './missed-times.ts';
import { describeStart } from './describe-start.ts';
import { describeVersion } from './describe-version.ts';

/** Tells what happens while a project is worked on: a short line each with its time, for people, or as JSON; what is wrong with files on standard error. */
export function createDevLog({ out, err }: Terminal, options: DevLogOptions): (news: DevNews) => void {
  let toldDiagnostics = '';
  const tellDiagnostics = (diagnostics: readonly Diagnostic[]): void => {
    const { palette, columns } = err;
    const width = columns === undefined ? {} : { columns };
    const text = renderDiagnostics('pretty', diagnostics, { palette, pathPrefix: options.pathPrefix, ...width });
    if (text !== toldDiagnostics) err.write(text);
    toldDiagnostics = text;
  };
  const tellLines = (lines: readonly string[]): void => {
    const time = out.palette.dim(new Date().toLocaleTimeString('sv-SE'));
    for (const [at, line] of lines.entries())
      out.write(`${at === 0 ? time : INDENT} ${line.replaceAll(LONG_ID, '$1')}\n`);
  };
  const missed = new MissedTimes((line) => tellLines([out.palette.yellow(line)]));
  return (news) => {
    if ('diagnostics' in news) tellDiagnostics(news.diagnostics);
    if (options.format === 'json') {
      out.write(`${JSON.stringify({ at: new Date().toISOString(), ...toJson(news) })}\n`);
      return;
    }
    if (news.kind === 'ticked' && news.tick.state === 'missed') {
      missed.add(news.tick);
      return;
    }
    missed.tell();
    // What the terminal shows of a typed Ctrl-C stands at the start of the line.
    if (news.kind === 'stopping' && out.columns !== undefined) out.write('\n');
    tellLines(describe(news, out.palette, options));
  };
}

export interface DevLogOptions {
  readonly format: 'text' | 'json';
  /** What leads from where the reader stands to the project. */
  readonly pathPrefix: string;
  /** Absolute: where the reader stands. */
  readonly workingFolder: string;
  /** Aborted when what goes on is to be left as it is. */
  readonly kill: AbortSignal;
}

const INDENT = ' '.repeat('00:00:00'.length);

function toJson(news: DevNews): object {
  return 'diagnostics' in news ? { ...news, diagnostics: news.diagnostics.map(toDiagnosticJson) } : news;
}

function describe(news: DevNews, palette: Palette, { workingFolder, kill }: DevLogOptions): readonly string[] {
  switch (news.kind) {
    case 'activated': {
      const { place } = news;
      if (place === undefined) return [describeVersion(news, palette)];
      return describeStart({ ...news, place }, (path) => shorten(path, workingFolder), palette);
    }
    case 'broken':
      return describeBroken(news, palette);
    case 'unwatched':
      return [palette.yellow(`changes are looked for every 2 seconds: ${news.reason}`)];
    case 'run_started':
      return [`${nameOf(news)}: run ${shortId(news.run)} starts${late(news.waitedMs)}`];
    case 'run_ended':
      return [describeEnd(news, palette)];
    case 'step_ended': {
      const { mark, words } = describeStep(news, palette);
      return [`  ${palette.dim(`${news.ended} of ${news.of}`)} ${mark} ${news.step}  ${words}`.trimEnd()];
    }
    case 'step_waits':
      return [`  ${describeWaiting(news.event, palette)}`];
    case 'ticked':
      return news.tick.state === 'requested' ? [] : [palette.yellow(describeTick(news.tick))];
    case 'looked':
      return describeLook(news, palette);
    case 'run_taken_over':
      return [`run ${news.run} goes on, which was left before`];
    case 'run_lost':
      if (kill.aborted) return [];
      return [palette.red(`run ${news.run} was lost: ${news.reason}`)];
    case 'stopping':
      return [
        `stopping${news.runs === 0 ? '' : `: waits for ${countRuns(news.runs)}; Ctrl-C again leaves ${news.runs === 1 ? 'it' : 'them'} ${LEFT}`}`,
      ];
    case 'stopped':
      return [`stopped${news.leftRuns === 0 ? '' : `: ${countRuns(news.leftRuns)} left ${LEFT}`}`];
    case 'started':
    case 'deployed':
    case 'duties':
      return [];
    default: {
      const text = describeNews(news, palette);
      return text === undefined ? [] : [text];
    }
  }
}

function countRuns(runs: number): string {
  return runs === 1 ? '1 run' : `${runs} runs`;
}

const LEFT = 'to the next "millrace dev" or a daemon';

function describeBroken(
  { diagnostics, sentences, active }: DevNews & { readonly kind: 'broken' },
  palette: Palette,
): readonly string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length + sentences.length;
  const what = errors === 1 ? '1 error' : `${errors} errors`;
  const goesOn =
    active?.graph === undefined
      ? 'nothing runs by itself until that is mended'
      : `version ${active.version} goes on, of ${toLocalTime(active.at)}`;
  return [...sentences.map((sentence) => palette.red(sentence)), `${palette.red('✗')} ${what}: ${goesOn}`];
}

function describeEnd(news: DevNews & { readonly kind: 'run_ended' }, palette: Palette): string {
  const { counts, state, tookMs, reason } = news;
  const parts =
    counts === undefined ? [] : WORDS.flatMap(([key, word]) => (counts[key] === 0 ? [] : `${counts[key]} ${word}`));
  const how = parts.length === 0 ? state.replaceAll('_', ' ') : parts.join(', ');
  const time = tookMs === undefined ? '' : ` in ${formatDuration(tookMs)}`;
  const why = reason === undefined ? '' : `: ${reason}`;
  if (state === 'succeeded') return `${palette.green('✓')} ${nameOf(news)}: ${how}${time}`;
  return `${palette.red('✗')} ${nameOf(news)}: ${how}${time}${why}. More: millrace why ${shortId(news.run)}`;
}

const WORDS = [
  ['succeeded', 'succeeded'],
  ['unchanged', 'unchanged'],
  ['failed', 'failed'],
  ['skipped', 'not run'],
  ['cancelled', 'cancelled'],
] as const;

function describeTick(tick: Exclude<Tick, { readonly state: 'requested' }>): string {
  return `${tick.schedule} of ${toLocalTime(tick.fireAt)} ${tick.state}: ${tick.reason}`;
}

function describeLook(
  { sensor, result, requested }: DevNews & { readonly kind: 'looked' },
  palette: Palette,
): readonly string[] {
  if (result.state === 'failed') return [palette.red(`sensor ${sensor} failed: ${result.reason}`)];
  const reason = result.reason === undefined ? '' : `: ${result.reason}`;
  return requested === 0 && reason === ''
    ? []
    : [`sensor ${sensor} asks for ${requested === 1 ? 'a run' : `${requested} runs`}${reason}`];
}

function nameOf({ lane, partition, run }: NamedRun): string {
  const name = lane === undefined || lane === '' ? shortId(run) : lane;
  return partition === undefined ? name : `${name} ${partition}`;
}

interface NamedRun {
  readonly run: string;
  readonly lane?: string;
  readonly partition?: string;
}

/** The start of an id, which other commands take as well. */
function shortId(run: string): string {
  return run.replace(/^run_/, '').slice(0, SHORT_ID);
}

const SHORT_ID = 8;
const LONG_ID = /\brun_([a-z0-9]{8})[a-z0-9]{18}\b/g;
const NOTEWORTHY_MS = 2_000;

function late(waitedMs: number): string {
  return waitedMs < NOTEWORTHY_MS ? '' : ` after ${formatDuration(waitedMs)}`;
}

function shorten(path: string, workingFolder: string): string {
  const short = relative(workingFolder, path);
  if (short === '') return '.';
  return short.startsWith('..') ? path : short;
}
