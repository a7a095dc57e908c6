import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Plan } from '../../model/plan.ts';
import { digestFolder } from '../../run/step-host/digest-folder.ts';
import { jobTypeFolder } from '../../run/step-host/load-job-type.ts';

/** MR5004 for each job type of the plan, and resource type, whose folder is not as it was when the graph was made, or is gone. */
export function checkJobTypes(graph: Graph, plan: Plan, projectFolder: string): readonly Diagnostic[] {
  return [...checkUsedTypes(graph, plan, projectFolder), ...checkResourceTypes(graph, plan, projectFolder)];
}

function checkUsedTypes(graph: Graph, plan: Plan, projectFolder: string): readonly Diagnostic[] {
  const used = new Set(Object.keys(plan.jobs).map((job) => graph.jobTypes[graph.jobs[job]?.type ?? '']?.base ?? ''));
  return [...used].sort().flatMap((name) => {
    const type = graph.jobTypes[name];
    if (type === undefined || type.origin === 'built-in' || digestNow(projectFolder, type.origin) === type.digest)
      return [];
    return [describeChange(`job type "${name}"`, `${type.origin.folder}/jobtype.yaml`)];
  });
}

function checkResourceTypes(graph: Graph, { environment }: Plan, projectFolder: string): readonly Diagnostic[] {
  const used = new Set(Object.values(graph.environments[environment]?.resources ?? {}).map(({ type }) => type));
  return [...used].sort().flatMap((name) => {
    const code = graph.resourceTypes?.[name];
    if (code === undefined || digestNow(projectFolder, code.origin) === code.digest) return [];
    return [describeChange(`resource type "${name}"`, `${code.origin.folder}/resourcetype.yaml`)];
  });
}

function describeChange(what: string, file: string): Diagnostic {
  const span = { source: { file, text: '' }, start: 0, end: 0 };
  const hint = 'Compile again, so that the run is made with the code as it is now.';
  return createDiagnostic('MR5004', span, `The ${what} changed since the graph was made.`, { hint });
}

function digestNow(projectFolder: string, origin: Parameters<typeof jobTypeFolder>[1]): string | undefined {
  try {
    return digestFolder(jobTypeFolder(projectFolder, origin));
  } catch {
    return undefined;
  }
}
