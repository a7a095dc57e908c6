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

test('a run that only waits for data takes no place, and stays one of its pipeline and its chain', () => {
  const rests = goingRun('rests', { lane: 'a', chain: 'pipeline:a', tags: { team: 'x' }, turn: 'given_back' });
  const runs = [
    waiting('chained', { lane: 'c', chain: 'pipeline:a' }),
    waiting('same', { lane: 'a' }),
    waiting('other', { lane: 'b', tags: { team: 'x' } }),
  ];
  const limits = {
    runsMax: 1,
    lanes: new Map([[laneOf({ ...SCOPE, lane: 'a' }), 1]]),
    tags: [{ tag: 'team', runsMax: 1 }],
  };
  expect(starts(queue(runs, [rests]), limits)).toEqual(['other']);
});

test('a place is given again by priority and age, and never more of them than there are', () => {
  const asks = (name: string, over: Partial<GoingRun>) => goingRun(name, { lane: name, turn: 'asked', ...over });
  const going = [asks('old', { place: 1 }), asks('young', { place: 9 }), goingRun('g', { lane: 'g' })];
  const runs = [waiting('b', { lane: 'b', place: 5 }), waiting('urgent', { lane: 'u', place: 8, priority: 1 })];
  const decided = decideDispatch(queue(runs, going), limitsWith({ runsMax: 4 }));
  expect(decided.starts.map(({ run }) => run)).toEqual(['urgent', 'b']);
  expect(decided.returns.map(({ run }) => run)).toEqual(['old']);
  expect(decided.reasons.get('young')).toBe("4 runs go on, and the instance's limit is 4.");
});

test('for a run that another daemon has a place is kept', () => {
  const elsewhere = goingRun('elsewhere', { daemon: 'e', turn: 'asked', place: 1 });
  const decide = (over: Partial<GoingRun>) =>
    decideDispatch(
      queue([waiting('a', { place: 2 })], [{ ...elsewhere, ...over }]),
      limitsWith({ runsMax: 1, daemon: 'd' }),
    );
  expect(decide({})).toMatchObject({ starts: [], returns: [] });
  expect(decide({ isDaemonAlive: false, leaseMs: 0 })).toMatchObject({ starts: [{ run: 'a' }] });
});

test('a run that outlived its daemon has its place again by any other, whether that has room or not', () => {
  const orphan = goingRun('orphan', { daemon: 'e', isDaemonAlive: false, turn: 'asked' });
  const limits = limitsWith({ runsMax: 1, daemon: 'd', capacity: 0 });
  expect(decideDispatch(queue([], [orphan]), limits)).toMatchObject({ starts: [], returns: [{ run: 'orphan' }] });
  const full = decideDispatch(queue([], [orphan, goingRun('g')]), limits);
  expect(full.returns).toEqual([]);
  expect(full.reasons.get('orphan')).toBe("One run goes on, and the instance's limit is 1.");
});

test('a daemon that has room for no new run has it for its own that come back', () => {
  const own = goingRun('own', { turn: 'asked', place: 5 });
  const decided = decideDispatch(queue([waiting('a')], [own]), limitsWith({ beginsMax: 0, capacity: 1 }));
  expect(decided).toMatchObject({ starts: [], returns: [{ run: 'own' }] });
});

test('no place is kept for a run of another daemon that has no room for it', () => {
  const going = [goingRun('long', { daemon: 'e', daemonCapacity: 1 })];
  const asks = (daemonCapacity: number): readonly string[] => {
    const asking = goingRun('asks', { daemon: 'e', lane: 'c', turn: 'asked', place: 1, daemonCapacity });
    return starts(queue([waiting('a', { lane: 'b', place: 2 })], [...going, asking]), { runsMax: 2, daemon: 'd' });
  };
  expect([asks(1), asks(2)]).toEqual([['a'], []]);
});

test('says whether one more could start, whatever holds back those that were looked at', () => {
  const blocked = queue([waiting('a', { chain: 'c' })], [goingRun('g', { chain: 'c' })]);
  const hasRoom = (over: Partial<QueueLimits>): boolean => decideDispatch(blocked, limitsWith(over)).hasRoom;
  expect(hasRoom({})).toBe(true);
  expect([hasRoom({ runsMax: 1 }), hasRoom({ capacity: 0 }), hasRoom({ beginsMax: 0 })]).toEqual([false, false, false]);
});

const SCOPE = { project: 'p', environment: 'e' };

function waiting(name: string, over: Partial<WaitingRun> = {}): WaitingRun {
  const shared = { ...SCOPE, epoch: 1, createdAt: 0, tags: {}, place: 0, failures: 0, priority: 0, lane: 'a' };
  return { ...shared, run: toRunId(name), ...over };
}

function goingRun(name: string, over: Partial<GoingRun> = {}): GoingRun {
  const shared = {
    ...SCOPE,
    epoch: 2,
    tags: {},
    failures: 0,
    priority: 0,
    lane: 'a',
    dispatchedAt: 0,
    leaseMs: 1,
    place: 0,
  };
  return {
    ...shared,
    run: toRunId(name),
    state: 'running',
    daemon: 'd',
    isDaemonAlive: true,
    daemonCapacity: 4,
    ...over,
  };
}

function queue(runs: readonly WaitingRun[], going: readonly GoingRun[] = []): RunQueue {
  return { number: 1, waiting: runs, going };
}

function limitsWith(over: Partial<QueueLimits>): QueueLimits {
  return { runsMax: 100, capacity: 100, lanes: new Map(), tags: [], refuse: () => undefined, failuresMax: 3, ...over };
}

function starts(of: RunQueue, over: Partial<QueueLimits>): readonly string[] {
  return decideDispatch(of, limitsWith(over)).starts.map(({ run }) => run);
}
