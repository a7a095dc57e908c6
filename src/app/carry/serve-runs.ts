import { type RunId, toRunId } from '../../model/ids.ts';
import type { Plan } from '../../model/plan.ts';
import { isRunEnded, type Run } from '../../model/run.ts';
import type { CarryEnd } from '../../ports/launcher.ts';
import type { Graph } from '../../graph/graph.ts';
import { messageOf } from '../../std/message-of.ts';
import { carryRun } from './carry.ts';
import type { Bell, RingAbout } from '../../run/bell.ts';
import { checkJobTypes } from '../launch/check-job-types.ts';
import { findGraph } from '../deploy/find-graph.ts';
import { type Instance, openInstance } from '../instance/instance.ts';
import type { FromRunChild, ToRunChild } from './run-child-protocol.ts';

/**
 * The life of a process that carries out runs for a daemon. What it was given it carries to the end even when the daemon is gone, unless
 * somebody takes it from it; then it ends too.
 */
export function serveRuns(): void {
  let instance: Promise<Instance> | undefined;
  let going = 0;
  let hearElsewhere: (about: RingAbout) => void = () => undefined;
  const endWhenIdle = (): void => {
    if (!process.connected && going === 0) process.exit(0);
  };
  process.on('message', (message: ToRunChild) => {
    if (message.kind === 'open') {
      instance = open(message);
      instance.then(
        ({ bell }) => (hearElsewhere = linkBell(bell)),
        () => undefined,
      );
      instance.catch((error: unknown) => giveUp(messageOf(error)));
      return;
    }
    if (message.kind === 'ring') {
      hearElsewhere(message.about);
      return;
    }
    const run = toRunId(message.run);
    going++;
    void carry(instance, run, message.epoch)
      .catch((error: unknown): CarryEnd => ({ kind: 'lost', reason: messageOf(error) }))
      .then((end) => {
        going--;
        send({ kind: 'carried', run, end });
        endWhenIdle();
      });
  });
  process.on('disconnect', endWhenIdle);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
}

async function open({ projectFolder, storage, secrets }: ToRunChild & { readonly kind: 'open' }): Promise<Instance> {
  const opened = await openInstance({ projectFolder, secrets, storage });
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

/** What rings here is told to the daemon, for its other processes; what it returns rings here without telling it back. */
function linkBell(bell: Bell): (about: RingAbout) => void {
  let isFromElsewhere = false;
  bell.listen((about) => {
    if (!isFromElsewhere) send({ kind: 'ring', about });
  });
  return (about) => {
    isFromElsewhere = true;
    bell.ring(about);
    isFromElsewhere = false;
  };
}

async function carry(opening: Promise<Instance> | undefined, id: RunId, epoch: number | undefined): Promise<CarryEnd> {
  if (opening === undefined) throw new Error('a run was given to a process that has no store');
  const instance = await opening;
  const run = await instance.store.readRun(id);
  if (run === undefined) return { kind: 'refused', reason: 'There is no such run.' };
  if (isRunEnded(run.state)) return { kind: 'ended' };
  if (epoch !== undefined && run.epoch !== epoch) return { kind: 'not_free' };
  const pinned = await readPinned(instance, run);
  if (pinned === undefined) return { kind: 'refused', reason: 'Its graph is not there any more.' };
  const { graph, plan } = pinned;
  const refuse = (): string | undefined => {
    const [changed] = checkJobTypes(graph, plan, instance.projectFolder);
    return changed === undefined ? undefined : `${changed.message} Deploy again.`;
  };
  const carried = await carryRun(instance, { graph, plan, run }, { refuse });
  if (carried.ok) return { kind: 'ended' };
  const now = await instance.store.readRun(id);
  if (now !== undefined && isRunEnded(now.state)) return { kind: 'ended' };
  const isTaken = now !== undefined && now.epoch > run.epoch;
  return isTaken ? { kind: 'not_free' } : { kind: 'refused', reason: carried.error };
}

async function readPinned(
  instance: Instance,
  run: Run,
): Promise<{ readonly graph: Graph; readonly plan: Plan } | undefined> {
  const text = await instance.store.readPlan(run.id);
  const graph = await findGraph(instance, run.graph);
  if (text === undefined || graph === undefined) return undefined;
  return { graph, plan: JSON.parse(text) as Plan }; // as it was written when the run was created
}

function giveUp(reason: string): void {
  if (process.connected) process.send?.({ kind: 'broken', reason } satisfies FromRunChild, () => process.exit(1));
  else process.exit(1);
}

function send(message: FromRunChild): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}
