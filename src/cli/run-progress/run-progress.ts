import type { RunEvent } from '../../../generated/formats.ts';
import { cutToWidth, displayWidth } from '../../std/display-width.ts';
import { formatDuration } from '../../std/durations.ts';
import type { TerminalStream } from '../terminal.ts';
import { describeStep, describeWaiting } from './describe-step.ts';
import { createRunTally, type RunTally } from './run-tally.ts';

/**
 * Shows a run while it goes on: a line for each step that is finished and, on a terminal, one line below them that is drawn again and
 * again: `12 of 47 … 1.2 s  marts.delays, marts.routes`. `now` is any clock in milliseconds. `close` wipes that line and stops.
 */
export function showRunProgress(stream: TerminalStream, now: () => number): RunProgress {
  const tally = createRunTally();
  const startedAt = now();
  const isLive = stream.columns !== undefined;
  let nameWidth = 0;
  let total: number | undefined;
  let isDrawn = false;

  function wipe(): void {
    if (isDrawn) stream.write('\r\u001B[2K');
    isDrawn = false;
  }

  function draw(): void {
    wipe();
    if (total === undefined && tally.created() === undefined) return;
    const text = cutToWidth(describeNow(tally, now() - startedAt, total), (stream.columns ?? 80) - 1);
    stream.write(stream.palette.dim(text));
    isDrawn = true;
  }

  const timer = isLive ? setInterval(draw, REDRAW_MS) : undefined;
  return {
    tally,
    plan(names) {
      nameWidth = names.reduce((width, name) => Math.min(NAME_WIDTH_MAX, Math.max(width, displayWidth(name))), 0);
    },
    total(steps) {
      if (total !== undefined && steps > total) {
        wipe();
        stream.write(`${stream.palette.dim(`items were found: ${steps.toLocaleString('en-US')} steps in all`)}\n`);
      }
      total = steps;
    },
    event(event) {
      const finished = tally.add(event);
      if (event.type === 'step_waiting') {
        wipe();
        stream.write(`${describeWaiting(event, stream.palette)}\n`);
      }
      if (finished === undefined) return;
      wipe();
      stream.write(`${describeFinished(tally, finished, { nameWidth, stream, total })}\n`);
    },
    note(text) {
      wipe();
      stream.write(`${text}\n`);
    },
    close() {
      clearInterval(timer);
      wipe();
    },
  };
}

export interface RunProgress {
  readonly tally: RunTally;
  /** Lines up what follows the names of steps. */
  plan(names: readonly string[]): void;
  /** How many steps there are; what the run was created with until it is told. Items bring more. */
  total(steps: number): void;
  event(event: RunEvent): void;
  /** A line of its own. */
  note(text: string): void;
  close(): void;
}

const REDRAW_MS = 100;
const NAME_WIDTH_MAX = 48;

interface LineStyle {
  readonly nameWidth: number;
  readonly total: number | undefined;
  readonly stream: Pick<TerminalStream, 'palette' | 'columns'>;
}

function describeFinished(tally: RunTally, name: string, { nameWidth, stream, total: told }: LineStyle): string {
  const { palette, columns } = stream;
  const step = tally.steps.get(name);
  if (step === undefined) return name;
  const total = told ?? tally.created()?.body.steps ?? tally.steps.size;
  const number = countFinished(tally);
  const place = `${String(number).padStart(String(total).length)} of ${total}`;
  const blanks = ' '.repeat(Math.max(0, nameWidth - displayWidth(name)));
  const left = columns === undefined ? undefined : columns - displayWidth(`${place} ✓ ${name}${blanks}  `);
  const { mark, words } = describeStep(step, palette, left);
  return `${palette.dim(place)} ${mark} ${name}${blanks}  ${words}`.trimEnd();
}

function describeNow(tally: RunTally, elapsedMs: number, told: number | undefined): string {
  const total = told ?? tally.created()?.body.steps ?? tally.steps.size;
  return `${countFinished(tally)} of ${total} … ${formatDuration(elapsedMs)}  ${[...tally.running].join(', ')}`.trimEnd();
}

function countFinished({ counts }: RunTally): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
