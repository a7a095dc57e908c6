import type { Environment, Graph, Job } from '../../src/graph/graph.ts';
import type { StepOutcome, StepRequest } from '../../src/model/step-request.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Launch } from '../../generated/formats.ts';
import type { AttemptMessage } from '../../src/ports/executor.ts';
import { sha256 } from '../../src/app/hasher.ts';
import type { Engine } from './engine.ts';
import type { Faults } from './faults.ts';
import type { BodyScript } from './host.ts';
import type { Random } from './random.ts';

/** What people made: a project of a few jobs, of any shape, with limits, retries, timeouts, partitions, views and memoised work. */
export function createGraph(random: Random, version: number): Graph {
  const jobs: Record<string, Job> = {};
  const count = random.between(1, 7);
  for (let at = 0; at < count; at++) jobs[`job_${at}`] = createJob(random, at, version);
  addMappings(jobs, random.fork('items'));
  const producers = Object.entries(jobs).flatMap(([name, { outputs, partitions }]) =>
    Object.entries(outputs).map(
      ([asset, { kind }]) =>
        [asset, { kind, producer: name, ...(partitions === undefined ? {} : { partitions }) }] as const,
    ),
  );
  const edges = Object.entries(jobs).flatMap(([to, job]) => [
    ...Object.keys(job.inputs)
      .filter((asset) => asset !== OUTSIDE)
      .map((asset) => ({ from: `job_${asset.slice(6, 7)}`, to, asset, source: PLACE })),
    ...job.after.map((from) => ({ from, to, source: PLACE })),
    ...(job.map === undefined ? [] : [{ from: job.map, to, source: PLACE }]),
  ]);
  for (const [name, job] of Object.entries(jobs)) jobs[name] = withMappings(job, jobs);
  const graph = {
    format: 'millrace.graph/1',
    project: 'simulated',
    jobs,
    assets: { ...Object.fromEntries(producers), [OUTSIDE]: { kind: 'outside', outside: {} } },
    edges,
    pipelines: {},
    presets: {},
    environments: { dev: createEnvironment(random) },
    partitions: { daily: { every: 'day', start: '2001-01-01', end: '2001-02-01' } },
    files: {},
    jobTypes: { work: { manifest: { name: 'work', version: 1 }, base: 'work', origin: 'built-in', digest: 'd' } },
    pools: { licences: random.between(1, 2) },
    hooks: { tell: { type: 'work', config: {} } },
    secrets: {},
    sensors: {},
  } as const;
  return { ...graph, hash: `sha256:${sha256(JSON.stringify(graph))}` };
}

export const OUTSIDE = 'raw_x';
const PLACE = { file: 'jobs.job.yaml', line: 1, column: 1 };

function createJob(random: Random, at: number, version: number): Job {
  const before = Array.from({ length: at }, (_, index) => index);
  const reads = before.filter(() => random.chance(0.35)).map((index) => `asset_${index}`);
  const isView = reads.length > 0 && random.chance(0.12);
  const partitions = !isView && random.chance(0.2) ? { partitions: 'daily' } : {};
  const outputs = [`asset_${at}`, ...(random.chance(0.2) && !isView ? [`asset_${at}_more`] : [])];
  return {
    type: 'work',
    config: { version },
    inputs: Object.fromEntries(
      [...reads, ...(random.chance(0.3) ? [OUTSIDE] : [])].map((asset) => [
        asset,
        { by: 'declared', ...(asset === OUTSIDE ? createWait(random.fork(`wait ${at}`)) : {}) },
      ]),
    ),
    outputs: Object.fromEntries(outputs.map((asset) => [asset, { slot: asset, kind: isView ? 'view' : 'table' }])),
    after: before
      .filter((index) => !reads.includes(`asset_${index}`) && random.chance(0.1))
      .map((index) => `job_${index}`),
    tags: {},
    owners: [],
    pipelines: [],
    path: 'jobs',
    ...partitions,
    params: {},
    retry: {
      attempts: random.between(1, 3),
      delay: `${random.spread(1, 20)}s`,
      backoff: random.pick(['constant', 'exponential']),
      jitter: random.chance(0.5),
      max_delay: '1m',
    },
    ...(random.chance(0.4) ? { timeout: `${random.spread(2, 60)}s` } : {}),
    ...(random.chance(0.3) ? { priority: random.between(-1, 3) } : {}),
    ...(random.chance(0.3) ? { pool: ['licences'] } : {}),
    ...(at % 2 === 0 ? { hooks: { on_failure: ['tell'], on_success: 'tell' } } : {}),
    memoize: random.chance(0.25),
    hash: { result: `result_${at}_${version}`, about: '', config: '', files: '' },
    source: PLACE,
  };
}

/** A job without partitions may find items, and later ones without partitions be mapped over it. */
function addMappings(jobs: Record<string, Job>, random: Random): void {
  const names = Object.keys(jobs).filter((name) => jobs[name]?.partitions === undefined && !isView(jobs[name]));
  const [finder, ...later] = names;
  const job = finder === undefined ? undefined : jobs[finder];
  if (finder === undefined || job === undefined || later.length === 0 || random.chance(0.5)) return;
  jobs[finder] = { ...job, items: true };
  for (const name of later) {
    const mapped = jobs[name];
    if (mapped !== undefined && random.chance(0.6)) jobs[name] = { ...mapped, map: finder };
  }
}

