import type { Materialization } from '../../model/materialization.ts';
import { StepError } from '../../model/step-error.ts';
import type { Item } from '../../model/item.ts';
import type { StepRequest } from '../../model/step-request.ts';
import type { StepEmitter, StepLog } from '../../ports/job-type.ts';
import type { StepServices } from './step-services.ts';

/** What a step says of its outputs, collected until it is over, and told on at once where nothing has to be stored first. */
export function createEmitter(request: StepRequest, services: StepServices): Emitter {
  const told = new Map<string, Told>();
  const items: Item[] = [];
  let hasSaidItems = false;
  const requireOutput = (asset: string): void => {
    if (Object.hasOwn(request.outputs, asset)) return;
    throw new StepError(`The step reports "${asset}", which "${request.job.name}" does not declare as an output.`, {
      retryable: false,
    });
  };
  const log =
    (level: 'debug' | 'info' | 'warn' | 'error'): StepLog['info'] =>
    (message, extra) =>
      services.report({ kind: 'logged', level, message, ...(extra === undefined ? {} : { extra }) });
  return {
    told,
    items,
    hasSaidItems: () => hasSaidItems,
    sayItems(found) {
      requireFinder(request);
      hasSaidItems = true;
      items.push(...found);
    },
    logAt: (level, message, extra) => log(level)(message, extra),
    log: { info: log('info'), warn: log('warn') },
    emit: {
      materialized(asset, materialization = {}) {
        requireOutput(asset);
        told.set(asset, { state: 'new', materialization });
      },
      unchanged(asset, reason) {
        requireOutput(asset);
        told.set(asset, { state: 'unchanged', reason });
      },
      checked(asset, check) {
        services.report({ kind: 'checked', asset, check });
      },
      item(key, fields = {}) {
        requireFinder(request);
        hasSaidItems = true;
        items.push({ ...fields, key });
      },
    },
    publish(asset, materialization) {
      requireOutput(asset);
      const said = told.get(asset);
      told.set(asset, { state: 'published' });
      services.report({
        kind: 'materialized',
        asset,
        told: said?.state === 'new' ? merge(said.materialization, materialization) : materialization,
      });
    },
  };
}

export interface Emitter {
  readonly log: StepLog;
  readonly emit: StepEmitter;
  logAt(level: 'debug' | 'info' | 'warn' | 'error', ...message: Parameters<StepLog['info']>): void;
  /** What was found. */
  readonly items: readonly Item[];
  /** Whether it was said what was found, be it nothing. */
  hasSaidItems(): boolean;
  sayItems(found: readonly Item[]): void;
  /** What was said last of each output. */
  readonly told: ReadonlyMap<string, Told>;
  /** Tells that an output holds new data that readers can see already, with all that was said of it. */
  publish(asset: string, materialization: Materialization): void;
}

function requireFinder({ job }: StepRequest): void {
  if (job.items === true) return;
  throw new StepError(`The step finds items, and "${job.name}" does not say "items: true".`, { retryable: false });
}

function merge(said: Materialization, known: Materialization): Materialization {
  const metadata = { ...said.metadata, ...known.metadata };
  return { ...said, ...known, ...(Object.keys(metadata).length === 0 ? {} : { metadata }) };
}

/** `new`: said by the step, to be stored and told when it is over. `published`: there and told. */
export type Told =
  | { readonly state: 'new'; readonly materialization: Materialization }
  | { readonly state: 'published' }
  | { readonly state: 'unchanged'; readonly reason: string };
