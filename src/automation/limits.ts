/** What bounds automation. Durations in milliseconds. */
export const AUTOMATION_LIMITS = {
  /** How late the last fire time that is due may be and still count as on time. */
  lateMs: 300_000,
  /** Fire times of one schedule that are decided together. */
  ticksMax: 500,
  /** Schedules that are decided and stored together: at first, and after others, each time twice as many up to the last. */
  entriesMin: 100,
  entriesMax: 500,
  /** How long before it is due a run is planned; how many are kept so, with how much text; how many are planned without a breath, and in one go. */
  prepareMs: 60_000,
  preparedMax: 20_000,
  preparedCharactersMax: 32 * 1024 * 1024,
  preparedAtOnce: 25,
  preparedPerLook: 500,
  /** How often it is looked whether somebody else changed schedules or the queue. */
  lookMs: 1_000,
  /** How long a daemon may be silent before others take over what it does. */
  daemonLeaseMs: 6_000,
  beatMs: 1_500,
  /** A wall clock that went so much further than the time that passed was set, and is not believed at once. */
  clockJumpMs: 300_000,
  clockHoldMs: 60_000,
  /** After how long a condition is asked again, and how long after the fire time one is that could not be asked; how many are asked at once. */
  askAgainMs: 15_000,
  unknownConditionMs: 300_000,
  conditionsAtOnce: 8,
  /** How often what goes by data is decided when nothing is new; while a run of it goes on; and how many runs it starts at once. */
  updateMs: 60_000,
  updateAgainMs: 2_000,
  updatesAtOnce: 100,
  /** Waiting runs that are looked at together: of one lane, at first, and in all when limits hold those back and there is room for more. */
  waitingPerLane: 50,
  waitingAtFirst: 250,
  waitingMax: 5_000,
  /** A look at the queue that takes longer is followed by a rest of so many times as long, so that a very long queue leaves the store to others. */
  quickLookMs: 20,
  restFactor: 3,
  /** Runs that a daemon has beside those that it carries out at once: they only wait for data. */
  restingMax: 200,
  /** Runs that go at once, where nothing says how many. */
  runsDefault: 16,
  /** How often what carries a run out may be lost before the run is not tried again. */
  failuresMax: 3,
  /** How long a run that was given to a daemon may take to start before it counts as stuck. */
  stuckMs: 120_000,
  /** How long nobody may give a sign of life of a run before that is told. */
  silentMs: 60_000,
  /** How often it is looked what is late or not carried out, beside deadlines, which are looked at when they come. */
  monitorMs: 10_000,
  /** Runs whose deadlines are judged together; alerts that are open at once and looked at; how long ended ones are kept. */
  judgedAtOnce: 50,
  alertsOpen: 5_000,
  alertsKeptMs: 7_776_000_000,
  /** How often it is looked for calls of hooks that are due, and for runs by hand whose process is gone. */
  hooksMs: 5_000,
  strayMs: 5_000,
  /** Runs by hand that are looked at in one environment, and those that are taken over at once. */
  strayLookedAt: 200,
  strayMax: 4,
  /** How often retention is applied; with a look through all files; and the next part of what is too much for one go. */
  pruneMs: 60_000,
  pruneFilesMs: 3_600_000,
  pruneMoreMs: 1_000,
  /** Backfills that go on at once, and chunks of one that are decided together. */
  backfillsMax: 100,
  chunksAtOnce: 50,
  /** After something failed that was none of the user's doing. */
  pauseMs: 5_000,
} as const;

export type AutomationLimits = { readonly [Limit in keyof typeof AUTOMATION_LIMITS]: number };
