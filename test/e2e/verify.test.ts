import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyStore } from '../../src/app/instance/verify-store.ts';
import { type Instance, openInstance } from '../../src/app/instance/instance.ts';
import { runMillrace } from '../cli/run-millrace.ts';
import { writeHistory } from '../contract/store-history.ts';

let folder: string;
let instance: Instance;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-verify-'));
  const opened = await openInstance({ projectFolder: folder });
  if (!opened.ok) throw new Error(opened.error);
  instance = opened.value;
});
afterEach(async () => {
  await instance.store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Past the store and its triggers, as a disk that gives wrong answers, or somebody with an editor for databases. */
function tamper(sql: string): void {
  const db = new Database(join(folder, '.millrace/state.db'));
  const triggers = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all() as string[];
  for (const name of triggers) db.exec(`DROP TRIGGER "${name}"`);
  db.exec(sql);
  db.close();
}

const findings = async (): Promise<string> => (await verifyStore(instance)).findings.map(({ what }) => what).join('\n');

describe('a store', () => {
  test('that holds what was written is found to be right, runs that go on too', async () => {
    for (let seed = 1; seed <= 20; seed++) await writeHistory(instance.store, seed);
    const verified = await verifyStore(instance);
    expect(verified).toMatchObject({ runs: 20, removed: 0, findings: [], isWhole: true });
    expect(verified.events).toBeGreaterThan(200);
  });

  test.for([
    ['an event is changed', 'UPDATE event SET at = at + 1 WHERE seq = 3', 'are not as they were stored'],
    ['an event is missing', 'DELETE FROM event WHERE seq = 4', 'its events have a gap: number 5 follows 3'],
    ['the last events are missing', 'DELETE FROM event WHERE seq > 6', 'its events end with number 6, and there were'],
    ['an event has no link', 'UPDATE event SET link = NULL WHERE seq > 4', 'bear no link'],
    ['an event cannot be read', "UPDATE event SET body = '{' WHERE seq = 2", 'its event 2 cannot be read'],
    ['a run has another state', "UPDATE run SET state = 'cancelled'", 'its row says that it is cancelled'],
    ['a step has another state', "UPDATE step SET body = '{}' WHERE place = 0", 'the rows of its steps are not'],
    ['an asset has another version', "UPDATE asset SET data_version = 'x'", 'what is known of "asset_'],
    ['an asset is not known', 'DELETE FROM asset', 'what is known of "asset_'],
    ['a run cannot be read', "UPDATE run SET tags = '{' WHERE key = 2", 'of "run" cannot be read'],
    ['a step cannot be read', "UPDATE step SET body = '{' WHERE place = 0", 'cannot be read: its "body" is no JSON'],
    ['a plan is missing', 'DELETE FROM plan', 'its plan is not there'],
  ] as const)('in which %s is found to be wrong', async ([, sql, what]) => {
    for (let seed = 1; seed <= 3; seed++) await writeHistory(instance.store, seed);
    tamper(sql);
    expect(await findings()).toContain(what);
  });

  test('of which retention has removed runs is right', async () => {
    const { run } = await writeHistory(instance.store, 1);
    await writeHistory(instance.store, 2);
    await instance.store.retireRun(run, 1_000_000);
    expect(await verifyStore(instance)).toMatchObject({ runs: 1, removed: 1, findings: [] });
    await instance.store.removeRetired(run, 3);
    expect(await verifyStore(instance)).toMatchObject({ runs: 1, removed: 1, findings: [] });
  });
});

describe('millrace verify', () => {
  test('says what is wrong and fails, and else that nothing is', async () => {
    writeFileSync(join(folder, 'millrace.yaml'), 'millrace: 1\nproject: p\ndescriptors: ["*.job.yaml"]\n');
    const { run } = await writeHistory(instance.store, 1);
    const right = await runMillrace(['verify'], { cwd: folder });
    expect(right).toMatchObject({ code: 0, stdout: '' });
    expect(right.stderr).toContain('Everything is as it was written');
    tamper('UPDATE event SET body = \'{"owner":"me"}\' WHERE seq = 2');
    const wrong = await runMillrace(['verify'], { cwd: folder });
    expect(wrong.code).toBe(1);
    expect(wrong.stdout).toContain(`${run}: its events up to number`);
    const json = JSON.parse((await runMillrace(['verify', '--output', 'json'], { cwd: folder })).stdout) as object;
    expect(json).toMatchObject({ runs: 1, removed: 0, whole: true, findings: [{ run }] });
  });
});
