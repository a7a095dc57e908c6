import type { App } from '../../app/app.ts';
import type { Retry } from '../../app/launch/retry-run.ts';
import type { Instance } from '../../app/instance/instance.ts';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Graph } from '../../graph/graph.ts';
import type { EventOf, RunEvent } from '../../model/event.ts';
import { toRunId } from '../../model/ids.ts';
import type { StepRecord } from '../../ports/store.ts';
import { describeChange } from '../../run/repeat/explain-repeat.ts';
import type { SomeSteps } from '../../run/repeat/repeat.ts';
import { carryOut } from '../carry-out.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { openGraph } from '../open-graph.ts';
import { locateApp, tellLineDiagnostics } from '../open-project.ts';
import { openRuns } from '../open-runs.ts';
import { describeSize } from '../run-progress/describe-step.ts';
import { findKeptGraph } from '../repeat/find-graph.ts';
import { findStep, type FoundStep } from '../repeat/find-step.ts';
import { tellChangedInputs, tellChangedJobs } from '../repeat/repeat.ts';
import { showOutput } from '../repeat/show-output.ts';

/** Runs one step of a run again, alone, with what it had. */
export const command: Command = {
  description:
    'Run one step of a run again, alone, as it was recorded: its config, environment, partition or item, params, and the data that it read. ' +
    'What it writes is shown as it comes, and at the end what it made. Where data that it read was made again since, it refuses and says which.',
  args: [{ name: '<step>', description: 'a step, as "marts.delays[2001-01-01]", or a job' }],
  common: ['project', 'env', 'partition', 'output'],
  options: [
    {
      flags: '--run <run>',
      description: 'latest, or the id of a run or its start; the latest one that has the step by default',
    },
    { flags: '--current-graph', description: 'as the project has the job now, to try a fix' },
    { flags: '--current-inputs', description: 'with the data as it is now' },
  ],
  examples: ['step marts.delays_by_airport', 'step marts.delays_by_airport --run latest --current-graph'],
  run: runStep,
};

async function runStep(context: CommandContext): Promise<ExitCode> {
  const app = locateApp(context);
  if (app === undefined) return 2;
  const runs = await openRuns(context);
  if (!runs.ok) return runs.error;
  const instance = runs.value;
  try {
    const found = await findStep(context, instance);
    const graph = found === undefined ? undefined : await findGraph(context, instance, found);
    if (found === undefined || graph === undefined) return 2;
    const asked = { graph, run: found.run, wish: wishOf(graph, found.step) };
    return await repeatStep(context, { app, instance, asked, step: found.step });
  } finally {
    await instance.store.close();
  }
}

async function findGraph(
  context: CommandContext,
  instance: Instance,
  { run, step }: FoundStep,
): Promise<Graph | undefined> {
  if (!context.options.flag('current-graph')) return findKeptGraph(context, instance, run);
  const opened = await openGraph(context);
  if (!opened.ok) return undefined;
  if (Object.hasOwn(opened.value.graph.jobs, step.job)) return opened.value.graph;
  context.terminal.err.write(`The project has no job "${step.job}" any more.\n`);
  return undefined;
}

/** The partition that it makes, or its item, is the recorded one. */
function wishOf(graph: Graph, { job, partition }: StepRecord): SomeSteps {
  const some = { kind: 'some', jobs: [job] } as const;
  const { partitions, map } = graph.jobs[job] ?? {};
  if (partition === undefined) return some;
  if (map !== undefined) return { ...some, item: partition };
  return partitions === undefined ? some : { ...some, partition: { [partitions]: partition } };
}

interface StepToRepeat {
  readonly app: App;
  readonly instance: Instance;
  readonly asked: Retry;
  readonly step: StepRecord;
}

async function repeatStep(context: CommandContext, { app, instance, asked, step }: StepToRepeat): Promise<ExitCode> {
  const { err } = context.terminal;
  const planned = await app.planRetry(instance, asked);
  if (!planned.ok) return tellLineDiagnostics(context, planned.error) ?? 2;
  const { changedInputs, begun } = planned.value;
  const changed = changedInputs.get(step.id) ?? [];
  if (context.options.flag('current-inputs')) tellChangedInputs(err, step.id, changed);
  else {
    const problems = begun.has(step.id)
      ? changed.map((input) =>
          problem(step, `The data that "${step.id}" read is another now: ${describeChange(input)}.`),
        )
      : [problem(step, `"${step.id}" did not begin in the run "${asked.run.id}", so it has read nothing.`)];
    if (problems.length > 0) return tellLineDiagnostics(context, problems) ?? 2;
  }
  err.write(`${err.palette.dim(`${step.id} of ${asked.run.id}, alone`)}\n`);
  return carryOutStep(context, { app, instance, asked, step });
}

function problem({ id }: StepRecord, message: string): Diagnostic {
  const span = { source: { file: 'step', text: id }, start: 0, end: id.length };
  return createDiagnostic('MR5007', span, message, { hint: 'Run it with the data as it is now: --current-inputs.' });
}

async function carryOutStep(context: CommandContext, { app, instance, asked, step }: StepToRepeat): Promise<ExitCode> {
  const { terminal, options } = context;
  const { err } = terminal;
  // The answer is what the step wrote, or JSON.
  const output = showOutput(instance, { err, out: options.text('output') === 'json' ? err : terminal.out });
  const made: EventOf<'asset_materialized'>['body'][] = [];
  const note = (event: RunEvent): void => {
    output.begin(toRunId(event.run), step.job);
    if (event.type === 'asset_materialized') made.push(event.body);
  };
  // Nothing is drawn over what the step writes.
  const plain = { ...context, terminal: { ...terminal, err: { ...err, columns: undefined } } };
  const code = await carryOut(
    plain,
    instance,
    async (launched) => {
      try {
        return await app.retry(instance, asked, {
          ...launched,
          onChanged: (jobs) => tellChangedJobs(err, jobs),
          onEvents(events, run) {
            events.forEach(note);
            launched.onEvents?.(events, run);
          },
        });
      } finally {
        await output.close();
      }
    },
    () => ({ made }),
  );
  for (const { asset, partitions = [], ...size } of made) {
    const key = partitions.length === 1 ? `[${partitions[0] ?? ''}]` : '';
    err.write(`made ${asset}${key}  ${describeSize(size)}\n`.replace(/ +\n$/, '\n'));
  }
  return code;
}
