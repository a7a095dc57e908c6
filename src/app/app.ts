import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Launch } from '../../generated/formats.ts';
import { PERSONAL_FILE } from '../compile/personal-file.ts';
import type { CompileResult, Project } from '../compile/stages.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Environment, Graph } from '../graph/graph.ts';
import type { DaemonEnd } from '../automation/automation.ts';
import type { Run } from '../model/run.ts';
import { type Result, succeed } from '../std/result.ts';
import type { CompiledGraph } from './compile-project/compile-graph.ts';
import type { Deployment, DeploymentScope } from '../model/schedule.ts';
import type { Restored } from './deploy/deploy.ts';
import type { PersonalGraph } from './launch/apply-personal-settings.ts';
import type { ProjectEnvironments } from './compile-project/compile-project.ts';
import type { DaemonOptions } from './daemon/daemon.ts';
import type { Instance } from './instance/instance.ts';
import type { AssetStatus } from '../run/assets/asset-status.ts';
import type { AskedAssets } from './status/read-asset-statuses.ts';
import type { Latenesses } from './status/read-lateness.ts';
import type { JobStates } from './status/read-job-states.ts';
import type { LaunchOptions, PlannedLaunch } from './launch/launch.ts';
import type { PlannedRetry, Retry, RetryOptions } from './launch/retry-run.ts';
import type { TestRunner } from './job-tests/job-tests.ts';
import type { RenderedStep } from './launch/render-step.ts';
import type { RenderedConfig } from './launch/resolved-config.ts';

/**
 * The composition root: what can be done with a project in a folder of this machine, with the two halves put together and adapters in their
 * ports. Only here are concrete adapters named: resource types in `resource-types.ts`, executors in `carry/open-executor.ts`, storages in
 * `instance/open-store.ts`, the machine's files, clock and hash in `project-files/`, `system-clock.ts` and `hasher.ts`.
 *
 * A folder each: what an analyst does with files (`project-files/`, `compile-project/`, `job-tests/`), with runs (`launch/`, `carry/`,
 * `backfills/`), what runs by itself (`deploy/`, `daemon/`, `look/`), where it is kept (`instance/`) and what is told of it (`status/`).
 *
 * Decides nothing of its own. Each part is loaded when it is first asked for, so that looking at a project loads nothing of what runs one.
 */
export function openApp(projectFolder: string): App {
  return {
    projectFolder,
    compile: async () => (await import('./compile-project/compile-project.ts')).compileProject(projectFolder),
    compileGraph: async (path) =>
      (await import('./compile-project/compile-graph.ts')).compileGraph(projectFolder, path),
    readEnvironments: async () =>
      (await import('./compile-project/compile-project.ts')).readProjectEnvironments(projectFolder),
    async personalize(graph, resourceTypes) {
      if (!existsSync(join(projectFolder, PERSONAL_FILE))) return undefined;
      const { applyPersonalSettings } = await import('./launch/apply-personal-settings.ts');
      return applyPersonalSettings(graph, projectFolder, resourceTypes);
    },
    resolveConfig: async (graph, launch) =>
      (await import('./launch/resolved-config.ts')).renderResolvedConfig(graph, launch),
    checkLaunch: async (graph, job, launch) =>
      (await import('./launch/check-launch.ts')).checkLaunch(graph, job, launch),
    renderStep: async (graph, job, launch) =>
      (await import('./launch/render-step.ts')).renderStep(graph, { job, launch, projectFolder }),
    async openTests(graph, asked) {
      const { chooseTestEnvironment } = await import('./job-tests/choose-test-environment.ts');
      const environment = chooseTestEnvironment(graph, asked);
      if (!environment.ok) return environment;
      const { openTestRunner } = await import('./job-tests/job-tests.ts');
      return succeed(await openTestRunner({ graph, environment: environment.value, projectFolder }));
    },
    openInstance: async (environment, secrets) => {
      const storage = environment?.storage;
      const { openInstance } = await import('./instance/instance.ts');
      return openInstance({ projectFolder, secrets, ...(storage === undefined ? {} : { storage }) });
    },
    plan: async (instance, graph, launch) => (await import('./launch/launch.ts')).planLaunch(instance, graph, launch),
    readJobStates: async (instance, graph, environment) =>
      (await import('./status/read-job-states.ts')).readJobStates(instance, graph, environment),
    readAssetStatuses: async (instance, asked) =>
      (await import('./status/read-asset-statuses.ts')).readAssetStatuses(instance, asked),
    readLateness: async (graph, subjects) =>
      (await import('./status/read-lateness.ts')).readLateness(projectFolder, graph, subjects),
    launch: async (instance, graph, launch, options) =>
      (await import('./launch/launch.ts')).launchRun(instance, graph, launch, options),
    resume: async (instance, run, options) =>
      (await import('./launch/resume-run.ts')).resumeRun(instance, run, options),
    deploy: async (instance, graph, how) => (await import('./deploy/deploy.ts')).deployGraph(instance, graph, how),
    restore: async (instance, scope, version) =>
      (await import('./deploy/deploy.ts')).restoreDeployment(instance, scope, version),
    withdraw: async (instance, scope) => (await import('./deploy/deploy.ts')).withdrawProject(instance, scope),
    startDaemon: async (instance, options) => (await import('./daemon/daemon.ts')).startDaemon(instance, options),
    retry: async (instance, retry, options) =>
      (await import('./launch/retry-run.ts')).retryRun(instance, retry, options),
    planRetry: async (instance, retry) => (await import('./launch/retry-run.ts')).planRetry(instance, retry),
  };
}

