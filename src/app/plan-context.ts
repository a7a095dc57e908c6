import { availableParallelism } from 'node:os';
import type { PlanContext } from '../run/plan/plan.ts';
import { sha256 } from './hasher.ts';
import { createSchemaCheck } from './schema-check.ts';

/** What planning needs of this machine: the time, and how many steps it can run at once. */
export async function createPlanContext(): Promise<PlanContext> {
  return { nowMs: Date.now(), hash: sha256, parallelDefault: availableParallelism(), check: await createSchemaCheck() };
}
