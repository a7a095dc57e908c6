import { mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { attemptFile } from '../../model/attempt-files.ts';
import type { JobTypeDefinition } from '../../ports/job-type.ts';
import type { ResourceType } from '../../ports/resource.ts';
import type { HostedStep, StepHost } from '../../ports/step-host.ts';
import type { StepOutcome, StepRequest } from '../../model/step-request.ts';
import { fillFolder } from './fill-folder.ts';
import { enterStep } from './enter-step.ts';
import { openOutput } from './output-files.ts';
import { createSpawner } from './spawner.ts';
import { lookAtInputs } from './look-at-inputs.ts';
import type { OpenStep, StepServices } from './step-services.ts';
import { toOutcome } from './to-outcome.ts';

/**
 * Runs steps in this process: a fresh folder with the job's files, the code of the job type, its context, and afterwards nothing left.
 * This folder holds everything that runs beside project code; it shares only data and contracts with the coordinator.
 *
 * Invariant: what a step reports comes in order, and nothing comes after its outcome.
 */
export function createStepHost(parts: StepHostParts): StepHost {
  return { run: (request, hosted) => runStep(request, hosted, parts) };
}

export interface StepHostParts {
  /** The code of the request's base type. Rejects with a `StepError` when it is not what the graph was made with. */
  readonly loadJobType: (request: StepRequest) => Promise<JobTypeDefinition<never>>;
  readonly openStep: OpenStep;
  readonly resourceTypes: (type: string) => Promise<ResourceType>;
  /** Whether the process belongs to one step at a time: its working directory, environment and console become the step's. */
  readonly isolated: boolean;
}

async function runStep(request: StepRequest, hosted: HostedStep, parts: StepHostParts): Promise<StepOutcome> {
  const { attempt } = request.folders;
  const folder = attemptFile(attempt, 'work');
  mkdirSync(folder, { recursive: true });
  const output = openOutput(attempt);
  const leave = parts.isolated ? enterStep(request, folder, output) : () => undefined;
  const spawner = createSpawner({ request, folder, output, hosted });
  let isOver = false;
  const report: HostedStep['report'] = (message) => (isOver ? undefined : hosted.report(message));
  try {
    report({ kind: 'started', pid: process.pid });
    fillFolder(folder, request.job.files ?? {}, request.folders.contents);
    if (request.looks === true)
      return await lookAtInputs(request, servicesOf({ ...hosted, report }, { ...parts, folder, spawn: spawner.spawn }));
    return await execute(request, { ...hosted, report }, { ...parts, folder, spawn: spawner.spawn });
  } catch (error) {
    return toOutcome(error, hosted.signal);
  } finally {
    isOver = true;
    await spawner.close();
    leave();
    output.close();
    removeFolder(folder);
  }
}

/** Most steps leave nothing in it, and then this is one call. */
function removeFolder(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface StepPlace extends StepHostParts {
  readonly folder: string;
  readonly spawn: ReturnType<typeof createSpawner>['spawn'];
}

function servicesOf(hosted: HostedStep, { folder, spawn, resourceTypes }: StepPlace): StepServices {
  return {
    report: (message) => (message.kind === 'finished' ? undefined : hosted.report(message)),
    signal: hosted.signal,
    folder,
    spawn,
    resourceTypes,
  };
}

async function execute(request: StepRequest, hosted: HostedStep, place: StepPlace): Promise<StepOutcome> {
  const jobType = await place.loadJobType(request);
  hosted.signal.throwIfAborted();
  const step = await place.openStep(request, servicesOf(hosted, place));
  try {
    // The config was checked against the type's own schema, which is what its code expects.
    await jobType.execute(step.context as never);
    hosted.signal.throwIfAborted();
    return await step.finish();
  } finally {
    await step.close();
  }
}
