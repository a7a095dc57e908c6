import type { EventDraft, EventOf } from '../model/event.ts';
import type { LiveStep } from '../model/step.ts';
import type { AttemptMessage } from '../ports/executor.ts';
import { unreachable } from '../std/unreachable.ts';

/** The event that keeps what an attempt told. Pure. */
export function toEvent(message: AttemptMessage, teller: Teller): EventDraft {
  const { id: step, live } = teller;
  const { attempt } = live;
  const partitions = teller.partitions === undefined ? {} : { partitions: teller.partitions };
  switch (message.kind) {
    case 'started':
      return { type: 'step_started', step, attempt, body: { pid: message.pid } };
    case 'materialized': {
      const { dataVersion = live.memoKey, ...told } = message.told;
      const definition = teller.definition === undefined ? {} : { definition: teller.definition };
      return {
        type: 'asset_materialized',
        step,
        attempt,
        body: { asset: message.asset, ...partitions, dataVersion, ...definition, ...told },
      };
    }
    case 'checked': {
      const { asset, check } = message;
      if (teller.judged !== undefined)
        return { type: 'asset_checked', step, attempt, body: judge(message, teller.judged) };
      const isBad = !check.passed && check.severity === 'error' && Object.hasOwn(live.versions, asset);
      return {
        type: 'asset_checked',
        step,
        attempt,
        body: { asset, ...partitions, ...check, ...(isBad ? { bad: true } : {}) },
      };
    }
    case 'logged': {
      const { kind: _, ...body } = message;
      return { type: 'step_logged', step, attempt, body };
    }
    case 'seen':
      throw new Error(`an attempt of ${step} tells what is seen by a look`);
    case 'items':
      return { type: 'items_emitted', step, attempt, body: { items: [...message.items] } };
    case 'value':
      return { type: 'asset_value', step, attempt, body: { asset: message.asset, value: message.value } };
    default:
      return unreachable(message);
  }
}

/** What readers see now is bad, or is not bad any more for that reason. A warning is neither. */
function judge(
  { asset, check }: Extract<AttemptMessage, { readonly kind: 'checked' }>,
  judged: readonly string[],
): EventOf<'asset_checked'>['body'] {
  const keys = judged.filter((key) => key !== '');
  const isJudged = check.severity === 'error' && judged.length > 0;
  return {
    asset,
    ...(keys.length === 0 ? {} : { partitions: keys }),
    ...check,
    ...(isJudged ? { bad: !check.passed } : {}),
  };
}

export interface Teller {
  readonly id: string;
  readonly live: LiveStep;
  readonly partitions: readonly string[] | undefined;
  /** Of a check on data that the step has only read, by a job that judges it: the partitions that it read, `''` where there are none. */
  readonly judged?: readonly string[] | undefined;
  /** Of a job that makes views: the hash of their definition. */
  readonly definition: string | undefined;
}
