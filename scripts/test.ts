import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatDuration } from '../src/std/durations.ts';
import type { TestCounts } from './count-tests.ts';

/**
 * What `npm test` runs after the set-up: the build, the checks of the source (two at a time), then all tests by themselves, so that
 * nothing disturbs what is timed. Arguments go to vitest, and leave the checks out. The last line counts tests and steps alike.
 */
const NODE = process.execPath;
const BUILD: Step = { name: 'build', command: [NODE, 'scripts/build.ts'] };
const CHECKS: readonly Step[] = [
  { name: 'lint', command: [NODE, 'node_modules/eslint/bin/eslint.js', '.'] },
  { name: 'types', command: [NODE, 'node_modules/typescript/bin/tsc', '--noEmit'] },
  { name: 'format', command: [NODE, 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'] },
  {
    name: 'import walls',
    command: [
      NODE,
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.mjs',
      'src',
    ],
  },
  { name: 'unused code', command: [NODE, 'node_modules/knip/bin/knip.js'] },
];
const CHECKS_AT_ONCE = 2;

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

interface StepResult {
  readonly code: number;
  readonly output: string;
}

process.chdir(join(import.meta.dirname, '..'));
const vitestArguments = process.argv.slice(2);
const steps = [await runStep(BUILD), ...(vitestArguments.length === 0 ? await runSteps(CHECKS) : [])];
const tests = await runTests(vitestArguments);
summarise(steps, tests);

async function runSteps(all: readonly Step[]): Promise<boolean[]> {
  const queue = [...all];
  const results: boolean[] = [];
  const lanes = Array.from({ length: CHECKS_AT_ONCE }, async () => {
    for (let step = queue.shift(); step !== undefined; step = queue.shift()) results.push(await runStep(step));
  });
  await Promise.all(lanes);
  return results;
}

/** Runs one step and prints one line about it, with all that it said if it failed. */
async function runStep(step: Step): Promise<boolean> {
  const start = performance.now();
  const { code, output } = await run(step.command, 'pipe');
  console.log(`${code === 0 ? '✓' : '✗'} ${step.name} (${formatDuration(performance.now() - start)})`);
  if (code !== 0) console.log(output);
  return code === 0;
}

async function runTests(extra: readonly string[]): Promise<TestCounts> {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-test-'));
  const counts = join(folder, 'counts.json');
  try {
    const reporters = ['--reporter=default', '--reporter=./scripts/count-tests.ts'];
    const { code } = await run([NODE, 'node_modules/vitest/vitest.mjs', 'run', ...reporters, ...extra], 'inherit', {
      MILLRACE_TEST_COUNTS: counts,
    });
    if (!existsSync(counts)) return { passed: 0, failed: 1, skipped: [] };
    const result = JSON.parse(readFileSync(counts, 'utf8')) as TestCounts;
    // Such as a process that a test left behind, which is found when all tests are over.
    return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function summarise(stepsPassed: readonly boolean[], { passed, failed, skipped }: TestCounts): void {
  for (const { name, reason } of skipped) console.log(`skipped: ${name}: ${reason}`);
  const failedSteps = stepsPassed.filter((isPassed) => !isPassed).length;
  console.log(
    `${passed + stepsPassed.length - failedSteps} passed, ${failed + failedSteps} failed, ${skipped.length} skipped`,
  );
  process.exitCode = failed + failedSteps > 0 ? 1 : 0;
}

function run(
  command: readonly [string, ...string[]],
  stdio: 'pipe' | 'inherit',
  variables: NodeJS.ProcessEnv = {},
): Promise<StepResult> {
  return new Promise((resolve, reject) => {
    const [program, ...args] = command;
    const child = spawn(program, args, { stdio: ['ignore', stdio, stdio], env: { ...process.env, ...variables } });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}
