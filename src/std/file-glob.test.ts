import { describe, expect, test } from 'vitest';
import { createFileGlob } from './file-glob.ts';

describe('a file glob', () => {
  test.each([
    ['jobs/*.yaml', 'jobs/a.yaml', true],
    ['jobs/*.yaml', 'jobs/a/b.yaml', false],
    ['jobs/**/*.yaml', 'jobs/a.yaml', true],
    ['jobs/**/*.yaml', 'jobs/a/b/c.yaml', true],
    ['**/a.sql', 'a.sql', true],
    ['**/a.sql', 'x/y/a.sql', true],
    ['jobs/**', 'jobs/a/b', true],
    ['jobs/**', 'jobs', true],
    ['a/**/b/**/c', 'a/x/b/y/z/c', true],
    ['a/**/b/**/c', 'a/x/y/c', false],
    ['jobs/?.sql', 'jobs/a.sql', true],
    ['jobs/?.sql', 'jobs/ab.sql', false],
    ['jobs/*.job.{yaml,yml,json}', 'jobs/a.job.yml', true],
    ['jobs/*.job.{yaml,yml,json}', 'jobs/a.job.toml', false],
    ['{a,b{c,d}}/x', 'bd/x', true],
    ['lib/[a-c]?.sql', 'lib/b1.sql', true],
    ['lib/[!a-c]*.sql', 'lib/b1.sql', false],
    ['lib/[!a-c]*.sql', 'lib/d1.sql', true],
    ['lib/\\*.sql', 'lib/*.sql', true],
    ['lib/\\*.sql', 'lib/a.sql', false],
    ['./jobs/a.sql', 'jobs/a.sql', true],
    ['*a*b*c*', 'xxaxxbxxc', true],
    ['{a}', '{a}', true],
  ])('%s on %s: %s', (pattern, path, expected) => {
    expect(createFileGlob(pattern).matches(path)).toBe(expected);
  });

  test('says what every match begins with, in whole folders', () => {
    expect(createFileGlob('jobs/marts/*.sql').prefix).toBe('jobs/marts/');
    expect(createFileGlob('jobs/de*/*.sql').prefix).toBe('jobs/');
    expect(createFileGlob('jobs/a.sql').prefix).toBe('jobs/a.sql');
    expect(createFileGlob('**').prefix).toBe('');
  });

  test('knows the folders below which something could match', () => {
    const glob = createFileGlob('jobs/*/daily/*.sql');
    expect(['jobs', 'jobs/a', 'jobs/a/daily'].filter((folder) => glob.couldMatchBelow(folder))).toHaveLength(3);
    expect(['other', 'jobs/a/weekly', 'jobs/a/daily/x'].filter((folder) => glob.couldMatchBelow(folder))).toEqual([]);
  });

  test('takes no longer for patterns that are meant to take long', () => {
    const before = process.threadCpuUsage();
    const name = `${'a'.repeat(250)}!`;
    expect(createFileGlob('*a'.repeat(60)).matches(name)).toBe(false);
    expect(createFileGlob('{a,b}'.repeat(30)).matches(name)).toBe(false);
    expect(createFileGlob(`${'**/a/'.repeat(40)}b`).matches(`${'a/'.repeat(400)}c`)).toBe(false);
    const { user, system } = process.threadCpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(500);
  });
});