function isView(job: Job | undefined): boolean {
  return Object.values(job?.outputs ?? {}).some(({ kind }) => kind === 'view');
}

/** Data outside is taken as it is, or waited for, with or without an end. */
function createWait(random: Random): Partial<Job['inputs'][string]> {
  if (random.chance(0.5)) return {};
  return {
    when: 'wait',
    ...(random.chance(0.5) ? { timeout: `${random.spread(5, 300)}s` } : {}),
    ...(random.chance(0.5) ? { checkEvery: `${random.spread(1, 20)}s` } : {}),
  };
}

/** Readers with the writer's partitions read the same one, others all. */
function withMappings(job: Job, jobs: Readonly<Record<string, Job>>): Job {
  const inputs = Object.entries(job.inputs).map(([asset, input]) => {
    const producer = jobs[`job_${asset.slice(6, 7)}`];
    if (asset === OUTSIDE || producer?.partitions === undefined) return [asset, input] as const;
    const kind = job.partitions === undefined ? 'all' : 'same';
    return [asset, { ...input, mappings: { [asset]: { kind } } }] as const;
  });
  return { ...job, inputs: Object.fromEntries(inputs) };
}

function createEnvironment(random: Random): Environment {
  const limit = random.chance(0.5) ? { limit: random.between(1, 3) } : {};
  return {
    executor: { type: 'process' },
    maxParallel: random.between(1, 4),
    resources: { warehouse: { type: 'memory', ...limit }, files: { type: 'memory' } },
  };
}

/** What a launch of all jobs makes of it, or of a few: those read what runs before have made. */
export function createPlan(engine: Engine, graph: Graph, random: Random): Plan {
  const all = Object.keys(graph.jobs);
  const some = all.filter(() => random.chance(0.5));
  const select = random.chance(0.3) && some.length > 0 ? some : all;
  const isPartitioned = select.some((name) => graph.jobs[name]?.partitions !== undefined);
  const launch: Launch = { env: 'dev', select, ...(isPartitioned ? { partition: '2001-01-01..2001-01-03' } : {}) };
  const planned = engine.planRun(graph, launch, {
    nowMs: Date.UTC(2002, 0, 1),
    hash: sha256,
    parallelDefault: 2,
    check: () => [],
  });
  if (!planned.ok) throw new Error(planned.error.map(({ message }) => message).join('\n'));
  return planned.value.plan;
}

/** What the body of an attempt will do: always the same for the same seed and attempt, whatever happened before. */
export function createScript(random: Random, faults: Faults, request: StepRequest): BodyScript {
  const isStubborn = faults.has('stubborn bodies') && random.chance(0.5);
  const isLong = random.chance(isStubborn ? 0.5 : 0.02);
  const durationMs = isLong ? random.between(30_000, 200_000) : random.spread(1, 40_000);
  return {
    spawnMs: random.chance(0.5) ? 1 : random.between(20, 300),
    durationMs,
    tells: createTells(random, request, durationMs),
    end: createEnd(random, faults),
    onTerm: isStubborn ? 'ignores' : random.chance(0.7) ? 'ends' : 'ends as failed',
    termMs: random.spread(1, 3_000),
    killMs: random.between(1, 100),
    isUnkillable: isStubborn && random.chance(0.4),
    saysUnconfirmed: random.chance(0.5),
    orphanMs: random.between(0, 100),
    leftOutBytes: random.chance(0.05) ? 1_000 : 0,
  };
}

function createTells(random: Random, { outputs, job }: StepRequest, durationMs: number): BodyScript['tells'] {
  const tells: { readonly atMs: number; readonly message: AttemptMessage }[] = [];
  const tell = (message: AttemptMessage): void => void tells.push({ atMs: random.between(0, durationMs), message });
  if (random.chance(0.3)) tell({ kind: 'logged', level: 'info', message: 'half way' });
  if (job.items !== undefined) {
    const items = Array.from({ length: random.between(0, 4) }, (_, at) => ({ key: `item_${at}` }));
    tell({ kind: 'items', items: items.slice(0, 2) });
    tell({ kind: 'items', items: items.slice(2) });
  }
  for (const asset of Object.keys(outputs)) {
    const dataVersion = random.chance(0.3) ? { dataVersion: `v${random.between(1, 1_000)}` } : {};
    tell({ kind: 'materialized', asset, told: { rows: random.between(0, 9), ...dataVersion } });
    const check = {
      name: 'unique',
      passed: !random.chance(0.1),
      severity: random.chance(0.5) ? ('error' as const) : ('warn' as const),
    };
    if (random.chance(0.2)) tell({ kind: 'checked', asset, check });
    if (random.chance(0.05)) tell({ kind: 'value', asset, value: random.between(0, 9) });
  }
  return tells;
}

function createEnd(random: Random, faults: Faults): BodyScript['end'] {
  const failure = (retryable: boolean): StepOutcome => ({
    state: 'failed',
    error: { kind: 'user', message: 'it went wrong', retryable },
  });
  if (faults.has('lost workers') && random.chance(0.15))
    return random.chance(0.7) ? 'dies' : { state: 'lost', reason: 'what it used is gone' };
  if (faults.has('user failures') && random.chance(0.25))
    return random.chance(0.1) ? { state: 'cancelled' } : failure(random.chance(0.8));
  return random.chance(0.05) ? { state: 'unchanged', reason: 'nothing new' } : { state: 'succeeded' };
}
