import { StepError } from '../../model/step-error.ts';
import type { StepRequest } from '../../model/step-request.ts';
import type { StepContext } from '../../ports/job-type.ts';
import type { JsonMap } from '../../std/json.ts';
import type { Emitter } from './emitter.ts';
import type { PipesException, PipesMessage } from './pipes/pipes-message.ts';
import { openPipes, type Pipes } from './pipes/pipes.ts';
import { createStepEnvironment } from './step-environment.ts';
import type { StepPlaces } from './step-places.ts';
import type { StepServices } from './step-services.ts';

/** How a step runs child processes: with the variables that tell them of the step, and listening to what they tell by Dagster Pipes. */
export function createChildren(parts: ChildrenParts): Pick<StepContext, 'environment' | 'spawn'> {
  const { request, services, places, config } = parts;
  let environment: Promise<Record<string, string>> | undefined;
  let count = 0;
  const ownVariables = (): Promise<Record<string, string>> => (environment ??= createStepEnvironment(request, places));
  return {
    environment: ownVariables,
    async spawn(command, options = {}) {
      const variables = await ownVariables();
      const extras = { config, params: request.params, ...itemOf(request) };
      const pipes = await openPipes(request, extras, `${request.folders.attempt}.pipes-${count++}`);
      const env = { ...definedVariables(), ...variables, ...pipes.environment, ...options.env };
      try {
        return await listen(pipes, parts, () => services.spawn(command.map(toWord), { ...options, env }));
      } finally {
        await pipes.remove();
      }
    },
  };
}

export interface ChildrenParts {
  readonly request: StepRequest;
  readonly services: StepServices;
  readonly places: StepPlaces;
  readonly emitter: Emitter;
  /** Rendered, with secrets by name: it is written to a file. */
  readonly config: JsonMap;
}

/** A word of a command that is one template has the kind of its value, such as a number. */
function toWord(word: unknown): string {
  return typeof word === 'string' ? word : JSON.stringify(word);
}

function itemOf({ item }: StepRequest): JsonMap {
  return item === undefined ? {} : { item: item as JsonMap }; // it was JSON when it was found
}

function definedVariables(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** A reported exception is a failure, whatever the exit code says; and so is a report that cannot be taken. */
async function listen<T>(pipes: Pipes, parts: ChildrenParts, work: () => Promise<T>): Promise<T> {
  let exception: PipesException | undefined;
  let refused: Error | undefined;
  let isOpen: boolean | undefined;
  const followed = pipes.follow((message) => {
    if (message.kind === 'opened') isOpen = true;
    if (message.kind === 'closed') {
      isOpen = false;
      exception = message.exception;
    }
    try {
      take(message, parts);
    } catch (error) {
      refused ??= error as Error;
    }
  });
  const result = await work().finally(() => followed.end());
  if (exception !== undefined) {
    if (exception.stack !== '') parts.emitter.logAt('error', exception.stack);
    throw new StepError(exception.message);
  }
  if (refused !== undefined) throw refused;
  if (isOpen === true)
    parts.emitter.log.warn('The process opened Dagster Pipes and did not close it: its last messages may be missing.');
  return result;
}

function take(message: PipesMessage, { emitter, request }: ChildrenParts): void {
  switch (message.kind) {
    case 'log':
      emitter.logAt(message.level, message.message, message.extra);
      break;
    case 'materialized':
      emitter.emit.materialized(message.asset ?? onlyOutput(request), message.told);
      break;
    case 'checked':
      emitter.emit.checked(message.asset ?? onlyOutput(request), message.check);
      break;
    case 'items':
      if (request.job.items === true) emitter.sayItems(message.items);
      else emitter.log.info('custom message', { payload: { items: message.items } });
      break;
    case 'wrong_items':
      if (request.job.items === true) throw refuseItem(message.number, message.text);
      emitter.log.info('custom message', { payload: message.payload });
      break;
    case 'unreadable':
      emitter.log.warn('A line that is no Dagster Pipes message was written to the messages file.', {
        line: message.text.slice(0, LINE_MAX),
      });
      break;
    default: // opened and closed are about the channel, not the step
  }
}

function refuseItem(number: number, text: string): StepError {
  const shown = text.length > ITEM_SHOWN_MAX ? `${text.slice(0, ITEM_SHOWN_MAX)}…` : text;
  return new StepError(
    `Item ${number} of those that the step told of over Dagster Pipes is no item: ${shown}. It must be a key, or a map with a "key".`,
    { retryable: false },
  );
}

const ITEM_SHOWN_MAX = 200;
const LINE_MAX = 500;

function onlyOutput({ outputs, job }: StepRequest): string {
  const [asset, ...others] = Object.keys(outputs);
  if (asset !== undefined && others.length === 0) return asset;
  throw new StepError(
    `The step reports data without saying of which asset, and "${job.name}" has ${others.length === 0 ? 'no output' : 'several outputs'}.`,
    { retryable: false },
  );
}
