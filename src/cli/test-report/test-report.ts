import type { ExpandedJob, Path } from '../../compile/stages.ts';
import { positionOf } from '../../diagnostics/source.ts';
import type { TestDescriptor } from '../../../generated/formats.ts';
import type { TestProblem, TestResult } from '../../run/job-tests/test-result.ts';

/**
 * How the results of tests are told: for people (`render-test.ts`), as JSON, as JUnit XML, as annotations of GitHub, and how many jobs have any
 * tests (`coverage.ts`). This file knows where each expectation is written.
 */
export function locateResult(result: TestResult, job: ExpandedJob | undefined, index: number): LocatedResult {
  const place = (path: Path): FilePlace => {
    const span = job?.spanOf(['tests', index, ...path], 'value');
    return span === undefined
      ? { file: '', line: 1 }
      : { file: span.source.file, line: positionOf(span.source, span.start).line };
  };
  return {
    ...result,
    place: place(['name']),
    problems: result.problems.map((problem) => ({
      ...problem,
      place: place(problem.at),
      rowLines:
        problem.kind === 'rows'
          ? problem.difference.rows.map((row) =>
              'index' in row ? place([...rowsPath(problem.at, job, index), row.index]).line : undefined,
            )
          : [],
    })),
  };
}

export interface LocatedResult extends Omit<TestResult, 'problems'> {
  readonly place: FilePlace;
  readonly problems: readonly LocatedProblem[];
}

/** `rowLines`: of rows, the line of each that was expected. */
export type LocatedProblem = TestProblem & {
  readonly place: FilePlace;
  readonly rowLines: readonly (number | undefined)[];
};

/** Relative to the project; lines from 1. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
}

/** Rows of an output may stand below a key of their own. */
function rowsPath(at: Path, job: ExpandedJob | undefined, index: number): Path {
  const test: TestDescriptor | undefined = job?.descriptor.tests?.[index];
  const [, key, asset] = at;
  if (key !== 'outputs' || typeof asset !== 'string') return at;
  return Array.isArray(test?.expect?.outputs?.[asset]) ? at : [...at, 'rows'];
}
