import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checkAcknowledged, sumOf } from '../check-acknowledged.ts';
import type { Effort, Proof } from '../proof.ts';
import { startWriter } from '../start-writer.ts';
import { type FileRange, hasStrace, traceFiles } from '../trace-files.ts';
import { forgetUnsynced } from '../forget-unsynced.ts';

/**
 * The system calls of a process that appends events are traced, it is killed, and what it wrote since the last `fsync` of each file is taken
 * away again, as a power cut may: cut off or empty in one image, noise in another. Not tried: a disk that lies about `fsync`.
 */
export const powercut: Proof = {
  name: 'powercut',
  promise: 'An event that the store acknowledged is there after a power cut (SQLite).',
  target: '0 lost of 1,000,000 acknowledged events',
  async prove(effort) {
    if (!hasStrace()) return { missing: 'there is no strace, or it may not trace here' };
    const count = effort.trials(150, 4);
    const careful = await tryCuts(effort, { count, careless: false });
    const careless = await tryCuts(effort, { count: effort.trials(10, 3), careless: true });
    return {
      figure: `${careful.lost} lost; where the disk is not waited for, the same cuts lose ${careless.lost.toLocaleString('en-US')} of ${careless.acknowledged.toLocaleString('en-US')}`,
      trials: `${count} cuts, two images each, ${careful.acknowledged.toLocaleString('en-US')} events acknowledged`,
      isKept: careful.lost === 0 && careful.wrong.length === 0 && careless.lost > 0,
      wrong: [
        ...careful.wrong,
        ...(careless.lost > 0
          ? []
          : ['a store that does not wait for the disk loses nothing either: the images are no power cuts']),
      ],
    };
  },
};

/** Acknowledged before a cut. */
const EVENTS_MAX = 12_000;

interface Cuts {
  readonly count: number;
  readonly careless: boolean;
}

async function tryCuts({ random }: Effort, { count, careless }: Cuts) {
  let [lost, acknowledged] = [0, 0];
  const wrong: string[] = [];
  for (let trial = 0; trial < count; trial++) {
    const folder = mkdtempSync(join(tmpdir(), 'millrace-powercut-'));
    const path = join(folder, 'state.db');
    const trace = traceFiles(join(folder, 'trace'));
    const writer = startWriter({ path, runs: 4, events: 300, careless, before: trace.before });
    const limit = random.between(10, careless ? 2_000 : EVENTS_MAX);
    await writer.until(() => sumOf(writer.acknowledged) > limit);
    await pause(random.between(0, 20));
    await writer.kill();
    const unsynced = trace.readUnsynced();
    let lostNow = 0;
    for (const how of ['emptied', 'noise'] as const) {
      const checked = checkAcknowledged(createImage(folder, unsynced, how), writer.acknowledged);
      lostNow = Math.max(lostNow, checked.lost);
      wrong.push(...checked.wrong);
    }
    lost += lostNow;
    acknowledged += sumOf(writer.acknowledged);
    rmSync(folder, { recursive: true });
  }
  return { lost, acknowledged, wrong };
}

/** The files as they may be after the cut; where the database is. */
function createImage(
  folder: string,
  unsynced: ReadonlyMap<string, readonly FileRange[]>,
  how: 'emptied' | 'noise',
): string {
  const image = join(folder, how);
  mkdirSync(image);
  for (const file of ['state.db', 'state.db-wal'].filter((name) => existsSync(join(folder, name)))) {
    copyFileSync(join(folder, file), join(image, file));
    forgetUnsynced(join(image, file), unsynced.get(join(folder, file)) ?? [], how);
  }
  return join(image, 'state.db');
}
