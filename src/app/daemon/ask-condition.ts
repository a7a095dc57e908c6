import { rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import type { ConditionAnswer } from '../../model/condition.ts';
import type { AttemptEnd } from '../../ports/executor.ts';
import type { ConditionAsker, ConditionQuestion } from '../../ports/condition-asker.ts';
import { judgeFreshness } from '../../run/assets/judge-freshness.ts';
import { findElsewhere, withAssetsOfOthers } from '../../run/home-of-asset.ts';
import { CONDITION_MS_MAX, createConditionRequest, maxAgeOf } from '../../run/create-condition-request.ts';
import { messageOf } from '../../std/message-of.ts';
import { formatDuration } from '../../std/durations.ts';
import { foldersOf, type Instance, instanceOfFolder, runFolder } from '../instance/instance.ts';
import { openExecutor } from '../carry/open-executor.ts';
import { createResourceTypes } from '../resource-types.ts';

/** Asks conditions in child processes, one each, of which nothing is left. What runs made is known to the store, and not looked at. */
export function createConditionAsker(instance: Instance): ConditionAsker {
  return {
    async ask(question, signal) {
      try {
        const known = await askStore(instance, question);
        return known ?? (await askOutside(instanceOfFolder(instance, question.deployment.folder), question, signal));
      } catch (error) {
        return { state: 'unknown', reason: messageOf(error) };
      }
    },
  };
}

/** `undefined` when it has to be asked outside. */
async function askStore(
  { store }: Instance,
  { graph, deployment, condition }: ConditionQuestion,
): Promise<ConditionAnswer | undefined> {
  if (condition.kind !== 'fresh') return undefined;
  const { asset } = condition;
  const maxAge = maxAgeOf(graph, condition);
  const known = graph.assets[asset];
  if (known === undefined) return { state: 'unknown', reason: `There is no asset "${asset}".` };
  if (maxAge === undefined)
    return { state: 'unknown', reason: `"${asset}" has no "max_age", so nothing says when it is fresh.` };
  if (known.producer === undefined && findElsewhere(graph, asset) === undefined) return undefined;
  const records = await withAssetsOfOthers(store, graph).listAssets(deployment, [asset]);
  const latestAt = records.length === 0 ? undefined : Math.max(...records.map(({ at }) => at));
  const freshness = judgeFreshness(maxAge, latestAt, Date.now());
  if (freshness.state === 'fresh') return { state: 'holds' };
  if (freshness.state === 'never_made') return { state: 'does_not_hold', reason: `"${asset}" was never made.` };
  const late = formatDuration(Date.now() - freshness.since);
  return { state: 'does_not_hold', reason: `"${asset}" is ${late} older than its "max_age" of ${maxAge} allows.` };
}

async function askOutside(
  instance: Instance,
  { graph, deployment, condition }: ConditionQuestion,
  signal: AbortSignal,
): Promise<ConditionAnswer> {
  const { environment: name } = deployment;
  const key = randomUUID();
  const request = createConditionRequest(graph, {
    ...{ environment: name, condition, key },
    ...{ folders: foldersOf(instance), now: Date.now() },
  });
  // Never in this process, whatever runs the steps of the environment: what is asked is the project's.
  const environment = { ...request.environment, executor: { type: 'process' } };
  const { id: run } = request.run;
  const opened = await openExecutor(instance, environment, { run, resourceTypes: createResourceTypes() });
  if (!opened.ok) return { state: 'unknown', reason: opened.error };
  const executor = opened.value;
  const attempt = executor.start(request, () => undefined);
  const stop = (): void => attempt.stop(true);
  const timer = setTimeout(stop, CONDITION_MS_MAX);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  try {
    return readAnswer(await attempt.ended);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    await executor.close();
    rmSync(runFolder(instance, run), { recursive: true, force: true });
  }
}

function readAnswer(end: AttemptEnd): ConditionAnswer {
  if (end.kind !== 'finished')
    return { state: 'unknown', reason: end.kind === 'lost' ? `What asked it was lost: ${end.reason}.` : TOO_LONG };
  const { outcome } = end;
  switch (outcome.state) {
    case 'succeeded':
      return { state: 'holds' };
    case 'unchanged':
      return { state: 'does_not_hold', reason: outcome.reason };
    case 'failed':
      return { state: 'unknown', reason: outcome.error.message };
    case 'lost':
      return { state: 'unknown', reason: `It was lost: ${outcome.reason}.` };
    case 'cancelled':
      return { state: 'unknown', reason: TOO_LONG };
  }
}

const TOO_LONG = `It was not answered within ${formatDuration(CONDITION_MS_MAX)}.`;
