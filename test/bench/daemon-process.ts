import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { DaemonNews } from '../../src/automation/daemon-ports.ts';

const BIN = join(import.meta.dirname, '../../bin/millrace.js');

/** A deployed project of so many schedules, all by one rule, each of which starts the same job that does nothing. */
export function deployProject(folder: string, { schedules, schedule, runsMax }: BenchSchedules): string {
  const project = mkdtempSync(join(folder, 'daemon-'));
  const pipelines = Object.fromEntries(
    Array.from({ length: schedules }, (_, at) => [`every_${at}`, { select: 'nothing', schedule }]),
  );
  const environments = { dev: { queue: { max_runs: runsMax } } };
  const about = { millrace: 1, project: 'bench', descriptors: ['*.job.json'], environments, pipelines };
  writeFileSync(join(project, 'millrace.yaml'), JSON.stringify(about));
  writeFileSync(
    join(project, 'nothing.job.json'),
    JSON.stringify({ job: 'nothing', type: 'shell', config: { script: 'true' } }),
  );
  const { status, stderr } = spawnSync(process.execPath, [BIN, 'deploy'], { cwd: project });
  if (status !== 0) throw new Error(`it could not be deployed: ${stderr.toString()}`);
  return project;
}

export interface BenchSchedules {
  readonly schedules: number;
  readonly schedule: object;
  readonly runsMax: number;
}

/** A daemon of a project, in a process of its own, and what it tells, with when that was heard (`at` by `performance.now()`, `wallAt` since 1970). */
export class DaemonProcess {
  readonly heard: { readonly at: number; readonly wallAt: number; readonly news: DaemonNews }[] = [];
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;
  #look: () => void = () => undefined;

  constructor(project: string, maxRuns: number) {
    const line = [BIN, 'daemon', '--output', 'json', '--max-runs', String(maxRuns), '--grace', '0s'];
    const child = spawn(process.execPath, line, { cwd: project, stdio: ['ignore', 'pipe', 'ignore'] });
    this.#child = child;
    this.#ended = new Promise((resolve) => void child.on('close', () => resolve()));
    createInterface({ input: child.stdout }).on('line', (text) => {
      this.heard.push({ at: performance.now(), wallAt: Date.now(), news: JSON.parse(text) as DaemonNews });
      this.#look();
    });
  }

  /** Resolves with when the first so many news of a kind that came after a time had come. */
  async tells(kind: DaemonNews['kind'], { count = 1, after = 0 } = {}): Promise<number> {
    let [seen, left] = [0, count];
    return new Promise((resolve) => {
      this.#look = () => {
        for (; seen < this.heard.length; seen++) {
          const one = this.heard[seen];
          if (one?.news.kind !== kind || one.at <= after || --left > 0) continue;
          this.#look = () => undefined;
          resolve(one.at);
          return;
        }
      };
      this.#look();
    });
  }

  /** Of the process itself: resident MiB, and CPU so far in milliseconds. */
  usage(): { readonly residentMiB: number; readonly cpuMs: number } {
    const pid = this.#child.pid ?? 0;
    const resident = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 'NaN';
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { residentMiB: Number(resident) / 1024, cpuMs: (Number(fields[11]) + Number(fields[12])) * 10 };
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    this.#child.kill(signal);
    await this.#ended;
  }
}
