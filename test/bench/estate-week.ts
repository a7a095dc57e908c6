import { availableParallelism } from 'node:os';
import { compileProject } from '../../src/app/compile-project/compile-project.ts';
import { simulateProject } from '../../src/app/daemon/simulate.ts';
import { ruleTimes } from '../../src/automation/rule-times.ts';
import { makeEstate } from '../corpus/estate.ts';

/**
 * A week of a company's estate: its pipelines by their real schedules, with bodies that do nothing for half a minute, by the product's daemon and
 * coordinators on a virtual clock. Prints what ran, whether every fire time has its tick and every run its end, and what it took. Days may
 * be given, and places in the queue: `npm run bench:estate-week -- 1 4`.
 */
const DAY_MS = 86_400_000;
const days = Number(process.argv[2] ?? 7);
const RUNS_AT_ONCE = Number(process.argv[3] ?? 32);
const [fromMs, toMs] = [Date.UTC(2026, 2, 23), Date.UTC(2026, 2, 23) + days * DAY_MS];

const estate = makeEstate();
const { graph } = await compileProject(estate.folder);
estate.remove();
if (graph === undefined) throw new Error('the estate does not compile');
const dev = graph.environments['dev'];
if (dev === undefined) throw new Error('the estate has no environment');
const start = performance.now();
const cpu = process.cpuUsage();
let peakBytes = 0;
const simulation = await simulateProject(
  {
    ...{ project: graph.project, environment: 'dev', fromMs, toMs, runsMax: 1_000_000, capacity: RUNS_AT_ONCE },
    graph: { ...graph, environments: { dev: { ...dev, queue: { max_runs: RUNS_AT_ONCE } } } },
    durationOf: () => 30_000,
  },
  {
    signal: new AbortController().signal,
    onProgress: () => (peakBytes = Math.max(peakBytes, process.memoryUsage.rss())),
  },
);
const seconds = (performance.now() - start) / 1_000;
const { user, system } = process.cpuUsage(cpu);
const { ticks, runs, schedules, failures } = simulation;

const due = schedules.flatMap(({ name, rule }) =>
  Array.from(ruleTimes(rule, fromMs - 1, toMs - 1), (fireAt) => `${name} ${fireAt}`),
);
const seen = ticks.map(({ schedule, fireAt }) => `${schedule} ${fireAt}`);
const requested = ticks.filter(({ state }) => state === 'requested').length;
const ended = runs.filter(({ state }) => state === 'succeeded').length;
const isWhole = seen.toSorted().join('\n') === due.toSorted().join('\n');
const steps = runs.reduce((sum, run) => sum + run.steps.length, 0);
console.log(`${availableParallelism()} cores, Node ${process.versions.node}; ${Object.keys(graph.jobs).length} jobs`);
console.log(
  `${days} days: ${schedules.length} schedules, ${due.length} fire times, ${ticks.length} ticks: ${isWhole ? 'each fire time has one' : 'NOT each fire time has one'}`,
);
console.log(
  `${requested} requested runs, ${runs.length} runs, ${ended} succeeded, ${steps} steps; ${ticks.length - requested} skipped`,
);
for (const [reason, some] of Map.groupBy(
  ticks.flatMap((tick) => (tick.state === 'requested' ? [] : [tick])),
  skipKind,
))
  console.log(`  skipped: ${some.length} × ${reason}`);
for (const failure of failures.slice(0, 5)) console.log(`  failed: ${failure}`);
console.log(
  `${seconds.toFixed(1)} s wall, ${((user + system) / 1e6).toFixed(1)} s CPU, ${((days * 24) / seconds).toFixed(1)} simulated hours a second, at most ${Math.round(peakBytes / 1024 ** 2)} MiB`,
);
process.exitCode = isWhole && requested === runs.length && ended === runs.length && failures.length === 0 ? 0 : 1;

function skipKind({ reason }: { readonly reason: string }): string {
  return reason.replaceAll(/"[^"]*"/g, '"…"');
}
