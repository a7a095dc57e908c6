import type { Retention } from '../../generated/formats.ts';
import { parseDuration, parseSize } from '../std/durations.ts';

/** What of ended runs, and of versions that were replaced, is due to be removed now, by what an environment says of it and else by the defaults. Instants in milliseconds. */
export function decideRetention(retention: Retention | undefined, now: number): DueRetention {
  const { runs, logs, versions } = retention ?? {};
  return {
    ...(runs === 'forever' ? {} : { runsEndedBefore: now - msOf(runs?.age, RUNS_AGE) }),
    ...(runs === 'forever' || runs?.count === undefined ? {} : { runsMax: runs.count }),
    ...(logs === 'forever' ? {} : { outputEndedBefore: now - msOf(logs?.age, LOGS_AGE) }),
    ...(logs === 'forever' || logs?.size === undefined ? {} : { outputBytesMax: parseSize(logs.size) ?? Infinity }),
    ...(versions === 'forever'
      ? {}
      : {
          versionsReplacedBefore: now - msOf(versions?.age, VERSIONS_AGE),
          versionsMax: versions?.count ?? VERSIONS_COUNT,
        }),
  };
}

/** What is left out is kept. */
export interface DueRetention {
  readonly runsEndedBefore?: number;
  /** Of ended runs, so many of the newest are kept. */
  readonly runsMax?: number;
  readonly outputEndedBefore?: number;
  readonly outputBytesMax?: number;
  readonly versionsReplacedBefore?: number;
  /** Of versions, so many of the newest are kept. */
  readonly versionsMax?: number;
}

const RUNS_AGE = '365d';
const LOGS_AGE = '90d';
const VERSIONS_AGE = '90d';
const VERSIONS_COUNT = 100;

function msOf(age: string | undefined, otherwise: string): number {
  return parseDuration(age ?? otherwise) ?? Infinity; // its schema says what it may be
}
