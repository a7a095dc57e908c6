import { execFileSync, spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toRunId } from '../../src/model/ids.ts';
import { createBatch, createEvents, createNewRun, readAllEvents, startRun } from './store-batches.ts';
import { createSqlitePlace } from './store-sqlite-place.ts';
import { describeStore } from './store.ts';

describeStore('sqlite', async () => createSqlitePlace());

describe('the store sqlite', () => {
  let place: ReturnType<typeof createSqlitePlace>;
  beforeEach(() => {
    place = createSqlitePlace();
  });
  afterEach(() => place.remove());

  test('has what it acknowledged when its process is killed at any moment', async () => {
    let acknowledged = 1;
    for (let round = 1; round <= 5; round++) {
      const writer = startWriter([place.path]);
      for await (const line of writer.lines) {
        acknowledged = Number(line);
        if (acknowledged % (7 * round) === 0) break;
      }
      writer.child.kill('SIGKILL');
      await once(writer.child, 'exit');
      const events = await readAllEvents(await place.open(), toRunId('run_a'));
      expect(events.length).toBeGreaterThanOrEqual(acknowledged);
      expect(events.length).toBeLessThanOrEqual(acknowledged + writer.unread() + 1);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
    }
  });

  test('takes nothing while the disk takes nothing, and goes on when it does, in the same process', async (context) => {
    if (spawnSync('prlimit', ['--version']).error !== undefined) return context.skip('there is no prlimit');
    const writer = startWriter(['--fsize=1000000:unlimited', process.execPath, WRITER, place.path], 'prlimit');
    let acknowledged = 1;
    let hasFailed = false;
    for await (const line of writer.lines) {
      if (line === 'failed') {
        hasFailed = true;
        expect(await readAllEvents(await place.open(), toRunId('run_a'))).toHaveLength(acknowledged);
        execFileSync('prlimit', ['--pid', String(writer.child.pid), '--fsize=unlimited']);
        writer.child.stdin.write('\n');
      } else {
        acknowledged = Number(line);
        if (hasFailed) break;
      }
    }
    writer.child.kill('SIGKILL');
    await once(writer.child, 'exit');
    expect(hasFailed).toBe(true);
    const events = await readAllEvents(await place.open(), toRunId('run_a'));
    expect(events.length).toBeGreaterThanOrEqual(acknowledged);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
  });

  test('waits for who has the file locked, and its caller does not', async () => {
    const store = await place.open();
    const run = await startRun(store, createNewRun('a'));
    const locker = new Database(place.path);
    locker.exec('BEGIN IMMEDIATE');
    let isAnswered = false;
    const appending = store
      .appendEvents(createBatch(run, createEvents(run, 2, ['x'])))
      .finally(() => (isAnswered = true));
    let turns = 0;
    for (const start = performance.now(); performance.now() - start < 300; turns++) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(isAnswered).toBe(false);
    expect(turns).toBeGreaterThan(100);
    locker.exec('ROLLBACK');
    locker.close();
    expect(await appending).toBe(true);
  });

  test('ends every lease when the machine was started again', async () => {
    const store = await place.open();
    const run = await startRun(store, createNewRun('a'));
    expect((await store.readLease(run))?.leftMs).toBeGreaterThan(0);
    await place.execute("UPDATE run SET lease_boot = 'the boot before', lease_until = lease_until + 1000000000");
    expect(await store.readLease(run)).toEqual({ owner: 'host/1', epoch: 2, leftMs: 0 });
    expect(await store.renewLease({ run, epoch: 2, leaseMs: 60_000 })).toBe(true);
    expect((await store.readLease(run))?.leftMs).toBeLessThanOrEqual(60_000);
  });

  describe('when its file is damaged', () => {
    const damage = async (): Promise<Buffer> => {
      const store = await place.open();
      const run = await startRun(store, createNewRun('a'));
      await store.appendEvents(createBatch(run, createEvents(run, 2, Array(2_000).fill('x'.repeat(100)))));
      await store.close();
      const bytes = readFileSync(place.path);
      bytes.fill(0xa5, bytes.length / 2, bytes.length / 2 + 8_192);
      writeFileSync(place.path, bytes);
      return bytes;
    };

    test('says so when it is looked through, what to do, and leaves it as it is', async () => {
      const bytes = await damage();
      rmSync(`${place.path}-checked`);
      const opening = place.open();
      await expect(opening).rejects.toThrow('the file is damaged: table "event"');
      await expect(opening).rejects.toThrow('Nothing was changed. Stop what uses the file');
      expect(readFileSync(place.path).equals(bytes)).toBe(true);
    });

    test('has the next process look through it once this one came upon it', async () => {
      await damage();
      const store = await place.open();
      await expect(readAllEvents(store, toRunId('run_a'))).rejects.toThrow('Stop what uses the file');
      await expect(place.open()).rejects.toThrow('the file is damaged');
    });
  });

  test('refuses a file that is something else, and leaves it as it is', async () => {
    const text = 'not a database, but something that somebody needs\n'.repeat(100);
    writeFileSync(place.path, text);
    await expect(place.open()).rejects.toThrow('file is not a database');
    expect(readFileSync(place.path, 'utf8')).toBe(text);
  });
});

const WRITER = join(import.meta.dirname, 'store-writer.ts');

interface Writer {
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  /** What it says. */
  readonly lines: AsyncIterable<string>;
  /** How many lines it said that nobody took. */
  unread(): number;
}

function startWriter(args: readonly string[], program?: string): Writer {
  const line = program === undefined ? [process.execPath, WRITER, ...args] : [program, ...args];
  const [command = '', ...others] = line;
  const child = spawn(command, others, { stdio: ['pipe', 'pipe', 'inherit'] });
  let said = 0;
  let taken = 0;
  const lines = createInterface({ input: child.stdout });
  lines.on('line', () => said++);
  return {
    child,
    unread: () => said - taken,
    lines: (async function* () {
      for await (const text of lines) {
        taken++;
        yield text;
      }
    })(),
  };
}
