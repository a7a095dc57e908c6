import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { DaemonNews } from '../../src/automation/daemon-ports.ts';
import type { Random } from '../simulation/random.ts';
import type { DaemonPoint } from './daemon-points.ts';
import type { DaemonProject, Schedules, StartedTree } from './daemon-project.ts';
import type { PointTally } from './point-tally.ts';

/**
 * Three daemons on one store, each killed again and again, at named points and at any moment, and started anew, while commands that deploy
 * and backfill are killed too and files arrive: until every point was come to and it has gone on long enough. While many runs wait nobody
 * is killed at any moment, and nothing is asked for but by schedules, so that the machine keeps up. What they leave behind is for others
 * to finish.
 */
export async function killDaemons(project: DaemonProject, plan: KillPlan): Promise<Kills> {
  const campaign = new Campaign(project, plan);
  await campaign.deploy('odd');
  await campaign.deployShort();
  const daemons = Array.from({ length: DAEMONS }, (_, at) => campaign.keepDaemon(plan.random.fork(`daemon ${at}`)));
  await Promise.all([...daemons, campaign.disturb(), campaign.watchQueue()]);
  return campaign.kills();
}

export interface KillPlan {
  /** Of this campaign, and perhaps of others before. */
  readonly tally: PointTally;
  /** For how long at least, and after how long it is given up; milliseconds. */
  readonly leastMs: number;
  readonly mostMs: number;
  /** Of daemons that were killed, how many have their duties freed at once, as if they had been silent for long enough; 0 to 1. */
  readonly freed: number;
  readonly random: Random;
}

export interface Kills {
  /** Of daemons at any moment; and of those, with all that they had started. */
  readonly anytime: number;
  readonly withAll: number;
  readonly deploys: readonly Deploy[];
  readonly files: readonly string[];
  /** What daemons told that they should not have, and how they ended when nobody had killed them. */
  readonly wrong: readonly string[];
}

/** The schedules are these for sure from when it is over, and perhaps from when it begins. Milliseconds since 1970. */
export interface Deploy {
  readonly from: number;
  readonly to: number;
  readonly schedules: Schedules;
}

const DAEMONS = 3;

class Campaign {
  readonly #project: DaemonProject;
  readonly #plan: KillPlan;
  readonly #deploys: Deploy[] = [];
  readonly #files: string[] = [];
  readonly #wrong: string[] = [];
  readonly #startedAt = Date.now();
  #anytime = 0;
  #withAll = 0;
  #isQueueLong = false;
  #latches = 0;
  #day = 0;

  constructor(project: DaemonProject, plan: KillPlan) {
    this.#project = project;
    this.#plan = plan;
  }

