import type { EventOf } from '../../model/event.ts';
import { visible } from '../../diagnostics/visible.ts';
import type { Palette } from '../../diagnostics/palette.ts';
import { cutToWidth } from '../../std/display-width.ts';
import { formatDuration, formatSize } from '../../std/durations.ts';
import { unreachable } from '../../std/unreachable.ts';
import type { StepTally } from './run-tally.ts';

/** A finished step in a few words, without its name: `✓ … 3,000,000 rows  2.1 s`; of what failed, what so many columns have room for. */
export function describeStep(step: StepTally, palette: Palette, columns?: number): StepWords {
  switch (step.state) {
    case 'running':
    case 'retrying':
      return { mark: palette.blue('…'), words: step.state };
    case 'succeeded':
      return {
        mark: palette.green('✓'),
        words: [describeSize(step), timeOf(step)].filter((text) => text !== '').join('  '),
      };
    case 'unchanged':
      return {
        mark: palette.green('='),
        words: palette.dim(UNCHANGED[step.reason ?? ''] ?? step.reason ?? 'unchanged'),
      };
    case 'failed':
      return { mark: palette.red('✗'), words: describeFailure(step, palette, columns) };
    case 'skipped':
      return { mark: palette.yellow('–'), words: palette.dim(`not run: ${describeSkip(step)}`) };
    case 'cancelled':
      return { mark: palette.yellow('–'), words: palette.dim('cancelled') };
    default:
      return unreachable(step.state);
  }
}

export interface StepWords {
  readonly mark: string;
  readonly words: string;
}

function describeFailure(step: StepTally, palette: Palette, columns = Infinity): string {
  const time = timeOf(step);
  const left = Math.max(MESSAGE_WIDTH_MIN, columns - time.length - 3);
  const message = cutToWidth(firstLine(step.error?.message ?? 'failed'), Math.min(left, MESSAGE_WIDTH_MAX));
  return `${palette.red(message)}  ${time}`.trimEnd();
}

/** What a step waits for, and how long: `… marts.delays waits: "raw.airports" is 9 days old, …`. */
export function describeWaiting({ step, body }: EventOf<'step_waiting'>, palette: Palette): string {
  const [first] = body.for;
  const others = body.for.length - 1 + (body.others ?? 0);
  const more = others === 0 ? '' : ` (and ${others} more)`;
  const until = body.giveUpAt === undefined ? '' : `, until ${new Date(body.giveUpAt).toLocaleString('sv-SE')} at most`;
  return `${palette.blue('…')} ${step} waits: ${visible(first?.message ?? '')}${more}${until}`;
}

/** The whole message is told at the end. */
const MESSAGE_WIDTH_MAX = 80;
/** A terminal in which not even that is left breaks the line by itself. */
const MESSAGE_WIDTH_MIN = 16;

function firstLine(text: string): string {
  return visible(text.split('\n')[0] ?? '');
}

/** Items, rows where they are known, else bytes; empty when nothing is. */
export function describeSize({ rows, bytes, items }: Pick<StepTally, 'rows' | 'bytes' | 'items'>): string {
  if (items !== undefined) return items === 1 ? '1 item' : `${items.toLocaleString('en-US')} items`;
  if (rows !== undefined) return rows === 1 ? '1 row' : `${rows.toLocaleString('en-US')} rows`;
  return bytes === undefined ? '' : formatSize(bytes);
}

const UNCHANGED: Readonly<Record<string, string>> = {
  memoized: 'nothing that decides it has changed',
  carried_over: 'done before',
};

function describeSkip({ reason, by }: StepTally): string {
  const blamed = by === undefined ? 'what it needs' : by;
  switch (reason) {
    case 'upstream_failed':
      return `${blamed} failed`;
    case 'upstream_skipped':
      return `${blamed} was not run`;
    case 'bad_input':
      return `${blamed} is marked bad`;
    default:
      return 'its condition does not hold';
  }
}

function timeOf({ durationMs }: StepTally): string {
  return durationMs === undefined ? '' : formatDuration(durationMs);
}
