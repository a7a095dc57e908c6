import { setTimeout as pause } from 'node:timers/promises';
import type { Instance } from '../../app/instance/instance.ts';
import { type BackfillHead, isBackfillEnded } from '../../model/backfill.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import { printJson } from '../output.ts';
import { readProgress } from './read-progress.ts';

/**
 * Goes with a backfill: carries it out where this command is who does, waits for it with `--wait`, or says how to look at it. 0 when it
 * succeeded or goes on, 1 when not all of it succeeded.
 */
export async function followBackfill(
  context: CommandContext,
  instance: Instance,
  backfill: BackfillHead,
): Promise<ExitCode> {
  const { terminal, options } = context;
  const { id, carrier, chunks } = backfill;
  terminal.err.write(`${id}: ${chunks === 1 ? '1 run' : `${chunks} runs`}\n`);
  if (carrier === 'command') return carryHere(context, instance, backfill);
  if (!options.flag('wait')) {
    if (options.text('output') === 'json') printJson(terminal.out, backfill);
    else terminal.out.write(`${id} is with the daemons. Look at it with: millrace backfills ${id}\n`);
    return 0;
  }
  const stop = context.interrupts.cancel();
  const tell = createTeller(context, instance, backfill);
  for (;;) {
    const [head] = await tell();
    if (head === undefined || isBackfillEnded(head.state)) break;
    if (stop.aborted) {
      terminal.err.write('No longer waiting: it goes on.\n');
      return 0;
    }
    await pause(LOOK_MS);
  }
  return tellEnd(context, instance, id);
}

const LOOK_MS = 500;

async function carryHere(context: CommandContext, instance: Instance, backfill: BackfillHead): Promise<ExitCode> {
  const { terminal, interrupts } = context;
  const { carryBackfill } = await import('../../app/backfills/carry-backfill.ts');
  const [stop, kill] = [interrupts.cancel(), interrupts.kill()];
  stop.addEventListener('abort', () => terminal.err.write(PAUSING), { once: true });
  const tell = createTeller(context, instance, backfill);
  let telling: Promise<unknown> = Promise.resolve();
  const carried = await carryBackfill(instance, backfill.id, {
    stop,
    kill,
    onLook: () => {
      telling = telling.then(tell);
    },
  });
  await telling;
  if (!carried.ok) {
    terminal.err.write(`${carried.error}\n`);
    return 2;
  }
  return tellEnd(context, instance, backfill.id);
}

const PAUSING = 'pausing: runs that have begun are waited for; Ctrl-C again cancels them\n';

/** Tells how far it is when that has changed enough to be worth a line. */
function createTeller({ terminal }: CommandContext, instance: Instance, { id, chunks }: BackfillHead) {
  const worthTelling = Math.max(1, Math.floor(chunks / LINES_MAX));
  let told = 0;
  return async (): Promise<readonly [BackfillHead | undefined]> => {
    const progress = await readProgress(instance, id);
    if (progress === undefined) return [undefined];
    const { counts, head } = progress;
    const done = counts.succeeded + counts.failed + counts.cancelled + counts.skipped;
    if (done - told >= worthTelling || (done > told && done === chunks)) {
      told = done;
      const bad = done - counts.succeeded;
      terminal.err.write(
        terminal.err.palette.dim(`${done} of ${chunks} runs${bad === 0 ? '' : `, ${bad} without success`}\n`),
      );
    }
    return [head];
  };
}

const LINES_MAX = 100;

async function tellEnd({ terminal, options }: CommandContext, instance: Instance, id: string): Promise<ExitCode> {
  const progress = await readProgress(instance, id);
  if (progress === undefined) throw new Error(`there is no backfill ${id}`);
  const { head, counts } = progress;
  if (options.text('output') === 'json') printJson(terminal.out, { ...head, counts });
  else terminal.out.write(`${describeEnd(head)}\n`);
  return head.state === 'succeeded' || head.state === 'running' ? 0 : 1;
}

function describeEnd({ id, state }: BackfillHead): string {
  switch (state) {
    case 'succeeded':
      return `${id} succeeded.`;
    case 'failed':
      return `${id} has ended, and not all of it succeeded. See what failed with "millrace backfills ${id}", and do that again with "millrace backfills retry ${id}".`;
    case 'paused':
      return `${id} is paused. Take it up again with: millrace backfills resume ${id}`;
    case 'cancelled':
      return `${id} is cancelled.`;
    case 'running':
    case 'cancelling':
      return `${id} is ${state}.`;
  }
}
