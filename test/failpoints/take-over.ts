import { openInstance, readKeptGraph } from '../../src/app/instance.ts';
import { carryRun } from '../../src/app/carry-run.ts';
import type { Environment } from '../../src/graph/graph.ts';
import type { Plan } from '../../src/model/plan.ts';

/** Carries the newest run of a project on from where its coordinator died: `take-over.ts FOLDER STORAGE`, as JSON or empty. */
const [, , projectFolder = '', storage = ''] = process.argv;
const config = storage === '' ? {} : { storage: JSON.parse(storage) as NonNullable<Environment['storage']> };
const instance = await openInstance({ projectFolder, ...config });
if (!instance.ok) throw new Error(instance.error);
const { store } = instance.value;
const [run] = await store.listRuns({ limit: 1 });
const plan = run === undefined ? undefined : await store.readPlan(run.id);
const graph = run === undefined ? undefined : readKeptGraph(instance.value, run.graph);
if (run === undefined || plan === undefined || graph === undefined) throw new Error('there is nothing to take over');
const carried = await carryRun(instance.value, { graph, plan: JSON.parse(plan) as Plan, run }, {});
await store.close();
if (!carried.ok) throw new Error(carried.error);
