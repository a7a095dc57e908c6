import { cutToWidth } from '../../std/display-width.ts';
import { formatDuration } from '../../std/durations.ts';
import type { TerminalStream } from '../terminal.ts';
import { renderTestLine } from './render-test.ts';
import type { LocatedResult } from './test-report.ts';

/**
 * Shows tests while they go on: a line for each that has ended, of many only those that did not pass; on a terminal, one line below them that is
 * drawn again and again: `12 of 47 … 1.2 s  marts.delays › counts each once`.
 */
export function showTestProgress(stream: TerminalStream, total: number, now: () => number): TestProgress {
  const startedAt = now();
  let [ended, drawnAt, isDrawn] = [0, 0, false];
  const wipe = (): void => {
    if (isDrawn) stream.write('\r\u001B[2K');
    isDrawn = false;
  };
  return {
    start(name) {
      if (stream.columns === undefined || now() - drawnAt < REDRAW_MS) return;
      wipe();
      const text = `${ended} of ${total} … ${formatDuration(now() - startedAt)}  ${name}`;
      stream.write(stream.palette.dim(cutToWidth(text, stream.columns - 1)));
      [isDrawn, drawnAt] = [true, now()];
    },
    end(result) {
      ended++;
      if (result.state === 'passed' && total > LISTED_MAX) return;
      wipe();
      stream.write(renderTestLine(result, stream.palette));
    },
    close: wipe,
  };
}

export interface TestProgress {
  start(name: string): void;
  end(result: LocatedResult): void;
  close(): void;
}

const REDRAW_MS = 100;
/** Of more tests than these, those that pass are only counted. */
const LISTED_MAX = 40;
