import type { Sla } from '../../../generated/formats.ts';
import { dueTime, isLate } from '../../calendar/due-time.ts';
import type { Graph } from '../../graph/graph.ts';
import type { SimulatedRun } from './run-recorder.ts';

/**
 * Runs and steps that are not done when they should be, by the `sla` of their pipeline or job. What has not ended at all is as late as it
 * was when the simulation ended.
 */
export function findLate(graph: Graph, runs: readonly SimulatedRun[], untilMs: number): readonly Late[] {
  return runs.flatMap((run) => {
    const pipeline = /^pipeline:(.+)$/.exec(run.schedule)?.[1];
    const ofRun = lateOf(graph.pipelines[pipeline ?? '']?.sla, run.fireAt, run.endedAt ?? untilMs);
    const ofSteps = run.steps.flatMap(({ id, job, endedAt }) => {
      const late = lateOf(graph.jobs[job]?.sla, run.fireAt, endedAt ?? untilMs);
      return late === undefined ? [] : [{ run: run.id, schedule: run.schedule, step: id, ...late }];
    });
    return ofRun === undefined ? ofSteps : [{ run: run.id, schedule: run.schedule, ...ofRun }, ...ofSteps];
  });
}

export interface Late {
  readonly run: string;
  readonly schedule: string;
  /** The whole run when left out. */
  readonly step?: string;
  readonly dueAt: number;
  readonly lateMs: number;
}

function lateOf(sla: Sla | undefined, fireAt: number, endedAt: number): Pick<Late, 'dueAt' | 'lateMs'> | undefined {
  const dueAt = sla === undefined ? undefined : dueTime(sla, fireAt);
  return dueAt === undefined || !isLate(dueAt, endedAt, endedAt) ? undefined : { dueAt, lateMs: endedAt - dueAt };
}
