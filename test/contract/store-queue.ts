import { describe, expect, test } from 'vitest';
import type { RunId } from '../../src/model/ids.ts';
import type { AutomationStore, DaemonDetails, QueueEntry } from '../../src/ports/automation-store.ts';
import type { Store } from '../../src/ports/store.ts';
import { createRandom } from '../simulation/random.ts';
import { createBatch, createEvents, createNewRun, SCOPE } from './store-batches.ts';
import type { PartUnderTest } from './store-place.ts';

/** The run queue, and the daemons that work on it. */
export function describeQueue(under: PartUnderTest<Store & AutomationStore>): void {
  const read = () => under.store.readQueue(PAGE);

  describe('the queue', () => {
    test('gives the waiting runs of every lane, the highest priority first, and only so many of one', async () => {
      await enqueue(under.store, ['a1', 'a2', 'a3', 'a4'], { lane: 'a' });
      await enqueue(under.store, ['b1'], { lane: 'b', priority: 3 });
      const queue = await under.store.readQueue({ waitingPerLane: 2, waitingMax: 10 });
      expect(queue.waiting.map(({ run }) => run)).toEqual(['run_b1', 'run_a1', 'run_a2']);
      expect(queue.waiting[0]).toMatchObject({
        ...SCOPE,
        lane: 'b',
        priority: 3,
        epoch: 1,
        failures: 0,
        createdAt: 1_000,
      });
      expect(await under.store.tallyWaitingRuns()).toBe(5);
      expect((await under.store.readQueue({ waitingPerLane: 2, waitingMax: 1 })).waiting).toHaveLength(1);
    });

    test('gives a run to one daemon, however many decide at once', async () => {
      const runs = await enqueue(under.store, ['a', 'b', 'c'], { lane: 'a' });
      const { number } = await read();
      const others = await Promise.all([under.place.open(), under.place.open()]);
      const answers = await Promise.all(
        [under.store, ...others].map((store, at) =>
          store.dispatchRuns({ number, daemon: `daemon ${at}`, runs: runs.slice(0, 2), at: 5_000 }),
        ),
      );
      expect(answers.filter((isGiven) => isGiven)).toHaveLength(1);
      const queue = await read();
      expect(queue.waiting.map(({ run }) => run)).toEqual(['run_c']);
      const daemon = `daemon ${answers.indexOf(true)}`;
      expect(queue.going).toMatchObject([
        {
          run: 'run_a',
          daemon,
          dispatchedAt: 5_000,
          state: 'queued',
          leaseMs: 0,
          isDaemonAlive: false,
          daemonCapacity: 0,
        },
        { run: 'run_b', daemon },
      ]);
      expect(queue.number).toBeGreaterThan(number);
    });

    test('tells who carries a run out, and forgets it when it has ended', async () => {
      const [run] = await enqueue(under.store, ['a'], { lane: 'a' });
      await under.store.beat({ daemon: daemonOf('d'), capacity: 7, leaseMs: 60_000, duties: [] });
      await under.store.dispatchRuns({ number: (await read()).number, daemon: 'd', runs: [idOf(run)], at: 5_000 });
      await under.store.claimRun({ run: idOf(run), expectedEpoch: 1, owner: 'host/1', leaseMs: 60_000 });
      const [going] = (await read()).going;
      expect(going).toMatchObject({ epoch: 2, owner: 'host/1', isDaemonAlive: true, daemonCapacity: 7 });
      expect(going?.leaseMs).toBeGreaterThan(30_000);
      const ending = createBatch(idOf(run), createEvents(idOf(run), 2, ['x']), {
        head: { state: 'failed', endedAt: 9_000 },
      });
      await under.store.appendEvents(ending);
      expect(await read()).toMatchObject({ waiting: [], going: [] });
      expect(await under.store.readTurn(idOf(run))).toBeUndefined();
      expect(await under.store.tallyWaitingRuns()).toBe(0);
      expect(await under.store.reassignRun({ run: idOf(run), from: 'd', to: 'e', at: 6_000, hasFailed: false })).toBe(
        false,
      );
      expect(await under.store.dispatchRuns({ number: (await read()).number, daemon: 'd', runs: [], at: 5_000 })).toBe(
        true,
      );
    });

    test('takes a run back from the daemon that has it, and counts what failed', async () => {
      const [run] = await enqueue(under.store, ['a'], { lane: 'a' });
      await under.store.dispatchRuns({ number: (await read()).number, daemon: 'd', runs: [idOf(run)], at: 5_000 });
      const about = { run: idOf(run), at: 6_000, hasFailed: true };
      expect(await under.store.reassignRun({ ...about, from: 'other', to: 'e' })).toBe(false);
      expect(await under.store.reassignRun({ ...about, from: 'd', to: 'e' })).toBe(true);
      expect((await read()).going).toMatchObject([{ daemon: 'e', dispatchedAt: 6_000, failures: 1 }]);
      expect(await under.store.reassignRun({ ...about, from: 'e', hasFailed: false })).toBe(true);
      expect(await read()).toMatchObject({ waiting: [{ run, failures: 1 }], going: [] });
    });

    test('gives runs that were lost too often after all others, so that they stand in nobody’s way', async () => {
      const runs = await enqueue(under.store, ['a', 'b'], { lane: 'a', priority: 5 });
      await enqueue(under.store, ['c'], { lane: 'c' });
      const [lost] = runs;
      for (let time = 0; time < 2; time++) {
        await under.store.dispatchRuns({ number: (await read()).number, daemon: 'd', runs: [idOf(lost)], at: 5_000 });
        await under.store.reassignRun({ run: idOf(lost), from: 'd', at: 6_000, hasFailed: true });
      }
      const pageOf = async (over: object) =>
        (await under.store.readQueue({ ...PAGE, ...over })).waiting.map(({ run }) => run);
      expect(await pageOf({ waitingPerLane: 1 })).toEqual(['run_a', 'run_c']);
      expect(await pageOf({ waitingPerLane: 1, failuresMax: 2 })).toEqual(['run_b', 'run_c']);
      expect(await pageOf({ failuresMax: 2 })).toEqual(['run_b', 'run_c', 'run_a']);
      expect(await pageOf({ failuresMax: 3 })).toEqual(['run_a', 'run_b', 'run_c']);
    });

    test('gives the same page of a long queue, however much of it has to be looked at', async () => {
      const random = createRandom('a long queue');
      const asked: Asked[] = [];
      for (let at = 0; at < 60; at++) {
        const lane = random.chance(0.6) ? 'a' : random.pick(['a', 'b', 'c', 'd']);
        const priority = random.pick([0, 0, 0, 0, 5]);
        const [run] = await enqueue(under.store, [`r${at}`], { lane, priority });
        asked.push({ run: idOf(run), lane, priority, isLost: false });
      }
      const runs = asked.flatMap(({ run }) => (random.chance(0.1) ? [run] : []));
      await under.store.dispatchRuns({ number: (await read()).number, daemon: 'd', runs, at: 5_000 });
      for (const run of runs) await under.store.reassignRun({ run, from: 'd', at: 6_000, hasFailed: true });
      expect(runs.length).toBeGreaterThan(2);
      const settled = asked.map((one) => ({ ...one, isLost: runs.includes(one.run) }));
      for (const waitingMax of [1, 2, 3, 5, 8, 13, 15, 20, 60])
        for (const waitingPerLane of [1, 2, 50]) {
          const page = { waitingPerLane, waitingMax, failuresMax: 1 };
          const { waiting } = await under.store.readQueue(page);
          expect(waiting.map(({ run }) => run)).toEqual(pageOf(settled, page));
        }
      expect((await under.store.listLostRuns({ failuresMin: 1, limit: 100 })).map(({ run }) => run)).toEqual(runs);
      expect((await under.store.listLostRuns({ failuresMin: 1, limit: 1 })).map(({ run }) => run)).toEqual(
        runs.slice(0, 1),
      );
      expect(await under.store.listLostRuns({ failuresMin: 2, limit: 100 })).toEqual([]);
    });

    test('gives a place again to a run that gave it back, only when it asks', async () => {
      const [run] = await enqueue(under.store, ['a'], { lane: 'a' });
      const id = idOf(run);
      const dispatch = async () =>
        under.store.dispatchRuns({ number: (await read()).number, daemon: 'd', runs: [id], at: 5_000 });
      expect(await under.store.readTurn(id)).toBeUndefined();
      await dispatch();
      expect(await under.store.readTurn(id)).toBe('taken');
      await under.store.claimRun({ run: id, expectedEpoch: 1, owner: 'host/1', leaseMs: 60_000 });
      let seq = 2;
      const append = (turn?: 'given_back' | 'asked') =>
        under.store.appendEvents(createBatch(id, createEvents(id, seq++, ['x']), turn === undefined ? {} : { turn }));
      expect(await append('asked')).toBe(true);
      expect(await under.store.readTurn(id)).toBe('taken');
      expect(await append('given_back')).toBe(true);
      expect((await read()).going).toMatchObject([{ run: id, turn: 'given_back' }]);
      await dispatch();
      expect(await under.store.readTurn(id)).toBe('given_back');
      await under.store.reassignRun({ run: id, from: 'd', at: 5_000, hasFailed: false });
      expect(await under.store.readTurn(id)).toBe('given_back');
      await under.store.dispatchRuns({ number: (await read()).number, daemon: 'd', runs: [id], at: 5_000 });
      expect(await under.store.readTurn(id)).toBe('taken');
      expect(await append('given_back')).toBe(true);
      expect(await append('asked')).toBe(true);
      expect(await append()).toBe(true);
      expect(await under.store.readTurn(id)).toBe('asked');
      await dispatch();
      expect(await under.store.readTurn(id)).toBe('taken');
      expect((await read()).going[0]?.turn).toBeUndefined();
      expect((await read()).going).toMatchObject([{ run: id, daemon: 'd', dispatchedAt: 5_000 }]);
    });

    test('knows which runs of a schedule have not ended', async () => {
      await enqueue(under.store, ['a'], { lane: 'a', chain: 'pipeline:a' });
      await enqueue(under.store, ['b'], { lane: 'b', chain: 'pipeline:b' });
      const asked = { ...SCOPE, schedule: 'pipeline:a' };
      expect(await under.store.readChains([asked, { ...asked, environment: 'prod' }])).toEqual([
        { ...asked, run: 'run_a' },
      ]);
      expect(await under.store.readChains([])).toEqual([]);
    });
  });

  describe('daemons', () => {
    test('are there as long as they say so, and a duty is one daemon’s', async () => {
      const beat = (id: string, leaseMs: number) =>
        under.store.beat({ daemon: daemonOf(id), capacity: 1, leaseMs, duties: ['schedules'] });
      expect(await beat('one', 60_000)).toEqual(['schedules']);
      expect(await beat('two', 60_000)).toEqual([]);
      expect(await under.store.listDaemons()).toMatchObject([
        { ...daemonOf('one'), isAlive: true, duties: ['schedules'] },
        { ...daemonOf('two'), isAlive: true, duties: [] },
      ]);
      expect(await beat('one', 0)).toEqual(['schedules']);
      expect(await beat('two', 60_000)).toEqual(['schedules']);
      expect(await beat('one', 60_000)).toEqual([]);
    });

    test('give back a duty that they ask for no more, and everything when they leave', async () => {
      const beat = (id: string, duties: readonly 'schedules'[]) =>
        under.store.beat({ daemon: daemonOf(id), capacity: 1, leaseMs: 60_000, duties });
      await beat('one', ['schedules']);
      expect(await beat('one', [])).toEqual([]);
      expect(await beat('two', ['schedules'])).toEqual(['schedules']);
      await under.store.leave('two');
      expect(await beat('one', ['schedules'])).toEqual(['schedules']);
      expect((await under.store.listDaemons()).map(({ id }) => id)).toEqual(['one']);
    });
  });
}

