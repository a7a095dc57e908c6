import type { Instance } from '../../app/instance/instance.ts';
import type { Deployment } from '../../model/schedule.ts';
import { createPlanContext } from '../../app/launch/plan-context.ts';
import { findUpdateMistakes } from '../../automation/find-update-mistakes.ts';
import { readSchedules } from '../../automation/read-schedules.ts';
import { readSensors } from '../../automation/sensors/read-sensors.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { openPlainGraph } from '../open-graph.ts';
import { locateApp } from '../open-project.ts';
import { openDeployment, type OpenedDeployment } from '../open-deployment.ts';
import { printJson, printTable } from '../output.ts';
import { toLocalTime } from '../local-time.ts';

/** Makes the project the one that runs by itself. */
export const command: Command = {
  description:
    'Compile the project and make it the one that daemons run in an environment: its schedules count from now. ' +
    'A project that does not compile changes nothing. Settings of your own (millrace.local.yaml) are no part of it; they only say where ' +
    'the instance is.',
  common: ['project', 'env', 'output'],
  options: [
    { flags: '--graph <file>', description: 'deploy this graph instead of compiling the project' },
    { flags: '--list', description: 'list what was deployed, the newest first' },
    { flags: '--rollback [version]', description: 'make an earlier version active again: the one before, or this one' },
    { flags: '--withdraw', description: 'take the project out: nothing of it starts by itself any more' },
  ],
  examples: ['deploy --env prod', 'deploy --list', 'deploy --rollback 3'],
  run: deploy,
};

async function deploy(context: CommandContext): Promise<ExitCode> {
  const { options } = context;
  if (!checkActions(context)) return 2;
  const isNew = !options.flag('list') && !isRollback(context) && !options.flag('withdraw');
  const target = await openTarget(context, isNew);
  if (target === undefined) return 2;
  try {
    if (options.flag('list')) return await list(context, target);
    if (isRollback(context)) return await rollBack(context, target);
    if (options.flag('withdraw')) return await withdraw(context, target);
    return target.graph === undefined ? await refuse(context, target) : await deployNew(context, target, target.graph);
  } finally {
    await target.instance.store.close();
  }
}

interface Target extends Pick<OpenedDeployment, 'app' | 'instance' | 'scope'> {
  /** Of a new version; `undefined` when it cannot be made, or none is asked for. */
  readonly graph?: Graph;
}

function isRollback({ options }: CommandContext): boolean {
  return options.flag('rollback') || options.text('rollback') !== undefined;
}

function checkActions(context: CommandContext): boolean {
  const { options, terminal } = context;
  const asked = [options.flag('list'), isRollback(context), options.flag('withdraw')].filter((is) => is).length;
  const version = options.text('rollback');
  if (asked > 1) terminal.err.write('Choose one of --list, --rollback and --withdraw.\n');
  else if (version !== undefined && !/^[1-9]\d{0,8}$/.test(version))
    terminal.err.write(`"${version}" is no version. "millrace deploy --list" shows them.\n`);
  else return true;
  return false;
}

/** Where it is deployed to. What stops a new version is told; the rest works while the project is broken. */
async function openTarget(context: CommandContext, isNew: boolean): Promise<Target | undefined> {
  if (locateApp(context) === undefined) return undefined;
  const plain = isNew ? await openPlainGraph(context) : undefined;
  const graph = plain?.ok === true ? plain.value.graph : undefined;
  const opened = await openDeployment(context, context.options.text('graph') === undefined ? undefined : graph);
  if (!opened.ok) return undefined;
  return { ...opened.value, ...(graph === undefined ? {} : { graph }) };
}

/** The project is broken: what runs goes on as it is. */
async function refuse({ terminal }: CommandContext, { instance, scope }: Target): Promise<ExitCode> {
  const [active] = await instance.store.listDeployments({ ...scope, limit: 1 });
  const isActive = active?.graph !== undefined;
  terminal.err.write(
    isActive
      ? `\nNothing was deployed. Version ${active.version} of ${toLocalTime(active.at)} stays active in "${scope.environment}".\n`
      : `\nNothing was deployed, and nothing of "${scope.project}" is active in "${scope.environment}".\n`,
  );
  return 2;
}

