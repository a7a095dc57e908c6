import { describe, expect, test } from 'vitest';
import { isTimeZone, timeZoneNames } from './zones.ts';

describe('zones', () => {
  test.each(['UTC', 'Europe/Budapest', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])(
    '%s is one',
    (name) => {
      expect(isTimeZone(name)).toBe(true);
    },
  );

  test.each(['', 'utc', 'europe/budapest', '+01:00', 'Mars/Olympus', 'Europe/Budapest '])('%j is none', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });

  test('every name that is offered is one', () => {
    expect(timeZoneNames().filter((name) => !isTimeZone(name))).toEqual([]);
  });
});
