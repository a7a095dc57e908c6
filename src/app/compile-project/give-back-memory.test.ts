import { expect, test } from 'vitest';
import { giveBackMemory } from './give-back-memory.ts';

const MANY = 500_000;

test('what nobody holds any more is given back at once', () => {
  const held = Array.from({ length: MANY }, (_, at) => ({ at, name: `item ${at}` }));
  expect(held).toHaveLength(MANY);
  giveBackMemory();
  const full = process.memoryUsage().heapUsed;
  held.length = 0;
  giveBackMemory();
  expect(full - process.memoryUsage().heapUsed).toBeGreaterThan(MANY * 24);
});
