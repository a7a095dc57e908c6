import type { Attempt, AttemptEnd, AttemptMessage, Executor } from '../../src/ports/executor.ts';
import type { Faults } from './faults.ts';
import type { Body, Host, Watcher } from './host.ts';
import type { Outside } from './outside.ts';
import type { SimProcess } from './sim-process.ts';
import type { World } from './world.ts';

/** The executor port of one coordinator, over the host that all share. Beginning and adopting are moments at which its process may die. */
export function openHostExecutor(about: HostExecutorOptions): Executor {
  const { faults, process, host } = about;
  const attached = new Set<Attempt>();
  const attach = (body: Body, { watcher, ended }: Watching): Attempt => {
    const attempt = {
      ended,
      stop: (force: boolean) => stop(faults, { body, by: watcher, force }),
      leave() {
        attached.delete(attempt);
        body.forget(watcher);
      },
    };
    attached.add(attempt);
    return attempt;
  };
  return {
    capabilities: { isolated: true, confirmsEnd: true },
    start(request, report) {
      if (!process.isAlive || faults.chance('kill at effect', 0.02))
        return never(process, `before the start of ${request.step}`);
      if (request.looks === true) {
        const look = about.outside.look(request, process, report);
        attached.add(look);
        return look;
      }
      const watching = watch(process, report);
      const body = host.start(request, watching.watcher);
      if (body === undefined) return gone(later(about, ADOPTION_MS, { kind: 'lost', reason: 'it was given up' }));
      if (faults.chance('kill at effect', 0.02)) process.kill(`after the start of ${request.step}`);
      return attach(body, watching);
    },
    adopt(lost, report) {
      if (!process.isAlive || faults.chance('kill at effect', 0.02))
        return never(process, `before the adoption of ${lost.step}`);
      const body = host.bodyOf(lost.run, lost.step, lost.attempt);
      if (body === undefined) {
        host.giveUp(lost.run, lost.step, lost.attempt);
        return gone(later(about, ADOPTION_MS, { kind: 'lost', reason: 'nothing is left of it' }));
      }
      const watching = watch(process, report);
      adopt(about, { body, watcher: watching.watcher });
      return attach(body, watching);
    },
    async close() {
      for (const attempt of attached) attempt.stop(true);
      await Promise.all(Array.from(attached, ({ ended }) => ended));
    },
  };
}

export interface HostExecutorOptions {
  readonly world: World;
  readonly process: SimProcess;
  readonly faults: Faults;
  readonly host: Host;
  readonly outside: Outside;
  /** Whether it can go on with attempts that somebody else began; else it ends them. */
  readonly resumes: boolean;
}

interface Adoption {
  readonly body: Body;
  readonly watcher: Watcher;
}

function adopt({ world, process, resumes }: HostExecutorOptions, { body, watcher }: Adoption): void {
  const judge = (): void => {
    for (const message of body.told) watcher.report(message);
    if (body.record !== undefined) watcher.resolve({ kind: 'finished', outcome: body.record.outcome });
    else if (body.isGone) watcher.resolve({ kind: 'lost', reason: 'the coordinator died, and the step with it' });
    else watcher.resolve({ kind: 'unconfirmed', processes: [body.pid] });
  };
  if (body.isGone) return void world.schedule(ADOPTION_MS, () => process.deliver(judge));
  if (resumes) {
    for (const message of body.told) world.schedule(1, () => process.deliver(() => watcher.report(message)));
    body.watch(watcher);
    return;
  }
  body.kill(watcher);
  world.schedule(KILL_PATIENCE_MS, () => process.deliver(judge));
}

interface Watching {
  readonly watcher: Watcher;
  readonly ended: Promise<AttemptEnd>;
}

function watch(process: SimProcess, report: (message: AttemptMessage) => void): Watching {
  const { promise, resolve } = Promise.withResolvers<AttemptEnd>();
  return { watcher: { process, report, resolve }, ended: promise };
}

interface Stopping {
  readonly body: Body;
  readonly by: Watcher;
  readonly force: boolean;
}

function stop(faults: Faults, { body, by, force }: Stopping): void {
  if (faults.chance('kill at effect', 0.2)) by.process.kill(`before it stops ${body.id}`);
  if (!by.process.isAlive) return;
  if (force) body.kill(by);
  else body.term(by);
  if (faults.chance('kill at effect', 0.2)) by.process.kill(`after it stopped ${body.id}`);
}

function later({ world, process }: HostExecutorOptions, delayMs: number, end: AttemptEnd): Promise<AttemptEnd> {
  return new Promise((resolve) => void world.schedule(delayMs, () => process.deliver(() => resolve(end))));
}

/** The process dies in the middle of what it does: what it calls from here on comes to nothing. */
function never(process: SimProcess, why: string): Attempt {
  process.kill(why);
  return gone(new Promise(() => undefined));
}

/** Nothing of it can be stopped. */
function gone(ended: Promise<AttemptEnd>): Attempt {
  return { ended, stop: () => undefined, leave: () => undefined };
}

const ADOPTION_MS = 2;
const KILL_PATIENCE_MS = 500;
