import { resolve } from 'node:path';
import { simulateProject } from '../../app/daemon/simulate.ts';
import { changeGraph } from '../../automation/simulation/change-graph.ts';
import { reportSimulation, type SimulationReport } from '../../automation/simulation/report.ts';
import type { SimulationOrder } from '../../automation/simulation/simulation.ts';
import type { Graph } from '../../graph/graph.ts';
import { chooseEnvironment } from '../../run/plan/choose-environment.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import { toLocalTime } from '../local-time.ts';
import { openPlainGraph, type OpenedGraph } from '../open-graph.ts';
import { tellLineDiagnostics } from '../open-project.ts';
import { printJson } from '../output.ts';
import { selectFromOptions } from '../select-jobs.ts';
import { chooseDurations, type Durations } from './choose-durations.ts';
import { drawGantt } from './draw-gantt.ts';
import { printComparison, printReport } from './print-report.ts';
import { readArrivals } from './read-arrivals.ts';
import { type Assumptions, readAssumptions } from './read-assumptions.ts';
import { readRequest, type SimulateRequest } from './read-request.ts';

/**
 * What `millrace simulate` does: what is asked for is read (`read-request.ts`, `choose-durations.ts`), simulated as it is written and with what
 * is to be changed, and written as tables (`print-report.ts`), JSON or a gantt (`draw-gantt.ts`). Nothing is decided here, and nothing kept.
 */
export async function runSimulate(context: CommandContext): Promise<ExitCode> {
  const request = readRequest(context.options, Date.now());
  if (!request.ok) return refuse(context, request.error);
  const opened = await openPlainGraph(context);
  if (!opened.ok) return opened.error;
  const prepared = await prepare(context, opened.value, request.value);
  if (!prepared.ok) return prepared.error;
  const { orders, durations, assumptions } = prepared.value;
  const { err } = context.terminal;
  err.write(`${toLocalTime(request.value.fromMs)} to ${toLocalTime(request.value.toMs)}; ${durations.source}\n`);
  for (const sentence of describeAssumptions(assumptions)) err.write(`${sentence}\n`);
  const signal = context.interrupts.cancel();
  const reports: SimulationReport[] = [];
  for (const order of orders) reports.push(reportSimulation(await simulateProject(order, { signal }), order.graph));
  tellOthers(context, reports);
  write(context, reports);
  return reports.reduce<ExitCode>((code, report) => (tellProblems(context, report) ? 1 : code), 0);
}

interface Prepared {
  /** What is asked for; before it, when it is to be compared, the same without changes. */
  readonly orders: readonly SimulationOrder[];
  readonly durations: Durations;
  readonly assumptions: Assumptions;
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
  const about = { graph: changed.value, environment: environment.value };
  const assumptions = readAssumptions(context.options.texts('assume'), about);
  if (!assumptions.ok) return fail(refuse(context, assumptions.error));
  const written = context.options.text('arrivals');
  const path = resolve(context.workingFolder, written ?? '');
  const arrivals = written === undefined ? succeed([]) : readArrivals(path, { ...about, written });
  if (!arrivals.ok) return fail(refuse(context, arrivals.error));
  const durations = await chooseDurations(context, opened, scope);
  if (!durations.ok) return fail(refuse(context, durations.error));
  const isSelected = context.options.texts('select').length + context.options.texts('exclude').length > 0;
  const orderOf = (simulated: Graph, runs: number): SimulationOrder => ({
    ...{ ...scope, graph: simulated, fromMs, toMs, runsMax, capacity: runs, durationOf: durations.value.of },
    ...{ arrivals: arrivals.value, failing: assumptions.value.failing },
    ...(isSelected ? { jobs: new Set(jobs.value) } : {}),
  });
  return succeed({
    durations: durations.value,
    assumptions: assumptions.value,
    orders: [...(compares ? [orderOf(graph, capacity.written)] : []), orderOf(changed.value, capacity.changed)],
  });
}

function refuse({ terminal }: CommandContext, sentence: string): ExitCode {
  if (sentence !== '') terminal.err.write(`${sentence}\n`);
  return 2;
}

function describeAssumptions({ failing, holding }: Assumptions): readonly string[] {
  const tell = (names: readonly string[], what: string): readonly string[] =>
    names.length === 0
      ? []
      : [
          `Assumed: the condition of ${names.join(', ')} ${what}. --assume NAME=fails or NAME=holds says another thing.`,
        ];
  return [...tell(holding, 'holds'), ...tell([...failing], 'does not hold')];
}

/** Of which sensors nothing is said, so that what they would start is missing. */
function tellOthers({ terminal: { err } }: CommandContext, reports: readonly SimulationReport[]): void {
  const others = reports.at(-1)?.sensors.others ?? [];
  if (others.length === 0) return;
  const count = others.length === 1 ? '1 sensor' : `${others.length} sensors`;
  err.write(`Not simulated: ${count} (${others.join(', ')}). --arrivals FILE says which files and rows come when.\n`);
}

function write({ options, terminal: { out, err } }: CommandContext, reports: readonly SimulationReport[]): void {
  const [first, second] = reports;
  if (first === undefined) return;
  const format = options.text('output');
  if (format === 'json') printJson(out, second === undefined ? first : { before: first, after: second });
  else if (format === 'svg') out.write(drawGantt(reports));
  else if (second !== undefined) printComparison(out, first, second);
  else if (first.schedules.length === 0) err.write('Nothing with a schedule or a sensor is selected.\n');
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
