import type { Json, JsonMap } from '../../std/json.ts';

/** What a look may ask runs for, and what it comes to once it is known which of that is new. Pure. */
export interface Evaluation {
  /** In the order in which they are asked for. */
  readonly candidates: readonly Candidate[];
  /** Why there is nothing to ask for, when there is nothing new. */
  readonly nothing: string;
  /** `fresh`: those whose key is not known yet. At most `limit` of them are asked for. */
  settle(fresh: readonly Candidate[], limit: number): Settled;
}

/** Something seen that is worth a run. */
export interface Candidate {
  /** Its run key, unless the sensor has a template for it. */
  readonly key: string;
  /** What the templates of the sensor know. */
  readonly names: JsonMap;
}

export interface Settled {
  readonly requested: readonly Candidate[];
  readonly cursor: Json;
  /** The cursor in its place when some of what is requested cannot be planned now: then that is seen again. */
  readonly cursorToRepeat?: Json;
  /** What is not asked for yet, and why. */
  readonly waiting?: string;
  /** The next look is due sooner than usual. */
  readonly dueInMs?: number;
}

/** The first ones are asked for now, the rest at once in the next look. */
export function takeFirst(fresh: readonly Candidate[], limit: number): Omit<Settled, 'cursor'> {
  if (fresh.length <= limit) return { requested: fresh };
  const waiting = `${fresh.length - limit} more are left for the next look.`;
  return { requested: fresh.slice(0, limit), waiting, dueInMs: 0 };
}
