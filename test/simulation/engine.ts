import { activateVersion } from '../../src/automation/activate-version.ts';
import { planBackfill } from '../../src/automation/backfills/backfills.ts';
import { runDaemon } from '../../src/automation/automation.ts';
import { AUTOMATION_LIMITS } from '../../src/automation/limits.ts';
import { addEvents, toBatch, toRunHead, toStepRecord } from '../../src/run/batch.ts';
import { carryOver, itemsFound } from '../../src/run/repeat/carry-over.ts';
import { coordinate } from '../../src/run/coordinator.ts';
import { createRunDetails } from '../../src/run/create-run-details.ts';
import { RUN_LIMITS } from '../../src/run/limits.ts';
import { createPlanIndex } from '../../src/run/plan-index.ts';
import { planRun, writePlan } from '../../src/run/plan/plan.ts';
import { runIdOf } from '../../src/run/run-id.ts';
import { createRunState } from '../../src/run/run-state.ts';
import { takeRun } from '../../src/run/take-run.ts';
import { transition } from '../../src/run/transition.ts';
import { MemoryAutomation } from './memory-automation.ts';
import { MemoryBackfills } from './memory-backfills.ts';
import { MemorySensors } from './memory-sensors.ts';

/** What of the product is simulated: the modules themselves, or a mutant of them. */
export const PRODUCT = {
  addEvents,
  toBatch,
  toRunHead,
  toStepRecord,
  carryOver,
  itemsFound,
  coordinate,
  createRunDetails,
  RUN_LIMITS,
  createPlanIndex,
  planRun,
  writePlan,
  runIdOf,
  createRunState,
  takeRun,
  transition,
  activateVersion,
  planBackfill,
  runDaemon,
  AUTOMATION_LIMITS,
  /** Not the product's, but what its adapters promise: a mutant of it is a store that does not keep a promise. */
  MemoryAutomation,
  MemoryBackfills,
  MemorySensors,
};

export type Engine = typeof PRODUCT;
