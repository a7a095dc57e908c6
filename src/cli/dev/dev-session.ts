import { join } from 'node:path';
import { readStoredGraph } from '../../app/deploy/deployed-graphs.ts';
import { createPlanContext } from '../../app/launch/plan-context.ts';
import type { App } from '../../app/app.ts';
import { settleStorage } from '../../app/instance/open-store.ts';
import { STATE_FOLDER } from '../../app/state-folder.ts';
import { findUpdateMistakes } from '../../automation/find-update-mistakes.ts';
import type { DaemonNews } from '../../automation/daemon-ports.ts';
import type { DaemonSignals } from '../../automation/automation.ts';
import { canonicalJson } from '../../graph/canonical.ts';
import type { Environment, Graph } from '../../graph/graph.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Deployment } from '../../model/schedule.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import { openDevInstance, type DevInstance } from './open-dev-instance.ts';
import { ProjectCompiler } from './project-compiler.ts';
import type { DevOptions } from './dev.ts';
import type { DevNews } from './dev-news.ts';
import { RunFollower } from './follow-runs.ts';
import { compareJobs } from './compare-jobs.ts';
import { readAutomation, turnAutomation } from './turn-automation.ts';

/**
 * The project as it is worked on: which version of it runs, and the daemon that runs it. The store is opened, and the daemon started, as soon as
 * the project's file can be read, also while its jobs are broken: what ran before goes on.
 */
export class DevSession {
  readonly #context: CommandContext;
  readonly #app: App;
  readonly #options: SessionOptions;
  readonly #compiler: ProjectCompiler;
  #opened: OpenedSession | undefined;
  #active: { readonly deployment: Deployment; readonly graph?: Graph } | undefined;
  #daemonFailure: { readonly error: unknown } | undefined;

  constructor(context: CommandContext, app: App, options: SessionOptions) {
    this.#context = context;
    this.#app = app;
    this.#options = options;
    this.#compiler = new ProjectCompiler(app);
  }

  /** The first compile. Not 0 when the command line is wrong, or the store cannot be opened. */
  async begin(): Promise<ExitCode> {
    const exitCode = await this.#open();
    if (exitCode !== 0) return exitCode;
    await this.update();
    return 0;
  }

