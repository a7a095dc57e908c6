import { relative, resolve } from 'node:path';
import type { App } from '../../app/app.ts';
import type { Project } from '../../compile/stages.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { locateApp, tellDiagnostics, tellLineDiagnostics } from '../open-project.ts';
import { readLaunch } from '../read-launch.ts';
import { SELECT_OPTIONS, selectForLaunch } from '../select-jobs.ts';
import { watchFolder } from '../watch-folder.ts';

/** Makes the graph of the project and writes it, or the resolved configuration of an environment. */
export const command: Command = {
  description:
    'Check the project and write its graph to .millrace/graph.json, from where "millrace run --graph" and other programs take it. ' +
    'The same project gives the same bytes on every machine.',
  common: ['project', 'env', 'preset', 'select', 'exclude'],
  options: [
    {
      flags: '--emit <target...>',
      description:
        'what is written instead: PATH.json or - (standard output) for the graph, config[=PATH.yaml] for the resolved configuration of an environment or preset',
    },
    ...SELECT_OPTIONS,
    { flags: '--watch', description: 'compile again whenever a file of the project changes' },
  ],
  examples: ['compile', 'compile --emit graph.json', 'compile --env prod --emit config=prod.yaml'],
  run: compile,
};

async function compile(context: CommandContext): Promise<ExitCode> {
  const app = locateApp(context);
  if (app === undefined) return 2;
  const targets = readTargets(context);
  if (targets === undefined) return 2;
  if (!context.options.flag('watch')) return compileOnce(context, app, targets);
  const watching = watchFolder(app.projectFolder, context.interrupts.cancel());
  try {
    await compileOnce(context, app, targets);
    context.terminal.err.write(context.terminal.err.palette.dim('watching; Ctrl-C ends\n'));
    for await (const _ of watching.changes) await compileOnce(context, app, targets);
  } finally {
    watching.close();
  }
  return 0;
}

type Target =
  | { readonly kind: 'graph'; readonly path: string | undefined }
  | { readonly kind: 'config'; readonly path: string | undefined };

/** What `--emit` names; a path is absolute, `undefined` is standard output. Nothing, and a message, when it cannot be read. */
function readTargets({ options, workingFolder, terminal }: CommandContext): readonly Target[] | undefined {
  const targets: Target[] = [];
  for (const text of options.texts('emit')) {
    const target = readTarget(text, workingFolder);
    if (target === undefined) {
      terminal.err.write(
        `"${text}" cannot be emitted. Write a path that ends in .json, or -, or config, or config=PATH.\n`,
      );
      return undefined;
    }
    targets.push(target);
  }
  return targets;
}

function readTarget(text: string, workingFolder: string): Target | undefined {
  if (text === '-') return { kind: 'graph', path: undefined };
  if (text === 'config') return { kind: 'config', path: undefined };
  if (text.startsWith('config=')) return { kind: 'config', path: resolve(workingFolder, text.slice('config='.length)) };
  return text.endsWith('.json') ? { kind: 'graph', path: resolve(workingFolder, text) } : undefined;
}

async function compileOnce(context: CommandContext, app: App, targets: readonly Target[]): Promise<ExitCode> {
  const { defaultGraphPath, writeGraphFile } = await import('../../app/instance/graph-files.ts');
  const wanted = targets.length > 0 ? targets : [{ kind: 'graph' as const, path: defaultGraphPath(app.projectFolder) }];
  const [only, ...others] = wanted;
  if (only?.kind === 'graph' && only.path !== undefined && others.length === 0)
    return compileToFile(context, app, only.path);
  const { graph, project, diagnostics } = await app.compile();
  tellDiagnostics(context, app.projectFolder, diagnostics);
  if (graph === undefined || project === undefined) return 2;
  for (const target of wanted) {
    if (target.kind === 'graph') {
      if (target.path === undefined) writeGraphFile(graph, process.stdout.fd);
      else writeGraphFile(graph, target.path);
    } else {
      const refused = await emitConfig(context, { app, graph, project }, target.path);
      if (refused !== undefined) return refused;
    }
    if (target.path !== undefined) tellWritten(context, countGraph(graph), target.path);
  }
  return 0;
}

async function compileToFile(context: CommandContext, app: App, path: string): Promise<ExitCode> {
  const { graph, diagnostics } = await app.compileGraph(path);
  tellDiagnostics(context, app.projectFolder, diagnostics);
  if (graph === undefined) return 2;
  tellWritten(context, graph, path);
  return 0;
}

interface CompiledProject {
  readonly app: App;
  readonly graph: Graph;
  readonly project: Project;
}

async function emitConfig(
  context: CommandContext,
  { app, graph, project }: CompiledProject,
  path: string | undefined,
): Promise<ExitCode | undefined> {
  const launch = readLaunch(context.options, graph.presets);
  if (!launch.ok) {
    context.terminal.err.write(`${launch.error}\n`);
    return 2;
  }
  const selected = await selectForLaunch(context, { app, graph, folder: app.projectFolder, project }, launch.value);
  if (!selected.ok) return selected.error;
  if (selected.value === undefined) return undefined;
  const { text, diagnostics } = await app.resolveConfig(graph, selected.value);
  tellLineDiagnostics(context, diagnostics);
  if (text === undefined) return 2;
  if (path === undefined) context.terminal.out.write(text);
  else {
    const { writeWhole } = await import('../../app/instance/graph-files.ts');
    writeWhole(path, [text]);
  }
  return undefined;
}

interface GraphCounts {
  readonly jobs: number;
  readonly assets: number;
}

function countGraph({ jobs, assets }: Graph): GraphCounts {
  return { jobs: Object.keys(jobs).length, assets: Object.keys(assets).length };
}

function tellWritten(
  { terminal: { err }, workingFolder }: CommandContext,
  { jobs, assets }: GraphCounts,
  path: string,
): void {
  const shown = relative(workingFolder, path);
  err.write(`${err.palette.green('✓')} ${jobs} jobs, ${assets} assets: ${shown.startsWith('..') ? path : shown}\n`);
}
