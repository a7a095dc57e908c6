import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BIN } from '../cli/run-millrace.ts';

/** A disk of its own for what a shell does, where the system gives one: small, in memory, gone with the shell. */
function onSmallDisk(folder: string, script: string) {
  const mount = `mount -t tmpfs -o size=48m none "${folder}" && cd "${folder}"`;
  return spawnSync('unshare', ['--map-root-user', '--mount', 'sh', '-c', `${mount} && ${script}`], {
    encoding: 'utf8',
  });
}

test('a run during which the disk becomes full is carried to its end, and its end is stored', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-full-'));
  const [disk, source] = [join(folder, 'disk'), join(folder, 'source')];
  try {
    for (const path of [disk, source]) mkdirSync(path);
    if (onSmallDisk(disk, 'true').status !== 0) return context.skip('no disk can be mounted here');
    const begun = join(folder, 'begun');
    const fill = `while [ ! -e ${begun} ]; do sleep 0.02; done; head -c 100000000 /dev/zero > ${disk}/filler`;
    const wait = `touch ${begun}; while [ ! -s ${disk}/filler ]; do sleep 0.02; done; sleep 0.3`;
    const jobs = {
      fills: { type: 'shell', config: { script: fill } },
      waits: { type: 'shell', config: { script: wait } },
      after: { type: 'shell', after: 'waits', config: { script: 'true' } },
    };
    const project = { millrace: 1, project: 'full', descriptors: ['*.job.json'], environments: { dev: {} } };
    writeFileSync(join(source, 'millrace.yaml'), JSON.stringify(project));
    writeFileSync(join(source, 'all.job.json'), JSON.stringify({ jobs }));
    const millrace = `"${process.execPath}" "${BIN}"`;
    const script = `cp "${source}"/* . && { ${millrace} run; ${millrace} runs --output json; }`;
    const { stdout, stderr } = onSmallDisk(disk, script);
    const [run] = JSON.parse(stdout) as readonly { readonly state: string; readonly counts: object }[];
    expect(run, stderr).toMatchObject({ state: 'failed', counts: { succeeded: 2, failed: 1 } });
    expect(stderr).not.toContain('bug');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
