import { expect, test } from 'vitest';
import type { OpenResource } from '../../ports/resource.ts';
import { createProcessResources } from './process-resources.ts';

/** Opens resources that note in `log` when they are opened and closed. */
function createBench() {
  const log: string[] = [];
  const resources = createProcessResources();
  const take = (scope: string, config: string) =>
    resources.take({ scope, config }, async (): Promise<OpenResource> => {
      if (config === 'refused') throw new Error('refused');
      log.push(`open ${config}`);
      return { name: scope, type: 'fake', close: async () => void log.push(`close ${config}`) };
    });
  return { log, resources, take };
}

test('what one step opened serves the next one, and is closed with the process', async () => {
  const { log, resources, take } = createBench();
  for (let step = 0; step < 3; step++) await (await take('warehouse', 'one')).release(true);
  expect(log).toEqual(['open one']);
  await resources.close();
  expect(log).toEqual(['open one', 'close one']);
});

test('steps that go on at once share it, and it is opened once though both ask before it is open', async () => {
  const { log, take } = createBench();
  const [one, other] = await Promise.all([take('warehouse', 'one'), take('warehouse', 'one')]);
  expect(one.resource).toBe(other.resource);
  expect(log).toEqual(['open one']);
});

test('after a step that did not succeed it is opened anew', async () => {
  const { log, take } = createBench();
  await (await take('warehouse', 'one')).release(false);
  await (await take('warehouse', 'one')).release(true);
  expect(log).toEqual(['open one', 'close one', 'open one']);
});

test('one that failed is not closed under another step, and serves no later one', async () => {
  const { log, take } = createBench();
  const [failing, going] = [await take('warehouse', 'one'), await take('warehouse', 'one')];
  await failing.release(false);
  expect(log).toEqual(['open one']);
  const later = await take('warehouse', 'one');
  expect(later.resource).not.toBe(going.resource);
  await going.release(true);
  expect(log).toEqual(['open one', 'open one', 'close one']);
});

test('what did not open is tried again by the next step', async () => {
  const { log, take } = createBench();
  await expect(take('warehouse', 'refused')).rejects.toThrow('refused');
  await expect(take('warehouse', 'refused')).rejects.toThrow('refused');
  await (await take('warehouse', 'one')).release(true);
  expect(log).toEqual(['open one']);
});

test('configs that differ do not share, and a changed one closes what was opened before', async () => {
  const { log, take } = createBench();
  await (await take('warehouse', 'old password')).release(true);
  await (await take('warehouse', 'new password')).release(true);
  expect(log).toEqual(['open old password', 'close old password', 'open new password']);
});

test('a config that changed while a step goes on is closed after that step', async () => {
  const { log, take } = createBench();
  const going = await take('warehouse', 'old');
  await (await take('warehouse', 'new')).release(true);
  expect(log).toEqual(['open old', 'open new']);
  await going.release(true);
  expect(log).toEqual(['open old', 'open new', 'close old']);
});

test('resources of equal config and different names are two', async () => {
  const { log, take } = createBench();
  await (await take('warehouse', 'one')).release(true);
  await (await take('archive', 'one')).release(true);
  expect(log).toEqual(['open one', 'open one']);
});

test('no more than a few dozen are kept', async () => {
  const { log, resources, take } = createBench();
  for (let at = 0; at < 100; at++) await (await take(`resource ${at}`, `${at}`)).release(true);
  expect(log.filter((line) => line.startsWith('close')).length).toBeGreaterThan(60);
  await resources.close();
  expect(log.filter((line) => line.startsWith('close'))).toHaveLength(100);
});
