import { fireTimes } from '../calendar/fire-times.ts';
import { toLocalMs } from '../calendar/zone-time.ts';
import type { ScheduleRule } from './schedule-rule.ts';

/** The instants at which a rule fires by time, rising: after `afterMs`, up to `untilMs` included. Taken one at a time: what is not asked for is not computed. */
export function* ruleTimes(rule: ScheduleRule, afterMs: number, untilMs: number): Generator<number> {
  const from = Math.max(afterMs, rule.startMs - 1);
  const to = Math.min(untilMs, rule.endMs - 1);
  if (from >= to) return;
  const { timing, timezone } = rule;
  switch (timing.kind) {
    case 'cron':
      yield* mergeTimes(timing.crons.map((cron) => instantsOf(fireTimes(cron, timezone, from, to))));
      return;
    case 'every': {
      const { everyMs, anchorMs } = timing;
      for (let at = anchorMs + (Math.floor((from - anchorMs) / everyMs) + 1) * everyMs; at <= to; at += everyMs)
        yield at;
      return;
    }
    case 'at':
      if (timing.atMs > from && timing.atMs <= to) yield timing.atMs;
      return;
    case 'on_update':
  }
}

/**
 * The local time that a fire time stands for because the clocks left it out, as `2026-03-29T02:30`; `undefined` for one that is what the rule
 * says, by one of its expressions at least.
 */
export function shiftedFrom({ timing, timezone }: ScheduleRule, atMs: number): string | undefined {
  if (timing.kind !== 'cron' || toLocalMs(atMs, timezone) - toLocalMs(atMs - 1, timezone) === 1) return undefined;
  const found = timing.crons.flatMap((cron) => [...fireTimes(cron, timezone, atMs - 1, atMs)]);
  const [first] = found;
  if (first === undefined || found.some(({ isMadeUp }) => !isMadeUp)) return undefined;
  return new Date(first.localMs).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);
}

/** The first instant after one, `undefined` when there is none in the years that anybody plans for. */
export function nextTime(rule: ScheduleRule, afterMs: number, untilMs = Infinity): number | undefined {
  const [first] = take(ruleTimes(rule, afterMs, Math.min(untilMs, afterMs + HORIZON_MS)), 1);
  return first;
}

/** 29 February may be eight years away. */
export const HORIZON_MS = 9 * 366 * 86_400_000;

/** At most so many of a sequence. */
export function take(times: Iterable<number>, count: number): readonly number[] {
  const taken: number[] = [];
  for (const time of times) {
    if (taken.length >= count) break;
    taken.push(time);
    if (taken.length === count) break;
  }
  return taken;
}

function* instantsOf(times: Iterable<{ readonly atMs: number }>): Generator<number> {
  for (const { atMs } of times) yield atMs;
}

/** Rising sequences as one, each instant once. */
function* mergeTimes(sequences: readonly Generator<number>[]): Generator<number> {
  const heads = sequences.map((sequence) => ({ sequence, next: nextOf(sequence) }));
  for (;;) {
    const first = Math.min(...heads.map(({ next }) => next));
    if (first === Infinity) return;
    yield first;
    for (const head of heads) if (head.next === first) head.next = nextOf(head.sequence);
  }
}

/** `Infinity` when there is no more. */
function nextOf(sequence: Generator<number>): number {
  const next = sequence.next();
  return next.done === true ? Infinity : next.value;
}