interface Asked {
  readonly run: RunId;
  readonly lane: string;
  readonly priority: number;
  readonly isLost: boolean;
}

/** As the port says it, of all that waits, in the order in which it was asked for. */
function pageOf(
  asked: readonly Asked[],
  { waitingPerLane, waitingMax }: { readonly waitingPerLane: number; readonly waitingMax: number },
): readonly RunId[] {
  const isBetter = (one: Asked, other: Asked): number =>
    Number(one.isLost) - Number(other.isLost) || other.priority - one.priority;
  const places = new Map<Asked, number>();
  for (const lane of Map.groupBy(asked, (run) => run.lane).values())
    lane.toSorted(isBetter).forEach((run, place) => places.set(run, place));
  return asked
    .filter((run) => (places.get(run) ?? 0) < waitingPerLane)
    .toSorted((one, other) => isBetter(one, other) || (places.get(one) ?? 0) - (places.get(other) ?? 0))
    .slice(0, waitingMax)
    .map(({ run }) => run);
}

const PAGE = { waitingPerLane: 10, waitingMax: 100 };

export async function enqueue(
  store: Store & AutomationStore,
  names: readonly string[],
  queued: Partial<QueueEntry>,
): Promise<readonly RunId[]> {
  const [name = ''] = names;
  const active = await store.listDeployments({ ...SCOPE, limit: 1 });
  const version = (active[0]?.version ?? 0) + 1;
  const schedules = [{ schedule: `pipeline:${name}`, rule: 'r', paused: false }];
  await store.deploy({ ...SCOPE, version, graph: 'g', folder: '/', at: 1_000, by: 'me', schedules });
  const spans = await store.readSpans(SCOPE);
  const span = spans.find(({ schedule }) => schedule === `pipeline:${name}`);
  if (span === undefined) throw new Error('there is no span');
  const runs = names.map((one) => ({
    created: createNewRun(one, { cause: { kind: 'schedule', key: one } }),
    queued: { priority: 0, lane: 'a', ...queued },
  }));
  const [isWritten] = await store.commitTicks([{ span, cursor: 2_000, ticks: [], runs }]);
  if (isWritten !== true) throw new Error('not written');
  return runs.map(({ created }) => created.run.id);
}

function idOf(run: RunId | undefined): RunId {
  if (run === undefined) throw new Error('there is no run');
  return run;
}

function daemonOf(id: string): DaemonDetails {
  return { id, host: 'host', pid: 12, engine: '1.2.3', startedAt: 1_000, state: 'working' };
}
