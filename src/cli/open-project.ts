import { isAbsolute, join, relative } from 'node:path';
import { renderDiagnostics } from '../diagnostics/diagnostics.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { type App, openApp } from '../app/app.ts';
import { toSentences } from '../diagnostics/to-sentences.ts';
import type { Graph } from '../graph/graph.ts';
import type { ExpandedJob, Project } from '../compile/stages.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { findProject } from './find-project.ts';

/**
 * Compiles the project that a command is about. When there is none, or when it has errors, they are told on standard error and the exit
 * code is given instead. Warnings are left to `millrace check`.
 */
export async function openProject(context: CommandContext): Promise<Result<OpenedProject, ExitCode>> {
  const app = locateApp(context);
  if (app === undefined) return fail(2);
  const { projectFolder: folder } = app;
  const { graph, diagnostics, project, jobs } = await app.compile();
  if (graph === undefined || project === undefined) {
    tellDiagnostics(context, folder, diagnostics);
    return fail(2);
  }
  return succeed({ app, folder, graph, project, jobs, diagnostics });
}

export interface OpenedProject {
  readonly app: App;
  /** Absolute. */
  readonly folder: string;
  readonly graph: Graph;
  readonly project: Project;
  readonly jobs: readonly ExpandedJob[];
  /** Warnings and notes. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The project that a command is about; when there is none, says so. */
export function locateApp({ workingFolder, options, terminal }: CommandContext): App | undefined {
  const given = options.text('project');
  const folder = findProject(workingFolder, given);
  if (folder !== undefined) return openApp(folder);
  const where = given === undefined ? 'in this folder or above it' : `in "${given}"`;
  terminal.err.write(
    `There is no millrace.yaml ${where}. Make a project with "millrace init NAME", or say where it is with --project.\n`,
  );
  return undefined;
}

/** Draws diagnostics about files of the project on standard error, with paths that can be opened from the working folder. */
export function tellDiagnostics(context: CommandContext, folder: string, diagnostics: readonly Diagnostic[]): void {
  const { err } = context.terminal;
  const { palette, columns } = err;
  const pathPrefix = pathPrefixOf(context, folder);
  err.write(
    renderDiagnostics('pretty', diagnostics, { palette, pathPrefix, ...(columns === undefined ? {} : { columns }) }),
  );
}

/** Draws diagnostics about the command line itself; an error among them is exit code 2. */
export function tellLineDiagnostics(context: CommandContext, diagnostics: readonly Diagnostic[]): ExitCode | undefined {
  const { palette, columns } = context.terminal.err;
  const told = diagnostics.map(toSentences);
  const text = renderDiagnostics('pretty', told, { palette, ...(columns === undefined ? {} : { columns }) });
  context.terminal.err.write(text);
  return hasErrors(diagnostics) ? 2 : undefined;
}

/** What leads from the working folder to the project, with a slash at its end; empty when they are the same, the whole path when it is far away. */
export function pathPrefixOf({ workingFolder }: CommandContext, folder: string): string {
  const path = relative(workingFolder, folder);
  if (path === '') return '';
  const isFar = isAbsolute(path) || path.startsWith(join('..', '..'));
  return `${(isFar ? folder : path).replaceAll('\\', '/')}/`;
}
