import type { DeliveredHook } from '../../app/carry/deliver-hooks.ts';
import type { StoredCall } from '../../ports/outbox-store.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { findRun, openRuns } from '../open-runs.ts';
import { printJson, printTable } from '../output.ts';

/** Lists calls of hooks, or delivers those that are due. */
export const command: Command = {
  description:
    'List the calls of hooks, the newest first: what was delivered, what waits, and what nobody tries any more. With "deliver", try those ' +
    'that are due. A call that fails is tried again, less and less often, for a day, by every "millrace run" too.',
  args: [{ name: '[action]', description: 'deliver' }],
  common: ['project', 'env', 'output'],
  options: [
    { flags: '--run <run>', description: 'only of this run: latest, or its id or the start of it' },
    { flags: '--all', description: 'deliver: also what is not due yet' },
    { flags: '--limit <number>', description: 'how many to list at most', default: '20' },
  ],
  examples: ['hooks', 'hooks deliver --all'],
  run: hooks,
};

async function hooks(context: CommandContext): Promise<ExitCode> {
  const [action] = context.args;
  const limit = Number(context.options.text('limit'));
  if ((action !== undefined && action !== 'deliver') || !Number.isInteger(limit) || limit < 1) {
    const { err } = context.terminal;
    err.write(
      action === undefined || action === 'deliver'
        ? '--limit wants a number from 1.\n'
        : `"${action}" cannot be done with hooks: write "millrace hooks" or "millrace hooks deliver".\n`,
    );
    return 2;
  }
  const runs = await openRuns(context);
  if (!runs.ok) return runs.error;
  const instance = runs.value;
  try {
    const wanted = context.options.text('run');
    const run = wanted === undefined ? undefined : await findRun(context, instance, wanted);
    if (wanted !== undefined && run === undefined) return 2;
    const of = run === undefined ? {} : { run: run.id };
    if (action === undefined) {
      show(context, await instance.store.listHookCalls({ ...of, limit }));
      return 0;
    }
    const { deliverHooks } = await import('../../app/carry/deliver-hooks.ts');
    const signal = context.interrupts.cancel();
    const done = await deliverHooks(instance, { ...of, signal, isEarly: context.options.flag('all') });
    showDelivered(context, done);
    return done.every(({ state }) => state === 'delivered') ? 0 : 1;
  } finally {
    await instance.store.close();
  }
}

function show({ terminal: { out, err }, options }: CommandContext, entries: readonly StoredCall[]): void {
  if (options.text('output') === 'json') printJson(out, entries);
  else if (entries.length === 0) err.write('No hook was called yet.\n');
  else printTable(out, ['HOOK', 'OF', 'OCCASION', 'STATE', 'TRIES', 'RUN', 'WHY'], entries.map(toCells));
}

function toCells(entry: StoredCall): readonly (string | number)[] {
  const { call, state, tries, error = '' } = entry;
  if (call === undefined) return ['', '', '', state, tries, entry.run, entry.reason];
  return [call.hook, call.step ?? call.pipeline ?? '', call.occasion, state, tries, call.run, error];
}

function showDelivered({ terminal: { out, err }, options }: CommandContext, done: readonly DeliveredHook[]): void {
  if (options.text('output') === 'json') printJson(out, done);
  const failed = done.filter(({ state }) => state !== 'delivered');
  for (const { call, error = '' } of failed)
    err.write(call === undefined ? `${error}\n` : `"${call.hook}" (${call.step ?? call.run}): ${error}\n`);
  err.write(`${done.length - failed.length} of ${done.length} delivered.\n`);
}
