import type { Lateness } from '../../app/status/read-lateness.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import type { Graph } from '../../graph/graph.ts';
import { jobOf } from '../../run/reads.ts';
import { type Result, succeed } from '../../std/result.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { type OpenedProject, openProject, pathPrefixOf } from '../open-project.ts';
import { printJson } from '../output.ts';
import { SETTING_OPTIONS } from '../read-launch.ts';
import { SELECT_OPTIONS, selectFromOptions } from '../select-jobs.ts';
import { listDeadlines } from '../show/list-deadlines.ts';
import { readLate } from '../show/read-late.ts';
import { viewOrigins } from '../show/show-origins.ts';
import { renderJob, type ShownAnswer, type View } from '../show/show.ts';

/** Shows a job, or some: what it reads, makes and is configured with; where each value comes from; or how it is in one environment. */
export const command: Command = {
  description:
    'Show a job with everything that defaults and its type bring. --origins says which file and line gave each value; ' +
    '--env shows it as it is there, with the SQL that will run; with a preset and settings, as they would launch it.',
  args: [{ name: '[job]', description: 'its name, or an asset that it makes; or select several' }],
  common: ['project', 'select', 'exclude', 'env', 'preset', 'partition', 'output'],
  options: [
    { flags: '--origins', description: 'for each value the file and line that gave it, and what it goes over' },
    ...SETTING_OPTIONS,
    ...SELECT_OPTIONS,
  ],
  examples: [
    'show marts.delays_by_airport --origins',
    'show marts.delays_by_airport --preset smoke --origins',
    'show facts.flights_daily --env dev --partition 2001-01-01',
    'show --select state:modified --against before.json',
  ],
  run: show,
};

async function show(context: CommandContext): Promise<ExitCode> {
  const { args, options, terminal } = context;
  const [wanted] = args;
  const isSelected = options.texts('select').length > 0 || options.texts('exclude').length > 0;
  if ((wanted === undefined) !== isSelected) {
    terminal.err.write('Say which job: one by its name, or some with --select.\n');
    return 2;
  }
  const opened = await openProject(context);
  if (!opened.ok) return opened.error;
  if (wanted === undefined) {
    const selected = await selectFromOptions(context, opened.value);
    return selected.ok ? showAll(context, opened.value, selected.value) : selected.error;
  }
  const { graph } = opened.value;
  const name = findJob(wanted, graph);
  if (name === undefined) return refuse(context, wanted, graph);
  const view = await openView(context, opened.value, [name]);
  const shown = view.ok ? await view.value(name) : view;
  if (!shown.ok) return shown.error;
  write(context, shown.value);
  return 0;
}

/** One after the other; as JSON, a list. */
async function showAll(context: CommandContext, opened: OpenedProject, names: readonly string[]): Promise<ExitCode> {
  const view = await openView(context, opened, names);
  if (!view.ok) return view.error;
  const isJson = context.options.text('output') === 'json';
  const values: unknown[] = [];
  for (const [place, name] of names.entries()) {
    const shown = await view.value(name);
    if (!shown.ok) return shown.error;
    if (isJson) values.push(shown.value.json);
    else {
      if (place > 0) context.terminal.out.write('\n');
      shown.value.write(context.terminal.out);
    }
  }
  if (isJson) printJson(context.terminal.out, values);
  return 0;
}

/** How jobs are looked at: as they are written, as they would be launched, or where each value comes from of either. */
async function openView(
  context: CommandContext,
  opened: OpenedProject,
  names: readonly string[],
): Promise<Result<View, ExitCode>> {
  const { options } = context;
  const asksForLaunch =
    ['env', 'preset', 'partition'].some((option) => options.text(option) !== undefined) ||
    ['param', 'set'].some((option) => options.texts(option).length > 0);
  if (asksForLaunch) {
    const { openLaunchView } = await import('../show/show-in-environment.ts');
    return openLaunchView(context, opened);
  }
  if (options.flag('origins')) return succeed((name) => Promise.resolve(succeed(viewOrigins(opened, name))));
  const lateOf = await readLate(opened, names);
  return succeed((name) => Promise.resolve(succeed(viewJob(context, opened, { name, late: lateOf(name) }))));
}

function write({ options, terminal: { out } }: CommandContext, { json, write: writeText }: ShownAnswer): void {
  if (options.text('output') === 'json') printJson(out, json);
  else writeText(out);
}

/** The job of that name, else the one that makes the asset of that name. */
function findJob(wanted: string, graph: Graph): string | undefined {
  return Object.hasOwn(graph.jobs, wanted) ? wanted : graph.assets[wanted]?.producer;
}

function refuse({ terminal: { err } }: CommandContext, wanted: string, graph: Graph): ExitCode {
  const readers = Object.keys(graph.jobs).filter((name) => graph.jobs[name]?.inputs[wanted] !== undefined);
  if (Object.hasOwn(graph.assets, wanted)) {
    err.write(`"${wanted}" is made outside this project. It is read by ${readers.sort().join(', ') || 'no job'}.\n`);
    return 2;
  }
  const nearest = nearestName(wanted, [...Object.keys(graph.jobs), ...Object.keys(graph.assets)]);
  const hint = nearest === undefined ? 'millrace ls lists all of them.' : `Did you mean "${nearest}"?`;
  err.write(`There is no job "${wanted}". ${hint}\n`);
  return 2;
}

function viewJob(
  context: CommandContext,
  { graph, folder }: OpenedProject,
  { name, late }: { readonly name: string; readonly late: Lateness | undefined },
): ShownAnswer {
  const job = jobOf(graph, name);
  const readers = Object.keys(graph.jobs)
    .filter((other) => other !== name && Object.keys(job.outputs).some((asset) => graph.jobs[other]?.inputs[asset]))
    .sort();
  const pathPrefix = pathPrefixOf(context, folder);
  const deadlines = listDeadlines(graph, name);
  return {
    json: { name, ...job, readers, ...(late === undefined ? {} : { late }) },
    write: (out) => out.write(renderJob({ name, job, readers, deadlines, late }, { palette: out.palette, pathPrefix })),
  };
}
