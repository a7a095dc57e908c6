import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../../app/app.ts';
import { defaultGraphPath, readGraphFile } from '../../app/instance/graph-files.ts';
import { PERSONAL_FILE } from '../../compile/personal-file.ts';
import { type Diagnostic, toDiagnosticJson } from '../../diagnostics/diagnostic.ts';
import type { Graph } from '../../graph/graph.ts';

/**
 * Compiles a project again and again, each time only what has changed, with the settings of who works on it; and says when it comes to the
 * same as the last time: not every change of a file is one of the project.
 */
export class ProjectCompiler {
  readonly #app: App;
  #last: string | undefined;

  constructor(app: App) {
    this.#app = app;
  }

  async compile(): Promise<Compiled> {
    const path = defaultGraphPath(this.#app.projectFolder);
    const { graph: written, diagnostics } = await this.#app.compileGraph(path);
    if (written === undefined) return this.#compare('', { diagnostics });
    const isPersonal = existsSync(join(this.#app.projectFolder, PERSONAL_FILE));
    if (!isPersonal && this.#last === signOf(written.hash, diagnostics)) return { kind: 'same' };
    // Whoever compiles at the same moment writes the same file.
    const graph = readGraphFile(path, path)?.graph ?? (await this.#app.compile()).graph;
    if (graph === undefined) return this.#compare('', { diagnostics });
    if (!isPersonal) return this.#compare(graph.hash, { graph, diagnostics });
    const personal = await this.#app.personalize(graph, (await this.#app.compile()).project?.resourceTypes);
    if (personal === undefined) return this.#compare(graph.hash, { graph, diagnostics });
    if (personal.diagnostics.length > 0) return this.#compare('', { diagnostics: personal.diagnostics });
    return this.#compare(personal.graph.hash, { graph: personal.graph, diagnostics });
  }

  /** The next compile is told whatever it comes to. */
  forget(): void {
    this.#last = undefined;
  }

  #compare(hash: string, found: Omit<CompiledAnew, 'kind'>): Compiled {
    const sign = signOf(hash, found.diagnostics);
    if (sign === this.#last) return { kind: 'same' };
    this.#last = sign;
    return { kind: 'compiled', ...found };
  }
}

export type Compiled = { readonly kind: 'same' } | CompiledAnew;

interface CompiledAnew {
  readonly kind: 'compiled';
  /** Missing when an error was found. */
  readonly graph?: Graph;
  readonly diagnostics: readonly Diagnostic[];
}

function signOf(hash: string, diagnostics: readonly Diagnostic[]): string {
  return JSON.stringify([hash, diagnostics.map(toDiagnosticJson)]);
}
