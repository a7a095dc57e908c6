import type { Duty } from '../ports/automation-store.ts';
import { messageOf } from '../std/message-of.ts';
import type { DaemonPorts } from './daemon-ports.ts';
import { BackfillLoop } from './backfills/backfill-loop.ts';
import { DeployedProjects } from './deployed-projects.ts';
import { Heartbeat } from './heartbeat.ts';
import { HookLoop } from './hook-loop.ts';
import { MonitorLoop } from './monitoring/monitoring.ts';
import { QueueLoop } from './queue-loop.ts';
import { RetentionLoop } from './retention-loop.ts';
import { ScheduleLoop } from './schedule-loop.ts';
import { type LoopWakes, SensorLoop } from './sensors/sensor-loop.ts';
import { StrayLoop } from './stray-loop.ts';
import { UpdateLoop } from './update-loop.ts';
import { WakeableLoop } from './wakeable-loop.ts';

/**
 * Automation: what starts runs by itself. Decisions are pure functions (`decide-ticks.ts`, `decide-dispatch.ts`, `decide-care.ts`), each with a
 * loop that looks at the store, decides, and has the store write all of the decision or nothing (`schedule-loop.ts`, `queue-loop.ts`, `sensors/`). It
 * knows graphs and never descriptors; runs are carried out by the launcher, in other processes.
 *
 * Invariant: nothing depends on which daemon decides, how many there are, or how late one of them writes. A duty only spares work that two
 * would do twice.
 *
 * One daemon, until it is told to stop: then it decides nothing more, waits for the runs that it carries out as long as it may, and leaves.
 */
export async function runDaemon(ports: DaemonPorts, { stop, kill, graceMs }: DaemonSignals): Promise<DaemonEnd> {
  const { tell } = ports;
  const projects = new DeployedProjects(ports);
  const heartbeat = new Heartbeat(ports);
  const { createLoop, onDuty } = createLoopsOf(ports, heartbeat);
  const onEnded = (): void => wake([queueLoop, updateLoop, backfillLoop, hookLoop, retentionLoop]);
  const queue = new QueueLoop(ports, projects, onEnded);
  const strays = new StrayLoop(ports, projects, () => wake([hookLoop, retentionLoop]));
  const hooks = new HookLoop(ports, projects, stop);
  const retention = new RetentionLoop(ports, projects);
  const monitor = new MonitorLoop(ports, projects);
  const onRequested = (): void => wake([queueLoop, monitorLoop]);
  const schedules = new ScheduleLoop(ports, projects, { stop, onRequested, onAnswer: () => scheduleLoop.wake() });
  const backfills = new BackfillLoop(ports, onRequested);
  const updates = new UpdateLoop(ports, projects, onRequested);
  const queueLoop = createLoop(() => queue.look(), 'giving out runs');
  const scheduleLoop = onDuty('schedules', () => schedules.look(), 'deciding schedules');
  const updateLoop = onDuty('schedules', () => updates.look(), 'deciding what goes by data');
  const backfillLoop = onDuty('backfills', () => backfills.look(), 'carrying on backfills');
  const monitorLoop = onDuty('monitoring', () => monitor.look(), 'looking for what is late');
  const hookLoop = createLoop(() => hooks.look(), 'delivering hooks');
  const retentionLoop = createLoop(() => retention.look(), 'applying retention');
  const strayLoop = createLoop(() => strays.look(), 'taking over runs by hand');
  const sensors = createSensors(ports, projects, { onRequested, onLooked: () => sensorLoop.wake() });
  const sensorLoop = onDuty('sensors', () => sensors.look(), 'looking for sensors');
  const dutyLoops = [scheduleLoop, sensorLoop, updateLoop, backfillLoop, monitorLoop];
  heartbeat.onDuties(() => {
    for (const known of [schedules, sensors]) known.forget();
    wake(dutyLoops);
  });
  ports.launcher.onTurn(() => queueLoop.wake());
  const heartLoop = createLoop(() => heartbeat.beat(), 'saying that it is there');

  await projects.refresh();
  tell({ kind: 'started', daemon: ports.daemon.id, projects: projects.active });
  const beating = heartLoop.run();
  const loops = [...dutyLoops, queueLoop, hookLoop, retentionLoop, strayLoop];
  const working = loops.map((loop) => loop.run());
  await whenAborted(stop);
  heartbeat.stopWorking();
  heartLoop.wake();
  for (const loop of loops) loop.stop();
  await Promise.all([...working, schedules.idle(), sensors.close()]);
  tell({ kind: 'stopping', runs: queue.carriedCount + strays.carriedCount });
  await waitForRuns(ports, { kill, graceMs }, [queue, strays]);
  const leftRuns = queue.carriedCount + strays.carriedCount;
  await ports.launcher.close();
  heartLoop.stop();
  await beating;
  await heartbeat.leave();
  tell({ kind: 'stopped', leftRuns });
  return { leftRuns };
}

/** Loops whose failures are told as those of what they do; some look only while the daemon has a duty. */
function createLoopsOf({ clock, limits, tell }: DaemonPorts, heartbeat: Heartbeat) {
  const createLoop = (look: () => Promise<number>, doing: string): WakeableLoop => {
    const onFailure = (error: unknown): void => tell({ kind: 'failed', doing, reason: messageOf(error) });
    return new WakeableLoop(look, { clock, pauseMs: limits.pauseMs, onFailure });
  };
  const onDuty = (duty: Duty, look: () => Promise<number>, doing: string): WakeableLoop =>
    createLoop(() => (heartbeat.has(duty) ? look() : Promise.resolve(limits.lookMs)), doing);
  return { createLoop, onDuty };
}

/** A daemon that has nothing to look with leaves sensors to others. */
function createSensors(ports: DaemonPorts, projects: DeployedProjects, wakes: LoopWakes) {
  const { sensors, limits } = ports;
  if (sensors !== undefined) return new SensorLoop(ports, sensors, projects, wakes);
  return { look: () => Promise.resolve(limits.lookMs), forget: () => undefined, close: () => Promise.resolve() };
}

export interface DaemonSignals {
  /** Asks it to end in order, and to end at once. */
  readonly stop: AbortSignal;
  readonly kill: AbortSignal;
  /** How long it waits for runs that go on before it leaves them to others. */
  readonly graceMs: number;
}

export interface DaemonEnd {
  /** Runs that went on and are left to be taken over. */
  readonly leftRuns: number;
}

function wake(loops: readonly WakeableLoop[]): void {
  for (const loop of loops) loop.wake();
}

/** Until nothing is carried out any more, at most as long as they may take. */
async function waitForRuns(
  ports: DaemonPorts,
  { kill, graceMs }: Pick<DaemonSignals, 'kill' | 'graceMs'>,
  carriers: readonly { idle(): Promise<void> }[],
): Promise<void> {
  const grace = startTimer(ports, graceMs);
  const idle = Promise.all(carriers.map((carrier) => carrier.idle()));
  await Promise.race([idle, whenAborted(kill), grace.passes]);
  grace.cancel();
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function startTimer({ clock }: DaemonPorts, delayMs: number) {
  let cancel: () => void = () => undefined;
  const passes = new Promise<void>((resolve) => (cancel = clock.after(delayMs, resolve)));
  return { passes, cancel };
}
