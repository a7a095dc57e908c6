import { relative, resolve } from 'node:path';
import type { App } from '../app/app.ts';
import type { PersonalFile } from '../compile/personal-settings.ts';
import { PERSONAL_FILE } from '../compile/personal-file.ts';
import type { Project } from '../compile/stages.ts';
import type { Graph } from '../graph/graph.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { locateApp, openProject, tellDiagnostics } from './open-project.ts';

/**
 * The graph that is to be run, with the settings of the person who runs it: of the project as it is now, or of the file that `--graph`
 * names. What is wrong is told.
 */
export async function openGraph(context: CommandContext): Promise<Result<OpenedGraph, ExitCode>> {
  if (context.options.text('graph') === undefined) {
    const compiled = await compileGraph(context);
    return compiled.ok ? applySettings(context, compiled.value, compiled.value.project.resourceTypes) : compiled;
  }
  const read = await readGraph(context);
  return read.ok ? applySettings(context, read.value) : read;
}

/** The graph as it is for everybody, without anybody's own settings. */
export async function openPlainGraph(context: CommandContext): Promise<Result<OpenedGraph, ExitCode>> {
  return context.options.text('graph') === undefined ? compileGraph(context) : readGraph(context);
}

export interface OpenedGraph {
  readonly app: App;
  /** The project's, absolute. */
  readonly folder: string;
  readonly graph: Graph;
  /** The settings of who runs it, where the graph has any. */
  readonly personal?: PersonalFile;
}

async function compileGraph(context: CommandContext): Promise<Result<CompiledGraph, ExitCode>> {
  const opened = await openProject(context);
  if (!opened.ok) return opened;
  const { app, folder, graph, diagnostics, project } = opened.value;
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  const { err } = context.terminal;
  if (warnings > 0) {
    err.write(err.palette.dim(`${warnings === 1 ? '1 warning' : `${warnings} warnings`}: see "millrace check"\n`));
  }
  return succeed({ app, folder, graph, project });
}

interface CompiledGraph extends OpenedGraph {
  readonly project: Project;
}

async function readGraph(context: CommandContext): Promise<Result<OpenedGraph, ExitCode>> {
  const app = locateApp(context);
  if (app === undefined) return fail(2);
  const { projectFolder: folder } = app;
  const written = context.options.text('graph') ?? '';
  const { readGraphFile } = await import('../app/instance/graph-files.ts');
  const read = readGraphFile(
    resolve(context.workingFolder, written),
    relative(folder, resolve(context.workingFolder, written)),
  );
  if (read === undefined) {
    context.terminal.err.write(`There is no file "${written}". Make it with: millrace compile --emit ${written}\n`);
    return fail(2);
  }
  if (read.graph !== undefined) return succeed({ app, folder, graph: read.graph });
  tellDiagnostics(context, folder, read.diagnostics);
  return fail(2);
}

/** The graph with the settings of who runs it, which is said; what is wrong with them is told. */
export async function applySettings(
  context: CommandContext,
  opened: OpenedGraph,
  resourceTypes?: Project['resourceTypes'],
): Promise<Result<OpenedGraph, ExitCode>> {
  const personal = await opened.app.personalize(opened.graph, resourceTypes);
  if (personal === undefined) return succeed({ app: opened.app, folder: opened.folder, graph: opened.graph });
  tellDiagnostics(context, opened.folder, personal.diagnostics);
  if (personal.diagnostics.length > 0) return fail(2);
  context.terminal.err.write(`with your own settings, from ${PERSONAL_FILE}\n`);
  const { graph, written } = personal;
  return succeed({
    app: opened.app,
    folder: opened.folder,
    graph,
    ...(written === undefined ? {} : { personal: written }),
  });
}
