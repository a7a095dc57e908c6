import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startMillrace } from '../../e2e/start-millrace.ts';
import type { Proof } from '../proof.ts';

/** Steps start processes that do not want to end: which ignore TERM, leave their group or session, or have a grandparent that is gone. */
export const cancelled: Proof = {
  name: 'cancelled',
  promise: 'Of a run that is cancelled no process is alive.',
  target: '0 of 1,000 processes (Linux)',
  async prove({ trials }) {
    if (process.platform !== 'linux') return { missing: 'processes that leave their group are found on Linux only' };
    const count = trials(11, 1);
    let [started, alive] = [0, 0];
    const wrong: string[] = [];
    for (let trial = 0; trial < count; trial++) {
      const folder = createProject();
      const pids = join(folder, 'pids');
      const run = startMillrace(folder, ['run']);
      while (readPids(pids).length < STEPS * SHAPES) await pause(50);
      run.kill('SIGINT');
      await pause(200);
      run.kill('SIGINT');
      const { stderr } = await run.ended;
      if (!stderr.includes('cancelled')) wrong.push(stderr);
      const left = readPids(pids).filter((id) => isOf(folder, id));
      started += readPids(pids).length;
      alive += left.length;
      for (const id of left) process.kill(id, 'SIGKILL');
      rmSync(folder, { recursive: true });
    }
    return {
      figure: `${alive} alive`,
      trials: `${started.toLocaleString('en-US')} processes of ${count} runs`,
      isKept: alive === 0 && wrong.length === 0,
      wrong,
    };
  },
};

const STEPS = 25;
const SHAPES = 4;

function createProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-cancelled-'));
  const note = `echo $$ >> ${folder}/pids; trap "" TERM INT HUP; exec sleep 1000`;
  const script = [
    `export MILLRACE_TEST_FOLDER=${folder}`,
    `sh -c '${note}' &`,
    `setsid sh -c '${note}' &`,
    `(setsid sh -c '${note}' &)`,
    `nohup sh -c '${note}' > /dev/null 2>&1 &`,
    'wait',
  ].join('\n');
  const jobs = Array.from({ length: STEPS }, (_, at) => [`job_${at}`, { type: 'shell', config: { script } }]);
  const environments = { dev: { max_parallel: STEPS } };
  const project = { millrace: 1, project: 'cancelled', descriptors: ['*.job.json'], environments };
  writeFileSync(join(folder, 'millrace.yaml'), JSON.stringify(project));
  writeFileSync(join(folder, 'all.job.json'), JSON.stringify({ jobs: Object.fromEntries(jobs) as object }));
  return folder;
}

function readPids(path: string): readonly number[] {
  return readOrEmpty(path).split('\n').filter(Boolean).map(Number);
}

/** Whether the process is there and one of those; ids are given again. */
function isOf(folder: string, id: number): boolean {
  return readOrEmpty(`/proc/${id}/environ`).includes(`MILLRACE_TEST_FOLDER=${folder}`);
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
