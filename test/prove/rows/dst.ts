import { type Cron, parseCron } from '../../../src/calendar/cron.ts';
import { fireTimes } from '../../../src/calendar/fire-times.ts';
import { offsetSpans } from '../../../src/calendar/zone-time.ts';
import {
  findOffsetChanges,
  lookAtClock,
  type OffsetChange,
  readClock,
  readOracleCron,
} from '../../calendar/clock-oracle.ts';
import type { Proof } from '../proof.ts';

/** Fire times around every change of a zone's offset, held against a clock that is looked at every minute. */
export const dst: Proof = {
  name: 'dst',
  promise: 'A schedule fires when its wall clock says, in every zone, whenever clocks change.',
  target: '0 unlike a clock that is looked at every minute',
  prove({ trials, random }) {
    const all = Intl.supportedValuesOf('timeZone');
    const count = trials(all.length, 6);
    const zones =
      count >= all.length ? all : Array.from({ length: count }, () => all[random.between(0, all.length - 1)] ?? 'UTC');
    const wrong: string[] = [];
    const known = new Set<string>();
    let [changes, times] = [0, 0];
    for (const zone of zones) {
      const found = findOffsetChanges(zone, FROM_MS, TO_MS);
      changes += found.length;
      wrong.push(...checkSpans(zone, found));
      for (const change of found) {
        const near = found.filter(({ atMs }) => Math.abs(atMs - change.atMs) <= NEAR_MS + 3 * DAY_MS);
        const situation = JSON.stringify([change.atMs, near]);
        if (known.has(situation)) continue;
        known.add(situation);
        const checked = checkChange(zone, change, near);
        wrong.push(...checked.wrong);
        times += checked.times;
      }
    }
    return Promise.resolve({
      figure: `${wrong.length} unlike it`,
      trials: `${zones.length} zones, ${changes.toLocaleString('en-US')} changes of an offset from 2000 to 2040, ${known.size.toLocaleString('en-US')} of them different × ${CRONS.length} expressions, ${times.toLocaleString('en-US')} fire times`,
      isKept: wrong.length === 0,
      wrong,
    });
  },
};

const DAY_MS = 86_400_000;
const FROM_MS = Date.UTC(2000, 0, 1);
const TO_MS = Date.UTC(2041, 0, 1);
/** How far around a change is looked; the clock is looked at from a day before. */
const NEAR_MS = 26 * 3_600_000;

const CRONS = [
  ...['* * * * *', '*/7 * * * *', '0 * * * *', '30 * * * *', '15,45 * * * *', '0 */2 * * *', '30 */3 * * *'],
  ...['10 */6 * * *', '0 0-23 * * *', '0 0 * * *', '30 0 * * *', '0 1 * * *', '30 1 * * *', '0 2 * * *', '30 2 * * *'],
  ...['45 2 * * *', '0 3 * * *', '30 3 * * *', '59 23 * * *', '0,15,30 2 * * *', '*/20 1-3 * * *', '0 2,3 * * *'],
  ...[
    '0 2 * * 0',
    '30 1 * * 6,7',
    '0 2 L * *',
    '20 1 * * 0L',
    '0 3 * 3,10 *',
    '15 2 1-7 * *',
    '0 1 13 * 0',
    '30 2 * * 0#2',
  ],
].map((text) => ({ text, cron: parse(text), oracle: readOracleCron(text) }));

function parse(text: string): Cron {
  const cron = parseCron(text);
  if (!cron.ok) throw new Error(cron.error.message);
  return cron.value;
}

/** The stretches of one offset that the product goes by are those of the system's clocks. */
function checkSpans(zone: string, changes: readonly OffsetChange[]): readonly string[] {
  const spans = [...offsetSpans(zone, FROM_MS, TO_MS)];
  const moves = spans.slice(1).filter(({ offsetMs }, at) => offsetMs !== spans[at]?.offsetMs);
  const seen = moves.map(({ startMs, offsetMs }) => `${startMs} ${offsetMs}`);
  const expected = changes.map(({ atMs, afterMs }) => `${atMs} ${afterMs}`);
  return seen.join() === expected.join() ? [] : [`${zone} has ${seen.length} changes, its clock ${expected.length}`];
}

function checkChange(zone: string, { atMs }: OffsetChange, near: readonly OffsetChange[]) {
  const [fromMs, toMs] = [atMs - NEAR_MS, atMs + NEAR_MS];
  const minutes = readClock(near, fromMs - DAY_MS, toMs);
  const wrong: string[] = [];
  let times = 0;
  for (const { text, cron, oracle } of CRONS) {
    const found = Array.from(fireTimes(cron, zone, fromMs, toMs), (fire) => fire.atMs);
    const expected = lookAtClock(oracle, minutes, fromMs);
    times += found.length;
    if (found.join() !== expected.join()) wrong.push(describe({ zone, text, found, expected }));
  }
  return { wrong, times };
}

interface Mismatch {
  readonly zone: string;
  readonly text: string;
  readonly found: readonly number[];
  readonly expected: readonly number[];
}

function describe({ zone, text, found, expected }: Mismatch): string {
  const at = expected.findIndex((time, place) => found[place] !== time);
  const iso = (time: number | undefined) => (time === undefined ? 'never' : new Date(time).toISOString());
  return `"${text}" in ${zone}: ${iso(found[at])} instead of ${iso(expected[at])}`;
}
