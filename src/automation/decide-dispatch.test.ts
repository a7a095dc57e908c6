import { expect, test } from 'vitest';
import { toRunId } from '../model/ids.ts';
import type { GoingRun, RunQueue, WaitingRun } from '../ports/automation-store.ts';
import { decideDispatch, laneOf, type QueueLimits } from './decide-dispatch.ts';

test('a run of a quiet lane starts before the thousand of a busy one', () => {
  const busy = Array.from({ length: 1_000 }, (_, at) => waiting(`a${at}`, { lane: 'a', place: at }));
  expect(starts(queue([...busy, waiting('b', { lane: 'b', place: 5_000 })]), { capacity: 3 })).toEqual([
    'a0',
    'b',
    'a1',
  ]);
});

test('a higher priority goes first, then what was asked for first', () => {
  const runs = [
    waiting('old', { place: 1 }),
    waiting('older', { place: 0 }),
    waiting('urgent', { place: 9, priority: 5 }),
  ];
  expect(starts(queue(runs), {})).toEqual(['urgent', 'older', 'old']);
});

test('what a limit holds back holds back nothing else, and says what it waits for', () => {
  const going = [goingRun('g', { lane: 'a', tags: { customer: 'acme' } })];
  const runs = [
    waiting('a', { lane: 'a' }),
    waiting('acme', { lane: 'b', tags: { customer: 'acme' } }),
    waiting('free', { lane: 'c' }),
  ];
  const limits = limitsWith({
    lanes: new Map([[laneOf({ ...SCOPE, lane: 'a' }), 1]]),
    tags: [{ tag: 'customer', runsMax: 1 }],
  });
  const { starts: started, reasons } = decideDispatch(queue(runs, going), limits);
  expect(started.map(({ run }) => run)).toEqual(['free']);
  expect(reasons.get('a')).toBe('One run of "a" goes on, and max_runs is 1.');
  expect(reasons.get('acme')).toBe('One run with the tag "customer: acme" goes on, and 1 may.');
});

test('runs that wait for the one before go one after another', () => {
  const chained = { chain: 'pipeline:a' };
  const runs = [waiting('a1', { ...chained, place: 1 }), waiting('a2', { ...chained, place: 2 })];
  expect(starts(queue(runs), {})).toEqual(['a1']);
  expect(starts(queue(runs, [goingRun('a0', chained)]), {})).toEqual([]);
});

test('no more go at once than the instance allows, nor one whose processes were lost again and again', () => {
  const runs = [waiting('a', { place: 1 }), waiting('b', { place: 2 }), waiting('lost', { place: 0, failures: 3 })];
  const { starts: started, reasons } = decideDispatch(queue(runs, [goingRun('g')]), limitsWith({ runsMax: 2 }));
  expect(started.map(({ run }) => run)).toEqual(['a']);
  expect(reasons.get('b')).toBe("2 runs go on, and the instance's limit is 2.");
  expect(reasons.get('lost')).toContain('lost 3 times');
});

const SCOPE = { project: 'p', environment: 'e' };

function waiting(name: string, over: Partial<WaitingRun> = {}): WaitingRun {
  const shared = { ...SCOPE, epoch: 1, createdAt: 0, tags: {}, place: 0, failures: 0, priority: 0, lane: 'a' };
  return { ...shared, run: toRunId(name), ...over };
}

function goingRun(name: string, over: Partial<GoingRun> = {}): GoingRun {
  const shared = { ...SCOPE, epoch: 2, tags: {}, failures: 0, priority: 0, lane: 'a', dispatchedAt: 0, leaseMs: 1 };
  return { ...shared, run: toRunId(name), state: 'running', daemon: 'd', isDaemonAlive: true, ...over };
}

function queue(runs: readonly WaitingRun[], going: readonly GoingRun[] = []): RunQueue {
  return { number: 1, waiting: runs, going, waitingCount: runs.length };
}

function limitsWith(over: Partial<QueueLimits>): QueueLimits {
  return { runsMax: 100, capacity: 100, lanes: new Map(), tags: [], refuse: () => undefined, failuresMax: 3, ...over };
}

function starts(of: RunQueue, over: Partial<QueueLimits>): readonly string[] {
  return decideDispatch(of, limitsWith(over)).starts.map(({ run }) => run);
}
