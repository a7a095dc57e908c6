import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drain, insert, type PriorityQueue, removeFirst } from './priority-queue.ts';

test('gives what was put in by key, then by item, whatever was taken out in between', () => {
  const puts = fc.array(fc.oneof(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.nat(50)), fc.constant('take' as const)), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(puts, (acts) => {
      let queue: PriorityQueue;
      let expected: (readonly [number, number])[] = [];
      for (const act of acts) {
        if (act === 'take') {
          expect(queue?.item).toBe(expected[0]?.[1]);
          queue = queue === undefined ? undefined : removeFirst(queue);
          expected = expected.slice(1);
        } else {
          queue = insert(queue, ...act);
          expected = [...expected, act].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        }
      }
      expect([...drain(queue)]).toEqual(expected.map(([, item]) => item));
    }),
  );
});

test('takes 100,000 items in any order without recursing deeply', () => {
  for (const keyOf of [(at: number) => at, (at: number) => -at, (at: number) => (at * 7_919) % 100_003]) {
    let queue: PriorityQueue;
    for (let at = 0; at < 100_000; at++) queue = insert(queue, keyOf(at), at);
    const keys = Array.from(drain(queue), keyOf);
    expect(keys).toEqual(keys.toSorted((a, b) => a - b));
  }
});
