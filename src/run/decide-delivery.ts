import type { AttemptEnd } from '../ports/executor.ts';
import type { OutboxEntry, SettledHookCall, UnreadableCall } from '../ports/outbox-store.ts';

/**
 * What becomes of a call whose hook was tried: delivered, due again after a while that grows, or given up when what it tells is a day old.
 * Whatever the reason of a failure, it may pass: somebody mends the channel. Pure.
 */
export function decideDelivery(
  { call, tries }: OutboxEntry,
  tried: { readonly error?: string },
  now: number,
): SettledHookCall['outcome'] {
  const { error } = tried;
  if (error === undefined) return { state: 'delivered' };
  if (now - call.at >= TRIED_FOR_MS) return { state: 'dead', error };
  const nextAt = Math.min(now + delayAfter(tries), Math.max(now, call.at + TRIED_FOR_MS));
  return { state: 'waiting', error, nextAt };
}

/**
 * What becomes of a call that cannot be read: it is tried again as others are, for somebody may mend it, and holds up none of them. How old
 * it is cannot be read either: it is given up when its tries have taken a day. Pure.
 */
export function decideUnreadable(
  { tries, reason: error }: Pick<UnreadableCall, 'tries' | 'reason'>,
  now: number,
): SettledHookCall['outcome'] {
  let triedForMs = 0;
  for (let earlier = 1; earlier < tries && triedForMs < TRIED_FOR_MS; earlier++) triedForMs += delayAfter(earlier);
  if (triedForMs >= TRIED_FOR_MS) return { state: 'dead', error };
  return { state: 'waiting', error, nextAt: now + delayAfter(tries), isOwnFault: true };
}

function delayAfter(tries: number): number {
  return Math.min(FIRST_DELAY_MS * 2 ** Math.min(tries - 1, 30), DELAY_MAX_MS);
}

/** Why a hook's attempt failed, in a sentence; `undefined` when it did not. */
export function failureOf(end: AttemptEnd): string | undefined {
  switch (end.kind) {
    case 'finished':
      if (end.outcome.state === 'failed') return end.outcome.error.message;
      if (end.outcome.state === 'lost') return end.outcome.reason;
      return end.outcome.state === 'cancelled' ? 'It took too long, or was interrupted.' : undefined;
    case 'lost':
      return end.reason;
    case 'unconfirmed':
      return 'It did not end when it was told to.';
  }
}

const FIRST_DELAY_MS = 5_000;
const DELAY_MAX_MS = 30 * 60_000;
const TRIED_FOR_MS = 24 * 3_600_000;
