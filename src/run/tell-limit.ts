import type { AttemptMessage } from '../ports/executor.ts';
import type { RunLimits } from './limits.ts';

/** Counts what an attempt tells, so that a chatty job type fills neither the store nor anybody's memory. */
export interface TellLimit {
  /** Whether the next message is stored already: an attempt that is adopted tells everything again. */
  takeStored(): boolean;
  /** One more message of the log; `false` when that is too many. */
  takeLog(max: number): boolean;
  leaveOut(what: LeftOut['what'], amount: number): void;
  leftOut(): readonly LeftOut[];
}

export interface LeftOut {
  readonly what: 'log' | 'value';
  readonly leftOut: number;
}

/** `stored`: how many of the attempt's first messages are. */
export function createTellLimit(stored = 0): TellLimit {
  let logs = 0;
  let again = stored;
  const leftOut = new Map<LeftOut['what'], number>();
  return {
    takeStored: () => again-- > 0,
    takeLog: (max) => ++logs <= max,
    leaveOut: (what, amount) => void leftOut.set(what, (leftOut.get(what) ?? 0) + amount),
    leftOut: () => Array.from(leftOut, ([what, amount]) => ({ what, leftOut: amount })),
  };
}

/** The message as it is kept: shortened where it is too long, `undefined` where it is left out (and counted). */
export function capMessage(message: AttemptMessage, limit: TellLimit, limits: RunLimits): AttemptMessage | undefined {
  const max = limits.tellLengthMax;
  if (message.kind === 'logged') {
    if (!limit.takeLog(limits.logMessagesMax)) {
      limit.leaveOut('log', 1);
      return undefined;
    }
    const { extra, ...others } = message;
    const kept = {
      ...others,
      message: message.message.length > max ? `${message.message.slice(0, max)}…` : message.message,
    };
    return extra === undefined || lengthOf(extra) > max ? kept : { ...kept, extra };
  }
  if (message.kind === 'value' && lengthOf(message.value) > max) {
    limit.leaveOut('value', lengthOf(message.value));
    return undefined;
  }
  if (message.kind === 'materialized' && message.told.metadata !== undefined && lengthOf(message.told.metadata) > max) {
    limit.leaveOut('value', lengthOf(message.told.metadata));
    const { metadata: _, ...told } = message.told;
    return { ...message, told };
  }
  return message;
}

function lengthOf(value: unknown): number {
  return JSON.stringify(value).length;
}
