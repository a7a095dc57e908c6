import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checkAcknowledged, sumOf } from '../check-acknowledged.ts';
import type { Proof } from '../proof.ts';
import { startWriter } from '../start-writer.ts';

/** A process that appends events is killed at any moment, again and again, on one file. */
export const killed: Proof = {
  name: 'killed',
  promise: 'An event that the store acknowledged is there after kill -9, in order and without gaps (SQLite).',
  target: '0 lost, 0 gaps, 0 damaged of 10,000 trials',
  async prove({ trials, random }) {
    const count = trials(500, 40);
    const folder = mkdtempSync(join(tmpdir(), 'millrace-killed-'));
    const path = join(folder, 'state.db');
    let [lost, acknowledged] = [0, 0];
    const wrong: string[] = [];
    for (let trial = 1; trial <= count; trial++) {
      const writer = startWriter({ path, runs: 2, events: 1 + (trial % 3) });
      await writer.until(() => writer.acknowledged.size > 0);
      await pause(random.between(0, 40));
      await writer.kill();
      const checked = checkAcknowledged(path, writer.acknowledged, trial % 50 === 0 || trial === count);
      lost += checked.lost;
      wrong.push(...checked.wrong);
      acknowledged = sumOf(writer.acknowledged);
    }
    rmSync(folder, { recursive: true });
    return {
      figure: `${lost} lost, ${wrong.length} gaps or damages`,
      trials: `${count} trials, ${acknowledged.toLocaleString('en-US')} events acknowledged`,
      isKept: lost === 0 && wrong.length === 0,
      wrong,
    };
  },
};
