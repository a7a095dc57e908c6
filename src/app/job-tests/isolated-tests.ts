import { type ChildProcess, fork, type ForkOptions } from 'node:child_process';
import type { StepRequest } from '../../model/step-request.ts';
import { TEST_TIMEOUT_MS } from '../../run/job-tests/carry-out-test.ts';
import type { PreparedTest, TestResult } from '../../run/job-tests/job-tests.ts';
import { bareEnvironment, findSandboxProblem, NO_NETWORK } from '../../run/mocks/run-sandboxed.ts';
import { entryFile } from '../program-files.ts';

/** Whether the code that a step runs is not the product's own. */
export function isForeign({ baseType }: StepRequest): boolean {
  return baseType.origin !== 'built-in' && baseType.manifest.runtime === 'node';
}

/**
 * Carries out tests in a child process, which is started by the first of them: without network where the machine can take it away, and with
 * none of the variables of this process. One that does not answer in time is ended.
 */
export function openIsolatedTests({ folder, projectFolder }: IsolatedOptions): IsolatedTests {
  let child: Promise<ChildProcess> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const start = async (): Promise<ChildProcess> => {
    const entry = entryFile('test-child');
    const options: ForkOptions = { env: bareEnvironment(folder), stdio: ['ignore', 'ignore', 'inherit', 'ipc'] };
    if ((await findSandboxProblem()) !== undefined) return fork(entry, [folder, projectFolder], options);
    const [program = '', ...args] = NO_NETWORK;
    return fork(entry, [folder, projectFolder], {
      ...options,
      execPath: program,
      execArgv: [...args, process.execPath],
    });
  };
  const end = async (): Promise<void> => {
    const open = await child;
    child = undefined;
    if (open === undefined || open.exitCode !== null || open.signalCode !== null) return;
    const gone = new Promise((resolve) => open.once('exit', resolve));
    open.kill('SIGKILL');
    await gone;
  };
  const runNext = async (test: PreparedTest): Promise<TestResult> => {
    const open = await (child ??= start());
    const answer = await ask(open, test);
    if (answer.kind === 'answered') return answer.result;
    await end();
    const { request } = test;
    const problems = [{ at: [], kind: 'message' as const, message: answer.message }];
    return { job: request.job.name, test: test.test.name, state: 'failed', durationMs: 0, problems, calls: [] };
  };
  return {
    run(test) {
      const mine = last.then(() => runNext(test));
      last = mine;
      return mine;
    },
    close: end,
  };
}

export interface IsolatedOptions {
  /** For temporary files; absolute, as the other. */
  readonly folder: string;
  readonly projectFolder: string;
}

export interface IsolatedTests {
  run(test: PreparedTest): Promise<TestResult>;
  close(): Promise<void>;
}

type Answer =
  { readonly kind: 'answered'; readonly result: TestResult } | { readonly kind: 'silent'; readonly message: string };

/** Time for the child to say itself that a test takes too long. */
const GRACE_MS = 5_000;

function ask(child: ChildProcess, test: PreparedTest): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer): void => {
      clearTimeout(timer);
      child.removeAllListeners('message').removeAllListeners('exit').removeAllListeners('error');
      resolve(answer);
    };
    const timer = setTimeout(
      () =>
        settle({ kind: 'silent', message: `it did not end within ${TEST_TIMEOUT_MS / 1_000} seconds, and was ended` }),
      TEST_TIMEOUT_MS + GRACE_MS,
    );
    child.once('message', (result) => settle({ kind: 'answered', result: result as TestResult }));
    child.once('error', (error) =>
      settle({ kind: 'silent', message: `its process cannot be started: ${error.message}` }),
    );
    child.once('exit', (code, signal) =>
      settle({
        kind: 'silent',
        message: `it ended the process that it ran in (${signal ?? `exit code ${code ?? 'none'}`})`,
      }),
    );
    child.send(test);
  });
}
