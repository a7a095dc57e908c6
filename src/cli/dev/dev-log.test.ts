import { expect, test } from 'vitest';
import { PLAIN } from '../../diagnostics/palette.ts';
import type { Tick } from '../../model/schedule.ts';
import { toRunId } from '../../model/ids.ts';
import type { Terminal } from '../terminal.ts';
import { createDevLog } from './dev-log.ts';
import type { DevNews } from './dev-news.ts';

function tell(...news: readonly DevNews[]): readonly string[] {
  let text = '';
  const stream = { palette: PLAIN, columns: undefined, closed: new AbortController().signal };
  const out = { ...stream, write: (more: string) => void (text += more) };
  const terminal: Terminal = { out, err: out };
  const kill = new AbortController().signal;
  const log = createDevLog(terminal, { format: 'text', pathPrefix: '', workingFolder: '/shop', kill });
  for (const one of news) log(one);
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => line.replace(/^\d\d:\d\d:\d\d/, 'now'));
}

const RUN = toRunId('run_59xrkc3mh397xzb6nst9zv9sc7');
const about = { project: 'shop', environment: 'dev', schedule: 'pipeline:daily' };

function missed(fireAt: number): DevNews {
  const tick: Tick = { ...about, fireAt, at: 9_000, state: 'missed', reason: 'It was decided late.' };
  return { kind: 'ticked', tick, lateMs: 0 };
}

test('fire times that were missed are one line, before what comes next', () => {
  const lines = tell(missed(1_000), missed(2_000), missed(3_000), { kind: 'stopping', runs: 0 });
  expect(lines).toEqual([expect.stringMatching(/^now pipeline:daily: 3 fire times missed, .* to /), 'now stopping']);
});

test('a fire time that is skipped is told with its reason, and runs by the start of their ids', () => {
  const reason = `The run "${RUN}" before it still goes on.`;
  const tick: Tick = { ...about, fireAt: 1_000, at: 1_000, state: 'skipped', cause: 'overlap', reason };
  const [line] = tell({ kind: 'ticked', tick, lateMs: 0 });
  expect(line).toMatch(/ skipped: The run "59xrkc3m" before it still goes on\.$/);
});

test('a run that fails is told with what became of its steps, and how to ask why', () => {
  const counts = { succeeded: 2, unchanged: 0, failed: 1, skipped: 3, cancelled: 0 };
  const ended = { kind: 'run_ended', run: RUN, project: 'shop', state: 'failed', lane: 'pipeline:daily' } as const;
  expect(tell({ ...ended, partition: '2026-03-02', counts, tookMs: 1_500 })).toEqual([
    'now ✗ pipeline:daily 2026-03-02: 2 succeeded, 1 failed, 3 not run in 1.5 s. More: millrace why 59xrkc3m',
  ]);
});
