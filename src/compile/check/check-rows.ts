import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Output } from '../../graph/graph.ts';
import { rowFormatOf } from '../../model/row-format.ts';
import type { ResolvedJob } from '../resolve/resolved-job.ts';

/** A contract or checks on an output without rows that anybody could look at (MR3018): they would never be held against anything. */
export function checkRows(jobs: readonly ResolvedJob[]): readonly Diagnostic[] {
  return jobs.flatMap((job) =>
    [...job.outputs].flatMap(([asset, output]) => {
      const key = (['columns', 'checks'] as const).find((one) => output[one] !== undefined);
      const problem = key === undefined ? undefined : findProblem(asset, output);
      if (key === undefined || problem === undefined) return [];
      const span = job.expanded.spanOf(['outputs', asset, key], 'key');
      return [createDiagnostic('MR3018', span, problem.message, { hint: problem.hint })];
    }),
  );
}

function findProblem(asset: string, { kind, format, path }: Output): Problem | undefined {
  switch (kind) {
    case 'table':
    case 'view':
      return undefined;
    case 'file':
      return rowFormatOf(format, path ?? '') === undefined
        ? {
            message: `"${asset}" is a file, and nothing says that it has rows: its contract could not be held against anything.`,
            hint: 'Say how it is written: "format: parquet", "csv" or "json".',
          }
        : undefined;
    case 'value':
    case 'other':
      return {
        message: `"${asset}" has no rows: its contract could not be held against anything.`,
        hint: 'Make it a table or a file, with "slot:", or take its columns and checks out.',
      };
  }
}

interface Problem {
  readonly message: string;
  readonly hint: string;
}