  /** Compiles what has changed, and makes it what runs. Nothing is told when nothing is new. */
  async update(): Promise<void> {
    const startedAt = performance.now();
    const compiled = await this.#compiler.compile();
    if (compiled.kind === 'same') return;
    const { graph, diagnostics } = compiled;
    const sentences = graph === undefined ? [] : await this.#findReasonsAgainst(graph);
    const opened = this.#opened;
    if (graph === undefined || sentences.length > 0 || opened === undefined) {
      this.#tellBroken(diagnostics, sentences);
      return;
    }
    const before = this.#active;
    const { deployment, isNew } = await this.#activate(opened, graph);
    this.#startDaemon(opened);
    this.#options.tell({
      ...{ kind: 'activated', deployment, isNew, diagnostics, jobs: Object.keys(graph.jobs).length },
      automation: await readAutomation(opened.instance, opened.scope, graph),
      tookMs: performance.now() - startedAt,
      ...(before?.graph === undefined
        ? { place: this.#placeOf(opened) }
        : { changes: compareJobs(before.graph, graph) }),
    });
  }

  async #activate({ instance, scope }: OpenedSession, graph: Graph): Promise<Activated> {
    const { turn } = this.#options;
    const { environment } = scope;
    const [stored] = await instance.store.listDeployments({ ...scope, limit: 1 });
    const isStored = stored?.graph === graph.hash && stored.folder === this.#app.projectFolder;
    const deployment = isStored
      ? stored
      : await this.#app.deploy(instance, graph, { environment, startsPaused: turn !== 'on' });
    if (turn !== undefined && this.#active?.graph === undefined) await turnAutomation(instance, scope, { graph, turn });
    this.#active = { deployment, graph };
    return { deployment, isNew: !isStored };
  }

  /** Waits for the daemon, and so for its runs, and lets go of the store. */
  async close(): Promise<void> {
    const opened = this.#opened;
    if (opened === undefined) return;
    await opened.daemon;
    await opened.follower.close();
    await opened.instance.store.close();
    if (this.#daemonFailure !== undefined) throw this.#daemonFailure.error;
  }

  async #open(): Promise<ExitCode> {
    const found = await openDevInstance(this.#context, this.#app);
    if (!found.ok) return found.error;
    if (found.value === undefined) return 0;
    const { instance, scope } = found.value;
    const follower = new RunFollower(instance.store, this.#options.tell);
    this.#opened = { ...found.value, follower, daemon: undefined };
    const [stored] = await instance.store.listDeployments({ ...scope, limit: 1 });
    if (stored?.graph === undefined) return 0;
    this.#active = { deployment: stored };
    const { turn } = this.#options;
    const graph = turn === undefined ? undefined : await readStoredGraph(instance.store, stored.graph);
    if (graph !== undefined && turn !== undefined) await turnAutomation(instance, scope, { graph, turn });
    return 0;
  }

  #startDaemon(opened: OpenedSession): void {
    if (opened.daemon !== undefined) return;
    const { instance, scope, environment, secrets, follower } = opened;
    const { storage } = environment;
    const { capacity, signals, onDaemonEnd } = this.#options;
    const daemon = this.#app.startDaemon(instance, {
      ...{ secrets, capacity, signals, only: scope },
      ...(storage === undefined ? {} : { storage }),
      tell: (news: DaemonNews) => follower.hear(news),
    });
    const watched = daemon.then(
      () => onDaemonEnd(),
      (error: unknown) => {
        this.#daemonFailure = { error };
        onDaemonEnd();
      },
    );
    this.#opened = { ...opened, daemon: watched };
  }

  /** Why a graph that compiles cannot be made active, a sentence each. */
  async #findReasonsAgainst(graph: Graph): Promise<readonly string[]> {
    const exitCode = this.#opened === undefined ? await this.#open() : 0;
    if (exitCode !== 0 || this.#opened === undefined) return ['Its store cannot be opened.'];
    const { scope, environment } = this.#opened;
    const now = graph.environments[scope.environment];
    const again = 'Stop "millrace dev" and start it again to go on with that.';
    if (graph.project !== scope.project) return [`The project is called "${graph.project}" now. ${again}`];
    if (now === undefined) return [`The project has no environment "${scope.environment}" any more.`];
    if (textOf(now.storage) !== textOf(environment.storage))
      return [`The storage of "${scope.environment}" is another one now. ${again}`];
    return findUpdateMistakes(graph, scope.environment, await createPlanContext({}));
  }

  #tellBroken(diagnostics: readonly Diagnostic[], sentences: readonly string[]): void {
    if (this.#opened !== undefined) this.#startDaemon(this.#opened);
    const active = this.#active?.deployment;
    this.#options.tell({ kind: 'broken', diagnostics, sentences, ...(active === undefined ? {} : { active }) });
    if (sentences.length > 0) this.#compiler.forget();
  }

  #placeOf({ environment: { storage } }: OpenedSession) {
    const { projectFolder } = this.#app;
    const stateFolder = join(projectFolder, STATE_FOLDER);
    const { type, path } = settleStorage(storage, { projectFolder, stateFolder });
    return { projectFolder, stateFolder, storage: typeof path === 'string' ? path : type };
  }
}

export interface SessionOptions extends DevOptions {
  readonly tell: (news: DevNews) => void;
  readonly signals: DaemonSignals;
  readonly onDaemonEnd: () => void;
}

interface Activated {
  readonly deployment: Deployment;
  readonly isNew: boolean;
}

interface OpenedSession extends DevInstance {
  readonly follower: RunFollower;
  /** Resolves when it has ended; `undefined` before it is started. */
  readonly daemon: Promise<void> | undefined;
}

function textOf(storage: Environment['storage']): string {
  return storage === undefined ? '' : canonicalJson(storage);
}
