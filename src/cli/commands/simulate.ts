import { simulateProject } from '../../app/simulate.ts';
import { changeGraph } from '../../automation/simulation/change-graph.ts';
import { reportSimulation, type SimulationReport } from '../../automation/simulation/report.ts';
import type { SimulationOrder } from '../../automation/simulation/simulation.ts';
import type { Graph } from '../../graph/graph.ts';
import { chooseEnvironment } from '../../run/plan/choose-environment.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { toLocalTime } from '../local-time.ts';
import { openPlainGraph, type OpenedGraph } from '../open-graph.ts';
import { tellLineDiagnostics } from '../open-project.ts';
import { printJson } from '../output.ts';
import { selectFromOptions } from '../select-jobs.ts';
import { chooseDurations, type Durations } from '../simulate/choose-durations.ts';
import { drawGantt } from '../simulate/draw-gantt.ts';
import { printComparison, printReport } from '../simulate/print-report.ts';
import { readRequest, type SimulateRequest } from '../simulate/read-request.ts';

/** Says what would run when, without running anything. */
export const command: Command = {
  description:
    'Say what would start by itself when, how long it would wait, which limits would be full and what would be late: the daemon of this ' +
    'version decides, on a clock that goes on as fast as it does, and steps only take their time. Nothing is run, and nothing is kept. ' +
    'It begins with nothing going on and all earlier data there. Times without a zone are of this machine.',
  common: ['project', 'env', 'select', 'exclude', 'output'],
  outputs: ['text', 'json', 'svg'],
  options: [
    { flags: '--from <time>', description: 'the start: now by default' },
    { flags: '--to <time>', description: 'the end, or how long after the start: 1d by default' },
    {
      flags: '--durations <what>',
      description:
        'how long steps take: "history" (medians of the last runs), "history:p90", one duration, or a file by job',
    },
    {
      flags: '--limit <limit...>',
      description: 'another limit: runs=8, daemon=8, parallel=4, pool.warehouse=4, pipeline.daily=2, tag.tier=1',
    },
    { flags: '--set-schedule <schedule...>', description: 'another schedule: daily="0 4 * * *", or daily=none' },
    { flags: '--compare', description: 'simulate it without these changes too, and show only what they change' },
    { flags: '--max-runs <number>', description: 'end after so many runs: 20000 by default' },
    { flags: '--graph <file>', description: 'simulate this graph instead of compiling the project' },
  ],
  examples: [
    'simulate --to 7d',
    'simulate --from 2026-03-28 --to 2026-04-01 --output svg > march.svg',
    'simulate --to 7d --limit pool.warehouse=4 --compare',
    'simulate --to 2d --set-schedule daily="0 6 * * *" --durations 90s',
  ],
  run: simulate,
};

async function simulate(context: CommandContext): Promise<ExitCode> {
  const request = readRequest(context.options, Date.now());
  if (!request.ok) return refuse(context, request.error);
  const opened = await openPlainGraph(context);
  if (!opened.ok) return opened.error;
  const prepared = await prepare(context, opened.value, request.value);
  if (!prepared.ok) return prepared.error;
  const { orders, durations } = prepared.value;
  const { err } = context.terminal;
  err.write(`${toLocalTime(request.value.fromMs)} to ${toLocalTime(request.value.toMs)}; ${durations.source}\n`);
  const signal = context.interrupts.cancel();
  const reports: SimulationReport[] = [];
  for (const order of orders) reports.push(reportSimulation(await simulateProject(order, { signal }), order.graph));
  write(context, reports);
  return reports.reduce<ExitCode>((code, report) => (tellProblems(context, report) ? 1 : code), 0);
}

interface Prepared {
  /** What is asked for; before it, when it is to be compared, the same without changes. */
  readonly orders: readonly SimulationOrder[];
  readonly durations: Durations;
}

async function prepare(
  context: CommandContext,
  opened: OpenedGraph,
  { fromMs, toMs, runsMax, changes, capacity, compares }: SimulateRequest,
): Promise<Result<Prepared, ExitCode>> {
  const { graph } = opened;
  const env = context.options.text('env');
  const environment = chooseEnvironment(graph, env === undefined ? {} : { env });
  if (!environment.ok) return fail(tellLineDiagnostics(context, environment.error) ?? 2);
  const changed = changeGraph(graph, environment.value, changes);
  if (!changed.ok) return fail(refuse(context, changed.error));
  const jobs = await selectFromOptions(context, opened);
  if (!jobs.ok) return jobs;
  const scope = { project: graph.project, environment: environment.value };
  const durations = await chooseDurations(context, opened, scope);
  if (!durations.ok) return fail(refuse(context, durations.error));
  const isSelected = context.options.texts('select').length + context.options.texts('exclude').length > 0;
  const orderOf = (simulated: Graph, runs: number): SimulationOrder => ({
    ...{ ...scope, graph: simulated, fromMs, toMs, runsMax, capacity: runs, durationOf: durations.value.of },
    ...(isSelected ? { jobs: new Set(jobs.value) } : {}),
  });
  return succeed({
    durations: durations.value,
    orders: [...(compares ? [orderOf(graph, capacity.written)] : []), orderOf(changed.value, capacity.changed)],
  });
}

function refuse({ terminal }: CommandContext, sentence: string): ExitCode {
  if (sentence !== '') terminal.err.write(`${sentence}\n`);
  return 2;
}

function write({ options, terminal: { out, err } }: CommandContext, reports: readonly SimulationReport[]): void {
  const [first, second] = reports;
  if (first === undefined) return;
  const format = options.text('output');
  if (format === 'json') printJson(out, second === undefined ? first : { before: first, after: second });
  else if (format === 'svg') out.write(drawGantt(reports));
  else if (second !== undefined) printComparison(out, first, second);
  else if (first.schedules.length === 0) err.write('Nothing with a schedule is selected.\n');
  else printReport(out, first);
}

/** Whether it is not the whole answer. */
function tellProblems({ terminal: { err } }: CommandContext, { cut, failures, runs }: SimulationReport): boolean {
  for (const failure of failures.slice(0, FAILURES_SHOWN)) err.write(`${failure}\n`);
  if (cut === 'cancelled') err.write('It was cancelled: this is as far as it came.\n');
  if (cut === 'runs') err.write(`It ended after ${runs.length} runs: --max-runs lets it go further.\n`);
  return cut !== undefined || failures.length > 0;
}

const FAILURES_SHOWN = 10;
