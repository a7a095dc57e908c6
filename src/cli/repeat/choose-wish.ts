import type { Instance } from '../../app/instance/instance.ts';
import type { Graph } from '../../graph/graph.ts';
import { readSelectionGraph } from '../../graph/selection/read-selection-graph.ts';
import { selectJobs } from '../../graph/selection/selection.ts';
import type { Run } from '../../model/run.ts';
import type { RepeatWish } from '../../run/repeat/repeat.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import { tellLineDiagnostics } from '../open-project.ts';
import { toResults } from '../selection-context.ts';

/**
 * Which steps of a run the options ask for: all (`--all`), those of the jobs that a selection picks among those of the run (`result:` looks
 * at that run), else what did not succeed. What is wrong is told.
 */
export async function chooseWish(
  context: CommandContext,
  instance: Instance,
  { run, graph }: { readonly run: Run; readonly graph: Graph },
): Promise<Result<RepeatWish, ExitCode>> {
  const { options, terminal } = context;
  const [select, exclude] = [options.texts('select'), options.texts('exclude')];
  const partition = options.text('partition');
  const isSome = select.length > 0 || exclude.length > 0;
  const refuse = (message: string): Result<never, ExitCode> => {
    terminal.err.write(`${message}\n`);
    return fail(2);
  };
  if (options.flag('all') && isSome) return refuse('"--all" is everything: leave it out, or "--select".');
  if (partition !== undefined && !isSome)
    return refuse('"--partition" says of which partitions selected steps are run: say which with "--select".');
  if (!isSome) return succeed(options.flag('all') ? { kind: 'all' } : { kind: 'rest' });
  const steps = await instance.store.readSteps(run.id);
  const picked = selectJobs({ select, exclude }, readSelectionGraph(graph), { results: toResults(steps) });
  const refused = tellLineDiagnostics(context, picked.diagnostics);
  if (refused !== undefined) return fail(refused);
  const ofRun = new Set(steps.map(({ job }) => job));
  const jobs = picked.jobs.filter((job) => ofRun.has(job));
  if (jobs.length === 0) return refuse(`The selection picks no job of the run "${run.id}".`);
  return succeed({ kind: 'some', jobs, ...(partition === undefined ? {} : { partition }) });
}
