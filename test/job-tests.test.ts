import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileProject } from '../src/app/compile-project/compile-project.ts';
import { openTestRunner } from '../src/app/job-tests/job-tests.ts';
import { locateResult, type LocatedResult } from '../src/cli/test-report/test-report.ts';
import { renderTest } from '../src/cli/test-report/render-test.ts';
import { renderTestGithub } from '../src/cli/test-report/render-test-github.ts';
import { renderTestJunit } from '../src/cli/test-report/render-test-junit.ts';
import { PLAIN } from '../src/diagnostics/palette.ts';
import { findSandboxProblem } from '../src/run/mocks/run-sandboxed.ts';

/** Two projects whose jobs have tests: of one all pass, of the other each fails, with the text in `expected.txt` beside its jobs. */
const FOLDER = join(import.meta.dirname, 'specs', 'job-tests');
const projects: Record<'passing' | 'failing', readonly LocatedResult[]> = { passing: [], failing: [] };

beforeAll(async () => {
  process.env['MILLRACE_SECRET_OF_A_TEST'] = 'sesame'; // what code of a project must not see
  for (const name of ['passing', 'failing'] as const) projects[name] = await runTests(join(FOLDER, name));
});
afterAll(() => {
  delete process.env['MILLRACE_SECRET_OF_A_TEST'];
  for (const name of Object.keys(projects)) rmSync(join(FOLDER, name, '.millrace'), { recursive: true, force: true });
});

async function runTests(projectFolder: string): Promise<readonly LocatedResult[]> {
  const { graph, jobs, diagnostics } = await compileProject(projectFolder);
  if (graph === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const runner = await openTestRunner({ graph, environment: 'dev', projectFolder });
  const results: LocatedResult[] = [];
  try {
    for (const [job, { tests = [] }] of Object.entries(graph.jobs))
      for (const [index, one] of tests.entries())
        results.push(
          locateResult(
            await runner.run({ job, test: one }),
            jobs.find(({ name }) => name === job),
            index,
          ),
        );
  } finally {
    await runner.close();
  }
  return results;
}

describe('a project whose tests pass', () => {
  test('has no test that fails, and what cannot be run is said to be so', async (context) => {
    const problem = await findSandboxProblem();
    const open = projects.passing.filter(({ state }) => state !== 'passed');
    const expected = ['SQL of another engine is unsupported where DuckDB does not know it'];
    const sandboxed =
      problem === undefined
        ? []
        : ['a script may be run in a sandbox', 'what is given as rows is written as the file that it is'];
    expect(
      open
        .map(({ problems }) => problems)
        .flat()
        .filter(({ kind }) => kind === 'rows'),
    ).toEqual([]);
    expect(open.map((result) => result.test).sort()).toEqual([...expected, ...sandboxed].sort());
    expect(open.map(({ state }) => state)).toEqual(open.map(() => 'unsupported'));
    if (problem !== undefined) context.skip(`commands in a sandbox: ${problem}`);
  });

  test('asked the outside for what its stubs answer, and for nothing else', () => {
    const calls = projects.passing.flatMap((result) => result.calls);
    expect(calls.length).toBeGreaterThan(10);
    expect(calls.filter(({ answer }) => answer === 'refused')).toEqual([]);
  });
});

describe('a project whose tests fail', () => {
  const text = (): string =>
    projects.failing.map((result) => renderTest(result, { palette: PLAIN, pathPrefix: '' })).join('\n');

  test('has no test that passes', () => {
    expect(projects.failing.filter(({ state }) => state !== 'failed').map((result) => result.test)).toEqual([]);
  });

  test('tells what differs, and where it was expected', async () => {
    await expect(text()).toMatchFileSnapshot(join(FOLDER, 'failing', 'expected.txt'));
  });

  test('refuses every call without a stub, and reads no file of this machine', () => {
    const refused = projects.failing.flatMap(({ calls }) => calls).filter(({ answer }) => answer === 'refused');
    expect(refused.map(({ kind }) => kind).sort()).toEqual(['command', 'command', 'http']);
    expect(text()).not.toContain('root:');
  });

  test('is told to GitHub at the line of the first expectation that is not met, one annotation a test', () => {
    const lines = renderTestGithub(projects.failing, 'app/').trimEnd().split('\n');
    expect(lines).toHaveLength(projects.failing.length);
    expect(lines.find((line) => line.includes('the order of rows'))).toMatch(
      /^::error file=app\/jobs\/sql\.job\.yaml,line=25,title=marts\.flights › the order of rows::/,
    );
  });

  test('is a suite a job in JUnit XML, a case a test', () => {
    const xml = renderTestJunit([...projects.failing, ...projects.passing], '');
    const count = (part: RegExp): number => [...xml.matchAll(part)].length;
    expect(count(/<testcase /g)).toBe(projects.failing.length + projects.passing.length);
    expect(count(/<failure /g)).toBe(projects.failing.length);
    expect(count(/<skipped /g)).toBe(projects.passing.filter(({ state }) => state === 'unsupported').length);
    expect(xml).toContain('name="a text is no number, and a null no text" file="jobs/sql.job.yaml" line="26"');
  });
});
