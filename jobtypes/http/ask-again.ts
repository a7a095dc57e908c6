import { setTimeout as delay } from 'node:timers/promises';
import type { HttpResponse } from '../../src/plugin.ts';

/**
 * Asks, and asks again while the service cannot be reached or says that it is overloaded, at most so often. Waits as long as the service
 * asks for, but no longer than a limit, else longer each time. Gives the last answer, whatever it is.
 */
export async function askAgain(
  ask: () => Promise<HttpResponse>,
  { attempts, signal, told }: Patience,
): Promise<HttpResponse> {
  for (let attempt = 1; ; attempt++) {
    const isLast = attempt >= attempts;
    const outcome = await ask().catch((error: unknown) => {
      if (isLast || !isUnavailable(error)) throw error;
      return error;
    });
    if (!(outcome instanceof Error) && (isLast || !OVERLOADED.has(outcome.status))) return outcome;
    const askedMs = outcome instanceof Error ? undefined : readRetryAfter(outcome.headers['retry-after']);
    const waitMs = Math.min(askedMs ?? FIRST_WAIT_MS * 2 ** (attempt - 1), WAIT_MS_MAX);
    told(outcome instanceof Error ? outcome.message : `the service answers ${outcome.status}`, waitMs);
    await delay(waitMs, undefined, { signal });
  }
}

export interface Patience {
  readonly attempts: number;
  readonly signal: AbortSignal;
  /** Of each answer that is not the last. */
  readonly told: (why: string, waitMs: number) => void;
}

const OVERLOADED = new Set([408, 425, 429, 500, 502, 503, 504]);
const FIRST_WAIT_MS = 1_000;
const WAIT_MS_MAX = 5 * 60_000;

/** A bundled job type has its own copy of the class. */
function isUnavailable(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ResourceError' && 'kind' in error && error.kind === 'unavailable';
}

/** Seconds, or a date. */
function readRetryAfter(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}
