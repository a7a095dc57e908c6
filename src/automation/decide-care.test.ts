import { describe, expect, test } from 'vitest';
import { toRunId } from '../model/ids.ts';
import type { GoingRun } from '../ports/automation-store.ts';
import { decideCare } from './decide-care.ts';
import { AUTOMATION_LIMITS } from './limits.ts';

describe('runs that were given out', () => {
  test('of a daemon that is gone are taken over, as many as there is room for', () => {
    const going = ['a', 'b', 'c'].map((name) => runOf(name, { daemon: 'gone' }));
    expect(care(going, { room: 2 })).toEqual(['take_over run_a', 'take_over run_b']);
    expect(care(going, { room: 0 })).toEqual([]);
  });

  test('that were never begun go back to the queue, whether there is room or not', () => {
    const going = [runOf('a', { daemon: 'gone', state: 'queued' }), runOf('b', { daemon: 'gone' })];
    expect(care(going, { room: 0 })).toEqual(['release run_a']);
  });

  test('are left alone while their daemon or their coordinator is there', () => {
    const going = [
      runOf('a', { daemon: 'other', isDaemonAlive: true }),
      runOf('b', { daemon: 'gone', leaseMs: 5, owner: 'host/1' }),
    ];
    expect(care(going, {})).toEqual([]);
    expect(care(going, { isOwnerGone: () => true })).toEqual(['take_over run_b']);
  });

  test('are carried out when this daemon has them and does not know', () => {
    const going = [runOf('a', { daemon: 'me' }), runOf('b', { daemon: 'me' })];
    expect(care(going, { carried: new Set(['run_b']), room: 0 })).toEqual(['carry run_a']);
  });
});

function care(going: readonly GoingRun[], over: Partial<Parameters<typeof decideCare>[1]>): readonly string[] {
  const about = { daemon: 'me', carried: new Set<string>(), isOwnerGone: () => false, room: 5, now: 0 };
  return decideCare({ going }, { ...about, limits: AUTOMATION_LIMITS, ...over }).map(
    ({ kind, run }) => `${kind} ${run.run}`,
  );
}

function runOf(name: string, over: Partial<GoingRun>): GoingRun {
  return {
    run: toRunId(`run_${name}`),
    ...{ project: 'flights', environment: 'dev', epoch: 2, state: 'running', tags: {}, priority: 0, lane: 'a' },
    ...{ daemon: 'me', dispatchedAt: 0, failures: 0, leaseMs: 0, isDaemonAlive: false, daemonCapacity: 4, place: 1 },
    ...over,
  };
}
