import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { readSelectionGraph } from '../../graph/selection/read-selection-graph.ts';
import type { SelectionGraph } from '../../graph/selection/selection-graph.ts';
import type { Linked } from '../link/link.ts';
import { selectWritten } from '../link/read-selection.ts';
import { checkTickNames } from '../resolve/check-tick-names.ts';
import type { Project } from '../stages.ts';
import { type PlacedLaunch } from '../resolve/list-launches.ts';

/**
 * Selections of presets and other launches (MR3020 to MR3024), what they say of ticks (MR4011), and pipelines and presets that hold no job (MR3015). What a
 * preset's selection compares with is known when somebody launches it.
 */
export function checkLaunches(
  { graph, doubtfulPipelines }: Pick<Linked, 'graph' | 'doubtfulPipelines'>,
  project: Project,
  launches: readonly PlacedLaunch[],
): readonly Diagnostic[] {
  const pipelines = Object.entries(graph.pipelines).flatMap(([name, { jobs, select }]) => {
    if (jobs.length > 0 || doubtfulPipelines.has(name)) return [];
    const hint =
      select === undefined
        ? `Jobs join it with "pipeline: ${name}"; or say "select:" here.`
        : 'Look at what its "select:" says.';
    return createDiagnostic(
      'MR3015',
      project.spanOf(['pipelines', name], 'key'),
      `The pipeline "${name}" holds no job.`,
      { hint },
    );
  });
  if (launches.length === 0) return pipelines;
  const selectionGraph = readSelectionGraph(graph);
  return [
    ...pipelines,
    ...launches.flatMap((launch) => [
      ...checkSelections(launch, selectionGraph),
      ...checkTickNames(launch.launch, (path) => launch.spanOf(path, 'value')),
    ]),
  ];
}

function checkSelections({ launch, of, spanOf }: PlacedLaunch, graph: SelectionGraph): readonly Diagnostic[] {
  const select = (key: 'select' | 'exclude') => {
    const written = launch[key];
    const texts = written === undefined ? [] : [written].flat();
    return texts.flatMap((text, index) =>
      text.includes('{{') // of a sensor, filled in by what it sees
        ? []
        : selectWritten(text, spanOf([key, ...(typeof written === 'string' ? [] : [index])], 'value'), graph),
    );
  };
  const [selected, excluded] = [select('select'), select('exclude')];
  const told = [...selected, ...excluded].flatMap((found) => found.diagnostics);
  const isPreset = of.kind === 'preset';
  const diagnostics = !isPreset ? told : told.filter(({ code }) => code !== 'MR3024');
  const isExcluded = new Set(excluded.flatMap(({ jobs }) => jobs));
  const isEmpty = selected.every(({ jobs }) => jobs.every((job) => isExcluded.has(job)));
  if (!isPreset || selected.length === 0 || !isEmpty || told.length > 0) return diagnostics;
  return [
    createDiagnostic('MR3015', spanOf(['select'], 'value'), `The preset "${of.name}" selects no job.`, {
      hint: 'Look at what its "select:" and "exclude:" say.',
    }),
  ];
}
