import { relative, resolve } from 'node:path';
import type { Graph } from '../graph/graph.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { locateProject, openProject, tellDiagnostics } from './open-project.ts';

/**
 * The graph that is to be run, with the settings of the person who runs it: of the project as it is now, or of the file that `--graph`
 * names. What is wrong is told.
 */
export async function openGraph(context: CommandContext): Promise<Result<OpenedGraph, ExitCode>> {
  const opened = context.options.text('graph') === undefined ? await compileGraph(context) : await readGraph(context);
  return opened.ok ? applySettings(context, opened.value) : opened;
}

export interface OpenedGraph {
  /** The project's, absolute. */
  readonly folder: string;
  readonly graph: Graph;
}

async function compileGraph(context: CommandContext): Promise<Result<OpenedGraph, ExitCode>> {
  const opened = await openProject(context);
  if (!opened.ok) return opened;
  const { folder, graph, diagnostics } = opened.value;
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  const { err } = context.terminal;
  if (warnings > 0) {
    err.write(err.palette.dim(`${warnings === 1 ? '1 warning' : `${warnings} warnings`}: see "millrace check"\n`));
  }
  return succeed({ folder, graph });
}

async function readGraph(context: CommandContext): Promise<Result<OpenedGraph, ExitCode>> {
  const folder = locateProject(context);
  if (folder === undefined) return fail(2);
  const written = context.options.text('graph') ?? '';
  const { readGraphFile } = await import('../app/graph-files.ts');
  const read = readGraphFile(
    resolve(context.workingFolder, written),
    relative(folder, resolve(context.workingFolder, written)),
  );
  if (read === undefined) {
    context.terminal.err.write(`There is no file "${written}". Make it with: millrace compile --emit ${written}\n`);
    return fail(2);
  }
  if (read.graph !== undefined) return succeed({ folder, graph: read.graph });
  tellDiagnostics(context, folder, read.diagnostics);
  return fail(2);
}

/** Only who has settings of their own pays for reading them. */
async function applySettings(
  context: CommandContext,
  { folder, graph }: OpenedGraph,
): Promise<Result<OpenedGraph, ExitCode>> {
  const { existsSync } = await import('node:fs');
  if (!existsSync(resolve(folder, 'millrace.local.yaml'))) return succeed({ folder, graph });
  const { applyPersonalSettings } = await import('../app/apply-personal-settings.ts');
  const applied = await applyPersonalSettings(graph, folder);
  if (applied === undefined) return succeed({ folder, graph });
  tellDiagnostics(context, folder, applied.diagnostics);
  if (applied.diagnostics.length > 0) return fail(2);
  context.terminal.err.write('with your own settings, from millrace.local.yaml\n');
  return succeed({ folder, graph: applied.graph });
}
