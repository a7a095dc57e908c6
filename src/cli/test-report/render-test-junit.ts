import { escapeXml } from '../../std/escape-xml.ts';
import { PLAIN } from '../../diagnostics/palette.ts';
import { renderTest } from './render-test.ts';
import type { LocatedResult } from './test-report.ts';

/** JUnit XML: a suite a job, a case a test. What cannot be run here is skipped, and says why. */
export function renderTestJunit(results: readonly LocatedResult[], pathPrefix: string): string {
  const byJob = Map.groupBy(results, ({ job }) => job);
  const suites = [...byJob].map(
    ([job, ofJob]) =>
      `  <testsuite name="${escapeXml(job)}" ${countsOf(ofJob)}>\n${ofJob.map((result) => renderCase(result, pathPrefix)).join('')}  </testsuite>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="millrace test" ${countsOf(results)}>\n${suites.join('')}</testsuites>\n`;
}

function countsOf(results: readonly LocatedResult[]): string {
  const count = (state: LocatedResult['state']): number => results.filter((result) => result.state === state).length;
  const seconds = results.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1_000;
  return `tests="${results.length}" failures="${count('failed')}" errors="0" skipped="${count('unsupported')}" time="${seconds.toFixed(3)}"`;
}

function renderCase(result: LocatedResult, pathPrefix: string): string {
  const { job, test, state, place, durationMs, problems } = result;
  const open = `    <testcase classname="${escapeXml(job)}" name="${escapeXml(test)}" file="${escapeXml(pathPrefix + place.file)}" line="${place.line}" time="${(durationMs / 1_000).toFixed(3)}"`;
  if (state === 'passed') return `${open}/>\n`;
  const [first] = problems;
  const message = first?.kind === 'message' ? first.message : `rows of "${first?.asset ?? ''}" differ`;
  if (state === 'unsupported') return `${open}><skipped message="${escapeXml(message)}"/></testcase>\n`;
  const text = renderTest(result, { palette: PLAIN, pathPrefix });
  return `${open}><failure type="failed" message="${escapeXml(message)}">${escapeXml(text)}</failure></testcase>\n`;
}
