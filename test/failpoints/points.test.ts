import { expect, test } from 'vitest';
import { isWrite, type OperationName, OPERATIONS } from '../../src/storage/sqlite/operations.ts';
import { daemonPointsOf } from './daemon-points.ts';
import { pointsOf } from './points.ts';
import { cancelPointsOf } from './try-cancels.ts';

/**
 * What one command or one look of a daemon writes alone and asks for again by itself, without anything that hangs on it: nobody is killed
 * there on purpose, but at any statement of it (`statement`).
 */
const ALONE: readonly OperationName[] = [
  'addHookCalls',
  'changeBackfill',
  'changeSchedule',
  'changeSensor',
  'commitAlerts',
  'extendHookClaim',
  'leave',
  'markOutputRemoved',
  'removeBackfill',
  'removeGraphs',
  'removeTicks',
  'removeVersions',
  'resetSensor',
];

/** By another name, since the file of a graph is kept too. */
const NAMES: Readonly<Partial<Record<OperationName, string>>> = { keepGraph: 'storeGraph' };

test('processes are killed around each write of the store, of runs and of daemons', () => {
  const points = [...pointsOf('sqlite'), ...daemonPointsOf('sqlite')].map(({ name }) => name);
  const tried = new Set([...points, ...cancelPointsOf('sqlite')].map((name) => name.split(':')[0]));
  const writes = (Object.keys(OPERATIONS) as (keyof typeof OPERATIONS)[]).filter(isWrite);
  expect(writes.filter((name) => !tried.has(NAMES[name] ?? name)).sort()).toEqual(ALONE);
});
