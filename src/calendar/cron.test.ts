import { describe, expect, test } from 'vitest';
import { parseCron } from './cron.ts';

describe('parsing', () => {
  test.each([
    ['0 3 * * *', '0 3 * * *', 'fixed'],
    ['  */15   * * * *  ', '0,15,30,45 * * * *', 'hourly'],
    ['0 */6 * * *', '0 0,6,12,18 * * *', 'stepped'],
    ['0 0-23 * * *', '0 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23 * * *', 'hourly'],
    ['5/20,0,0 9-17/4 1,15 JAN-mar,dec mon-fri', '0,5,25,45 9,13,17 1,15 1,2,3,12 1,2,3,4,5', 'fixed'],
    ['0 0 * * 7', '0 0 * * 0', 'fixed'],
    ['0 0 * * sat-sun', '0 0 * * 0,6', 'fixed'],
    ['0 0 15,L * *', '0 0 15,L * *', 'fixed'],
    ['0 0 * * 5L', '0 0 * * 5L', 'fixed'],
    ['0 0 * * mon#2', '0 0 * * 1#2', 'fixed'],
    ['0 0 */1 * 1', '0 0 * * 1', 'fixed'],
    ['0 0 29 2 *', '0 0 29 2 *', 'fixed'],
    ['0 0 31 2 1', '0 0 31 2 1', 'fixed'],
    ['@hourly', '0 * * * *', 'hourly'],
    ['@daily', '0 0 * * *', 'fixed'],
    ['@weekly', '0 0 * * 0', 'fixed'],
    ['@monthly', '0 0 1 * *', 'fixed'],
    ['@yearly', '0 0 1 1 *', 'fixed'],
  ])('%s is %s', (text, expression, rhythm) => {
    expect(parseCron(text)).toMatchObject({ ok: true, value: { text, expression, rhythm } });
  });

  // `at` stands under what the error points to.
  test.each([
    ['', '', 'The cron expression is empty'],
    ['* * * *', '^^^^^^^', 'The cron expression has 4 fields instead of five'],
    ['0 0 3 * * *', '          ^', 'The cron expression has six fields instead of five'],
    ['hello', '^^^^^', 'The cron expression has 1 field instead of five'],
    ['61 * * * *', '^^', 'The minute 61 is not between 0 and 59'],
    ['0 24 * * *', '  ^^', 'The hour 24 is not between 0 and 23'],
    ['0 0 0 * *', '    ^', 'The day of the month 0 is not between 1 and 31'],
    ['0 0 1,15,32 * *', '         ^^', 'The day of the month 32 is not between 1 and 31'],
    ['0 0 1 13 *', '      ^^', 'The month 13 is not between 1 and 12'],
    ['0 0 * * 8', '        ^', 'The day of the week 8 is not between 0 and 7'],
    ['0 0 1-0 * *', '      ^', 'The day of the month 0 is not between 1 and 31'],
    ['0 22-4 * * *', '  ^^^^', 'The range "22-4" of the hour goes backwards'],
    ['*/0 * * * *', '  ^', 'The step of the minute is a number from 1 to 59'],
    ['*/90 * * * *', '  ^^', 'The step of the minute is a number from 1 to 59'],
    ['*/ * * * *', '  ^', 'The step of the minute is a number from 1 to 59'],
    ['0,,5 * * * *', '  ^', 'A minute is missing beside a comma'],
    ['0 0 * jann *', '      ^^^^', '"jann" is no month'],
    ['0 0 * * fry', '        ^^^', '"fry" is no day of the week'],
    ['0 0 * * 5#5', '        ^^^', '"5#5" does not come in every month'],
    ['0 0 * * 1#1,2#1', '        ^^^^^^^', '"1#1,2#1" joins an n-th day of the week with others'],
    ['1-2-3 * * * *', '^^^^^', '"1-2-3" is no minute'],
    ['? * * * *', '^', '"?" is no minute'],
    ['0 0 31 2 *', '    ^^^^', 'The cron expression never fires: there is no such day in the months that it allows'],
    [
      '0 0 30,31 feb *',
      '    ^^^^^^^^^',
      'The cron expression never fires: there is no such day in the months that it allows',
    ],
    [
      '0 0 31 4,6,9,11 *',
      '    ^^^^^^^^^^^',
      'The cron expression never fires: there is no such day in the months that it allows',
    ],
    ['@reboot', '^^^^^^^', 'There is no cron expression "@reboot"'],
    ['@dayly', '^^^^^^', 'There is no cron expression "@dayly"'],
    ['@daily 5', '^^^^^^^^', '"@daily" stands alone'],
  ])('%s is refused', (text, at, message) => {
    const cron = parseCron(text);
    if (cron.ok) throw new Error('it was read');
    expect(cron.error.message).toBe(message);
    expect(' '.repeat(cron.error.start) + '^'.repeat(cron.error.end - cron.error.start)).toBe(at);
  });

  test('ten thousand characters are refused', () => {
    expect(parseCron('0,'.repeat(5000)).ok).toBe(false);
  });
});
