/**
 * The places where a process can be made to crash (`src/ports/failpoint.ts`), and which process of a run comes to them. Every place that the
 * product names is here: the suite fails when one of these is never reached.
 */
export const POINTS: readonly Point[] = [
  ...around('keepGraph', ['before', 'unfinished', 'after']).map(point('launch')),
  ...around('createRun', ['before', 'sent', 'uncommitted', 'after']).map(point('launch')),
  ...around('claimRun', ['before', 'sent', 'uncommitted', 'after']).map(point('any')),
  ...around('renewLease', ['before', 'sent', 'uncommitted', 'after']).map(point('any')),
  ...around('appendEvents', ['uncommitted']).map(point('any')),
  ...around('run_starting', ['before', 'sent', 'after']).map(point('launch')),
  ...around('run_started', ['before', 'sent', 'after']).map(point('launch')),
  ...around('step_ready', ['before', 'sent', 'after']).map(point('launch')),
  ...around('step_starting', ['before', 'sent', 'after']).map(point('any')),
  ...around('step_started', ['before', 'sent', 'after']).map(point('any')),
  ...around('asset_materialized', ['before', 'sent', 'after']).map(point('any')),
  ...around('step_succeeded', ['before', 'sent', 'after']).map(point('any')),
  ...around('run_succeeded', ['before', 'sent', 'after']).map(point('any')),
  ...around('run_taken_over', ['before', 'sent', 'after']).map(point('takeover')),
  ...around('start', ['before', 'after']).map(point('any')),
  ...['ended'].map(point('any')),
  ...around('adopt', ['before', 'after']).map(point('takeover')),
  ...around('close', ['before', 'after']).map(point('any')),
];

export interface Point {
  readonly name: string;
  /** Which process of a run comes to it: the one that launches it, one that takes it over with a step that went on, or either. */
  readonly when: 'launch' | 'takeover' | 'any';
}

function around(name: string, places: readonly string[]): readonly string[] {
  return places.map((place) => `${name}:${place}`);
}

function point(when: Point['when']) {
  return (name: string): Point => ({ name, when });
}
