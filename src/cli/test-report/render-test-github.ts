import { PLAIN } from '../../diagnostics/palette.ts';
import { renderWorkflowCommand } from '../../diagnostics/render-github.ts';
import { renderTest } from './render-test.ts';
import type { LocatedResult } from './test-report.ts';

/** Annotations of GitHub: an error at the first expectation that a test breaks, a notice for one that cannot be run here. */
export function renderTestGithub(results: readonly LocatedResult[], pathPrefix: string): string {
  return results
    .filter(({ state }) => state !== 'passed')
    .map((result) => {
      const { file, line } = result.problems[0]?.place ?? result.place;
      const properties = { file: pathPrefix + file, line, title: `${result.job} › ${result.test}` };
      const text = renderTest(result, { palette: PLAIN, pathPrefix }).trimEnd();
      return `${renderWorkflowCommand(result.state === 'failed' ? 'error' : 'notice', properties, text)}\n`;
    })
    .join('');
}
