/** What bounds sensors. Durations in milliseconds. */
export const SENSOR_LIMITS = {
  /** How often is looked when the sensor does not say, and at most. */
  everyMs: 30_000,
  everyMinMs: 1_000,
  timeoutMs: 60_000,
  timeoutMaxMs: 600_000,
  /** Runs that one look asks for when the sensor does not say. */
  requests: 100,
  /** Failed looks in a row after which hooks are called, when the sensor does not say. */
  failures: 3,
  /** A sensor that fails again and again is looked at less and less often, down to this. */
  backoffMaxMs: 600_000,
  /** Files, rows and requests of code that one look may see; more than that, and it fails. */
  filesMax: 100_000,
  rowsMax: 10_000,
  codeRequestsMax: 10_000,
  /** Partitions of one outside asset that one look looks at, and of time so many of the last periods. */
  partitionsMax: 1_000,
  periodsMax: 31,
  /** Signals that one look reads. */
  signalsMax: 1_000,
  /** What is waited for at once: files that still change, of one sensor. */
  pendingMax: 10_000,
  /** A longer run key is cut, and has a hash in the place of the rest. */
  keyLength: 400,
  /** Looks that are kept of a sensor. */
  looksKept: 1_000,
  /** Looks at once in one daemon. */
  atOnce: 8,
  /** Keys that the store is asked for together. */
  keysAtOnce: 5_000,
  /** Reasons in one look that are told in full. */
  reasonsTold: 5,
} as const;
