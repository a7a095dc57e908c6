import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addHours, addMonths, formatDate } from './date-arithmetic.ts';
import { TemplateDate } from './template-values.ts';

test('days and hours are those of the proleptic Gregorian calendar', () => {
  const date = fc.date({
    min: new Date('0100-01-01T00:00:00Z'),
    max: new Date('9900-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(date, fc.integer({ min: -30_000, max: 30_000 }), (start, amount) => {
      const text = start.toISOString().slice(0, 19);
      const shifted = (ms: number): string => new Date(Date.parse(`${text}Z`) + ms).toISOString().slice(0, 19);
      expect(addDays(new TemplateDate(text), amount)?.text).toBe(shifted(amount * 86_400_000));
      expect(addHours(new TemplateDate(text), amount)?.text).toBe(shifted(amount * 3_600_000));
    }),
  );
});

test('months end on their last day at the latest', () => {
  const add = (text: string, months: number) => addMonths(new TemplateDate(text), months)?.text;
  expect([
    add('2001-01-31', 1),
    add('2000-01-31', 1),
    add('2001-12-31', 2),
    add('2001-03-31T05:00:00', -1),
    add('2001-01-15', -13),
  ]).toEqual([...['2001-02-28', '2000-02-29', '2002-02-28', '2001-02-28T05:00:00', '1999-12-15']]);
});

test('outside the years 1 to 9999 there is no date', () => {
  expect([
    addDays(new TemplateDate('9999-12-31'), 1),
    addDays(new TemplateDate('0001-01-01'), -1),
    addMonths(new TemplateDate('9999-12-31'), 1),
  ]).toEqual([...[undefined, undefined, undefined]]);
});

test('patterns know six fields', () => {
  const format = (pattern: string) => formatDate(new TemplateDate('2001-02-03T04:05:06'), pattern);
  expect([format('yyyyMMdd'), format("yyyy-MM-dd'T'HH:mm:ss"), format('yyyy/MM'), format('YYYY')]).toEqual([
    ...['20010203', '2001-02-03T04:05:06', '2001/02', undefined],
  ]);
});

test('a date is a day or a time without a zone', () => {
  expect(() => new TemplateDate('2001-01-01Z')).toThrow('not a date');
});
