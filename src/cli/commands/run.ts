import type { Launch } from '../../../generated/formats.ts';
import type { App } from '../../app/app.ts';
import type { Instance } from '../../app/instance/instance.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Plan } from '../../model/plan.ts';
import { withoutMemory } from '../../run/repeat/repeat.ts';
import { CARRY_OUT_OPTIONS, carryOut, checkMaxParallel } from '../carry-out.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { openInstanceOf } from '../open-runs.ts';
import { openGraph } from '../open-graph.ts';
import { tellLineDiagnostics } from '../open-project.ts';
import { printJson, printTable } from '../output.ts';
import { LAUNCH_OPTIONS, readLaunch } from '../read-launch.ts';
import { SELECT_OPTIONS, selectForLaunch } from '../select-jobs.ts';

/** Compiles, plans and carries out a run in this process. */
export const command: Command = {
  description:
    'Compile the project and run its jobs: all of them, or those that a selection or preset picks, each after what it reads. ' +
    'Ctrl-C cancels the run, a second Ctrl-C kills what still runs.',
  common: ['project', 'select', 'exclude', 'env', 'preset', 'partition', 'output'],
  options: [
    ...LAUNCH_OPTIONS,
    ...SELECT_OPTIONS,
    ...CARRY_OUT_OPTIONS,
    { flags: '--graph <file>', description: 'run this graph instead of compiling the project' },
    { flags: '--no-memoize', description: 'run also what is as it was, of jobs with "memoize: true"' },
    { flags: '--dry-run', description: 'show what would run, and run nothing' },
  ],
  examples: ['run', 'run --select "+marts.delays_by_airport" --env dev', 'run --preset smoke --dry-run'],
  run,
};

async function run(context: CommandContext): Promise<ExitCode> {
  if (!checkMaxParallel(context)) return 2;
  const opened = await openGraph(context);
  if (!opened.ok) return opened.error;
  const { app, graph } = opened.value;
  const launch = readLaunch(context.options, graph.presets);
  if (!launch.ok) {
    context.terminal.err.write(`${launch.error}\n`);
    return 2;
  }
  const selected = await selectForLaunch(context, opened.value, launch.value);
  if (!selected.ok) return selected.error;
  if (selected.value === undefined) return 0;
  const instance = await openInstanceOf(context, app, { ...graph, launch: selected.value });
  if (!instance.ok) return instance.error;
  try {
    return await launchOrPlan(context, { app, instance: instance.value, graph, launch: selected.value });
  } finally {
    await instance.value.store.close();
  }
}

interface RunToLaunch {
  readonly app: App;
  readonly instance: Instance;
  readonly graph: Graph;
  readonly launch: Launch;
}

async function launchOrPlan(context: CommandContext, { app, instance, graph, launch }: RunToLaunch): Promise<ExitCode> {
  if (!context.options.flag('dry-run')) {
    const isAnew = context.options.flag('no-memoize');
    return carryOut(context, instance, (options) => {
      const adjust = (plan: Plan): Plan => withoutMemory(options.adjust?.(plan) ?? plan);
      return app.launch(instance, graph, launch, isAnew ? { ...options, adjust } : options);
    });
  }
  const planned = await app.plan(instance, graph, launch);
  tellLineDiagnostics(context, planned.ok ? planned.value.warnings : planned.error);
  if (!planned.ok) return 2;
  showPlan(context, planned.value.plan, graph);
  return 0;
}

function showPlan({ terminal: { out }, options }: CommandContext, plan: Plan, graph: Graph): void {
  const steps = plan.steps.map(({ id, job, needs }) => ({
    step: id,
    job,
    type: graph.jobs[job]?.type ?? '',
    after: needs.flatMap((place) => plan.steps[place]?.id ?? []),
  }));
  if (options.text('output') === 'json') {
    const { project, environment, launch, limits, tags } = plan;
    printJson(out, { project, environment, graph: plan.graph, launch, tags, limits, steps });
  } else {
    printTable(
      out,
      ['#', 'STEP', 'TYPE', 'AFTER'],
      steps.map(({ step, type, after }, index) => [index + 1, step, type, after.join(', ')]),
    );
  }
}
