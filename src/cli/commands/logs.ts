import type { Instance } from '../../app/instance/instance.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import { isRunEnded, type Run } from '../../model/run.ts';
import { isEnded } from '../../model/step.ts';
import type { StepRecord } from '../../ports/store.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { findRun, openRuns } from '../open-runs.ts';
import { printJson } from '../output.ts';

/** Shows what steps wrote to their standard output and standard error. */
export const command: Command = {
  description:
    'Show what the steps of a run wrote, or one step or job of it. Headings go to standard error, so that standard output is what was written.',
  args: [
    { name: '<run>', description: 'latest, or the id of a run or its start' },
    { name: '[step]', description: 'a step, or a job with all its steps' },
  ],
  common: ['project', 'env', 'output'],
  options: [
    { flags: '--stream <name>', description: 'only this one', choices: ['stdout', 'stderr'] },
    { flags: '--attempt <number>', description: 'of this attempt instead of the last one' },
    { flags: '--follow', description: 'go on until the run ends' },
  ],
  examples: ['logs latest', 'logs latest exports.checksum --stream stdout'],
  run: showLogs,
};

async function showLogs(context: CommandContext): Promise<ExitCode> {
  const opened = await openRuns(context);
  if (!opened.ok) return opened.error;
  const instance = opened.value;
  try {
    const [wanted = 'latest', name] = context.args;
    const run = await findRun(context, instance, wanted);
    if (run === undefined) return 2;
    const steps = await instance.store.readSteps(run.id);
    tellRemoved(context, run);
    const chosen = name === undefined ? steps : steps.filter(({ id, job }) => id === name || job === name);
    if (chosen.length === 0) return refuseStep(context, name ?? '', steps);
    if (context.options.text('output') === 'json') await writeJson(context, instance, { run, steps: chosen });
    else await writeText(context, instance, { run, steps: chosen });
    return 0;
  } finally {
    await instance.store.close();
  }
}

function tellRemoved({ terminal: { err } }: CommandContext, { id, outputRemovedAt }: Run): void {
  if (outputRemovedAt === undefined) return;
  const when = new Date(outputRemovedAt).toLocaleString('sv-SE');
  err.write(
    `What the steps of "${id}" wrote was removed at ${when}: the retention of its environment does not keep it.\n`,
  );
}

function refuseStep({ terminal: { err } }: CommandContext, name: string, steps: readonly StepRecord[]): ExitCode {
  const nearest = nearestName(name, new Set(steps.flatMap(({ id, job }) => [id, job])));
  err.write(`The run has no step "${name}".${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}\n`);
  return 2;
}

interface ChosenSteps {
  readonly run: Run;
  readonly steps: readonly StepRecord[];
}

type Stream = 'stdout' | 'stderr';

function streamsOf({ options }: CommandContext): readonly Stream[] {
  const only = options.text('stream');
  return only === 'stdout' || only === 'stderr' ? [only] : ['stdout', 'stderr'];
}

async function writeJson(context: CommandContext, instance: Instance, { run, steps }: ChosenSteps): Promise<void> {
  const { locateOutput } = await import('../../app/instance/locate-output.ts');
  const { readWholeText } = await import('../../app/instance/read-output.ts');
  const outputs = steps.flatMap((step) => {
    const files = locateOutput(instance, run.id, step, attemptOf(context));
    if (files === undefined) return [];
    const texts = streamsOf(context).map((stream) => [stream, readWholeText(files[stream])] as const);
    return { run: run.id, step: step.id, attempt: files.attempt, ...Object.fromEntries(texts) };
  });
  printJson(context.terminal.out, outputs);
}

function attemptOf({ options }: CommandContext): number | undefined {
  const text = options.text('attempt');
  return text === undefined ? undefined : Number(text);
}

/** Writes what is there and, with `--follow`, what is added, looking again until the run has ended. */
async function writeText(context: CommandContext, instance: Instance, { run, steps }: ChosenSteps): Promise<void> {
  const { createOutputReader } = await import('../read-step-output.ts');
  const { createOutputWriter } = await import('../output-writer.ts');
  const writer = createOutputWriter();
  const { terminal, options, interrupts } = context;
  const reader = createOutputReader(instance, run.id, { streams: streamsOf(context), attempt: attemptOf(context) });
  const stopped = options.flag('follow') ? interrupts.cancel() : undefined;
  let shown = '';
  const heard = new Set<string>();
  for (let latest = steps; ; latest = await readAgain(instance, run, steps)) {
    const hasEnded = isRunEnded((await instance.store.readRun(run.id))?.state ?? 'failed');
    for (const piece of reader.read(latest)) {
      const { step, heading } = piece;
      heard.add(step);
      if (heading !== shown) terminal.err.write(`${terminal.err.palette.dim(`── ${heading}`)}\n`);
      shown = heading;
      writer.write(terminal.out, piece);
    }
    if (stopped === undefined || stopped.aborted || hasEnded || terminal.out.closed.aborted) {
      if (run.outputRemovedAt === undefined)
        tellSilent(
          context,
          latest.filter(({ id }) => !heard.has(id)),
        );
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

/** So that nobody looks for what is not there. Of many steps it is said once. */
function tellSilent(context: CommandContext, steps: readonly StepRecord[]): void {
  const { err } = context.terminal;
  const attempt = attemptOf(context);
  const stream = context.options.text('stream');
  const nothing = stream === undefined ? 'wrote nothing' : `wrote nothing to ${stream}`;
  const why = ({ step }: StepRecord): string => {
    if (attempt !== undefined && attempt > step.attempt) return `had no attempt ${attempt}`;
    if (step.attempt > 0) return nothing;
    if (step.state === 'unchanged') return 'was done before';
    return isEnded(step) ? 'was not run' : 'has not begun';
  };
  // A step that stands for those of all items runs nothing.
  const own = steps.filter(({ step }) => step.attempt > 0 || step.state !== 'succeeded');
  for (const [reason, silent] of Map.groupBy(own, why)) {
    const ids = silent.slice(0, SILENT_NAMED_MAX).map(({ id }) => id);
    const more = silent.length > ids.length ? ` and ${silent.length - ids.length} more` : '';
    err.write(err.palette.dim(`${ids.join(', ')}${more}: ${reason}\n`));
  }
}

const SILENT_NAMED_MAX = 5;
const LOOK_AGAIN_MS = 200;

async function readAgain({ store }: Instance, run: Run, chosen: readonly StepRecord[]): Promise<readonly StepRecord[]> {
  const ids = new Set(chosen.map(({ id }) => id));
  return (await store.readSteps(run.id)).filter(({ id }) => ids.has(id));
}
