import { CronDate, CronExpressionParser } from 'cron-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCron } from './cron.ts';
import { LocalCalendar } from './local-calendar.ts';

describe('local times of an expression', () => {
  test('are those that cron-parser finds', () => {
    fc.assert(
      fc.property(expressions(), fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) }), (text, from) => {
        const cron = parseCron(text);
        if (!cron.ok) return;
        const calendar = new LocalCalendar(cron.value);
        const other = CronExpressionParser.parse(cron.value.expression, { tz: 'UTC' });
        let at = from;
        for (let count = 0; count < 5; count++) {
          other.reset(new CronDate(at - 1, 'UTC'));
          const next = other.next().getTime();
          expect(calendar.firstIn(at, Infinity), `${text} from ${new Date(at).toISOString()}`).toBe(next);
          at = next + 1;
        }
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test('are found before a bound only, and anew when somebody goes back', () => {
    const cron = parseCron('0 6 29 2 *');
    if (!cron.ok) throw new Error('it is an expression');
    const calendar = new LocalCalendar(cron.value);
    const leapDay = Date.UTC(2104, 1, 29, 6);
    expect(calendar.firstIn(Date.UTC(2097, 0), leapDay)).toBeUndefined();
    expect(calendar.firstIn(Date.UTC(2097, 0), leapDay + 1)).toBe(leapDay);
    expect(calendar.firstIn(Date.UTC(2090, 0), Infinity)).toBe(Date.UTC(2092, 1, 29, 6));
    expect(calendar.has(leapDay)).toBe(true);
    expect(
      [...calendar.allIn(Date.UTC(2026, 0), Date.UTC(2033, 0))].map((at) => new Date(at).getUTCFullYear()),
    ).toEqual([2028, 2032]);
  });
});

function expressions(): fc.Arbitrary<string> {
  const field = (min: number, max: number): fc.Arbitrary<string> => {
    const value = fc.integer({ min, max });
    return fc.oneof(
      fc.constant('*'),
      fc.integer({ min: 2, max: 7 }).map((step) => `*/${step}`),
      fc.tuple(value, value).map(([one, other]) => `${Math.min(one, other)}-${Math.max(one, other)}`),
      fc.array(value, { minLength: 1, maxLength: 3 }).map((list) => list.join(',')),
    );
  };
  const weekday = fc.integer({ min: 0, max: 6 });
  const nth = fc.tuple(weekday, fc.constantFrom('L', '#1', '#2', '#3', '#4')).map(([day, which]) => `${day}${which}`);
  return fc
    .tuple(
      field(0, 59),
      field(0, 23),
      fc.oneof(field(1, 31), fc.constant('L')),
      field(1, 12),
      fc.oneof(field(0, 7), nth),
    )
    .map((fields) => fields.join(' '));
}
