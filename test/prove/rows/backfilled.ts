import { randomUUID } from 'node:crypto';
import { BUILTINS } from '../../../generated/builtins.ts';
import { sha256 } from '../../../src/app/hasher.ts';
import { createSchemaCheck } from '../../../src/app/schema-check.ts';
import { advanceBackfill } from '../../../src/automation/backfills/advance-backfill.ts';
import { createBackfillLayout } from '../../../src/automation/backfills/backfill-layout.ts';
import { planBackfill } from '../../../src/automation/backfills/backfills.ts';
import { compile } from '../../../src/compile/compile.ts';
import type { Backfill } from '../../../src/model/backfill.ts';
import type { InstanceStore } from '../../../src/ports/instance-store.ts';
import type { NewRun } from '../../../src/ports/store.ts';
import { createBatch, createEvents } from '../../contract/store-batches.ts';
import { createSqlitePlace } from '../../contract/store-sqlite-place.ts';
import { memoryFiles } from '../../memory-files.ts';
import type { Effort, Proof, Verdict } from '../proof.ts';

const HEAP_MAX_MIB = 150;

/** A backfill of 100,000 hours, a run each, that end at once: every key has one run, and memory does not grow with the keys. */
export const backfilled: Proof = {
  name: 'backfill',
  promise: 'A backfill of any size makes one run of each partition, and holds no list of them',
  target: `100,000 partitions, 0 lost, 0 doubled, heap ≤ ${HEAP_MAX_MIB} MiB more`,
  prove,
};

async function prove({ trials }: Effort): Promise<Verdict> {
  const hours = trials(100_000, 1_000);
  const place = createSqlitePlace();
  try {
    const store = await place.open();
    const { graph } = await compile({
      files: memoryFiles(projectOf(hours)),
      packages: () => undefined,
      hash: sha256,
      builtins: BUILTINS,
    });
    if (graph === undefined) throw new Error('the project does not compile');
    const planning = { hash: sha256, parallelDefault: 1, check: createSchemaCheck() };
    const createdAt = Date.UTC(2020, 0, 1);
    const request = { launch: {}, partitions: [], batch: 1 };
    const planned = planBackfill(graph, request, { ...planning, nowMs: createdAt });
    if (!planned.ok) throw new Error('it cannot be planned');
    const { stages, environment } = planned.value;
    const backfill: Backfill = {
      ...{
        id: `bf_${randomUUID()}`,
        project: graph.project,
        environment,
        graph: graph.hash,
        launch: {},
        carrier: 'daemons',
      },
      ...{
        priority: 0,
        runsMax: 200,
        chunks: hours,
        state: 'running',
        cursors: [0],
        revision: 1,
        createdAt,
        createdBy: 'me',
        stages,
      },
    };
    await store.createBackfill(backfill);
    const layout = createBackfillLayout(graph, backfill, { planning, engine: '1.2.3' });
    const startedAt = performance.now();
    const heap = new HeapWatch();
    const keys = new Set<string>();
    let doubled = 0;
    for (;;) {
      const head = await store.readBackfill(backfill.id);
      if (head === undefined || head.endedAt !== undefined) break;
      const ports = { store, clock: { now: () => createdAt }, limits: { chunksAtOnce: 200 } };
      const { requested } = await advanceBackfill({ head, backfill, layout }, ports);
      doubled += countDoubled(requested, keys);
      await Promise.all(requested.map((created) => endRun(store, created)));
      heap.look();
    }
    const seconds = (performance.now() - startedAt) / 1000;
    const end = await store.readBackfill(backfill.id);
    const lost = hours - keys.size;
    const isKept = lost === 0 && doubled === 0 && end?.state === 'succeeded' && heap.grownMiB <= HEAP_MAX_MIB;
    const figure = `${lost} lost, ${doubled} doubled, heap ${heap.grownMiB} MiB more, ${seconds.toFixed(0)} s, ${Math.round(hours / seconds)} runs a second`;
    return { figure, trials: `${hours} partitions`, isKept };
  } finally {
    await place.remove();
  }
}

/** Adds what was asked for now, as short hashes; how many of it were asked for before. */
function countDoubled(requested: readonly NewRun[], keys: Set<string>): number {
  const before = keys.size;
  for (const { run } of requested) keys.add(sha256(JSON.stringify(run.launch.partition)).slice(0, 12));
  return before + requested.length - keys.size;
}

/** What the heap has grown by since the beginning, at most; the set of what was seen included. */
class HeapWatch {
  readonly #start = process.memoryUsage().heapUsed;
  #most = 0;

  look(): void {
    this.#most = Math.max(this.#most, process.memoryUsage().heapUsed - this.#start);
  }

  get grownMiB(): number {
    return Math.round(this.#most / 2 ** 20);
  }
}

async function endRun(store: InstanceStore, { run: { id } }: NewRun): Promise<void> {
  await store.claimRun({ run: id, expectedEpoch: 1, owner: 'host/1', leaseMs: 60_000 });
  const head = { state: 'succeeded', startedAt: 4_000, endedAt: 9_000 } as const;
  await store.appendEvents(createBatch(id, createEvents(id, 2, ['x']), { head }));
}

function projectOf(hours: number): Readonly<Record<string, string>> {
  const end = new Date(Date.UTC(2000, 0, 1) + hours * 3_600_000).toISOString().slice(0, 16);
  return {
    'millrace.yaml': `millrace: 1
project: hours
descriptors: ["*.job.yaml"]
partitions: {hourly: {every: hour, start: "2000-01-01T00:00", end: "${end}"}}
environments: {dev: {resources: {files: {type: local_files, root: files}}}}
`,
    'a.job.yaml': 'job: a\ntype: shell\npartitions: hourly\noutputs: a\nconfig: {script: "true"}\n',
  };
}
