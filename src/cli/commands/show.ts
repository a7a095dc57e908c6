import { nearestName } from '../../diagnostics/nearest.ts';
import type { Graph, Job } from '../../graph/graph.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { type OpenedProject, openProject, pathPrefixOf } from '../open-project.ts';
import { printJson, printTable } from '../output.ts';
import { listOrigins, type ValueOrigin } from '../show/list-origins.ts';
import { renderJob } from '../show/show.ts';
import type { TerminalStream } from '../terminal.ts';

/** Shows one job: what it reads, makes and is configured with; where each value comes from; or how it is in one environment. */
export const command: Command = {
  description:
    'Show one job with everything that defaults and its type bring. --origins says which file and line gave each value; ' +
    '--env shows it as it is there, with the SQL that will run.',
  args: [{ name: '<job>', description: 'its name, or an asset that it makes' }],
  common: ['project', 'env', 'partition', 'output'],
  options: [
    { flags: '--origins', description: 'for each value the file and line that gave it, and what it goes over' },
  ],
  examples: ['show marts.delays_by_airport --origins', 'show facts.flights_daily --env dev --partition 2001-01-01'],
  run: show,
};

async function show(context: CommandContext): Promise<ExitCode> {
  const opened = await openProject(context);
  if (!opened.ok) return opened.error;
  const { graph } = opened.value;
  const [wanted = ''] = context.args;
  const name = findJob(wanted, graph);
  const job = name === undefined ? undefined : graph.jobs[name];
  if (name === undefined || job === undefined) return refuse(context, wanted, graph);
  if (context.options.flag('origins')) return showOrigins(context, opened.value, name);
  if (context.options.text('env') !== undefined || context.options.text('partition') !== undefined) {
    const { showInEnvironment } = await import('../show/show-in-environment.ts');
    return showInEnvironment(context, opened.value, name);
  }
  return showJob(context, opened.value, { name, job });
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

interface NamedJob {
  readonly name: string;
  readonly job: Job;
}

function showJob(context: CommandContext, { graph, folder }: OpenedProject, { name, job }: NamedJob): ExitCode {
  const { out } = context.terminal;
  const readers = Object.keys(graph.jobs)
    .filter((other) => other !== name && Object.keys(job.outputs).some((asset) => graph.jobs[other]?.inputs[asset]))
    .sort();
  if (context.options.text('output') === 'json') printJson(out, { name, ...job, readers });
  else
    out.write(renderJob({ name, job, readers }, { palette: out.palette, pathPrefix: pathPrefixOf(context, folder) }));
  return 0;
}

function showOrigins(context: CommandContext, { graph, jobs }: OpenedProject, name: string): ExitCode {
  const expanded = jobs.find((job) => job.name === name);
  if (expanded === undefined) throw new Error(`the graph has a job "${name}" that was not expanded`);
  const origins = listOrigins(name, expanded, graph);
  const { out } = context.terminal;
  if (context.options.text('output') === 'json') printJson(out, origins);
  else printOrigins(out, origins);
  return 0;
}

function printOrigins(out: TerminalStream, origins: readonly ValueOrigin[]): void {
  printTable(
    out,
    ['KEY', 'VALUE', 'FROM', 'LAYER'],
    origins.flatMap((origin) => [
      [origin.path, shortly(origin.value), `${origin.file}:${origin.line}`, origin.layer],
      ...(origin.over ?? []).map((weaker) => [
        '',
        `over ${shortly(weaker.value)}`,
        `${weaker.file}:${weaker.line}`,
        weaker.layer,
      ]),
    ]),
  );
}

const SHOWN_LENGTH_MAX = 60;

/** A text as it is, anything else as JSON; the first line, cut. */
function shortly(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const [line = '', ...more] = text.trimEnd().split('\n');
  return more.length > 0 || line.length > SHOWN_LENGTH_MAX ? `${line.slice(0, SHOWN_LENGTH_MAX - 1)}…` : line;
}
