import { expect, test, vi } from 'vitest';
import type { RunEvent } from '../../../generated/formats.ts';
import { PLAIN } from '../../diagnostics/palette.ts';
import type { TerminalStream } from '../terminal.ts';
import { renderOutcome } from './render-outcome.ts';
import { showRunProgress } from './run-progress.ts';

const ERROR = { kind: 'user', message: 'no such column: delay', retryable: false } as const;

const EVENTS: readonly RunEvent[] = [
  event({ type: 'run_created', body: created(4) }),
  event({ type: 'step_starting', step: 'raw.flights', attempt: 1, body: {} }),
  event({
    type: 'asset_materialized',
    step: 'raw.flights',
    attempt: 1,
    body: { asset: 'raw.flights', dataVersion: 'a', rows: 3_000_000 },
  }),
  event({ type: 'step_succeeded', step: 'raw.flights', attempt: 1, body: { durationMs: 2_140, versions: {} } }),
  event({ type: 'step_starting', step: 'clean.flights', attempt: 1, body: {} }),
  event({
    type: 'asset_checked',
    step: 'clean.flights',
    attempt: 1,
    body: {
      asset: 'clean.flights',
      name: 'unique_flight',
      passed: false,
      severity: 'warn',
      message: '12 rows are there twice',
    },
  }),
  event({ type: 'step_retrying', step: 'clean.flights', attempt: 1, body: { dueAt: 0, error: ERROR } }),
  event({ type: 'step_starting', step: 'clean.flights', attempt: 2, body: {} }),
  event({ type: 'step_failed', step: 'clean.flights', body: { error: ERROR, durationMs: 300 } }),
  event({ type: 'step_skipped', step: 'marts.delays', body: { reason: 'upstream_failed', by: 'clean.flights' } }),
  event({ type: 'step_skipped', step: 'reports.delays', body: { reason: 'upstream_skipped', by: 'marts.delays' } }),
  event({ type: 'run_failed', body: { failed: 1, skipped: 2 } }),
];

test('a run that is not on a terminal is told with one line for each finished step', () => {
  const { stream, text } = createStream(undefined);
  const progress = showRunProgress(stream, () => 0);
  progress.plan(['raw.flights', 'clean.flights', 'marts.delays', 'reports.delays']);
  for (const each of EVENTS) progress.event(each);
  progress.close();
  expect(text()).toBe(
    [
      '1 of 4 ✓ raw.flights     3,000,000 rows  2.1 s',
      '2 of 4 ✗ clean.flights   no such column: delay  0.3 s',
      '3 of 4 – marts.delays    not run: clean.flights failed',
      '4 of 4 – reports.delays  not run: marts.delays was not run',
      '',
    ].join('\n'),
  );
});

test('on a narrow terminal what failed is told in what is left of its line, and nothing is drawn before there is a plan', () => {
  vi.useFakeTimers();
  const { stream, text } = createStream(50);
  const progress = showRunProgress(stream, () => 0);
  vi.advanceTimersByTime(250);
  expect(text()).toBe('');
  progress.plan(['clean.flights']);
  for (const each of EVENTS) progress.event(each);
  progress.close();
  vi.useRealTimers();
  const failed = text()
    .split('\n')
    .find((line) => line.includes('✗'));
  expect(failed).toBe('2 of 4 ✗ clean.flights  no such column: d…  0.3 s');
});

test('at the end the warnings come first, then the cause with its output and what it kept from running, then the counts', () => {
  const progress = showRunProgress(createStream(undefined).stream, () => 0);
  for (const each of EVENTS) progress.event(each);
  const lastLines = (step: string) => (step === 'clean.flights' ? ['line 3: delay', 'gave up'] : []);
  expect(renderOutcome(progress.tally, { palette: PLAIN, elapsedMs: 2_500, lastLines })).toBe(
    `warning clean.flights, check "unique_flight": 12 rows are there twice

failed clean.flights at attempt 2: no such column: delay
  | line 3: delay
  | gave up
  all of it: millrace logs run_1 "clean.flights"
  not run because of it: marts.delays, reports.delays

✗ 1 succeeded, 1 failed, 2 not run, 1 warned in 2.5 s
  What stopped which step: millrace why latest
  Go on from here: millrace retry latest
`,
  );
});

test('a terminal gets no more than its width in the line that is drawn again, and the line is gone at the end', () => {
  const { stream, text } = createStream(24);
  const progress = showRunProgress(stream, () => 0);
  progress.event(event({ type: 'run_created', body: created(1) }));
  progress.close();
  for (const line of text().split(/[\r\n]/)) expect(line.replace('\u001B[2K', '').length).toBeLessThan(24);
});

test('what comes after the end of a step does not count it twice', () => {
  const { tally } = fold([
    event({ type: 'step_starting', step: 'a', attempt: 1, body: {} }),
    event({ type: 'step_succeeded', step: 'a', attempt: 1, body: { durationMs: 1, versions: {} } }),
    event({ type: 'asset_materialized', step: 'a', attempt: 1, body: { asset: 'a', dataVersion: '1', rows: 2 } }),
  ]);
  expect(tally.counts.succeeded).toBe(1);
});

function fold(events: readonly RunEvent[]) {
  const progress = showRunProgress(createStream(undefined).stream, () => 0);
  for (const each of events) progress.event(each);
  return progress;
}

/** An event without what is the same for all. */
type Told<Event> = Event extends RunEvent ? Omit<Event, 'run' | 'seq' | 'at' | 'epoch'> : never;

function event(told: Told<RunEvent>): RunEvent {
  return { run: 'run_1', seq: 1, at: 0, epoch: 1, ...told };
}

function created(steps: number): Extract<RunEvent, { readonly type: 'run_created' }>['body'] {
  return {
    project: 'flights',
    environment: 'dev',
    graph: '',
    plan: '',
    steps,
    launch: {},
    cause: { kind: 'manual', key: '1' },
    tags: {},
    engine: '0.1.0',
  };
}

function createStream(columns: number | undefined): { readonly stream: TerminalStream; readonly text: () => string } {
  let written = '';
  return {
    stream: {
      write: (text) => (written += Buffer.from(text).toString()),
      palette: PLAIN,
      columns,
      closed: new AbortController().signal,
    },
    text: () => written,
  };
}
