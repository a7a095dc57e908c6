import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { attemptFile } from '../../src/model/attempt-files.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StepRequest } from '../../src/model/step-request.ts';
import type { Attempt, AttemptEnd, AttemptMessage, Executor } from '../../src/ports/executor.ts';
import type { OutputLimits } from '../../src/executors/attempt-output.ts';
import { appears } from './appears.ts';
import { createProbeProject, type ProbeProject } from './probe-project.ts';

/** What every executor promises. `open` gives a fresh one. */
export function describeExecutor(name: string, open: (project: ProbeProject, limits?: OutputLimits) => Executor): void {
  let project: ProbeProject;
  let executor: Executor;
  beforeAll(() => {
    project = createProbeProject();
  });
  afterAll(() => project.remove());
  beforeEach(() => {
    executor = open(project);
  });
  afterEach(() => executor.close());

  describe(`an executor: ${name}`, () => {
    test('an attempt tells that it started and what its code tells, in order, and then ends', async () => {
      const { told, end } = await run(executor, project.request({ do: 'emit' }));
      expect(told.map(({ kind }) => kind)).toEqual(['started', 'logged', 'checked', 'materialized']);
      expect(told.at(-1)).toMatchObject({ asset: 'probed', told: { rows: 1, dataVersion: 'v1' } });
      expect(end).toMatchObject({ kind: 'finished', outcome: { state: 'succeeded' } });
    });

    test('attempts go on at once, each with an end of its own', async () => {
      const requests = [{ do: 'emit' }, { do: 'fail' }, { do: 'emit' }, { do: 'mistake' }].map((config) =>
        project.request(config),
      );
      const ends = await Promise.all(requests.map((request) => run(executor, request)));
      expect(ends.map(({ end }) => (end.kind === 'finished' ? end.outcome.state : end.kind))).toEqual([
        'succeeded',
        'failed',
        'succeeded',
        'failed',
      ]);
    });

    test('a failure of the work is a sentence, a mistake in the code comes with where it is', async () => {
      const failed = await run(executor, project.request({ do: 'fail' }));
      expect(failed.end).toMatchObject({
        outcome: { state: 'failed', error: { kind: 'user', message: 'this cannot work', retryable: false } },
      });
      const mistaken = await run(executor, project.request({ do: 'mistake' }));
      expect(mistaken.end).toMatchObject({
        outcome: {
          state: 'failed',
          error: {
            message: 'a mistake in the code',
            retryable: true,
            stack: expect.stringContaining('probe.ts') as string,
          },
        },
      });
    });

    test('what is asked to end and listens is cancelled', async () => {
      const started = start(executor, project.request({ do: 'wait' }));
      await started.told('logged');
      started.attempt.stop(false);
      expect(await started.attempt.ended).toMatchObject({ kind: 'finished', outcome: { state: 'cancelled' } });
    });

    test('what is asked to end and does not listen ends when it is made to', async () => {
      const file = join(project.folder, 'stubborn');
      const { attempt } = start(executor, project.request({ do: 'stubborn', file }));
      await appears(file);
      attempt.stop(false);
      attempt.stop(true);
      expect(await attempt.ended).toMatchObject({ kind: 'finished', outcome: { state: 'cancelled' } });
    });

    test('what processes write goes to files', async () => {
      const request = project.request({ do: 'print' });
      const { end } = await run(executor, request);
      expect(readFileSync(attemptFile(request.folders.attempt, 'stdout'), 'utf8')).toContain('by a process\n');
      expect(readFileSync(attemptFile(request.folders.attempt, 'stderr'), 'utf8')).toBe('to the other\n');
      expect(end.output?.stderr).toEqual({ bytes: 13, leftOut: 0 });
    });

    test('of too much output the beginning and the end are kept, with a count of the rest', async () => {
      await executor.close();
      executor = open(project, { headBytes: 1000, tailBytes: 100 });
      const request = project.request({
        do: 'flood',
        script: 'echo first; yes 0123456789 | head -c 200000; echo last',
      });
      const { end } = await run(executor, request);
      const text = readFileSync(attemptFile(request.folders.attempt, 'stdout'), 'utf8');
      expect(text.startsWith('first\n0123456789\n')).toBe(true);
      expect(text.endsWith('last\n')).toBe(true);
      expect(text).toContain('bytes are left out');
      expect(statSync(attemptFile(request.folders.attempt, 'stdout')).size).toBeLessThan(1_300);
      expect(end.output?.stdout.bytes).toBe(200_011);
      expect(end.output?.stdout.leftOut).toBe(200_011 - 1_100);
    });

    test('a step has a folder of its own, empty at first and gone afterwards', async () => {
      const { told } = await run(executor, project.request({ do: 'look' }));
      const message = told.find(({ kind }) => kind === 'materialized');
      const [folder = '', files] = (message?.kind === 'materialized' ? (message.told.dataVersion ?? '') : '').split(
        '|',
      );
      expect(files).toBe('');
      expect(folder).toContain('work');
      expect(existsSync(folder)).toBe(false);
    });

    test('close ends what still goes on', async () => {
      const started = start(executor, project.request({ do: 'wait' }));
      await started.told('logged');
      await executor.close();
      const end = await started.attempt.ended;
      expect(end.kind === 'finished' ? end.outcome.state : end.kind).not.toBe('succeeded');
    });

    test('an attempt of a coordinator that is gone, without a result, is lost', async () => {
      const { run: owner, step, attempt, folders } = project.request({ do: 'emit' });
      const told: AttemptMessage[] = [];
      const adopted = executor.adopt({ run: owner.id, step, attempt, files: folders.attempt }, (message) =>
        told.push(message),
      );
      expect(await adopted.ended).toMatchObject({ kind: 'lost' });
      expect(told).toEqual([]);
    });
  });
}

export interface StartedAttempt {
  readonly request: StepRequest;
  readonly attempt: Attempt;
  readonly messages: readonly AttemptMessage[];
  /** Resolves with the first message of a kind. */
  told(kind: AttemptMessage['kind']): Promise<AttemptMessage>;
}

export function start(executor: Executor, request: StepRequest): StartedAttempt {
  const messages: AttemptMessage[] = [];
  const looks = new Set<() => void>();
  const attempt = executor.start(request, (message) => {
    messages.push(message);
    for (const look of looks) look();
  });
  return {
    request,
    attempt,
    messages,
    told: (kind) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = messages.find((message) => message.kind === kind);
          if (found !== undefined) resolve(found);
        };
        looks.add(look);
        look();
        void attempt.ended.then((end) =>
          reject(new Error(`it ended without telling "${kind}": ${JSON.stringify(end)}`)),
        );
      }),
  };
}

export async function run(
  executor: Executor,
  request: StepRequest,
): Promise<{ readonly told: readonly AttemptMessage[]; readonly end: AttemptEnd }> {
  const { attempt, messages } = start(executor, request);
  const end = await attempt.ended;
  return { told: messages, end };
}
