import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { watchFolder } from './watch-folder.ts';

test('a change of a file of the project is told, one of Millrace itself is not, and stopping ends it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-watch-'));
  mkdirSync(join(folder, '.millrace'));
  const stop = new AbortController();
  try {
    const changes = watchFolder(folder, stop.signal).changes[Symbol.asyncIterator]();
    writeFileSync(join(folder, '.millrace/graph.json'), '{}');
    writeFileSync(join(folder, 'a.job.yaml'), 'job: a\n');
    expect((await changes.next()).done).toBe(false);
    const second = changes.next();
    stop.abort();
    expect((await second).done).toBe(true);
  } finally {
    stop.abort();
    rmSync(folder, { recursive: true });
  }
});
