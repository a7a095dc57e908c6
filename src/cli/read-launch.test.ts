import { expect, test } from 'vitest';
import { createOptionValues } from './options.ts';
import { readLaunch } from './read-launch.ts';

const PRESETS = {
  smoke: {
    env: 'test',
    select: 'clean.flights+',
    partition: '2001-01-01',
    params: { window_days: 7 },
    tags: ['nightly'],
    set: { 'clean.flights': { params: { sample_rows: 1000 } } },
  },
};

test('flags take the place of what the preset says, and are added to its params, tags and settings', () => {
  const launch = read({
    preset: 'smoke',
    select: ['marts.*', 'tag:gold'],
    env: 'dev',
    param: ['currency=EUR'],
    tag: ['reason=audit'],
    set: ['clean.flights:params.seed=7', 'marts.delays:retry.attempts=1'],
  });
  expect(launch).toEqual({
    ok: true,
    value: {
      env: 'dev',
      select: ['marts.*', 'tag:gold'],
      partition: '2001-01-01',
      params: { window_days: 7, currency: 'EUR' },
      tags: { nightly: '', reason: 'audit' },
      set: { 'clean.flights': { params: { sample_rows: 1000, seed: 7 } }, 'marts.delays': { retry: { attempts: 1 } } },
    },
  });
});

test('a value is JSON where it can be, and else the text as it is', () => {
  const launch = read({ param: ['n=3', 'list=[1, 2]', 'on=true', 'day=2001-01-01', 'text=a=b', 'quoted="7"'] });
  expect(launch).toEqual({
    ok: true,
    value: { params: { n: 3, list: [1, 2], on: true, day: '2001-01-01', text: 'a=b', quoted: '7' } },
  });
});

test('a mistyped preset gets the nearest name', () => {
  expect(read({ preset: 'smokee' })).toEqual({
    ok: false,
    error: 'There is no preset "smokee". Did you mean "smoke"?',
  });
});

test.each([
  [{ param: ['window_days'] }, '"window_days" is no NAME=VALUE. Write it as in --param window_days=7.'],
  [
    { set: ['params.x=1'] },
    '"params.x=1" is no JOB:PATH=VALUE. Write it as in --set marts.delays:params.window_days=7.',
  ],
])('%j is refused with an example of how it is written', (options, error) => {
  expect(read(options)).toEqual({ ok: false, error });
});

function read(options: Readonly<Record<string, unknown>>) {
  return readLaunch(createOptionValues(options), PRESETS);
}
