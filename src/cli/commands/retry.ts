import type { App } from '../../app/app.ts';
import type { Retry } from '../../app/launch/retry-run.ts';
import type { Instance } from '../../app/instance/instance.ts';
import type { Run } from '../../model/run.ts';
import { CARRY_OUT_OPTIONS, carryOut, checkMaxParallel } from '../carry-out.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { locateApp, tellLineDiagnostics } from '../open-project.ts';
import { findRun, openRuns } from '../open-runs.ts';
import { printJson } from '../output.ts';
import { chooseWish } from '../repeat/choose-wish.ts';
import { findGraph } from '../repeat/find-graph.ts';
import { printRepeat, tellChangedInputs, tellChangedJobs } from '../repeat/repeat.ts';

/** Runs again what of a run did not succeed, or steps of it that are picked. */
export const command: Command = {
  description:
    'Start a new run from where another one failed. What succeeded and would be the same again is not repeated; ' +
    'the rest runs on the project as it is now, so that a fix is picked up. With --select only the steps of those jobs run, whatever ' +
    'became of them, for the partitions and with the params, settings and items that the run had. Where every step succeeded there is ' +
    'nothing to retry: exit code 2.',
  args: [{ name: '<run>', description: 'latest, or the id of a run or its start' }],
  common: ['project', 'select', 'exclude', 'env', 'partition', 'output'],
  options: [
    ...CARRY_OUT_OPTIONS,
    { flags: '--all', description: 'all of it, what succeeded too' },
    { flags: '--same-graph', description: 'on the graph that the run had, whatever changed since' },
    { flags: '--dry-run', description: 'show what would run and why, and run nothing' },
  ],
  examples: ['retry latest', 'retry latest --dry-run', 'retry latest --select "marts.delays_by_airport+"'],
  run: retry,
};

async function retry(context: CommandContext): Promise<ExitCode> {
  if (!checkMaxParallel(context)) return 2;
  const app = locateApp(context);
  if (app === undefined) return 2;
  const runs = await openRuns(context);
  if (!runs.ok) return runs.error;
  const instance = runs.value;
  try {
    const [wanted = 'latest'] = context.args;
    const run = await findRun(context, instance, wanted);
    const graph = run === undefined ? undefined : await findGraph(context, instance, run);
    if (run === undefined || graph === undefined) return 2;
    const wish = await chooseWish(context, instance, { run, graph });
    if (!wish.ok) return wish.error;
    if (wish.value.kind === 'rest' && run.state === 'succeeded') return tellNothing(context, run);
    const asked = { graph, run, wish: wish.value };
    return await (context.options.flag('dry-run') ? showRetry : carryOutRetry)(context, { app, instance, asked });
  } finally {
    await instance.store.close();
  }
}

interface RetryToDo {
  readonly app: App;
  readonly instance: Instance;
  readonly asked: Retry;
}

function tellNothing({ terminal: { out, err }, options }: CommandContext, { id, state }: Run): ExitCode {
  err.write(
    `There is nothing to retry: every step of the run "${id}" succeeded. ` +
      'With --all everything in it is run again, with --select some of it.\n',
  );
  if (options.text('output') === 'json') printJson(out, { run: id, state, steps: [] });
  return 2;
}

async function showRetry(context: CommandContext, { app, instance, asked }: RetryToDo): Promise<ExitCode> {
  const planned = await app.planRetry(instance, asked);
  tellLineDiagnostics(context, planned.ok ? planned.value.warnings : planned.error);
  if (!planned.ok) return 2;
  const { plan, steps } = planned.value;
  const { out } = context.terminal;
  if (context.options.text('output') === 'json') {
    const { project, environment, graph, launch } = plan;
    printJson(out, { retryOf: asked.run.id, project, environment, graph, launch, steps });
  } else printRepeat(out, steps);
  return 0;
}

async function carryOutRetry(context: CommandContext, { app, instance, asked }: RetryToDo): Promise<ExitCode> {
  const { err } = context.terminal;
  const { run, wish } = asked;
  if (wish.kind === 'some') {
    const planned = await app.planRetry(instance, asked);
    if (!planned.ok) return tellLineDiagnostics(context, planned.error) ?? 2;
    for (const { step, does } of planned.value.steps)
      if (does === 'runs') tellChangedInputs(err, step, planned.value.changedInputs.get(step) ?? []);
  }
  const what = wish.kind === 'rest' ? `from where ${run.id} ended` : `what ${run.id} did`;
  err.write(`${err.palette.dim(`again ${what}`)}\n`);
  return carryOut(context, instance, (options) =>
    app.retry(instance, asked, { ...options, onChanged: (jobs) => tellChangedJobs(err, jobs) }),
  );
}
