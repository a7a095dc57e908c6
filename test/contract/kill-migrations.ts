import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../../src/std/message-of.ts';
import { type ReleasedSchema, releasedSchemas } from './released-schemas.ts';
import type { StorePlace } from './store-place.ts';
import { checkSample, writeSample } from './store-sample.ts';

/**
 * Opens stores of every released schema, and one that is not there yet, in a process that is killed (SIGKILL) at one statement after the
 * other while it brings the schema up to date; then opens each again and looks whether everything is there. `every`: only each so many
 * statements are tried, others for each schema.
 */
export async function killMigrations(adapter: MigratedAdapter, every: number): Promise<MigrationKills> {
  const wrong: string[] = [];
  let kills = 0;
  const starts = [undefined, ...releasedSchemas(adapter.name)];
  const expected = await schemaOf(adapter);
  for (const [number, start] of starts.entries()) {
    for (let at = 1 + (number % every); ; at += every) {
      const trial = await tryKill(adapter, { start, at, expected });
      if (trial.problem !== undefined) wrong.push(`from ${start?.version ?? 'nothing'}, at ${at}: ${trial.problem}`);
      if (!trial.wasKilled) break;
      kills++;
    }
  }
  return { kills, starts: starts.length, wrong };
}

export interface MigratedAdapter {
  readonly name: string;
  readonly createPlace: () => MigratedPlace;
  /** Lets the process that opens the store go on until its `at`-th statement and kills it there; `false` when it ended before. */
  readonly killAt: (place: MigratedPlace, at: number) => Promise<boolean>;
}

export interface MigratedPlace extends StorePlace {
  /** What `store-opener.ts` is given. */
  readonly openerArguments: readonly string[];
}

export interface MigrationKills {
  readonly kills: number;
  readonly starts: number;
  readonly wrong: readonly string[];
}

/** The process that opens a store, and ends then. */
export function startOpener(place: MigratedPlace, env: Readonly<Record<string, string>> = {}): ChildProcess {
  const opener = join(import.meta.dirname, 'store-opener.ts');
  return spawn(process.execPath, [opener, ...place.openerArguments], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
}

/** Between any two statements that the process sends. */
export async function killAtStatement(place: MigratedPlace, at: number): Promise<boolean> {
  const opener = startOpener(place, { MILLRACE_FAILPOINT: `statement:${at}` });
  const [code, signal] = (await once(opener, 'exit')) as [number | null, NodeJS.Signals | null];
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`the store was not opened: ${code ?? signal ?? ''}`);
  return signal === 'SIGKILL';
}

async function schemaOf(adapter: MigratedAdapter): Promise<string> {
  const place = adapter.createPlace();
  await place.open();
  const schema = await place.dumpSchema();
  await place.remove();
  return schema;
}

interface Trial {
  readonly start: ReleasedSchema | undefined;
  readonly at: number;
  /** The schema in the end. */
  readonly expected: string;
}

async function tryKill(adapter: MigratedAdapter, { start, at, expected }: Trial) {
  const place = adapter.createPlace();
  try {
    if (start !== undefined) await place.load(readFileSync(start.path, 'utf8'));
    const wasKilled = await adapter.killAt(place, at);
    return { wasKilled, problem: await findProblem(place, start, expected) };
  } finally {
    await place.remove();
  }
}

async function findProblem(
  place: StorePlace,
  start: ReleasedSchema | undefined,
  expected: string,
): Promise<string | undefined> {
  try {
    const store = await place.open();
    if ((await place.dumpSchema()) !== expected) return 'the schema is another one';
    if (start === undefined) await writeSample(store);
    await checkSample(store, start?.version);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}