async function deployNew(context: CommandContext, target: Target, graph: Graph): Promise<ExitCode> {
  const { app, instance, scope } = target;
  if (!Object.hasOwn(graph.environments, scope.environment)) {
    const known = Object.keys(graph.environments).join(', ');
    context.terminal.err.write(
      `"${scope.environment}" is an environment of your own, and what is deployed has none of yours. Choose one of the project: ${known}.\n`,
    );
    return refuse(context, target);
  }
  const mistakes = findUpdateMistakes(graph, scope.environment, await createPlanContext({}));
  if (mistakes.length > 0) {
    context.terminal.err.write(mistakes.map((sentence) => `${sentence}\n`).join(''));
    return refuse(context, target);
  }
  const deployment = await app.deploy(instance, graph, { environment: scope.environment });
  tell(context, deployment, countParts(graph, scope.environment));
  await warnWithoutDaemon(context, instance);
  return 0;
}

async function rollBack(context: CommandContext, { app, instance, scope }: Target): Promise<ExitCode> {
  const wanted = context.options.text('rollback');
  const restored = await app.restore(instance, scope, wanted === undefined ? undefined : Number(wanted));
  if (!restored.ok) {
    context.terminal.err.write(`${restored.error}\n`);
    return 2;
  }
  const { deployment, graph } = restored.value;
  tell(context, deployment, countParts(graph, scope.environment));
  return 0;
}

async function withdraw(context: CommandContext, { app, instance, scope }: Target): Promise<ExitCode> {
  const withdrawn = await app.withdraw(instance, scope);
  if (withdrawn !== undefined) tell(context, withdrawn);
  else context.terminal.err.write(`"${scope.project}" is not deployed in "${scope.environment}".\n`);
  return withdrawn === undefined ? 2 : 0;
}

interface Counts {
  readonly jobs: number;
  readonly schedules: number;
  readonly sensors: number;
}

function countParts(graph: Graph, environment: string): Counts {
  const schedules = readSchedules(graph, environment).length;
  const sensors = readSensors(graph, environment).length;
  return { jobs: Object.keys(graph.jobs).length, schedules, sensors };
}

function tell({ terminal, options }: CommandContext, deployment: Deployment, counts?: Counts): void {
  if (options.text('output') === 'json') {
    printJson(terminal.out, { ...deployment, ...counts });
    return;
  }
  const { project, environment, version, restores, graph } = deployment;
  const what = counts === undefined ? '' : `: ${describeCounts(counts)}`;
  const how = restores === undefined ? '' : `, as version ${restores} was`;
  terminal.out.write(
    graph === undefined
      ? `${project} is taken out of "${environment}".\n`
      : `${project} version ${version} is active in "${environment}"${how}${what}.\n`,
  );
}

function describeCounts({ jobs, schedules, sensors }: Counts): string {
  const always = `${count(jobs, 'job')}, ${count(schedules, 'schedule')}`;
  return sensors === 0 ? always : `${always}, ${count(sensors, 'sensor')}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

async function warnWithoutDaemon({ terminal }: CommandContext, { store }: Instance): Promise<void> {
  const isThere = (await store.listDaemons()).some(({ isAlive }) => isAlive);
  if (!isThere) terminal.err.write('No daemon is running, so nothing starts yet. Start one with "millrace daemon".\n');
}

async function list({ terminal, options }: CommandContext, { instance, scope }: Target): Promise<ExitCode> {
  const deployments = await instance.store.listDeployments({ ...scope, limit: LISTED_MAX });
  if (options.text('output') === 'json') printJson(terminal.out, deployments);
  else if (deployments.length === 0)
    terminal.err.write(`Nothing was ever deployed to "${scope.environment}". "millrace deploy" does it.\n`);
  else {
    printTable(
      terminal.out,
      ['VERSION', 'DEPLOYED', 'BY', 'GRAPH', 'WHAT'],
      deployments.map(({ version, at, by, graph, restores }, place) => [
        version,
        toLocalTime(at),
        by,
        graph?.slice(0, SHORT_HASH) ?? '',
        describe({ isActive: place === 0, graph, restores }),
      ]),
    );
  }
  return 0;
}

function describe(deployment: {
  readonly isActive: boolean;
  readonly graph: string | undefined;
  readonly restores: number | undefined;
}): string {
  const { isActive, graph, restores } = deployment;
  const words = [
    isActive && graph !== undefined ? 'active' : '',
    graph === undefined ? 'taken out' : '',
    restores === undefined ? '' : `version ${restores} again`,
  ];
  return words.filter((word) => word !== '').join(', ');
}

const LISTED_MAX = 100;
const SHORT_HASH = 19;
