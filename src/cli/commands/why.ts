import { nearestName } from '../../diagnostics/nearest.ts';
import type { Alert } from '../../model/alert.ts';
import type { Run } from '../../model/run.ts';
import type { StepWhy } from '../../run/why/explain-step.ts';
import type { Some } from '../../run/why/some.ts';
import { explainRun, explainSteps, type RunWhy } from '../../run/why/why.ts';
import type { WhyInput } from '../../run/why/why-input.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { openRuns, type ProjectRuns } from '../open-runs.ts';
import { printJson } from '../output.ts';
import { describeReason } from '../why/describe-reason.ts';
import { findAsked, findRunOf } from '../why/find-asked.ts';
import { renderRunWhy, renderStepsWhy } from '../why/why.ts';

/** Says what a run or a step waits for, and of a failure the first cause and what it stopped. */
export const command: Command = {
  description:
    'Say what a run or a step waits for (steps, room in a pool, data, a next attempt, a daemon), why a step was run or was not, and of a ' +
    'failure the first cause and what it stopped. Works while the run goes on and after its end.',
  args: [
    {
      name: '[run]',
      description:
        'latest (the default), or the id of a run or its start, also as RUN/STEP; or a step of the latest run that has it',
    },
    { name: '[step]', description: 'a step, or a job with all its steps' },
  ],
  common: ['project', 'env', 'output'],
  options: [],
  examples: ['why latest', 'why latest/marts.delays_by_airport', 'why marts.delays_by_airport'],
  run: showWhy,
};

async function showWhy(context: CommandContext): Promise<ExitCode> {
  const opened = await openRuns(context);
  if (!opened.ok) return opened.error;
  const instance = opened.value;
  try {
    const late = await findLateAsset(context, instance);
    if (late !== undefined) tellLateAsset(context, late);
    const isMade = late === undefined || (await findRunOf(instance, late.subject)) !== undefined;
    if (!isMade) return 0;
    const asked = await findAsked(context, instance);
    if (asked === undefined) return 2;
    const { readWhy } = await import('../../app/status/read-why.ts');
    const about = await readWhy(instance, asked.run);
    return about === undefined ? refuseOld(context, asked.run) : answer(context, about, asked.step);
  } finally {
    await instance.store.close();
  }
}

/** The asset that is asked about, when it is older than it may be. What its job last did is told after that. */
async function findLateAsset(
  { args, options }: CommandContext,
  { store, project }: ProjectRuns,
): Promise<Alert | undefined> {
  const [subject, step] = args;
  if (subject === undefined || step !== undefined) return undefined;
  const environment = options.text('env');
  const of = { ...(project === undefined ? {} : { project }), ...(environment === undefined ? {} : { environment }) };
  const [alert] = await store.listAlerts({ ...of, kinds: ['late_asset'], subject, isOpen: true, limit: 1 });
  return alert;
}

/** With JSON the answer is about the run alone; "millrace alerts" has this one. */
function tellLateAsset({ terminal: { out, err }, options }: CommandContext, { message }: Alert): void {
  if (options.text('output') === 'json') err.write(`${message}\n`);
  else out.write(`${message}\n\n`);
}

function refuseOld({ terminal: { err } }: CommandContext, { id }: Run): ExitCode {
  err.write(`What happened in the run "${id}" is not kept any more: the retention of its environment removed it.\n`);
  return 2;
}

function answer(context: CommandContext, about: WhyInput, step: string | undefined): ExitCode {
  const { terminal, options } = context;
  const why = explainRun(about);
  const steps = step === undefined ? undefined : explainSteps(about, step);
  if (step !== undefined && steps === undefined) return refuseStep(context, about, step);
  if (options.text('output') === 'json') printJson(terminal.out, toJson(why, steps));
  else {
    const { palette } = terminal.out;
    terminal.out.write(steps === undefined ? renderRunWhy(why, palette) : renderStepsWhy(why, steps, palette));
  }
  return 0;
}

function refuseStep({ terminal: { err } }: CommandContext, { state, run }: WhyInput, name: string): ExitCode {
  const { steps } = state.index.plan;
  const nearest = nearestName(name, new Set(steps.flatMap(({ id, job }) => [id, job])));
  const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  err.write(`The run ${run} has no step "${name}".${hint}\n`);
  return 2;
}

/** Of a run its failures and what waits; of a step that was asked for, `steps` instead. */
function toJson({ failures, waits, ...run }: RunWhy, steps: Some<StepWhy> | undefined): unknown {
  return steps === undefined
    ? { ...run, failures: withMessages(failures), waits: withMessages(waits) }
    : { ...run, steps: withMessages(steps) };
}

function withMessages({ first, count }: Some<StepWhy>): unknown {
  return { first: first.map((step) => ({ ...step, message: `${step.step} ${describeReason(step)}` })), count };
}
