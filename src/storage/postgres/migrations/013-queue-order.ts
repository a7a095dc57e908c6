/**
 * The order in which waiting runs are looked at, what goes on, what was lost and what a schedule began; a run that has ended is in the queue no
 * more. How many runs a daemon carries out at once. By which release of the time zone database a fire time was found.
 */
export const QUEUE_ORDER = `
DELETE FROM run_queue WHERE run IN (SELECT key FROM run WHERE ended_at IS NOT NULL);

DROP INDEX run_queue_waiting;
CREATE INDEX run_queue_waiting ON run_queue (priority DESC, run) WHERE daemon IS NULL;
CREATE INDEX run_queue_going ON run_queue (run) WHERE daemon IS NOT NULL;
CREATE INDEX run_queue_lost ON run_queue (run) WHERE failures > 0;
CREATE INDEX run_queue_chained ON run_queue (chain) WHERE chain IS NOT NULL;

ALTER TABLE daemon ADD COLUMN capacity integer NOT NULL DEFAULT 0;

ALTER TABLE tick ADD COLUMN zone_rules text;
`;
