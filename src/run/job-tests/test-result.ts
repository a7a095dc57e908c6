import type { Json } from '../../std/json.ts';
import type { RecordedCall } from '../mocks/recorded-call.ts';

/** How one test of a job ended: plain data, for people, CI and other programs. */
export interface TestResult {
  readonly job: string;
  readonly test: string;
  /** `unsupported`: it cannot be run here, and says why; it is no success and no failure. */
  readonly state: 'passed' | 'failed' | 'unsupported';
  readonly durationMs: number;
  /** What is wrong; of an unsupported test why. None of one that passed. */
  readonly problems: readonly TestProblem[];
  /** What was asked of the outside, in order. */
  readonly calls: readonly RecordedCall[];
}

/** `at` is where in the test's descriptor the expectation stands. */
export type TestProblem = { readonly at: TestPath } & (
  | { readonly kind: 'message'; readonly message: string; readonly details?: readonly string[] }
  | { readonly kind: 'rows'; readonly asset: string; readonly difference: RowsDifference }
);

/** A path into the test: `['expect', 'rows', 0]`. */
export type TestPath = readonly (string | number)[];

/** In what rows differ from those expected: only what differs. */
export interface RowsDifference {
  /** Columns in which something differs, and those that tell rows apart. */
  readonly columns: readonly string[];
  readonly rows: readonly DifferentRow[];
  /** How many rows there are of each kind in all, also of those that are not listed. */
  readonly counts: {
    readonly equal: number;
    readonly missing: number;
    readonly unexpected: number;
    readonly differing: number;
  };
  /** Columns that should not be there, and columns that are not there at all. */
  readonly unexpectedColumns: readonly string[];
  readonly missingColumns: readonly string[];
}

export type DifferentRow =
  /** `index` is its place among the expected ones. */
  | { readonly kind: 'missing'; readonly index: number; readonly cells: readonly Json[] }
  | { readonly kind: 'unexpected'; readonly cells: readonly Json[] }
  | { readonly kind: 'differs'; readonly index: number; readonly cells: readonly DifferentCell[] };

export type DifferentCell =
  | { readonly equal: Json }
  /** `actual` is what came out. */
  | { readonly expected: Json; readonly actual: Json };
