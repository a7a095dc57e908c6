import { canonicalJson } from '../../graph/canonical.ts';
import type { Json, JsonMap } from '../../std/json.ts';
import { type Candidate, type Evaluation, takeFirst } from './evaluation.ts';
import type { CodeAnswer } from '../../model/observation.ts';

/**
 * What a project's own code asks for. What one look leaves is asked for by the next ones, before the code is asked again: its cursor moves
 * with its first request.
 */
export function evaluateCode(answer: CodeAnswer, cursor: Json | undefined): Evaluation {
  const before = readCodeCursor(cursor);
  const requests = before.rest ?? answer.requests;
  const own = before.rest === undefined ? (answer.cursor ?? before.own ?? null) : (before.own ?? null);
  const events = new Map<Candidate, JsonMap>();
  for (const event of requests) events.set({ key: keyOf(event), names: { event } }, event);
  return {
    candidates: [...events.keys()],
    nothing:
      answer.reason ?? (requests.length === 0 ? 'The code asked for nothing.' : 'Nothing that it asked for is new.'),
    settle: (fresh, limit) => {
      const first = takeFirst(fresh, limit);
      const rest = fresh.slice(limit).flatMap((candidate) => events.get(candidate) ?? []);
      return { ...first, cursor: { own, ...(rest.length === 0 ? {} : { rest }) } };
    },
  };
}

/** What the code is given, and what is left of its last answer. */
export interface CodeCursor {
  readonly own?: Json;
  readonly rest?: readonly JsonMap[];
}

export function readCodeCursor(cursor: Json | undefined): CodeCursor {
  return (cursor ?? {}) as CodeCursor; // as `settle` wrote it
}

/** Its `key`, or all of it. */
function keyOf(event: JsonMap): string {
  const key = event['key'];
  return typeof key === 'string' || typeof key === 'number' ? String(key) : canonicalJson(event);
}
