import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BIN } from '../../cli/run-millrace.ts';
import type { Proof } from '../proof.ts';

/** A step writes without end to its standard output, and what its coordinator takes of memory is watched. */
export const output: Proof = {
  name: 'output',
  promise: 'A gigabyte of output of a step costs its coordinator no memory.',
  target: '< 50 MB more than without',
  async prove({ trials }) {
    if (process.platform !== 'linux') return { missing: 'memory is read from /proc' };
    const bytes = trials(2 ** 30, 2 ** 28);
    const [least, most] = [await peakOf(1), await peakOf(bytes)];
    const rise = (most - least) / 1024;
    return {
      figure: `${rise.toFixed(1)} MiB more (${(most / 1024).toFixed(0)} MiB at most)`,
      trials: `${bytes.toLocaleString('en-US')} bytes`,
      isKept: rise < 50,
    };
  },
};

/** The most memory that the coordinator of a run with so much output ever had, in KiB. */
async function peakOf(bytes: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-output-'));
  const script = `yes "a line of output" | head -c ${bytes}; sleep 1`;
  const project = { millrace: 1, project: 'output', descriptors: ['*.job.json'], environments: { dev: {} } };
  writeFileSync(join(folder, 'millrace.yaml'), JSON.stringify(project));
  writeFileSync(join(folder, 'all.job.json'), JSON.stringify({ job: 'writes', type: 'shell', config: { script } }));
  const child = spawn(process.execPath, [BIN, 'run'], { cwd: folder, stdio: 'ignore' });
  const ended = once(child, 'exit');
  let peak = 0;
  for (let isOver = false; !isOver;) {
    peak = Math.max(peak, readPeak(child.pid));
    isOver = await Promise.race([ended.then(() => true), pause(20, false)]);
  }
  rmSync(folder, { recursive: true });
  if (child.exitCode !== 0) throw new Error('the run failed');
  return peak;
}

function readPeak(id: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id ?? 0}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
