import { describe, expect, test } from 'vitest';
import { resolvePartitionSets } from './resolve-partition-sets.ts';

describe('sets as written', () => {
  test.each([
    [
      { every: 'month', start: '2001-01-15' },
      'start',
      'No month begins at "2001-01-15" ("2001-01-01" and "2001-02-01" are where one does)',
    ],
    [
      { every: 'week', start: '2001-01-02' },
      'start',
      'No week begins at "2001-01-02" ("2001-01-01" and "2001-01-08" are where one does: weeks begin on Monday)',
    ],
    [
      { every: 'day', start: '2001-01-01', end: '2001-02-01T05:00' },
      'end',
      'No day begins at "2001-02-01T05:00" ("2001-02-01" and "2001-02-02" are where one does)',
    ],
    [{ every: 'day', start: '2001-02-30' }, 'start', 'There is no date "2001-02-30"'],
    [
      { every: 'day', start: '2001-02-01', end: '2001-02-01' },
      'end',
      '"x" ends before it starts, so it has no key ("end" is exclusive: the last period ends there)',
    ],
    [
      { every: 'day', start: '2001-02-01', timezone: 'Europe/Budapst' },
      'timezone',
      'There is no time zone "Europe/Budapst" (did you mean "Europe/Budapest"?)',
    ],
    [
      { every: 'day', start: '2001-02-01', timezone: '+01:00' },
      'timezone',
      'There is no time zone "+01:00" (zones have names such as "Europe/Budapest")',
    ],
    [
      { values: ['HU', 'A|B'] },
      'values.1',
      '"A|B" cannot be a partition key (a key has no "|", no "..", and no blank at its ends)',
    ],
    [{ of: ['regions', 'dayly'] }, 'of.1', 'There is no partition set "dayly" (did you mean "daily"?)'],
    [
      { of: ['regions', 'pairs'] },
      'of.1',
      '"pairs" has two dimensions already (a product is made of a set by time and a list of values, or of two of either)',
    ],
    [{ of: ['regions', 'regions'] }, 'of.1', '"x" is made of "regions" twice'],
  ] as const)('%j is refused at %s', (set, path, said) => {
    const others = {
      regions: { values: ['HU'] },
      daily: { every: 'day', start: '2001-01-01' },
      pairs: { of: ['daily', 'regions'] },
    } as const;
    const resolved = resolvePartitionSets({ ...others, x: set });
    expect(resolved.sets.has('x')).toBe(false);
    expect(
      resolved.problems.map((problem) => [
        problem.set,
        problem.path.join('.'),
        `${problem.message}${problem.hint === undefined ? '' : ` (${problem.hint})`}`,
      ]),
    ).toEqual([['x', path, said]]);
  });

  test('a product of a broken set is no second problem', () => {
    const resolved = resolvePartitionSets({
      x: { of: ['daily', 'regions'] },
      daily: { every: 'day', start: 'never' },
      regions: { values: ['HU'] },
    });
    expect(resolved.problems.map(({ set }) => set)).toEqual(['daily']);
    expect([...resolved.sets.keys()]).toEqual(['regions']);
  });
});
