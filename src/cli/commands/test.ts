import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { JobTest } from '../../app/job-tests/job-tests.ts';
import { formatDuration } from '../../std/durations.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { locateApp, type OpenedProject, openProject, pathPrefixOf, tellLineDiagnostics } from '../open-project.ts';
import { printJson } from '../output.ts';
import { SELECT_OPTIONS, selectFromOptions } from '../select-jobs.ts';
import { type Coverage, countCoverage } from '../test-report/coverage.ts';
import { renderTest } from '../test-report/render-test.ts';
import { renderTestGithub } from '../test-report/render-test-github.ts';
import { renderTestJunit } from '../test-report/render-test-junit.ts';
import { showTestProgress } from '../test-report/show-test-progress.ts';
import { listTestKeys } from '../test-report/test-keys.ts';
import { locateResult, type LocatedResult } from '../test-report/test-report.ts';
import { watchFolder } from '../watch-folder.ts';

/** Runs the tests of jobs on mocks. */
export const command: Command = {
  description:
    'Run the tests that jobs declare under "tests:", on mocked resources: nothing outside is reached, and nothing is changed. ' +
    'Fails (exit code 1) when a test does.',
  common: ['project', 'select', 'exclude', 'env', 'output'],
  options: [
    { flags: '--name <pattern...>', description: 'only tests whose name contains this; * stands for any text' },
    ...SELECT_OPTIONS,
    { flags: '--junit <file>', description: 'write the results as JUnit XML, too' },
    { flags: '--github', description: 'write annotations for GitHub; on by itself in GitHub Actions' },
    { flags: '--coverage', description: 'list the jobs without tests, and how many have some' },
    { flags: '--fail-under <percent>', description: 'fail when fewer of the selected jobs have tests' },
    { flags: '--watch', description: 'run again what a change touches, and what failed, until Ctrl-C' },
  ],
  examples: ['test', 'test --select "marts.*"', 'test --name "midnight*"', 'test --coverage --fail-under 60'],
  run: test,
};

async function test(context: CommandContext): Promise<ExitCode> {
  const threshold = readThreshold(context);
  if (threshold === undefined) return 2;
  if (context.options.flag('watch')) return watchTests(context, threshold);
  const opened = await openProject(context);
  if (!opened.ok) return opened.error;
  return testOnce(context, { project: opened.value, threshold });
}

interface Round {
  readonly project: OpenedProject;
  readonly threshold: number;
  /** Which of the tests are run; all when left out. */
  readonly isWanted?: (test: ListedTest) => boolean;
  readonly onResults?: (results: readonly LocatedResult[]) => void;
}

async function testOnce(
  context: CommandContext,
  { project, threshold, isWanted, onResults }: Round,
): Promise<ExitCode> {
  const selected = await selectFromOptions(context, project);
  if (!selected.ok) return selected.error;
  const patterns = context.options.texts('name');
  const named = listTests(project, selected.value, patterns);
  if (named.length === 0 && patterns.length > 0 && !context.options.flag('allow-empty')) {
    const asked = patterns.map((pattern) => `"${pattern}"`).join(' or ');
    context.terminal.err.write(`No test of the selected jobs has a name with ${asked}.\n`);
    return 2;
  }
  const coverage = countCoverage(project.graph, selected.value);
  const ran = await runTests(context, project, isWanted === undefined ? named : named.filter((one) => isWanted(one)));
  if (typeof ran === 'number') return ran;
  onResults?.(ran.results);
  return tellEnd(context, project, { ...ran, coverage, threshold });
}

/** All once; then, after each change, those of which something that decides their result is different, and those that did not pass. */
async function watchTests(context: CommandContext, threshold: number): Promise<ExitCode> {
  const app = locateApp(context);
  if (app === undefined) return 2;
  const { err } = context.terminal;
  const watching = watchFolder(app.projectFolder, context.interrupts.cancel());
  let passed: ReadonlyMap<string, string> = new Map();
  const round = async (): Promise<void> => {
    const opened = await openProject(context);
    if (opened.ok) {
      const keys = listTestKeys(opened.value.graph, opened.value.folder);
      const nameOf = (job: string, name: string): string => `${job} › ${name}`;
      const before = passed;
      const kept = new Map([...before].filter(([name, key]) => keys.get(name) === key));
      await testOnce(context, {
        project: opened.value,
        threshold,
        isWanted: ({ job, test: { name } }) => !kept.has(nameOf(job, name)),
        onResults(results) {
          for (const { job, test: name, state } of results)
            if (state !== 'failed') kept.set(nameOf(job, name), keys.get(nameOf(job, name)) ?? '');
        },
      });
      passed = kept;
    }
    err.write(err.palette.dim('watching; Ctrl-C ends\n'));
  };
  try {
    await round();
    for await (const _ of watching.changes) await round();
  } finally {
    watching.close();
  }
  return 0;
}

/** `--fail-under`, 0 when it is not given; nothing, and a message, when it is no percentage. */
function readThreshold({ options, terminal }: CommandContext): number | undefined {
  const text = options.text('fail-under');
  if (text === undefined) return 0;
  if (/^\d{1,3}(\.\d+)?%?$/.test(text) && Number.parseFloat(text) <= 100) return Number.parseFloat(text);
  terminal.err.write(`"${text}" is no percentage. Write it as in --fail-under 80.\n`);
  return undefined;
}

interface ListedTest extends JobTest {
  /** Its place among the tests of its job. */
  readonly index: number;
}