export interface App {
  /** Absolute. */
  readonly projectFolder: string;
  /** The project as it is now. What single files gave is kept for the next time. */
  compile(): Promise<CompileResult>;
  /** Compiles it and writes its graph to an absolute path, doing only what has changed since the last time where that gives the same. */
  compileGraph(path: string): Promise<CompiledGraph>;
  /**
   * Its environments and secrets with the settings of the person whose folder this is, whatever else is wrong with the project; none when
   * it cannot be read at all. Diagnostics are about those settings.
   */
  readEnvironments(): Promise<ProjectEnvironments>;
  /** The graph with the settings of the person whose folder this is; `undefined` when there are none. */
  personalize(graph: Graph, resourceTypes?: Project['resourceTypes']): Promise<PersonalGraph | undefined>;
  /** What a launch would be configured with, as YAML. */
  resolveConfig(graph: Graph, launch: Launch): Promise<RenderedConfig>;
  /** What is wrong with the params and settings of a launch for one job. */
  checkLaunch(graph: Graph, job: string, launch: Launch): Promise<readonly Diagnostic[]>;
  /** One job as its step would run. */
  renderStep(graph: Graph, job: string, launch: Launch): Promise<Result<RenderedStep, readonly Diagnostic[]>>;
  /** What runs the tests of jobs, in the environment that is asked for. */
  openTests(graph: Graph, environment: string | undefined): Promise<Result<TestRunner, readonly Diagnostic[]>>;
  /** Where an environment keeps its runs; without one, the default place. An error is a sentence for people. */
  openInstance(environment: Environment | undefined, secrets: Graph['secrets']): Promise<Result<Instance, string>>;
  /** What a launch would do; nothing is created. */
  plan(instance: Instance, graph: Graph, launch: Launch): Promise<Result<PlannedLaunch, readonly Diagnostic[]>>;
  /** Which jobs are stale and which are fresh in an environment of the instance. */
  readJobStates(instance: Instance, graph: Graph, environment: string): Promise<JobStates>;
  /** How assets are in an environment of the instance, by what runs told. */
  readAssetStatuses(instance: Instance, asked: AskedAssets): Promise<readonly AssetStatus[]>;
  /** What is known of the lateness of jobs, pipelines and assets, in all environments whose store is a file that is there. */
  readLateness(graph: Graph, subjects: readonly string[]): Promise<Latenesses>;
  /** Carries a run to its end in this process. */
  launch(
    instance: Instance,
    graph: Graph,
    launch: Launch,
    options: LaunchOptions,
  ): Promise<Result<Run, readonly Diagnostic[]>>;
  /** Carries on a run whose coordinator is gone. */
  resume(instance: Instance, run: Run, options: LaunchOptions): Promise<Result<Run, readonly Diagnostic[]>>;
  /** Makes a graph the one that runs by itself in an environment; `startsPaused`: what is new there only when it is resumed. */
  deploy(
    instance: Instance,
    graph: Graph,
    how: { readonly environment: string; readonly startsPaused?: boolean },
  ): Promise<Deployment>;
  /** Makes an earlier version active again; the one before when none is given. An error is a sentence for people. */
  restore(instance: Instance, scope: DeploymentScope, version?: number): Promise<Result<Restored, string>>;
  /** Takes a project out of an environment; `undefined` when it was not deployed. */
  withdraw(instance: Instance, scope: DeploymentScope): Promise<Deployment | undefined>;
  /** Starts runs by itself until it is told to stop. */
  startDaemon(instance: Instance, options: DaemonOptions): Promise<DaemonEnd>;
  /** Repeats a run from where it failed, or some of its steps. */
  retry(instance: Instance, retry: Retry, options: RetryOptions): Promise<Result<Run, readonly Diagnostic[]>>;
  /** What that would do; nothing is created. */
  planRetry(instance: Instance, retry: Retry): Promise<Result<PlannedRetry, readonly Diagnostic[]>>;
}
