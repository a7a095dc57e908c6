import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { JobTypeDefinition } from '../../ports/job-type.ts';
import type { ResourceType } from '../../ports/resource.ts';
import type { HostedStep, StepHost } from '../../ports/step-host.ts';
import type { StepOutcome, StepRequest } from '../../model/step-request.ts';
import { askCondition } from './ask-condition.ts';
import { fillFolder } from './fill-folder.ts';
import { enterStep } from './enter-step.ts';
import { openOutput } from './output-files.ts';
import { createProcessResources, type ProcessResources } from './process-resources.ts';
import { createSpawner } from './spawner.ts';
import { lookAtInputs } from './look-at-inputs.ts';
import type { OpenStep, StepServices } from './step-services.ts';
import { toOutcome } from './to-outcome.ts';
import { createWorkFolders, type WorkFolder, type WorkFolders } from './work-folders.ts';

/**
 * Runs steps in this process: a fresh folder with the job's files, the code of the job type, its context, and afterwards nothing left.
 * This folder holds everything that runs beside project code; it shares only data and contracts with the coordinator.
 *
 * Invariant: what a step reports comes in order, and nothing comes after its outcome.
 */
export function createStepHost(parts: StepHostParts): StepHost {
  const folders = createWorkFolders({ keepsOne: parts.isolated });
  if (parts.isolated) process.once('exit', () => folders.close());
  const resources = createProcessResources();
  return {
    run: (request, hosted) => runStep(request, hosted, { ...parts, folders, resources }),
    close: () => resources.close(),
  };
}

export interface StepHostParts {
  /** The code of the request's base type. Rejects with a `StepError` when it is not what the graph was made with. */
  readonly loadJobType: (request: StepRequest) => Promise<JobTypeDefinition<never>>;
  readonly openStep: OpenStep;
  readonly resourceTypes: (type: string) => Promise<ResourceType>;
  /** Whether the process belongs to one step at a time: its working directory, environment and console become the step's. */
  readonly isolated: boolean;
}

interface OpenHost extends StepHostParts {
  readonly resources: ProcessResources;
  readonly folders: WorkFolders;
}

async function runStep(request: StepRequest, hosted: HostedStep, parts: OpenHost): Promise<StepOutcome> {
  const { attempt } = request.folders;
  mkdirSync(dirname(attempt), { recursive: true });
  const work = parts.folders.of(attempt);
  const output = openOutput(attempt);
  const leave = parts.isolated ? enterStep(request, work.path, output) : () => undefined;
  const spawner = createSpawner({ request, work, output, hosted });
  let isOver = false;
  const report: HostedStep['report'] = (message) => (isOver ? undefined : hosted.report(message));
  try {
    report({ kind: 'started', pid: process.pid });
    fillFolder(work, request.job.files ?? {}, request.folders.contents);
    const place = { ...parts, work, spawn: spawner.spawn };
    const services = servicesOf({ ...hosted, report }, place);
    if (request.looks === true) return await lookAtInputs(request, services);
    if (request.asks !== undefined) return await askCondition(request, request.asks, services);
    return await execute(request, { ...hosted, report }, place);
  } catch (error) {
    return toOutcome(error, hosted.signal);
  } finally {
    isOver = true;
    await spawner.close();
    leave();
    output.close();
    work.remove({ isKnown: !spawner.hasSpawned });
  }
}

interface StepPlace extends OpenHost {
  readonly work: WorkFolder;
  readonly spawn: ReturnType<typeof createSpawner>['spawn'];
}

function servicesOf(hosted: HostedStep, { work, spawn, resources, resourceTypes }: StepPlace): StepServices {
  return {
    report: (message) => (message.kind === 'finished' ? undefined : hosted.report(message)),
    signal: hosted.signal,
    get folder() {
      return work.path;
    },
    spawn,
    resources,
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
