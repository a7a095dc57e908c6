/** What bounds a run. Durations in milliseconds. */
export const RUN_LIMITS = {
  /** Between asking a step to end and making it end. */
  stopGraceMs: 10_000,
  /** How long after that its end must be known, before it is given up as unconfirmed. */
  stopConfirmMs: 15_000,
  /** Attempts whose worker died, after which a step is not tried again. */
  lossesMax: 3,
  lossDelayMs: 1_000,
  /** How long a coordinator may be silent before another one takes its run. */
  leaseMs: 30_000,
  /** How often it looks for what other processes ask of it. */
  pollMs: 500,
  /** Intentions of one kind that are decided, stored and carried out together. */
  intentionsMax: 2_000,
  /** How long what an attempt tells on its way may wait to be stored with other events. */
  tellDelayMs: 20,
  /** Steps of which something is found out, up to which each answer is decided about at once. */
  awaitedMax: 200,
  /** Messages of a job type's log that become events, for one attempt. */
  logMessagesMax: 1_000,
  /** One message of the log, one value or one metadata value, as JSON text. */
  tellLengthMax: 65_536,
} as const;

export type RunLimits = { readonly [Limit in keyof typeof RUN_LIMITS]: number };
