/**
 * The places where a process can be made to crash (`src/ports/failpoint.ts`), by which process of a run. Events that are stored together
 * have one place for all: "step_starting" stands for "step_ready" too, and "hooked" for those that call hooks. The suite fails when one of
 * these is never come to.
 */
const POINTS: readonly Point[] = [
  ...around('keepGraph', ['before', 'unfinished', 'after']).map(point('launch')),
  ...around('createRun', ['before', 'sent', 'uncommitted', 'after']).map(point('launch')),
  ...around('claimRun', ['before', 'sent', 'uncommitted', 'after']).map(point('any')),
  ...around('renewLease', ['before', 'sent', 'uncommitted', 'after']).map(point('any')),
  ...around('appendEvents', ['uncommitted']).map(point('any')),
  ...around('run_starting', ['before', 'sent', 'after']).map(point('launch')),
  ...around('run_started', ['before', 'sent', 'after']).map(point('launch')),
  ...around('step_starting', ['before', 'sent', 'after']).map(point('any')),
  ...around('step_started', ['before', 'sent', 'after']).map(point('any')),
  ...around('step_succeeded', ['before', 'sent', 'after']).map(point('any')),
  ...around('run_succeeded', ['before', 'sent', 'after']).map(point('any')),
  ...around('run_taken_over', ['before', 'sent', 'after']).map(point('takeover')),
  ...around('start', ['before', 'after']).map(point('any')),
  ...around('fork', ['after']).map(point('any')),
  ...['ended'].map(point('any')),
  ...around('adopt', ['before', 'after']).map(point('takeover')),
  ...around('close', ['before', 'after']).map(point('any')),
  ...around('journalBegin', ['before', 'after']).map(point('any', { dies: 'step child' })),
  ...around('journalEnd', ['before', 'written']).map(point('any', { dies: 'step child' })),
  ...around('askRoom', ['before', 'sent', 'uncommitted', 'after']).map(point('any', { of: 'crowded' })),
  ...around('hooked', ['before', 'sent', 'after']).map(point('any', { of: 'hooked' })),
  ...around('claimHookCalls', ['before', 'sent', 'uncommitted', 'after']).map(point('any', { of: 'hooked' })),
  ...around('settleHookCall', ['before', 'sent', 'uncommitted', 'after']).map(point('any', { of: 'hooked' })),
];

export interface Point {
  readonly name: string;
  /** Which process of a run comes to it: the one that launches it, one that takes it over with a step that went on, or either. */
  readonly when: 'launch' | 'takeover' | 'any';
  readonly dies: 'coordinator' | 'step child';
  readonly of: RunKind;
}

/** Of four steps; of one that waits for a place that another run has; of one whose end calls a hook. */
export type RunKind = 'plain' | 'crowded' | 'hooked';

/** Those that a process comes to with a store: only SQLite has its transactions in the process itself. */
export function pointsOf(store: 'sqlite' | 'postgres'): readonly Point[] {
  return POINTS.filter(({ name }) => store === 'sqlite' || !name.endsWith(':uncommitted'));
}

/** Where a body has come to its end and nobody could know: it is run again. */
export const BODY_ENDED_UNKNOWN = 'journalEnd:before';

/** Where a hook was delivered and nobody could know: it is delivered again. */
export const DELIVERED_UNKNOWN: readonly string[] = around('settleHookCall', ['before', 'sent', 'uncommitted']);

function around(name: string, places: readonly string[]): readonly string[] {
  return places.map((place) => `${name}:${place}`);
}

function point(when: Point['when'], { dies = 'coordinator', of = 'plain' }: Partial<Pick<Point, 'dies' | 'of'>> = {}) {
  return (name: string): Point => ({ name, when, dies, of });
}
