import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openProjectFiles } from './project-files.ts';

const ENTRIES = { entriesMax: 1_000 };
const BYTES = { bytesMax: 1_000 };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-files-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, content: string | Buffer = ''): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function find(...globs: readonly string[]): unknown {
  const found = openProjectFiles(folder).find(globs, ENTRIES);
  return found.ok ? found.value : found.error;
}

describe('finding files', () => {
  test('finds what any pattern matches, once, in the order of code units', () => {
    for (const path of ['jobs/b.yaml', 'jobs/B.yaml', 'jobs/a/c.yaml', 'jobs/a.yaml', 'x.sql']) write(path);
    expect(find('jobs/**/*.yaml', '**/*.yaml', '*.sql')).toEqual({
      files: ['jobs/B.yaml', 'jobs/a.yaml', 'jobs/a/c.yaml', 'jobs/b.yaml', 'x.sql'],
      escaping: [],
    });
  });

  test('does not look into .git, node_modules and .millrace', () => {
    for (const path of ['.git/a.sql', 'node_modules/m/a.sql', 'x/.millrace/a.sql', 'x/a.sql']) write(path);
    expect(find('**/*.sql')).toEqual({ files: ['x/a.sql'], escaping: [] });
  });

  test('takes a link to a file inside, follows no folder, and names links that leave', () => {
    write('real/a.sql');
    symlinkSync('a.sql', join(folder, 'real/b.sql'));
    symlinkSync('real', join(folder, 'folder'));
    symlinkSync('..', join(folder, 'real/up'));
    symlinkSync('/etc/passwd', join(folder, 'real/c.sql'));
    symlinkSync('/etc', join(folder, 'etc'));
    expect(find('**/*.sql')).toEqual({ files: ['real/a.sql', 'real/b.sql'], escaping: ['etc', 'real/c.sql'] });
    expect(find('real/*.sql')).toEqual({ files: ['real/a.sql', 'real/b.sql'], escaping: ['real/c.sql'] });
  });

  test('stops at the limit of entries', () => {
    for (let index = 0; index < 20; index++) write(`data/${index}`);
    const found = openProjectFiles(folder).find(['*.sql'], { entriesMax: 20 });
    expect(found).toEqual({ ok: false, error: { kind: 'too_many_entries', entriesMax: 20 } });
  });
});

describe('reading a file', () => {
  function read(path: string): unknown {
    const files = openProjectFiles(folder);
    const before = files.readText(path, BYTES);
    files.find(['**'], ENTRIES);
    const after = files.readText(path, BYTES);
    expect(after).toEqual(before);
    return before.ok ? before.value : before.error;
  }

  test('gives its text without a byte order mark at the start', () => {
    write('a.sql', '\ufeffselect 1 -- é');
    expect(read('a.sql')).toBe('select 1 -- é');
  });

  test('gives whole files, whatever their size is beside the buffer', () => {
    const files = openProjectFiles(folder);
    for (const size of [0, 1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 1_000_000]) {
      write('a.bin', Buffer.alloc(size, 7));
      const bytes = files.read('a.bin', { bytesMax: 2_000_000 });
      expect(bytes.ok && bytes.value.length).toBe(size);
    }
  });

  test('refuses what is no file inside the project', () => {
    write('folder/a.sql');
    write('large.sql', 'x'.repeat(1_001));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    symlinkSync('/etc/passwd', join(folder, 'passwd'));
    symlinkSync('/dev/zero', join(folder, 'zero'));
    symlinkSync('nowhere', join(folder, 'dangling'));
    symlinkSync('loop', join(folder, 'loop'));
    write('huge.sql');
    truncateSync(join(folder, 'huge.sql'), 10 * 1024 ** 3);
    expect(read('missing.sql')).toEqual({ kind: 'missing' });
    expect(read('folder')).toEqual({ kind: 'not_a_file', what: 'a folder' });
    expect(read('pipe')).toEqual({ kind: 'not_a_file', what: 'a named pipe' });
    expect(read('passwd')).toEqual({ kind: 'outside' });
    expect(read('zero')).toEqual({ kind: 'outside' });
    expect(read('dangling')).toEqual({ kind: 'missing' });
    expect(read('loop')).toEqual({ kind: 'missing' });
    expect(read('large.sql')).toEqual({ kind: 'too_large', bytes: 1_001, bytesMax: 1_000 });
    expect(read('huge.sql')).toEqual({ kind: 'too_large', bytes: 10 * 1024 ** 3, bytesMax: 1_000 });
    for (const path of ['../a', 'a/../../b', '/etc/passwd', 'C:\\x', 'a\0b', ''])
      expect(read(path)).toEqual({ kind: 'outside' });
  });

  test('says when it may not be read', ({ skip }) => {
    if (process.getuid?.() === 0) skip('the superuser may read every file');
    write('secret.sql', 'x');
    chmodSync(join(folder, 'secret.sql'), 0);
    expect(read('secret.sql')).toEqual({ kind: 'unreadable', reason: 'no permission to read it' });
  });

  test('says at which byte it stops being UTF-8', () => {
    write('latin.sql', Buffer.from('select é', 'latin1'));
    write('utf16.sql', Buffer.from('\ufeffselect', 'utf16le'));
    write('cut.sql', Buffer.from('né€').subarray(0, 5));
    expect(read('latin.sql')).toEqual({ kind: 'not_utf8', byteOffset: 7 });
    expect(read('utf16.sql')).toEqual({ kind: 'not_utf8', byteOffset: 0 });
    expect(read('cut.sql')).toEqual({ kind: 'not_utf8', byteOffset: 3 });
  });

  test('knows which files exist, before and after the walk', () => {
    write('a.sql');
    write('node_modules/m/a.sql');
    write('folder/b.sql');
    symlinkSync('folder', join(folder, 'link'));
    const files = openProjectFiles(folder);
    const paths = ['a.sql', 'node_modules/m/a.sql', 'link/b.sql', 'folder', 'c.sql', '../x', './a.sql'];
    const before = paths.map((path) => files.exists(path));
    files.find(['**'], ENTRIES);
    expect(paths.map((path) => files.exists(path))).toEqual(before);
    expect(before).toEqual([true, true, true, false, false, false, true]);
  });
});
