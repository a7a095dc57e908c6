import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BIN, runMillrace } from '../cli/run-millrace.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-low-'));
  writeFileSync(join(folder, 'a.job.yaml'), 'job: a\ntype: shell\nconfig: {script: "true"}\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writeProject(freeMin: string, schedule = ''): void {
  const storage = `{type: sqlite, free_space_min: ${freeMin}}`;
  writeFileSync(
    join(folder, 'millrace.yaml'),
    `millrace: 1\nproject: low\ndescriptors: ["*.job.yaml"]\nenvironments: {dev: {storage: ${storage}}}\n${schedule}`,
  );
}

test('a run is not started while too little of the disk is free, and is when there is enough', async () => {
  writeProject('900000TiB'); // more than any disk has
  const refused = await runMillrace(['run'], { cwd: folder });
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('MR5008');
  expect(refused.stderr).toMatch(/Only .+ are free on the disk of ".+\.millrace": below .+ no run is started/);
  expect(JSON.parse((await runMillrace(['runs', '--output', 'json'], { cwd: folder })).stdout)).toEqual([]);
  writeProject('1B');
  expect(await runMillrace(['run'], { cwd: folder })).toMatchObject({ code: 0 });
});

/** On a disk of its own, small and in memory, that a file fills until the daemon has said that runs wait. */
const SCRIPT = `
cp "$SOURCE"/*.yaml . && $MILLRACE deploy >&2 || exit 1
head -c 40000000 /dev/zero > filler
$MILLRACE daemon --output json > news & daemon=$!
trap 'kill -9 $daemon' EXIT
until grep -q queue_held news; do kill -0 $daemon || exit 1; sleep 0.05; done
$MILLRACE why latest > why
rm filler
until grep -q run_ended news; do kill -0 $daemon || exit 1; sleep 0.05; done
kill -TERM $daemon; wait $daemon; trap - EXIT
cat why news`;

test('the queue of a daemon waits for space, says so, and goes on when there is some', (context) => {
  writeProject('30MiB', 'pipelines: {often: {select: a, schedule: {every: 1s}}}\n');
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const onDisk = (script: string) =>
    spawnSync(
      'unshare',
      ['--map-root-user', '--mount', 'sh', '-c', `mount -t tmpfs -o size=64m none disk && cd disk && ${script}`],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, SOURCE: join(folder, '.'), MILLRACE: `${process.execPath} ${BIN}` },
      },
    );
  if (onDisk('true').status !== 0) return context.skip('no disk can be mounted here');
  const { stdout, stderr, status } = onDisk(`{ ${SCRIPT}\n}`);
  expect(status, stderr).toBe(0);
  expect(stdout).toContain('no run is started');
  const kinds = Array.from(stdout.matchAll(/"kind":"([a-z_]+)"/g), ([, kind]) => kind);
  const first = (kind: string): number => kinds.indexOf(kind);
  expect(first('queue_held')).toBeLessThan(first('queue_released'));
  expect(first('queue_released')).toBeLessThan(first('run_started'));
  expect(stdout).toContain('"state":"succeeded"');
});
