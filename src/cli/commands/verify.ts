import type { Verified } from '../../app/instance/verify-store.ts';
import { visible } from '../../diagnostics/visible.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { openRuns } from '../open-runs.ts';
import { printJson } from '../output.ts';

/** Looks through the store of an environment's runs. Fails when something is not as it was written. */
export const command: Command = {
  description:
    'Look through the store of an environment: whether the database is damaged, whether every event of every run is there as it was stored, ' +
    'and whether what is shown of runs, steps and assets is what the events say. Changes nothing; runs may go on meanwhile.',
  common: ['project', 'env', 'output'],
  options: [],
  examples: ['verify', 'verify --env prod --output json'],
  run: verify,
};

async function verify(context: CommandContext): Promise<ExitCode> {
  const opened = await openRuns(context);
  if (!opened.ok) return opened.error;
  const instance = opened.value;
  const signal = context.interrupts.cancel();
  try {
    const { verifyStore } = await import('../../app/instance/verify-store.ts');
    const verified = await verifyStore(instance, { signal });
    write(context, verified);
    return verified.findings.length === 0 && verified.isWhole ? 0 : 1;
  } finally {
    await instance.store.close();
  }
}

function write({ terminal: { out, err }, options }: CommandContext, verified: Verified): void {
  const { runs, events, removed, findings, isWhole } = verified;
  if (options.text('output') === 'json') {
    printJson(out, { runs, events, removed, whole: isWhole, findings });
    return;
  }
  for (const { run, what } of findings)
    out.write(out.palette.red(visible(`${run === undefined ? '' : `${run}: `}${what}`)) + '\n');
  const looked = `${runs.toLocaleString('en-US')} ${runs === 1 ? 'run' : 'runs'} with ${events.toLocaleString('en-US')} events looked at`;
  const gone = removed === 0 ? '' : `; of ${removed.toLocaleString('en-US')} others retention has removed the events`;
  const end = isWhole ? '' : '; it was stopped before the end';
  err.write(`${looked}${gone}${end}. ${verdict(findings.length)}\n`);
}

function verdict(findings: number): string {
  if (findings === 0) return 'Everything is as it was written.';
  return `${findings} ${findings === 1 ? 'thing is' : 'things are'} not as written: keep a copy of the store before anything else is done with it.`;
}
