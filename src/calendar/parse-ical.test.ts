import { expect, test } from 'vitest';
import { formatDays, parseDayList } from './day-list.ts';
import { parseIcal } from './parse-ical.ts';

const daysOf = (event: string): readonly string[] => {
  const { days, problems } = parseIcal(
    `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${event.replaceAll('\n', '\r\n')}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
  );
  expect(problems).toEqual([]);
  return formatDays(days);
};

test('an event takes the days up to its end, which is exclusive', () => {
  expect(daysOf('DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261227')).toEqual([
    '2026-12-24',
    '2026-12-25',
    '2026-12-26',
  ]);
  expect(daysOf('DTSTART:20261224T090000Z\nDTEND:20261225T100000Z')).toEqual(['2026-12-24', '2026-12-25']);
  expect(daysOf('DTSTART:20261224T220000\nDTEND:20261225T000000')).toEqual(['2026-12-24']);
  expect(daysOf('DTSTART:20261224\nDURATION:P1W')).toHaveLength(7);
});

// Each is worked out by hand from a printed calendar, or stands among the examples of RFC 5545.
test.each([
  ['every year', 'DTSTART:20261225\nRRULE:FREQ=YEARLY;COUNT=3', ['2026-12-25', '2027-12-25', '2028-12-25']],
  [
    'the fourth Thursday of November',
    'DTSTART:20261126\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=3',
    ['2026-11-26', '2027-11-25', '2028-11-23'],
  ],
  [
    'the last working day of the month',
    'DTSTART:20260130\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=4',
    ['2026-01-30', '2026-02-27', '2026-03-31', '2026-04-30'],
  ],
  [
    'the last day of the month',
    'DTSTART:20260131\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3',
    ['2026-01-31', '2026-02-28', '2026-03-31'],
  ],
  [
    'the 31st, in months that have one',
    'DTSTART:20260131\nRRULE:FREQ=MONTHLY;COUNT=3',
    ['2026-01-31', '2026-03-31', '2026-05-31'],
  ],
  ['29 February', 'DTSTART:20240229\nRRULE:FREQ=YEARLY;UNTIL=20320301', ['2024-02-29', '2028-02-29', '2032-02-29']],
  [
    'every other week on two days',
    'DTSTART:19970902\nRRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
    ['1997-09-02', '1997-09-14', '1997-09-16', '1997-09-28'],
  ],
  [
    'the week begins where it says',
    'DTSTART:19970805\nRRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
    ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'],
  ],
  [
    'days but some',
    'DTSTART:20260105\nRRULE:FREQ=DAILY;UNTIL=20260109\nEXDATE:20260106,20260108\nRDATE:20260201',
    ['2026-01-05', '2026-01-07', '2026-01-09', '2026-02-01'],
  ],
  [
    'Friday the 13th',
    'DTSTART:19980213\nRRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3',
    ['1998-02-13', '1998-03-13', '1998-11-13'],
  ],
] as const)('recurring events fall on %s', (_, event, expected) => {
  expect(daysOf(event)).toEqual(expected);
});

test('a rule without an end goes on to the end of 2099', () => {
  const days = daysOf('DTSTART:20260101\nRRULE:FREQ=YEARLY');
  expect([days.length, days.at(-1)]).toEqual([74, '2099-01-01']);
});

test('an occurrence that was moved or cancelled is not where the rule has it', () => {
  const event =
    'UID:a\nDTSTART:20260105\nRRULE:FREQ=WEEKLY;COUNT=3\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20260112\nDTSTART:20260113\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20260119\nDTSTART:20260119\nSTATUS:CANCELLED';
  expect(daysOf(event)).toEqual(['2026-01-05', '2026-01-13']);
});

test('lines that go on in the next one, alarms and colons in quotes are read as they are meant', () => {
  const event =
    'SUMMARY:Christ\n mas\nDTSTART;X="a:b";VALUE=DA\n TE:20261225\nBEGIN:VALARM\nDTSTART:20200101\nEND:VALARM';
  expect(daysOf(event)).toEqual(['2026-12-25']);
});

test.each([
  ['BEGIN:VEVENT\nDTSTART:soon\nEND:VEVENT', 'DTSTART:soon', '"soon" is no day.'],
  ['BEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT', 'END:VEVENT', 'The event that ends here does not say when it begins.'],
  [
    'BEGIN:VEVENT\nDTSTART:20260101\nRRULE:FREQ=YEARLY;BYWEEKNO=3\nEND:VEVENT',
    'RRULE:FREQ=YEARLY;BYWEEKNO=3',
    'The recurrence says "BYWEEKNO=3", which is not understood.',
  ],
  [
    'BEGIN:VEVENT\nDTSTART:20260102\nDTEND:20260101\nEND:VEVENT',
    'DTEND:20260101',
    'The event has no end after its begin.',
  ],
])('what cannot be read is told where it stands', (events, place, message) => {
  const text = `BEGIN:VCALENDAR\n${events}\nEND:VCALENDAR\n`;
  const [problem] = parseIcal(text).problems;
  expect(problem?.message).toBe(message);
  expect(text.slice(problem?.start, problem?.end)).toBe(place);
});

test('a list of days has days, ranges, remarks, and columns', () => {
  const { days, problems } = parseDayList('# holidays\n2026-12-24..2026-12-26 Christmas\n\n2026-01-01, New Year\n');
  expect([formatDays(days), problems]).toEqual([['2026-01-01', '2026-12-24', '2026-12-25', '2026-12-26'], []]);
  expect(formatDays(parseDayList('name;date\r\n"New Year";"2026-01-01"\r\n').days)).toEqual(['2026-01-01']);
});

test('lines of a list that are no days are told where they stand', () => {
  const text = '2026-12-24\n2026-02-30 no such day\n2026-12-26..2026-12-24\n24.12.2026\n';
  const told = parseDayList(text).problems.map(({ start, end, message }) => [text.slice(start, end), message]);
  expect(told).toEqual([
    ['2026-02-30 no such day', '"2026-02-30" is no day.'],
    ['2026-12-26..2026-12-24', 'The days "2026-12-26..2026-12-24" end before they begin.'],
    ['24.12.2026', '"24.12.2026" is no day.'],
  ]);
});
