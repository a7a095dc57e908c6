import { availableParallelism } from 'node:os';
import type { Launch } from '../../../generated/formats.ts';
import type { PlanContext } from '../../run/plan/plan.ts';
import { sha256 } from '../hasher.ts';

/** What planning a launch needs of this machine: the time, how many steps it can run at once, and a checker of values where it sets any. */
export async function createPlanContext(launch: Launch): Promise<PlanContext> {
  const setsSomething = launch.set !== undefined || launch.params !== undefined;
  const check = setsSomething ? (await import('../schema-check.ts')).createSchemaCheck() : checkNothing;
  return { nowMs: Date.now(), hash: sha256, parallelDefault: availableParallelism(), check };
}

function checkNothing(): never {
  throw new Error('a launch that sets nothing has no value to check');
}
