import type { Metadata } from './materialization.ts';

/** What a check of an asset, or of one partition of it, came to when it was looked at last. */
export interface CheckRecord {
  readonly asset: string;
  /** `''` where it has none. */
  readonly partition: string;
  /** The check. */
  readonly name: string;
  /** Which run and step looked, and when: milliseconds since 1970. */
  readonly run: string;
  readonly step: string;
  readonly at: number;
  readonly passed: boolean;
  readonly severity: 'error' | 'warn';
  /** What was found. */
  readonly message?: string;
  /** Its figures. */
  readonly metadata?: Metadata;
}