function listTests(
  { graph }: OpenedProject,
  jobs: readonly string[],
  patterns: readonly string[],
): readonly ListedTest[] {
  const fits = patterns.map((pattern) => createFilter(pattern));
  return jobs.flatMap((job) =>
    (graph.jobs[job]?.tests ?? [])
      .map((one, index) => ({ job, test: one, index }))
      .filter(({ test: { name } }) => fits.length === 0 || fits.some((fit) => fit(name))),
  );
}

function createFilter(pattern: string): (name: string) => boolean {
  const parts = pattern
    .toLowerCase()
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const regex = new RegExp(parts.join('.*'), 'u');
  return (name) => regex.test(name.toLowerCase());
}

interface Ran {
  readonly results: readonly LocatedResult[];
  readonly elapsedMs: number;
}

async function runTests(
  context: CommandContext,
  project: OpenedProject,
  listed: readonly ListedTest[],
): Promise<Ran | ExitCode> {
  const startedAt = performance.now();
  if (listed.length === 0) return { results: [], elapsedMs: 0 };
  const { app, graph, jobs } = project;
  const opened = await app.openTests(graph, context.options.text('env'));
  if (!opened.ok) return tellLineDiagnostics(context, opened.error) ?? 2;
  const progress = showTestProgress(context.terminal.err, listed.length, () => performance.now());
  const byName = new Map(jobs.map((job) => [job.name, job]));
  const results = new Map<number, LocatedResult>();
  const cancelled = context.interrupts.cancel();
  try {
    const left = listed.entries();
    const runNext = async (): Promise<void> => {
      for (const [place, one] of left) {
        if (cancelled.aborted) break;
        progress.start(`${one.job} › ${one.test.name}`);
        const result = locateResult(await opened.value.run(one), byName.get(one.job), one.index);
        results.set(place, result);
        progress.end(result);
      }
    };
    await Promise.all(Array.from({ length: opened.value.parallel }, runNext));
  } finally {
    progress.close();
    await opened.value.close();
  }
  if (cancelled.aborted) {
    context.terminal.err.write(`cancelled after ${results.size} of ${listed.length} tests\n`);
    return 1;
  }
  const inOrder = [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
  return { results: inOrder, elapsedMs: performance.now() - startedAt };
}

interface Ended extends Ran {
  readonly coverage: Coverage;
  readonly threshold: number;
}

function tellEnd(context: CommandContext, { folder }: OpenedProject, ended: Ended): ExitCode {
  const { options, terminal, variables, workingFolder } = context;
  const { results, coverage, threshold } = ended;
  const pathPrefix = pathPrefixOf(context, folder);
  const junit = options.text('junit');
  if (junit !== undefined) writeFileSync(resolve(workingFolder, junit), renderTestJunit(results, pathPrefix));
  const isGithub = options.flag('github') || variables['GITHUB_ACTIONS'] === 'true';
  if (options.text('output') === 'json') printJson(terminal.out, toJson(ended));
  else tellResults(context, ended, pathPrefix);
  // GitHub reads either stream; JSON stays alone on its own.
  if (isGithub)
    terminal[options.text('output') === 'json' ? 'err' : 'out'].write(renderTestGithub(results, pathPrefix));
  if (results.some(({ state }) => state === 'failed')) return 1;
  if (coverage.percent >= threshold) return 0;
  terminal.err.write(
    terminal.err.palette.red(`${describeCoverage(coverage)}: fewer than the ${threshold} % asked for\n`),
  );
  return 1;
}

function tellResults(
  { options, terminal: { out } }: CommandContext,
  { results, coverage, elapsedMs, threshold }: Ended,
  pathPrefix: string,
): void {
  const { palette, columns } = out;
  const style = { palette, pathPrefix, ...(columns === undefined ? {} : { columns }) };
  const open = results.filter(({ state }) => state !== 'passed');
  for (const result of open) out.write(`${renderTest(result, style)}\n`);
  if (options.flag('coverage')) for (const job of coverage.untested) out.write(`${palette.dim('no test:')} ${job}\n`);
  const count = (state: LocatedResult['state']): number => results.filter((result) => result.state === state).length;
  const jobs = new Set(results.map(({ job }) => job)).size;
  const parts = [
    `${count('passed')} passed`,
    ...(count('failed') > 0 ? [palette.red(`${count('failed')} failed`)] : []),
    ...(count('unsupported') > 0 ? [palette.yellow(`${count('unsupported')} unsupported`)] : []),
  ];
  const total =
    results.length === 0
      ? 'no tests'
      : `${results.length === 1 ? '1 test' : `${results.length} tests`} of ${jobs === 1 ? '1 job' : `${jobs} jobs`}: ${parts.join(', ')}`;
  out.write(`${total}${elapsedMs === 0 ? '' : palette.dim(` in ${formatDuration(elapsedMs)}`)}\n`);
  if (options.flag('coverage') || threshold > 0) out.write(`${describeCoverage(coverage)}\n`);
}

function describeCoverage({ tested, jobs, percent }: Coverage): string {
  return `${tested} of ${jobs} jobs have tests (${percent.toFixed(0)} %)`;
}

function toJson({ results, coverage, elapsedMs }: Ended): object {
  const count = (state: LocatedResult['state']): number => results.filter((result) => result.state === state).length;
  return {
    passed: count('passed'),
    failed: count('failed'),
    unsupported: count('unsupported'),
    durationMs: Math.round(elapsedMs),
    coverage,
    tests: results.map(({ problems, durationMs, ...result }) => ({
      ...result,
      durationMs: Math.round(durationMs * 10) / 10,
      problems: problems.map(({ rowLines, ...problem }) =>
        problem.kind === 'rows' ? { ...problem, rowLines } : problem,
      ),
    })),
  };
}