  kills(): Kills {
    return {
      ...{ anytime: this.#anytime, withAll: this.#withAll },
      ...{ deploys: this.#deploys, files: this.#files, wrong: this.#wrong },
    };
  }

  get #isOver(): boolean {
    const goneOn = Date.now() - this.#startedAt;
    return goneOn > this.#plan.mostMs || (this.#plan.tally.missing.length === 0 && goneOn > this.#plan.leastMs);
  }

  /** One place of a daemon: a new one whenever it is dead. */
  async keepDaemon(random: Random): Promise<void> {
    while (!this.#isOver) await this.#liveOnce(random);
  }

  async #liveOnce(random: Random): Promise<void> {
    const armed = random.chance(ARMED) && !this.#isQueueLong ? this.#plan.tally.choose('daemon', random) : [];
    const latch = this.#project.file(`latch-${++this.#latches}`);
    const daemon = this.#project.start('crowded', DAEMON, { points: armed.join(','), latch });
    const dead = new AbortController();
    const ended = daemon.ended.finally(() => dead.abort());
    await this.#waitFor(latch, dead.signal, random.between(4_000, armed.length > 0 ? 20_000 : 10_000));
    if (!this.#note(latch)) await this.#killAnytime(daemon, latch, random);
    else daemon.kill('SIGKILL'); // one of its processes may be the one that came to the point
    const { signal, stdout, stderr, code } = await ended;
    if (signal !== 'SIGKILL') this.#wrong.push(`a daemon ended with ${code ?? signal ?? ''}: ${stderr}`);
    this.#wrong.push(...readFailures(stdout));
    if (random.chance(this.#plan.freed)) await this.#freeDuties(stdout);
  }

  /** Until the daemon is dead, one of its processes has come to a point, its time is over and it is not needed, or the time of all is over. */
  async #waitFor(latch: string, dead: AbortSignal, lifeMs: number): Promise<void> {
    const end = Date.now() + lifeMs;
    while ((Date.now() < end || this.#isQueueLong) && !dead.aborted && !existsSync(latch) && !this.#isOver)
      await pause(LOOK_MS);
  }

  async watchQueue(): Promise<void> {
    while (!this.#isOver) {
      const waiting = await this.#project.instance.store.listRuns({ states: ['queued'], limit: LONG });
      if (waiting.length <= SHORT) this.#isQueueLong = false;
      if (waiting.length === LONG) this.#isQueueLong = true;
      await pause(QUEUE_LOOK_MS);
    }
  }

  async #killAnytime(daemon: StartedTree, latch: string, random: Random): Promise<void> {
    closeLatch(latch);
    daemon.kill('SIGKILL');
    if (this.#note(latch)) return;
    this.#anytime++;
    const isWithAll = random.chance(0.25);
    if (isWithAll) this.#withAll++;
    if (isWithAll) for (const { id } of daemon.tree()) killIfThere(id);
  }

  /** Whether a process came to a point: which one, stands in its latch. */
  #note(latch: string): boolean {
    const name = existsSync(latch) ? readFileSync(latch, 'utf8') : '';
    if (name === '' || name === CLOSED) return false;
    this.#plan.tally.note(name);
    return true;
  }

  async #freeDuties(stdout: string): Promise<void> {
    const started = newsOf(stdout).find((news) => news.kind === 'started');
    if (started !== undefined) await this.#project.instance.store.leave(started.daemon);
  }

  /** Commands, and files that arrive. */
  async disturb(): Promise<void> {
    const random = this.#plan.random.fork('commands');
    for (let turn = 1; !this.#isOver; turn++) {
      await pause(random.between(200, 2_500));
      if (this.#isQueueLong) continue;
      this.#arrive();
      await (turn % 2 === 0 ? this.deploy(turn % 4 === 0 ? 'odd' : 'even', random) : this.#backfill(random));
    }
  }

  #arrive(): void {
    const name = `file-${this.#files.length + 1}.csv`;
    writeFileSync(this.#project.file(`crowded/inbox/${name}`), name);
    this.#files.push(name);
  }

  /** A command that is killed is given again until it is done. */
  async deploy(schedules: Schedules, random?: Random): Promise<void> {
    const from = Date.now();
    this.#project.write(schedules);
    let isDone = false;
    while (!isDone) isDone = await this.#command('deploy', ['deploy'], random);
    this.#deploys.push({ from, to: Date.now(), schedules });
  }

  async deployShort(): Promise<void> {
    const { code, stderr } = await this.#project.start('short', ['deploy']).ended;
    if (code !== 0) throw new Error(stderr);
  }

  async #backfill(random: Random): Promise<void> {
    const keys = `${dayAt(this.#day)}..${dayAt(this.#day + BACKFILLED - 1)}`;
    this.#day += BACKFILLED;
    await this.#command('backfill', ['backfill', 'day', '--partition', keys], random);
  }

  async #command(of: DaemonPoint['of'], line: readonly string[], random: Random | undefined): Promise<boolean> {
    const open = random?.chance(ARMED_COMMANDS) === true ? this.#plan.tally.choose(of, random) : [];
    const points = open[random?.between(0, open.length - 1) ?? 0] ?? '';
    const latch = this.#project.file(`latch-${++this.#latches}`);
    const started = this.#project.start('crowded', line, { points, latch });
    const timer = setTimeout(() => started.kill('SIGKILL'), COMMAND_MS);
    const { code, signal, stderr } = await started.ended;
    clearTimeout(timer);
    this.#note(latch);
    if (signal === null && code !== 0) this.#wrong.push(`${line.join(' ')}: ${stderr}`);
    return code === 0;
  }
}

const DAEMON = ['daemon', '--output', 'json', '--max-runs', '3'] as const;
/** Of the daemons, so many are to be killed at a point, the others at any moment. */
const ARMED = 0.8;
const ARMED_COMMANDS = 0.6;
const LOOK_MS = 50;
const COMMAND_MS = 30_000;
/** So many waiting runs are many, and so few are few again. */
const LONG = 16;
const SHORT = 4;
const QUEUE_LOOK_MS = 500;
const BACKFILLED = 2;
const CLOSED = 'nobody';

/** From now on nobody comes to a point. */
function closeLatch(latch: string): void {
  try {
    writeFileSync(latch, CLOSED, { flag: 'wx' });
  } catch {
    return; // somebody was faster
  }
}

function killIfThere(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    return; // it has ended by itself
  }
}

/** The last line of one that was killed may be half of one. */
export function newsOf(stdout: string): readonly DaemonNews[] {
  const lines = stdout.split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as DaemonNews);
}

export function readFailures(stdout: string): readonly string[] {
  return newsOf(stdout).flatMap((news) => (news.kind === 'failed' ? [`${news.doing}: ${news.reason}`] : []));
}

function dayAt(at: number): string {
  return new Date(Date.UTC(2001, 0, 1 + at)).toISOString().slice(0, 10);
}
