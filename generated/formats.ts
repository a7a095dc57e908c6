/* Made from schema/ by `npm run generate`. Do not edit. */

/**
 * Parts joined by dots; a part matches [A-Za-z0-9_][A-Za-z0-9_-]*; at most 200 characters in all.
 */
export type Name = string;
/**
 * One part of a name, without dots.
 */
export type Identifier = string;
/**
 * A whole number and a unit: ms, s, m, h or d.
 */
export type Duration = string;
/**
 * A duration that may point to the past.
 */
export type SignedDuration = string;
/**
 * A whole number and a unit: B, KiB, MiB, GiB or TiB.
 */
export type Size = string;
/**
 * A time of day, in quotes.
 */
export type TimeOfDay = string;
/**
 * An IANA time zone.
 */
export type TimeZone = string;
/**
 * A date, or a date and a time, in the zone that stands beside it.
 */
export type LocalTime = string;
/**
 * Free text for people.
 */
export type Text = string;
/**
 * Who answers for it: addresses or team names.
 */
export type Owners = readonly string[];
/**
 * A map of keys and values, or a list of keys with empty values.
 */
export type Tags =
  | {
      readonly [k: string]: string | number | boolean;
    }
  | readonly string[];
/**
 * One name or a list of names.
 */
export type Names = Name | readonly Name[];
/**
 * When something starts by itself: a cron expression (or several), an interval, one instant, or on_update.
 */
export type Schedule =
  | string
  | {
      /**
       * Five fields or @hourly, @daily, @weekly, @monthly, @yearly; or a list of them.
       */
      readonly cron?: string | readonly string[];
      readonly every?: Duration;
      readonly at?: LocalTime;
      /**
       * Start when inputs are new: all of a partition's, or any.
       */
      readonly on_update?: 'all' | 'any';
      readonly debounce?: Duration;
      /**
       * With on_update: hours in which nothing starts.
       */
      readonly quiet?: {
        readonly from: TimeOfDay;
        readonly to: TimeOfDay;
      };
      readonly timezone?: TimeZone;
      readonly start?: LocalTime;
      readonly end?: LocalTime;
      /**
       * What is done about fire times that were missed: none, the last, all, or at most so many.
       */
      readonly catchup?: ('none' | 'last' | 'all') | number;
      /**
       * What is done when the run before is still going.
       */
      readonly overlap?: 'allow' | 'skip' | 'queue';
      /**
       * Days on which the schedule fires at all.
       */
      readonly calendar?:
        | 'weekdays'
        | {
            readonly only?: CalendarNames;
            readonly except?: CalendarNames;
            /**
             * Monday to Friday only.
             */
            readonly weekdays?: boolean;
          };
      /**
       * A condition asked at fire time: one of sql, http and fresh. When it does not hold the tick is skipped and the reason kept.
       */
      readonly only_if?: {
        /**
         * A query; it holds when the first value of its first row is there and is not false, 0, an empty text or null. It names assets as they are.
         */
        readonly sql?: string;
        readonly resource?: Identifier;
        /**
         * A URL that must answer 2xx, or a path below the resource's.
         */
        readonly http?: string;
        readonly fresh?: Name;
        readonly wait?: Duration;
      };
      /**
       * Start out paused.
       */
      readonly paused?: boolean;
      readonly launch?: LaunchOrPreset;
    };
/**
 * Days: a calendar of the project by its name, or a file of days (text, CSV or iCalendar) relative to the file that says it; or several of them.
 */
export type CalendarNames = string | readonly string[];
/**
 * A launch, or the name of a preset.
 */
export type LaunchOrPreset = Identifier | Launch;
/**
 * One fact in a run's life, appended and never changed. `seq` has no gaps within a run; nothing follows the event that ends a run.
 */
export type RunEvent =
  | RunCreated
  | RunStarting
  | RunStarted
  | RunTakenOver
  | RunCancelling
  | RunSucceeded
  | RunFailed
  | RunCancelled
  | RunCancelUnconfirmed
  | StepWaiting
  | StepReady
  | StepQueued
  | StepStarting
  | StepStarted
  | ItemsEmitted
  | StepStopping
  | StepRetrying
  | StepSucceeded
  | ItemsCollected
  | StepUnchanged
  | StepFailed
  | StepSkipped
  | StepCancelled
  | StepCancelUnconfirmed
  | StepLost
  | AssetMaterialized
  | AssetChecked
  | AssetValue
  | AssetObserved
  | StepLogged
  | StepCapped
  | ResultRejected;
/**
 * Which partitions of a writer a partition of a reader needs.
 */
export type Mapping =
  | {
      /**
       * The same key; all keys; time slices that overlap; the same key of the shared dimension.
       */
      readonly kind: 'same' | 'all' | 'overlap' | 'shared';
    }
  | {
      /**
       * The last so many keys.
       */
      readonly kind: 'last';
      /**
       * How many.
       */
      readonly count: number;
    }
  | {
      /**
       * A window around the slice.
       */
      readonly kind: 'window';
      /**
       * From, relative to its start.
       */
      readonly from: string;
      /**
       * To, relative to its end.
       */
      readonly to: string;
    };
/**
 * Data for one asset: rows, a file, or the name of a shared fixture.
 */
export type Fixture =
  | string
  | {
      readonly [k: string]: unknown;
    }[]
  | {
      /**
       * Rows; missing columns are null.
       */
      readonly rows?: {
        readonly [k: string]: unknown;
      }[];
      /**
       * Column types, where neither a contract nor the rows tell them.
       */
      readonly columns?: {
        readonly [k: string]: string;
      };
      /**
       * A csv, parquet, json or yaml file, relative to this file.
       */
      readonly file?: string;
      /**
       * A shared fixture: `small/flights` is the file fixtures/small/flights with any of the endings .yaml, .json, .csv and .parquet; `small` is the file of that folder which is named like the asset.
       */
      readonly fixture?: string;
      /**
       * Of an asset that is a file: its content, as it is.
       */
      readonly text?: string;
    };
/**
 * The answer for calls to the outside that fit it.
 */
export type Stub =
  | {
      /**
       * A command: its words, each a pattern in which * stands for any text, `**` as the last one for any further words; or one pattern for all of it.
       */
      readonly command: string | readonly string[];
      /**
       * Its exit code; 0 when left out.
       */
      readonly exit?: number;
      /**
       * Items that it finds, of a job with `items: true`: what it would write to the file that MILLRACE_ITEMS names.
       */
      readonly items?: readonly FoundItem[];
      /**
       * What it writes to standard output.
       */
      readonly stdout?: string;
      /**
       * What it writes to standard error.
       */
      readonly stderr?: string;
      /**
       * Files that it writes: for an output of the job by the name of the asset, others by a path in the folder of the step.
       */
      readonly files?: {
        readonly [k: string]: StubContent;
      };
      /**
       * Run it, in a sandbox: in the folder of the step, with none of the variables of this process, and without any network. Where the machine cannot take the network away, the test is unsupported.
       */
      readonly run?: 'sandboxed';
    }
  | {
      /**
       * A method and an address, as in `GET https://api.example.com/rates`, or with a path below the resource's own address; * stands for any text.
       */
      readonly http: string;
      /**
       * What else must hold of the request.
       */
      readonly request?: {
        /**
         * What its JSON body must hold, among others.
         */
        readonly json?: {
          readonly [k: string]: unknown;
        };
        readonly body?: TextPattern;
        /**
         * Headers that it must have, names in lower case.
         */
        readonly headers?: {
          readonly [k: string]: TextPattern;
        };
      };
      /**
       * The status of the answer; 200 when left out.
       */
      readonly status?: number;
      /**
       * Headers of the answer.
       */
      readonly headers?: {
        readonly [k: string]: string;
      };
      /**
       * The body of the answer, as JSON.
       */
      readonly json?: {
        readonly [k: string]: unknown;
      };
      /**
       * The body of the answer.
       */
      readonly body?: string;
      /**
       * It fails, with this message.
       */
      readonly error?: string;
    }
  | {
      readonly notify: Identifier;
      /**
       * It fails, with this message.
       */
      readonly error?: string;
    };
/**
 * An item that a step finds: its key, or a map with the key and further fields.
 */
export type FoundItem =
  | string
  | {
      /**
       * What tells it apart.
       */
      readonly key: string;
      readonly [k: string]: unknown;
    };
/**
 * What a file holds: a text, or a map that says how it is made.
 */
export type StubContent =
  | string
  | {
      /**
       * The text.
       */
      readonly text?: string;
      /**
       * A JSON value.
       */
      readonly json?: {
        readonly [k: string]: unknown;
      };
      /**
       * Rows, written as the format of the file wants them: parquet, csv or json.
       */
      readonly rows?: {
        readonly [k: string]: unknown;
      }[];
      /**
       * Column types, where neither a contract nor the rows tell them.
       */
      readonly columns?: {
        readonly [k: string]: string;
      };
      /**
       * A copy of this file, relative to this file.
       */
      readonly file?: string;
    };
/**
 * A text that must be equal, or a map with what must hold of it.
 */
export type TextPattern =
  | string
  | {
      /**
       * Parts of it.
       */
      readonly contains?: string | readonly string[];
      /**
       * A regular expression, found anywhere in it.
       */
      readonly matches?: string;
    };
/**
 * A call to the outside that must have been made.
 */
export type ExpectedCall =
  | {
      /**
       * A command: its words, each a pattern in which * stands for any text, `**` as the last one for any further words; or one pattern for all of it.
       */
      readonly command: string | readonly string[];
      /**
       * Variables that it must have been given.
       */
      readonly env?: {
        readonly [k: string]: TextPattern;
      };
    }
  | {
      /**
       * A method and an address, as in `GET https://api.example.com/rates`, or with a path below the resource's own address; * stands for any text.
       */
      readonly http: string;
      /**
       * What its JSON body must hold, among others.
       */
      readonly json?: {
        readonly [k: string]: unknown;
      };
      readonly body?: TextPattern;
      /**
       * Headers that it must have, names in lower case.
       */
      readonly headers?: {
        readonly [k: string]: TextPattern;
      };
    }
  | {
      readonly notify: Identifier;
      readonly message?: TextPattern;
      readonly subject?: TextPattern;
      /**
       * Whom it is for.
       */
      readonly to?: string | readonly string[];
    };
/**
 * What a written file must hold: its text, or a map.
 */
export type ExpectedFile =
  | string
  | {
      /**
       * The whole text.
       */
      readonly text?: string;
      /**
       * Parts of its text.
       */
      readonly contains?: string | readonly string[];
      /**
       * A regular expression, found anywhere in it.
       */
      readonly matches?: string;
      /**
       * The JSON value that it holds.
       */
      readonly json?: {
        readonly [k: string]: unknown;
      };
      /**
       * How many lines it has.
       */
      readonly lines?: number;
    };
/**
 * One column: its type, or a map with more to say.
 */
export type ColumnContract =
  | string
  | {
      /**
       * A SQL type, in plain words (text, integer, bigint, double, decimal(10,2), boolean, date, timestamp) or as the engine names it.
       */
      readonly type?: string;
      /**
       * Whether null may stand in it; true when left out.
       */
      readonly nullable?: boolean;
      readonly description?: Text;
      /**
       * Unit of measure.
       */
      readonly unit?: string;
      /**
       * The only values it may hold.
       */
      readonly values?: (string | number | boolean)[];
    };
/**
 * Slices by time, a list of values, or two sets together.
 */
export type PartitionSetDescriptor = TimePartitionSet | StaticPartitionSet | ProductPartitionSet;
/**
 * Where a secret comes from.
 */
export type SecretDescriptor =
  | 'env'
  | {
      /**
       * An environment variable or a file.
       */
      readonly type: 'env' | 'file';
      /**
       * The variable, if it is named otherwise.
       */
      readonly name?: string;
      /**
       * The file.
       */
      readonly path?: string;
    };
/**
 * A path to an interpreter, or a requirements file from which an environment is made and kept.
 */
export type Python =
  | string
  | {
      /**
       * A requirements file, relative to the project.
       */
      readonly requirements: string;
      /**
       * The interpreter it is made with; python3 when left out.
       */
      readonly interpreter?: string;
    };
/**
 * A part of a job that others build on; `config` applies to jobs of the `type` that stands beside it.
 */
export type Defaults = WrittenJob;
/**
 * One job: its name and everything it says.
 */
export type SingleJob = WrittenJob & {
  /**
   * The job's name.
   */
  readonly job: string;
};
/**
 * One job with all that defaults bring: it has a type.
 */
export type JobDescriptor = WrittenJob & {
  /**
   * The job type.
   */
  readonly type: string;
};
/**
 * A descriptor file: one job (`job: name`), or several (`jobs:` map).
 */
export type JobFile = SingleJob | ManyJobs;
/**
 * A SQL dialect.
 */
export type SqlDialect = 'duckdb' | 'postgres' | 'redshift' | 'bigquery' | 'snowflake';
/**
 * A map told by its type, or the type alone.
 */
export type Typed =
  | string
  | {
      /**
       * The type; left out where an environment only overlays what it extends.
       */
      readonly type?: string;
      readonly [k: string]: unknown;
    };
/**
 * A file of days relative to the file that says it, or a list of days and of ranges of days.
 */
export type CalendarDescriptor = string | readonly string[];

/**
 * How long what is known of ended runs is kept. What is known of assets and partitions is always kept.
 */
export interface Retention {
  /**
   * Runs with their events and steps; a year when left out. A run that is known to have made what an asset or a partition holds keeps its row and those of its steps.
   */
  readonly runs?: 'forever' | RunRetention;
  /**
   * What steps wrote to their standard output and standard error, and what their code kept for people; 90 days when left out, and never longer than the run.
   */
  readonly logs?: 'forever' | LogRetention;
  /**
   * Versions of the project that were deployed and replaced since, with their graphs, so that they can be made active again; the newest 100 of the last 90 days when left out. What runs and backfills are pinned to stays.
   */
  readonly versions?: 'forever' | VersionRetention;
}
export interface RunRetention {
  readonly age?: Duration;
  /**
   * Of the project in this environment at most so many, the newest.
   */
  readonly count?: number;
}
export interface LogRetention {
  readonly age?: Duration;
  readonly size?: Size;
}
export interface VersionRetention {
  readonly age?: Duration;
  /**
   * At most so many, the newest, with the one that is active; 100 when left out.
   */
  readonly count?: number;
}
/**
 * A secret by its name; its value is read when a step starts and is never stored.
 */
export interface SecretRef {
  readonly secret: Identifier;
}
/**
 * How a run starts: the flags of `millrace run`, as a map.
 */
export interface Launch {
  readonly description?: Text;
  readonly env?: Identifier;
  /**
   * A selection, or several (their union).
   */
  readonly select?: string | readonly string[];
  /**
   * A selection that is taken away last.
   */
  readonly exclude?: string | readonly string[];
  /**
   * A key, a range A..B (both included), `latest`, or SET=KEY; or a map of sets.
   */
  readonly partition?:
    | string
    | {
        readonly [k: string]: string;
      };
  /**
   * Params for every job of the run.
   */
  readonly params?: {
    readonly [k: string]: unknown;
  };
  readonly tags?: Tags;
  /**
   * Values of single jobs, by job name.
   */
  readonly set?: {
    readonly [k: string]: {};
  };
}
/**
 * Why there is a run: of what kind, and of that kind which. One cause makes one run at most.
 */
export interface RunCause {
  /**
   * What kind of thing asked for it.
   */
  readonly kind: 'manual' | 'retry' | 'schedule' | 'sensor' | 'backfill' | 'api';
  /**
   * Tells it from others of its kind; of a launch by hand the key that the client made.
   */
  readonly key: string;
}
/**
 * Why an attempt failed.
 */
export interface Failure {
  /**
   * The user's work, a broken contract or check, data that it reads, out of time, the worker gone, or Millrace itself.
   */
  readonly kind: 'user' | 'contract' | 'check' | 'input' | 'timeout' | 'lost' | 'internal';
  /**
   * One sentence for people.
   */
  readonly message: string;
  /**
   * Whether another attempt may help.
   */
  readonly retryable: boolean;
  /**
   * Of a process that ended by itself.
   */
  readonly exitCode?: number;
  /**
   * Where the code threw.
   */
  readonly stack?: string;
}
/**
 * Data that a step waits for, and what is wrong with it as it is.
 */
export interface Awaited {
  /**
   * The asset.
   */
  readonly asset: string;
  /**
   * Which partition of it, where it has some.
   */
  readonly partition?: string;
  /**
   * It is not there; it is older than is good enough; it could not be looked at.
   */
  readonly reason: 'missing' | 'too_old' | 'unseen';
  /**
   * The same for people.
   */
  readonly message: string;
}
/**
 * What was written to one output stream of an attempt.
 */
export interface OutputStream {
  /**
   * All that was written.
   */
  readonly bytes: number;
  /**
   * Bytes of it that are not kept, because there were too many; counted between two looks at a growing file, so about right.
   */
  readonly leftOut: number;
}
/**
 * What an attempt wrote to its output.
 */
export interface AttemptOutput {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
}
/**
 * A run was asked for and planned; nothing of it goes on yet.
 */
export interface RunCreated {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * A run was asked for and planned; nothing of it goes on yet.
   */
  readonly type: 'run_created';
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * The project.
     */
    readonly project: string;
    /**
     * The environment.
     */
    readonly environment: string;
    /**
     * The hash of the graph that it is pinned to.
     */
    readonly graph: string;
    /**
     * The hash of its plan.
     */
    readonly plan: string;
    /**
     * How many steps it has.
     */
    readonly steps: number;
    readonly launch: Launch;
    readonly cause: RunCause;
    /**
     * The run that it repeats.
     */
    readonly retryOf?: string;
    /**
     * Tags of the run.
     */
    readonly tags: {
      readonly [k: string]: string;
    };
    /**
     * The version of Millrace that planned it.
     */
    readonly engine: string;
  };
}
/**
 * A coordinator has taken the run and makes ready what all of its steps share.
 */
export interface RunStarting {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * A coordinator has taken the run and makes ready what all of its steps share.
   */
  readonly type: 'run_starting';
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * The coordinator: host, process and when that started.
     */
    readonly owner: string;
  };
}
/**
 * Steps may start.
 */
export interface RunStarted {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * Steps may start.
   */
  readonly type: 'run_started';
  /**
   * What is told beyond that.
   */
  readonly body: {};
}
/**
 * Another coordinator goes on with the run, because the one before is gone.
 */
export interface RunTakenOver {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * Another coordinator goes on with the run, because the one before is gone.
   */
  readonly type: 'run_taken_over';
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * The new coordinator.
     */
    readonly owner: string;
    /**
     * The one before.
     */
    readonly from?: string;
  };
}
/**
 * The run is to end before it is done: nothing new starts, what goes on is stopped.
 */
export interface RunCancelling {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * The run is to end before it is done: nothing new starts, what goes on is stopped.
   */
  readonly type: 'run_cancelling';
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * Why.
     */
    readonly reason: string;
  };
}
/**
 * Every step succeeded or was unchanged.
 */
export interface RunSucceeded {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * Every step succeeded or was unchanged.
   */
  readonly type: 'run_succeeded';
  /**
   * What is told beyond that.
   */
  readonly body: {};
}
/**
 * Some step failed or was skipped; or the run could not be carried out.
 */
export interface RunFailed {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * Some step failed or was skipped; or the run could not be carried out.
   */
  readonly type: 'run_failed';
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * Steps that failed.
     */
    readonly failed: number;
    /**
     * Steps that were skipped.
     */
    readonly skipped: number;
    /**
     * Why, when it was no step's fault.
     */
    readonly reason?: string;
  };
}
/**
 * The run was cancelled, and no process of it is left.
 */
export interface RunCancelled {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * The run was cancelled, and no process of it is left.
   */
  readonly type: 'run_cancelled';
  /**
   * What is told beyond that.
   */
  readonly body: {};
}
/**
 * The run was cancelled, but of some steps it is not known whether anything of them still runs.
 */
export interface RunCancelUnconfirmed {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * The run was cancelled, but of some steps it is not known whether anything of them still runs.
   */
  readonly type: 'run_cancel_unconfirmed';
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * Those steps.
     */
    readonly steps: readonly string[];
  };
}
/**
 * Everything before the step is done, and data that it waits for is not there or too old. No process waits: it is looked at again and again.
 */
export interface StepWaiting {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * Everything before the step is done, and data that it waits for is not there or too old. No process waits: it is looked at again and again.
   */
  readonly type: 'step_waiting';
  /**
   * The step's id.
   */
  readonly step: string;
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * What it waits for, at most 20 of it.
     */
    readonly for: readonly Awaited[];
    /**
     * How much more it waits for.
     */
    readonly others?: number;
    /**
     * When the step fails instead, in milliseconds since 1970; it waits without end when left out.
     */
    readonly giveUpAt?: number;
  };
}
/**
 * Everything before the step is done, or the time of its next attempt has come.
 */
export interface StepReady {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * Everything before the step is done, or the time of its next attempt has come.
   */
  readonly type: 'step_ready';
  /**
   * The step's id.
   */
  readonly step: string;
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * What decides the result, as far as it is known: equal keys, equal work.
     */
    readonly memoKey: string;
    /**
     * Why a job with `memoize: true` is done again: nobody has made it; what decides it has changed; its data is marked bad; nobody knows the version of data outside that it reads; it reads itself; it finds items.
     */
    readonly because?: 'never_made' | 'changed' | 'bad' | 'unversioned' | 'reads_itself' | 'finds_items';
    /**
     * What has changed, where that is why.
     */
    readonly changed?: {
      /**
       * The run that made what was there.
       */
      readonly since: string;
      /**
       * What the job does: its code, config, files, contract or params, or where it reads and writes.
       */
      readonly job?: true;
      /**
       * What it reads: the first assets with another version, and views that are defined otherwise. None where it is not known which.
       */
      readonly reads?: readonly string[];
      /**
       * How many more of them there are.
       */
      readonly others?: number;
    };
  };
}
/**
 * The step waits for room.
 */
export interface StepQueued {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * The step waits for room.
   */
  readonly type: 'step_queued';
  /**
   * The step's id.
   */
  readonly step: string;
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * What is full: `parallel`, `pool:NAME`, `resource:NAME`; or `queue`, when the run gave its place there back while it waited for data.
     */
    readonly for: readonly string[];
  };
}
/**
 * An attempt is about to be given to the executor.
 */
export interface StepStarting {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * An attempt is about to be given to the executor.
   */
  readonly type: 'step_starting';
  /**
   * The step's id.
   */
  readonly step: string;
  /**
   * The attempt, counted from 1.
   */
  readonly attempt: number;
  /**
   * What is told beyond that.
   */
  readonly body: {};
}
/**
 * The attempt runs.
 */
export interface StepStarted {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * The attempt runs.
   */
  readonly type: 'step_started';
  /**
   * The step's id.
   */
  readonly step: string;
  /**
   * The attempt, counted from 1.
   */
  readonly attempt: number;
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * The process that runs it, on the coordinator's host.
     */
    readonly pid?: number;
    /**
     * Where it runs, if elsewhere.
     */
    readonly host?: string;
  };
}
/**
 * The attempt found items: jobs that are mapped over the step have a step for each of them once it succeeds. Several of these add up.
 */
export interface ItemsEmitted {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * The attempt found items: jobs that are mapped over the step have a step for each of them once it succeeds. Several of these add up.
   */
  readonly type: 'items_emitted';
  /**
   * The step's id.
   */
  readonly step: string;
  /**
   * Which attempt.
   */
  readonly attempt: number;
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * Each with its key, which no other has, and fields of any kind.
     */
    readonly items: {
      /**
       * Tells it apart from the others.
       */
      readonly key: string;
      readonly [k: string]: unknown;
    }[];
  };
}
/**
 * The attempt is asked to end (TERM), or made to (KILL).
 */
export interface StepStopping {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * The attempt is asked to end (TERM), or made to (KILL).
   */
  readonly type: 'step_stopping';
  /**
   * The step's id.
   */
  readonly step: string;
  /**
   * The attempt, counted from 1.
   */
  readonly attempt: number;
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * Why.
     */
    readonly reason: 'cancelled' | 'timeout';
    /**
     * Whether it is made to.
     */
    readonly force: boolean;
  };
}
/**
 * The attempt failed or was lost, and another one follows.
 */
export interface StepRetrying {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * The attempt failed or was lost, and another one follows.
   */
  readonly type: 'step_retrying';
  /**
   * The step's id.
   */
  readonly step: string;
  /**
   * The attempt, counted from 1.
   */
  readonly attempt: number;
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * When, in milliseconds since 1970.
     */
    readonly dueAt: number;
    readonly error: Failure;
    readonly output?: AttemptOutput;
  };
}
/**
 * The step is done.
 */
export interface StepSucceeded {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * The step is done.
   */
  readonly type: 'step_succeeded';
  /**
   * The step's id.
   */
  readonly step: string;
  /**
   * The attempt, counted from 1.
   */
  readonly attempt: number;
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * From started to ended.
     */
    readonly durationMs: number;
    readonly output?: AttemptOutput;
    /**
     * Data versions of the assets it makes, by asset.
     */
    readonly versions: {
      readonly [k: string]: string;
    };
  };
}
/**
 * The steps of all items of a mapped job have succeeded: what reads what it makes can go on.
 */
export interface ItemsCollected {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * The steps of all items of a mapped job have succeeded: what reads what it makes can go on.
   */
  readonly type: 'items_collected';
  /**
   * The step's id.
   */
  readonly step: string;
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * How many there are.
     */
    readonly items: number;
  };
}
/**
 * The step was not run, because it would change nothing; or it found so itself. Counts as success.
 */
export interface StepUnchanged {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * The step was not run, because it would change nothing; or it found so itself. Counts as success.
   */
  readonly type: 'step_unchanged';
  /**
   * The step's id.
   */
  readonly step: string;
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * Equal work was done before; it was done in the run that this one repeats; the job type says so.
     */
    readonly reason: 'memoized' | 'carried_over' | 'reported';
    /**
     * The key that was found equal.
     */
    readonly memoKey?: string;
    /**
     * The run that did the work.
     */
    readonly from?: string;
    /**
     * What the job type said.
     */
    readonly message?: string;
    /**
     * Data versions of the assets it makes, by asset.
     */
    readonly versions: {
      readonly [k: string]: string;
    };
  };
}
/**
 * The step failed for good.
 */
export interface StepFailed {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * The step failed for good.
   */
  readonly type: 'step_failed';
  /**
   * The step's id.
   */
  readonly step: string;
  /**
   * What is told beyond that.
   */
  readonly body: {
    readonly error: Failure;
    /**
     * From started to ended.
     */
    readonly durationMs?: number;
    readonly output?: AttemptOutput;
  };
}
/**
 * The step is not run.
 */
export interface StepSkipped {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * The step is not run.
   */
  readonly type: 'step_skipped';
  /**
   * The step's id.
   */
  readonly step: string;
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * A step before it failed or was cancelled; was itself skipped; its condition does not hold; what it reads is marked bad.
     */
    readonly reason: 'upstream_failed' | 'upstream_skipped' | 'condition' | 'bad_input';
    /**
     * The step, or the asset, that is to blame.
     */
    readonly by?: string;
  };
}
/**
 * The step is not done, because the run was cancelled; nothing of it runs.
 */
export interface StepCancelled {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * The step is not done, because the run was cancelled; nothing of it runs.
   */
  readonly type: 'step_cancelled';
  /**
   * The step's id.
   */
  readonly step: string;
  /**
   * What is told beyond that.
   */
  readonly body: {
    readonly output?: AttemptOutput;
  };
}
/**
 * The step was made to end, but whether something of it still runs is not known.
 */
export interface StepCancelUnconfirmed {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * The step was made to end, but whether something of it still runs is not known.
   */
  readonly type: 'step_cancel_unconfirmed';
  /**
   * The step's id.
   */
  readonly step: string;
  /**
   * The attempt, counted from 1.
   */
  readonly attempt: number;
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * Processes that are still there.
     */
    readonly processes?: readonly number[];
  };
}
/**
 * The attempt's worker died: whether its work was done is not known.
 */
export interface StepLost {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * The attempt's worker died: whether its work was done is not known.
   */
  readonly type: 'step_lost';
  /**
   * The step's id.
   */
  readonly step: string;
  /**
   * The attempt, counted from 1.
   */
  readonly attempt: number;
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * What is known of it.
     */
    readonly reason: string;
    readonly output?: AttemptOutput;
  };
}
/**
 * An asset, or partitions of it, holds new data.
 */
export interface AssetMaterialized {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * An asset, or partitions of it, holds new data.
   */
  readonly type: 'asset_materialized';
  /**
   * The step's id.
   */
  readonly step: string;
  /**
   * The attempt, counted from 1.
   */
  readonly attempt: number;
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * The asset.
     */
    readonly asset: string;
    /**
     * The keys, of a partitioned asset.
     */
    readonly partitions?: readonly string[];
    /**
     * Equal versions, equal data: what the step told, else its memo key.
     */
    readonly dataVersion: string;
    /**
     * Of a view: the hash of its definition.
     */
    readonly definition?: string;
    /**
     * Rows.
     */
    readonly rows?: number;
    /**
     * Bytes.
     */
    readonly bytes?: number;
    /**
     * What the job type tells of it, plain values or typed ones.
     */
    readonly metadata?: {
      readonly [k: string]: unknown;
    };
  };
}
/**
 * A check of an asset gave a result.
 */
export interface AssetChecked {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * A check of an asset gave a result.
   */
  readonly type: 'asset_checked';
  /**
   * The step's id.
   */
  readonly step: string;
  /**
   * The attempt, counted from 1.
   */
  readonly attempt: number;
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * The asset.
     */
    readonly asset: string;
    /**
     * The keys that were looked at.
     */
    readonly partitions?: readonly string[];
    /**
     * The check.
     */
    readonly name: string;
    /**
     * The result.
     */
    readonly passed: boolean;
    /**
     * An error fails the step.
     */
    readonly severity: 'error' | 'warn';
    /**
     * What was found.
     */
    readonly message?: string;
    /**
     * What the check tells of it.
     */
    readonly metadata?: {
      readonly [k: string]: unknown;
    };
    /**
     * Of data that readers see now: whether it is marked bad for this check, or not any more. Missing of data that nobody reads yet.
     */
    readonly bad?: boolean;
  };
}
/**
 * A small value that a step made.
 */
export interface AssetValue {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * A small value that a step made.
   */
  readonly type: 'asset_value';
  /**
   * The step's id.
   */
  readonly step: string;
  /**
   * The attempt, counted from 1.
   */
  readonly attempt: number;
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * The asset.
     */
    readonly asset: string;
    /**
     * The value, any JSON.
     */
    readonly value: string | number | boolean | {} | readonly unknown[] | null;
  };
}
/**
 * Data outside was looked at, and this is what it was when the step took it.
 */
export interface AssetObserved {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * Data outside was looked at, and this is what it was when the step took it.
   */
  readonly type: 'asset_observed';
  /**
   * The step's id.
   */
  readonly step: string;
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * The asset.
     */
    readonly asset: string;
    /**
     * Which partition of it, where it has some.
     */
    readonly partition?: string;
    /**
     * What changes when the data does, where the resource can tell.
     */
    readonly dataVersion?: string;
    /**
     * When it changed last, in milliseconds since 1970, where the resource can tell.
     */
    readonly changedAt?: number;
  };
}
/**
 * The job type says something about the step's progress.
 */
export interface StepLogged {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * The job type says something about the step's progress.
   */
  readonly type: 'step_logged';
  /**
   * The step's id.
   */
  readonly step: string;
  /**
   * The attempt, counted from 1.
   */
  readonly attempt: number;
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * How much it matters.
     */
    readonly level: 'debug' | 'info' | 'warn' | 'error';
    /**
     * For people.
     */
    readonly message: string;
    /**
     * Details.
     */
    readonly extra?: {
      readonly [k: string]: unknown;
    };
  };
}
/**
 * Something that the attempt told or wrote was too much and is left out.
 */
export interface StepCapped {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * Something that the attempt told or wrote was too much and is left out.
   */
  readonly type: 'step_capped';
  /**
   * The step's id.
   */
  readonly step: string;
  /**
   * The attempt, counted from 1.
   */
  readonly attempt: number;
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * What it was.
     */
    readonly what: 'stdout' | 'stderr' | 'log' | 'value';
    /**
     * How much: bytes of output and values, messages of a log.
     */
    readonly leftOut: number;
  };
}
/**
 * An attempt that was given up told a result; it is not taken.
 */
export interface ResultRejected {
  /**
   * The run's id.
   */
  readonly run: string;
  /**
   * Counts from 1 without gaps within a run.
   */
  readonly seq: number;
  /**
   * Milliseconds since 1970 by the writer's clock.
   */
  readonly at: number;
  /**
   * The fencing token of the coordinator that wrote it.
   */
  readonly epoch: number;
  /**
   * An attempt that was given up told a result; it is not taken.
   */
  readonly type: 'result_rejected';
  /**
   * The step's id.
   */
  readonly step: string;
  /**
   * The attempt, counted from 1.
   */
  readonly attempt: number;
  /**
   * What is told beyond that.
   */
  readonly body: {
    /**
     * Why.
     */
    readonly reason: string;
    /**
     * What it told.
     */
    readonly outcome: string;
  };
}
/**
 * A hook as its step gets it.
 */
export interface Hook {
  /**
   * The job type.
   */
  readonly type: string;
  readonly description?: Text;
  /**
   * The config that the code of its type gets.
   */
  readonly config?: {
    readonly [k: string]: unknown;
  };
  /**
   * Which resource fills a slot, by slot.
   */
  readonly resources?: {
    readonly [k: string]: Identifier;
  };
  readonly timeout?: Duration;
  /**
   * The file that declares it, where that is not in the project's own folder.
   */
  readonly path?: string;
  /**
   * Files that its step needs, content hash by path in the step's folder.
   */
  readonly files?: {
    readonly [k: string]: string;
  };
  /**
   * The SQL texts of its config, each with the tables in it.
   */
  readonly sql?: readonly SqlText[];
}
/**
 * One SQL text of a job with what was found in it.
 */
export interface SqlText {
  /**
   * The config path that holds or names it, or `outputs.ASSET.checks.N`.
   */
  readonly field: string;
  /**
   * Its dialect.
   */
  readonly dialect: string;
  /**
   * The file that holds the text (key of the job's `files`); else the config value does.
   */
  readonly file?: string;
  /**
   * Tables that are assets, in order of appearance.
   */
  readonly tables: readonly TableUse[];
}
/**
 * One place in a SQL text where a table that is an asset is read or written.
 */
export interface TableUse {
  /**
   * The asset.
   */
  readonly asset: string;
  /**
   * Offset of the first character, in UTF-16 code units.
   */
  readonly start: number;
  /**
   * Offset after the last.
   */
  readonly end: number;
  /**
   * Read, or written by DML.
   */
  readonly use: 'read' | 'write';
}
/**
 * Days of a calendar, recurring ones up to the end of 2099.
 */
export interface Calendar {
  /**
   * The days, rising.
   */
  readonly days: readonly string[];
}
/**
 * Where something was written: file relative to the project, 1-based line and column.
 */
export interface Place {
  /**
   * The file.
   */
  readonly file: string;
  /**
   * The line, from 1.
   */
  readonly line: number;
  /**
   * The column, from 1.
   */
  readonly column: number;
}
/**
 * One job with its whole configuration.
 */
export interface Job {
  /**
   * The job type's name, a key of jobTypes.
   */
  readonly type: string;
  /**
   * The config with everything merged; templates are kept, for the run.
   */
  readonly config: {
    readonly [k: string]: unknown;
  };
  /**
   * For people.
   */
  readonly description?: string;
  /**
   * The assets it reads, by name; a read of its own output is marked.
   */
  readonly inputs: {
    readonly [k: string]: Input;
  };
  /**
   * The assets it makes, by name.
   */
  readonly outputs: {
    readonly [k: string]: Output;
  };
  /**
   * Jobs that come before without data passing.
   */
  readonly after: readonly string[];
  /**
   * Tags; a key from a list has the value "".
   */
  readonly tags: {
    readonly [k: string]: string;
  };
  /**
   * Owners.
   */
  readonly owners: readonly string[];
  /**
   * Every pipeline that holds it, listed or selected, sorted.
   */
  readonly pipelines: readonly string[];
  readonly schedule?: Schedule;
  /**
   * The descriptor file.
   */
  readonly path: string;
  /**
   * Its partition set.
   */
  readonly partitions?: string;
  /**
   * Params with their defaults.
   */
  readonly params: {
    readonly [k: string]: unknown;
  };
  /**
   * What params must satisfy.
   */
  readonly paramsSchema?: {
    readonly [k: string]: unknown;
  };
  /**
   * The for_each item it was made for.
   */
  readonly item?: {
    readonly [k: string]: unknown;
  };
  /**
   * The resource of each slot of its type, by slot.
   */
  readonly resources?: {
    readonly [k: string]: string;
  };
  readonly retry?: Retry;
  readonly timeout?: Duration;
  readonly memory?: Size;
  /**
   * Higher starts earlier.
   */
  readonly priority?: number;
  /**
   * Pools whose slots a step takes, besides its resources with a limit.
   */
  readonly pool?: readonly string[];
  /**
   * It finds items at run time: its code says which, or the column of its table that holds their keys.
   */
  readonly items?: true | string;
  /**
   * The job for each of whose items it has a step.
   */
  readonly map?: string;
  /**
   * The previous partition or run must have succeeded.
   */
  readonly previousRun?: 'required';
  /**
   * Whether equal work is not done again.
   */
  readonly memoize?: boolean;
  readonly hooks?: HooksDescriptor;
  readonly sla?: Sla;
  /**
   * Whether readers are warned.
   */
  readonly deprecated?: boolean | {};
  /**
   * Whether readers are warned.
   */
  readonly experimental?: boolean;
  /**
   * Files that a step needs, content hash by path in the step's folder (relative to the descriptor's folder; config fields name them by this path).
   */
  readonly files?: {
    readonly [k: string]: string;
  };
  /**
   * The SQL texts of the config, each with the tables read in it.
   */
  readonly sql?: readonly SqlText[];
  /**
   * Tests, as written.
   */
  readonly tests?: readonly TestDescriptor[];
  /**
   * Hashes of what decides the result and of what only describes it, with parts for comparison.
   */
  readonly hash: {
    /**
     * Type and its version, config, files; SQL by meaning.
     */
    readonly result: string;
    /**
     * Description, owners, tags and the like.
     */
    readonly about: string;
    /**
     * Of the config alone.
     */
    readonly config: string;
    /**
     * Of the files alone.
     */
    readonly files: string;
  };
  readonly source: Place;
}
/**
 * What a job reads, with everything decided.
 */
export interface Input {
  /**
   * How it is known: read in SQL, declared, or both.
   */
  readonly by: 'sql' | 'declared' | 'both';
  /**
   * It is the job's own output: no edge.
   */
  readonly self?: true;
  /**
   * Wait for it, or take what is there.
   */
  readonly when?: 'wait' | 'latest';
  readonly maxAge?: Duration;
  readonly timeout?: Duration;
  readonly checkEvery?: Duration;
  /**
   * How this job's partitions map to those of each producer's partitioned asset it reaches, directly or through views; by that asset.
   */
  readonly mappings?: {
    readonly [k: string]: Mapping;
  };
}
/**
 * What a job makes, with everything decided.
 */
export interface Output {
  /**
   * The output slot of the type.
   */
  readonly slot: string;
  /**
   * What it is; a view has no data of its own.
   */
  readonly kind: 'table' | 'view' | 'file' | 'value' | 'other';
  /**
   * What it holds.
   */
  readonly description?: string;
  /**
   * The contract, each column as a map.
   */
  readonly columns?: {
    readonly [k: string]: ColumnRule;
  };
  /**
   * Checks, each with its name and severity.
   */
  readonly checks?: readonly CheckDescriptor[];
  /**
   * Of a table made by partition or by item: the column that tells a row's, or one for each dimension's set.
   */
  readonly by?:
    | string
    | {
        readonly [k: string]: string;
      };
  readonly maxAge?: Duration;
  /**
   * For a file: its path in the store.
   */
  readonly path?: string;
  /**
   * For a file: how it is written.
   */
  readonly format?: string;
}
/**
 * One column of a contract.
 */
export interface ColumnRule {
  /**
   * The SQL type.
   */
  readonly type?: string;
  /**
   * Whether null may stand in it.
   */
  readonly nullable?: boolean;
  /**
   * What it means.
   */
  readonly description?: string;
  /**
   * Unit.
   */
  readonly unit?: string;
  /**
   * The only values.
   */
  readonly values?: (string | number | boolean)[];
}
/**
 * Exactly one kind of check, with its severity.
 */
export interface CheckDescriptor {
  readonly name?: Identifier;
  /**
   * An error stops readers; a warning is reported.
   */
  readonly severity?: 'error' | 'warn';
  /**
   * No two rows are alike in these columns.
   */
  readonly unique?: string | readonly string[];
  /**
   * No null in these columns.
   */
  readonly not_null?: string | readonly string[];
  /**
   * How many rows there are.
   */
  readonly row_count?: {
    /**
     * At least.
     */
    readonly min?: number;
    /**
     * At most.
     */
    readonly max?: number;
  };
  /**
   * A column holds only these values.
   */
  readonly accepted_values?: {
    /**
     * The column.
     */
    readonly column: string;
    /**
     * The values.
     */
    readonly values: (string | number | boolean)[];
  };
  /**
   * Each value of a column stands in a column of another asset.
   */
  readonly references?: {
    /**
     * The column here.
     */
    readonly column: string;
    readonly asset: Name;
    /**
     * The column there; the same name when left out.
     */
    readonly to?: string;
  };
  /**
   * A query that finds what is wrong: it passes when it returns no row. {{output}} is the data just written.
   */
  readonly sql?: string;
}
/**
 * What is done after a failed attempt.
 */
export interface Retry {
  /**
   * How often it is tried in all, the first time included.
   */
  readonly attempts?: number;
  readonly delay?: Duration;
  /**
   * Whether the delay stays, or doubles each time.
   */
  readonly backoff?: 'constant' | 'exponential';
  readonly max_delay?: Duration;
  /**
   * Shorten each delay by a random part, so that not all retry at once.
   */
  readonly jitter?: boolean;
}
/**
 * Names of the project's hooks, by occasion.
 */
export interface HooksDescriptor {
  readonly on_success?: Names;
  readonly on_failure?: Names;
  readonly on_retry?: Names;
  readonly on_late?: Names;
  readonly on_recovered?: Names;
}
/**
 * When it must be done: by a time of day, or within a time after its run was due.
 */
export interface Sla {
  readonly by?: TimeOfDay;
  readonly within?: Duration;
  readonly timezone?: TimeZone;
}
/**
 * One test of a job on mocked resources.
 */
export interface TestDescriptor {
  /**
   * The fact that is tested.
   */
  readonly name: string;
  /**
   * Data that is there before, by asset: what the job reads, and what its outputs hold already. Assets that are not listed are empty tables.
   */
  readonly given?: {
    readonly [k: string]: Fixture;
  };
  readonly fixtures?: Identifier;
  /**
   * Params for this test.
   */
  readonly params?: {
    readonly [k: string]: unknown;
  };
  /**
   * The partition that is made.
   */
  readonly partition?: string;
  /**
   * The item for which a mapped job runs: its key, and the fields that the job uses.
   */
  readonly item?: {
    /**
     * What tells it apart.
     */
    readonly key: string;
    readonly [k: string]: unknown;
  };
  /**
   * What the clock says, for SQL too; when left out the end of the partition, else 2000-01-01T00:00:00Z.
   */
  readonly now?: string;
  /**
   * Answers for calls to the outside; the first that fits is taken, and a call that none fits is refused.
   */
  readonly stubs?: readonly Stub[];
  /**
   * What must come out.
   */
  readonly expect?: {
    /**
     * Rows of the output (of the only one).
     */
    readonly rows?: {
      readonly [k: string]: unknown;
    }[];
    /**
     * Rows by output, where there are several.
     */
    readonly outputs?: {
      readonly [k: string]: Fixture;
    };
    /**
     * `exact`: all rows and all columns, columns that are not listed being null. `rows`: all rows, and of them the columns that are listed. `subset`: the listed rows among others, by the columns that each lists.
     */
    readonly match?: 'exact' | 'rows' | 'subset';
    /**
     * Whether the order of rows counts.
     */
    readonly order?: 'any' | 'exact';
    /**
     * How far numbers may be apart.
     */
    readonly tolerance?: number;
    /**
     * Items that it must find: keys, or maps with all their fields; with `match: rows` only the fields that are listed count.
     */
    readonly items?: readonly FoundItem[];
    /**
     * Calls to the outside: all that were made; with `match: subset` others may have been made too.
     */
    readonly calls?: readonly ExpectedCall[];
    /**
     * Files that must have been written: by output; others by their path in the store.
     */
    readonly files?: {
      readonly [k: string]: ExpectedFile;
    };
    /**
     * Values that must have come out, by output.
     */
    readonly values?: {
      readonly [k: string]: unknown;
    };
    /**
     * What becomes of checks, by name; one that is listed as failed does not fail the test.
     */
    readonly checks?: {
      readonly [k: string]: 'passed' | 'failed';
    };
    /**
     * It must fail, and this is a part of the message.
     */
    readonly error?:
      | string
      | {
          readonly message?: TextPattern;
          /**
           * Whose fault it is: of its code, its contract, or a check.
           */
          readonly kind?: 'user' | 'contract' | 'check';
        };
  };
}
/**
 * A named piece of data: produced here, or outside.
 */
export interface Asset {
  /**
   * What it is.
   */
  readonly kind: 'table' | 'view' | 'file' | 'value' | 'other' | 'outside';
  /**
   * The job that makes it; outside assets have none.
   */
  readonly producer?: string;
  /**
   * The partition set by which it is cut.
   */
  readonly partitions?: string;
  readonly outside?: OutsideAssetDescriptor;
  readonly source?: Place;
}
/**
 * Data that somebody else makes: where it lies, who owns it, how fresh it must be.
 */
export interface OutsideAssetDescriptor {
  readonly description?: Text;
  readonly resource?: Identifier;
  /**
   * Of a file: its path in the store.
   */
  readonly path?: string;
  /**
   * Of a table: its name in the warehouse.
   */
  readonly table?: string;
  /**
   * Of a file: how it is written; told by its ending when left out.
   */
  readonly format?: 'parquet' | 'csv' | 'json' | 'ndjson' | 'html' | 'ipynb' | 'text' | 'binary';
  readonly owners?: Owners;
  readonly max_age?: Duration;
  readonly partitions?: Identifier;
  /**
   * Of a table with partitions: the column that tells a row's partition, or one for each dimension's set.
   */
  readonly by?:
    | string
    | {
        readonly [k: string]: string;
      };
  /**
   * Of a table: the column that tells when a row was changed last. Its largest value is how old the table is.
   */
  readonly updated_column?: string;
  /**
   * Its columns, so that contracts can be checked in compile.
   */
  readonly columns?: {
    readonly [k: string]: ColumnContract;
  };
  readonly tags?: Tags;
  readonly project?: Identifier;
  readonly asset?: Name;
  /**
   * Readers get a warning.
   */
  readonly deprecated?: boolean;
  /**
   * What is done about its age; a daemon looks at what runs saw of it.
   */
  readonly hooks?: {
    readonly on_late?: Names;
    readonly on_recovered?: Names;
  };
}
/**
 * `from` is done before `to`; without `asset` it is order only.
 */
export interface Edge {
  /**
   * The earlier job.
   */
  readonly from: string;
  /**
   * The later job.
   */
  readonly to: string;
  /**
   * The data that passes.
   */
  readonly asset?: string;
  readonly source: Place;
}
/**
 * A pipeline with the jobs it holds.
 */
export interface Pipeline {
  /**
   * What it is for.
   */
  readonly description?: string;
  /**
   * Owners.
   */
  readonly owners?: readonly string[];
  /**
   * What picks its jobs.
   */
  readonly select?: string;
  /**
   * Its jobs, sorted.
   */
  readonly jobs: readonly string[];
  readonly schedule?: Schedule;
  readonly launch?: Launch;
  /**
   * Its runs at once.
   */
  readonly maxRuns?: number;
  /**
   * Of its runs in the queue.
   */
  readonly priority?: number;
  readonly hooks?: HooksDescriptor;
  readonly sla?: Sla;
  readonly source?: Place;
}
/**
 * A map told by its type; secrets stand in it by name, as {secret: NAME}.
 */
export interface TypedConfig {
  /**
   * The type.
   */
  readonly type: string;
  readonly [k: string]: unknown;
}
/**
 * An environment with everything it inherits.
 */
export interface Environment {
  /**
   * What it is for.
   */
  readonly description?: string;
  readonly executor: TypedConfig;
  readonly storage?: TypedConfig;
  /**
   * Resources, by name.
   */
  readonly resources: {
    readonly [k: string]: TypedConfig;
  };
  /**
   * Which resource stores which assets, by glob.
   */
  readonly io?: {
    readonly [k: string]: string;
  };
  /**
   * Whether the outside is mocked.
   */
  readonly mocks?: 'all' | 'none';
  /**
   * The fixture set.
   */
  readonly fixtures?: string;
  /**
   * Params for every job.
   */
  readonly params?: {
    readonly [k: string]: unknown;
  };
  /**
   * Steps of one run at once.
   */
  readonly maxParallel?: number;
  readonly retention?: Retention;
  readonly queue?: RunQueueLimits;
}
/**
 * Limits on runs that go at once.
 */
export interface RunQueueLimits {
  /**
   * Of the whole instance; 16 when nobody says.
   */
  readonly max_runs?: number;
  /**
   * Of runs with a tag: with one value of it, or with each value when none is named.
   */
  readonly tags?: {
    /**
     * The tag's key.
     */
    readonly tag: string;
    /**
     * Its value; every value by itself when left out.
     */
    readonly value?: string;
    /**
     * How many go at once.
     */
    readonly max_runs: number;
  }[];
}
/**
 * The content of a file: text, or base64 where it is not UTF-8.
 */
export interface FileContent {
  /**
   * Bytes.
   */
  readonly size: number;
  /**
   * UTF-8 text.
   */
  readonly text?: string;
  /**
   * Anything else.
   */
  readonly base64?: string;
}
/**
 * Where the code of a resource type lies.
 */
export interface ResourceTypeCode {
  /**
   * Who brings it: the project, or a package.
   */
  readonly origin:
    | {
        /**
         * Its folder in the project.
         */
        readonly folder: string;
      }
    | {
        /**
         * The npm package.
         */
        readonly package: string;
        /**
         * Its folder in the package.
         */
        readonly folder: string;
      };
  /**
   * The file in it that is loaded.
   */
  readonly entry: string;
  /**
   * Hash of all files of the folder; run refuses a folder that changed since.
   */
  readonly digest: string;
}
/**
 * A job type in use: its manifest, its config schema, and where its code lies.
 */
export interface JobType {
  readonly manifest: JobTypeManifest;
  /**
   * The type whose code runs: itself, or the root of `extends`.
   */
  readonly base: string;
  /**
   * The JSON Schema of config.
   */
  readonly configSchema?: {
    readonly [k: string]: unknown;
  };
  /**
   * Who brings it: the product, the project, or a package.
   */
  readonly origin:
    | 'built-in'
    | {
        /**
         * Its folder in the project.
         */
        readonly folder: string;
      }
    | {
        /**
         * The npm package.
         */
        readonly package: string;
        /**
         * Its folder in the package.
         */
        readonly folder: string;
      };
  /**
   * Of the names and contents of the folder's files; of a built-in type its version.
   */
  readonly digest: string;
}
/**
 * jobtype.yaml: all that compile needs to know of a job type.
 */
export interface JobTypeManifest {
  /**
   * The name that descriptors give as `type:`.
   */
  readonly name: string;
  /**
   * Raised when descriptors written for the type would break.
   */
  readonly version: number;
  /**
   * Raised by the author when results change; part of each job's result hash.
   */
  readonly code_version?: string;
  /**
   * What jobs of this type do, for people.
   */
  readonly description?: string;
  /**
   * What runs a step: node (a module with a default export), python (a script), command (an argument list) or container.
   */
  readonly runtime?: 'node' | 'python' | 'command' | 'container';
  /**
   * For node and python: the file in this folder that is loaded; the type's name with .ts, .js or .py when left out.
   */
  readonly entry?: string;
  /**
   * For command: the arguments, the program first; it speaks Dagster Pipes if it wants to.
   */
  readonly command?: readonly string[];
  /**
   * The type that this one derives from, instead of a runtime.
   */
  readonly extends?: string;
  /**
   * Of a derived type: the part of a descriptor that it sets for good; {{config.x}} is of its own config.
   */
  readonly fixed?: {
    readonly [k: string]: unknown;
  };
  /**
   * Of a derived type: values that jobs may override.
   */
  readonly defaults?: {
    readonly [k: string]: unknown;
  };
  /**
   * The resource slots it needs, by name.
   */
  readonly resources?: {
    readonly [k: string]: ResourceSlot;
  };
  /**
   * The output slots, by name.
   */
  readonly outputs?: {
    readonly [k: string]: OutputSlot;
  };
  /**
   * What compile must know of config fields, by path (`materialize.by`, `command.*`).
   */
  readonly fields?: {
    readonly [k: string]: FieldRule;
  };
  /**
   * Whether its steps judge what they read: they run on data that is marked bad, and a check of severity error that they tell of marks that data as bad, or takes its own mark back.
   */
  readonly judges_inputs?: boolean;
  /**
   * Whether `millrace test` can run it on mocked resources.
   */
  readonly mocks?: boolean;
}
/**
 * A resource that the type needs.
 */
export interface ResourceSlot {
  /**
   * What the resource must be able to do.
   */
  readonly kind: 'sql' | 'files' | 'http' | 'message' | 'any';
  /**
   * Whether it may be left empty.
   */
  readonly optional?: boolean;
  /**
   * What it is used for.
   */
  readonly description?: string;
}
/**
 * Something that the type makes.
 */
export interface OutputSlot {
  /**
   * What it is.
   */
  readonly kind: 'table' | 'file' | 'value' | 'other';
  /**
   * Whether outputs that name no slot are this one's.
   */
  readonly default?: boolean;
  /**
   * Whether several outputs may be of this slot.
   */
  readonly many?: boolean;
  /**
   * For a file: how it is written.
   */
  readonly format?: 'parquet' | 'csv' | 'json' | 'ndjson' | 'html' | 'ipynb' | 'text' | 'binary';
  /**
   * What it holds.
   */
  readonly description?: string;
}
/**
 * What compile must know of one config field.
 */
export interface FieldRule {
  /**
   * The language its templates are put into, or false where {{ is just text.
   */
  readonly template?: ('text' | 'sql' | 'shell' | 'url') | false;
  /**
   * Launches may not touch it.
   */
  readonly structural?: boolean;
  /**
   * It is SQL text, or a file (or a map from dialect to file) with SQL: tables read are found in it.
   */
  readonly sql?: boolean;
  /**
   * It names an asset that is read or made.
   */
  readonly asset?: 'input' | 'output';
  /**
   * It names a resource.
   */
  readonly resource?: boolean;
  /**
   * Of a field that names a resource: the slot that it fills, unless the job fills it under `resources`.
   */
  readonly slot?: string;
}
/**
 * What compile makes and run reads: jobs with their whole configuration, assets, edges, pipelines, presets. Keys are sorted; one entry of each map stands on a line.
 */
export interface Graph {
  /**
   * The format and its version.
   */
  readonly format: 'millrace.graph/1';
  /**
   * The project's name.
   */
  readonly project: string;
  /**
   * What the graph is known by: the SHA-256 of the SHA-256s of each block of 1,024 lines of its canonical text, without this key; contents of files count by their keys. It is not the SHA-256 of the file.
   */
  readonly hash: string;
  /**
   * The jobs, by name.
   */
  readonly jobs: {
    readonly [k: string]: Job;
  };
  /**
   * Produced and outside assets, by name.
   */
  readonly assets: {
    readonly [k: string]: Asset;
  };
  /**
   * Who must be done before whom, sorted by to, from, asset.
   */
  readonly edges: readonly Edge[];
  /**
   * Pipelines with the jobs they hold, by name.
   */
  readonly pipelines: {
    readonly [k: string]: Pipeline;
  };
  /**
   * Named launches.
   */
  readonly presets: {
    readonly [k: string]: Launch;
  };
  /**
   * Environments with everything they inherit, by name.
   */
  readonly environments: {
    readonly [k: string]: Environment;
  };
  /**
   * Partition sets, by name, as written.
   */
  readonly partitions: {
    readonly [k: string]: PartitionSetDescriptor;
  };
  /**
   * Contents of files that travel with the graph, by content hash.
   */
  readonly files: {
    readonly [k: string]: FileContent;
  };
  /**
   * The job types in use, by name.
   */
  readonly jobTypes: {
    readonly [k: string]: JobType;
  };
  /**
   * The resource types with code that the project or a package brings, by name; missing when there is none.
   */
  readonly resourceTypes?: {
    readonly [k: string]: ResourceTypeCode;
  };
  /**
   * Limits on concurrent steps, by name; resources with a limit are in their environment.
   */
  readonly pools: {
    readonly [k: string]: number;
  };
  /**
   * Hooks, by name.
   */
  readonly hooks: {
    readonly [k: string]: Hook;
  };
  /**
   * Where secrets come from, by name; never a value.
   */
  readonly secrets: {
    readonly [k: string]: SecretDescriptor;
  };
  /**
   * Sensors, by name.
   */
  readonly sensors: {
    readonly [k: string]: SensorDescriptor;
  };
  /**
   * The SHA-256 of each file that code sensors run, by its path in the project; missing when there are none. A look refuses a file that has changed since.
   */
  readonly sensorFiles?: {
    readonly [k: string]: string;
  };
  /**
   * Days that schedules go by, by the name of the calendar or the path of its file; missing when there are none.
   */
  readonly calendars?: {
    readonly [k: string]: Calendar;
  };
  readonly python?: Python;
}
export interface TimePartitionSet {
  /**
   * The length of one slice.
   */
  readonly every: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';
  readonly start: LocalTime;
  readonly end?: LocalTime;
  readonly timezone?: TimeZone;
}
export interface StaticPartitionSet {
  /**
   * The keys.
   */
  readonly values: readonly string[];
}
export interface ProductPartitionSet {
  /**
   * The two sets whose pairs are the keys.
   */
  readonly of: readonly Identifier[];
}
/**
 * What is looked at, how often, and what is started.
 */
export interface SensorDescriptor {
  /**
   * What is looked at.
   */
  readonly type: 'files' | 'sql' | 'http' | 'asset' | 'run_status' | 'code';
  readonly description?: Text;
  readonly resource?: Identifier;
  /**
   * For files: a glob; (?<name>…) groups are reachable as match.name when it starts with ^.
   */
  readonly pattern?: string;
  /**
   * For sql: a query whose rows each start a run.
   */
  readonly sql?: string;
  /**
   * For http: what is fetched.
   */
  readonly url?: string;
  /**
   * For asset: the assets.
   */
  readonly assets?: readonly Name[];
  /**
   * For asset: any of them, all, or at least so many must be new.
   */
  readonly require?: ('any' | 'all') | number;
  readonly within?: Duration;
  /**
   * For run_status: the states.
   */
  readonly status?: ('succeeded' | 'failed' | 'cancelled')[];
  /**
   * For run_status: of which jobs.
   */
  readonly select?: string;
  /**
   * For code: the file that is run.
   */
  readonly file?: string;
  /**
   * A template for the run key: one run per key.
   */
  readonly key?: string;
  readonly stable?: Duration;
  readonly every?: Duration;
  readonly timeout?: Duration;
  /**
   * How many runs one look may ask for; the rest is left for the next one.
   */
  readonly limit?: number;
  readonly hooks?: HooksDescriptor;
  /**
   * After how many failed looks in a row `on_failure` is called, once.
   */
  readonly failures?: number;
  /**
   * Start out paused.
   */
  readonly paused?: boolean;
  readonly launch: LaunchOrPreset;
}
/**
 * Several jobs in one file, by name.
 */
export interface ManyJobs {
  readonly defaults?: Defaults;
  /**
   * The jobs, by name.
   */
  readonly jobs: {
    readonly [k: string]: WrittenJob;
  };
}
/**
 * What is written of a job in one place; defaults may bring the rest.
 */
export interface WrittenJob {
  /**
   * The job's name; with for_each it holds each {{item.KEY}}.
   */
  readonly job?: string;
  /**
   * The job type, with its version if it must stay (`sql@1`).
   */
  readonly type?: string;
  readonly description?: Text;
  readonly owners?: Owners;
  readonly tags?: Tags;
  readonly pipeline?: Names;
  readonly schedule?: Schedule;
  /**
   * What the job type's own schema says.
   */
  readonly config?: {
    readonly [k: string]: unknown;
  };
  /**
   * Which resource fills a slot of the job type, by slot.
   */
  readonly resources?: {
    readonly [k: string]: Identifier;
  };
  /**
   * The assets it makes: a name, a list of names, or a map with more to say. For sql the job's own name when left out.
   */
  readonly outputs?:
    | Name
    | readonly Name[]
    | {
        readonly [k: string]: OutputDescriptor | null;
      };
  /**
   * Assets it reads, where more is to be said than the SQL says; a list of names for short; `name: null` removes a false inference.
   */
  readonly inputs?:
    | Name
    | readonly Name[]
    | {
        readonly [k: string]: InputDescriptor | null;
      };
  readonly after?: Names;
  readonly partitions?: Identifier;
  /**
   * Values reachable in templates as {{params.NAME}}; they may be set at launch.
   */
  readonly params?: {
    readonly [k: string]: unknown;
  };
  /**
   * A JSON Schema that the params must satisfy.
   */
  readonly params_schema?: {
    readonly [k: string]: unknown;
  };
  readonly retry?: Retry;
  readonly timeout?: Duration;
  readonly memory?: Size;
  /**
   * Higher starts earlier when slots are scarce.
   */
  readonly priority?: number;
  readonly pool?: Names;
  /**
   * Do not start before the previous partition (without partitions: the previous run) of this job succeeded.
   */
  readonly previous_run?: 'required';
  /**
   * Do not run again when nothing that decides the result has changed.
   */
  readonly memoize?: boolean;
  readonly hooks?: HooksDescriptor;
  readonly sla?: Sla;
  /**
   * Readers get a warning: true, or since when and what to use instead.
   */
  readonly deprecated?:
    | boolean
    | {
        /**
         * The day from which it is deprecated.
         */
        readonly since?: string;
        readonly use?: Name;
        /**
         * Why, for people.
         */
        readonly message?: string;
      };
  /**
   * Readers get a warning that it may change.
   */
  readonly experimental?: boolean;
  /**
   * Further files that a step needs, as globs relative to this file.
   */
  readonly files?: readonly string[];
  /**
   * Makes one job per item; several lists make their product.
   */
  readonly for_each?: {
    readonly [k: string]: ((string | number | boolean) | {})[];
  };
  /**
   * It finds out at run time what there is to do: `true` where its code says so, or the column of its table whose values are the keys.
   */
  readonly items?: true | string;
  readonly map?: Name;
  /**
   * Tests on mocked resources, run by `millrace test`.
   */
  readonly tests?: readonly TestDescriptor[];
}
/**
 * What is said about an asset that is made.
 */
export interface OutputDescriptor {
  readonly slot?: Identifier;
  readonly description?: Text;
  /**
   * A contract: the columns, all of them, with their types.
   */
  readonly columns?: {
    readonly [k: string]: ColumnContract;
  };
  /**
   * What must hold of the data; readers wait for these and stop on an error.
   */
  readonly checks?: readonly CheckDescriptor[];
  /**
   * For a table made by partition or by item: the column that tells a row's partition or item, or one for each dimension's set. An incremental `sql` job says it in `materialize`.
   */
  readonly by?:
    | string
    | {
        readonly [k: string]: string;
      };
  readonly max_age?: Duration;
  /**
   * For a file: where in its store, instead of its name's parts as folders.
   */
  readonly path?: string;
  /**
   * For a file: how it is written.
   */
  readonly format?: 'parquet' | 'csv' | 'json' | 'ndjson' | 'html' | 'ipynb' | 'text' | 'binary';
}
/**
 * What is said about an asset that is read.
 */
export interface InputDescriptor {
  /**
   * `wait` until it is there and young enough, or take the `latest`: what is not good enough then fails the step at once. With a `timeout`, `wait` when left out.
   */
  readonly when?: 'wait' | 'latest';
  readonly max_age?: Duration;
  readonly timeout?: Duration;
  readonly check_every?: Duration;
  /**
   * Which partitions of it a partition of this job reads.
   */
  readonly partitions?:
    | ('same' | 'all')
    | {
        /**
         * The last so many keys, this one included.
         */
        readonly last?: number;
        /**
         * From and to, relative to this partition's start and end.
         */
        readonly window?: readonly SignedDuration[];
      };
}
/**
 * Which resources, executor and storage are used.
 */
export interface EnvironmentDescriptor {
  readonly extends?: Identifier;
  readonly description?: Text;
  readonly executor?: Typed;
  readonly storage?: Typed;
  /**
   * Resources, by name.
   */
  readonly resources?: {
    readonly [k: string]: Typed | null;
  };
  /**
   * Which resource stores which assets, by glob; the last that matches wins.
   */
  readonly io?: {
    readonly [k: string]: Identifier;
  };
  /**
   * Whether the outside is mocked.
   */
  readonly mocks?: 'all' | 'none';
  readonly fixtures?: Identifier;
  /**
   * Params for every job in this environment.
   */
  readonly params?: {
    readonly [k: string]: unknown;
  };
  /**
   * How many steps of one run go at once.
   */
  readonly max_parallel?: number;
  readonly retention?: Retention;
  readonly queue?: RunQueueLimits;
}
/**
 * A named set of jobs that run together.
 */
export interface PipelineDescriptor {
  readonly description?: Text;
  readonly owners?: Owners;
  /**
   * The jobs it holds, besides those that list it.
   */
  readonly select?: string;
  readonly schedule?: Schedule;
  readonly launch?: LaunchOrPreset;
  /**
   * How many of its runs go at once.
   */
  readonly max_runs?: number;
  /**
   * Of runs that wait for a daemon, those with a higher one are started first; 0 when nothing is said.
   */
  readonly priority?: number;
  readonly hooks?: HooksDescriptor;
  readonly sla?: Sla;
}
/**
 * A job type with its config, run like a step.
 */
export interface HookDescriptor {
  /**
   * The job type.
   */
  readonly type: string;
  readonly description?: Text;
  /**
   * What the job type's schema says.
   */
  readonly config?: {
    readonly [k: string]: unknown;
  };
  /**
   * Which resource fills a slot, by slot.
   */
  readonly resources?: {
    readonly [k: string]: Identifier;
  };
  /**
   * Further files that it needs, as globs relative to this file.
   */
  readonly files?: readonly string[];
  readonly timeout?: Duration;
}
/**
 * A JSON Schema that every selected job must satisfy.
 */
export interface PolicyDescriptor {
  readonly description?: Text;
  /**
   * The jobs it is about; all when left out.
   */
  readonly select?: string;
  /**
   * A JSON Schema over the resolved job.
   */
  readonly require: {
    readonly [k: string]: unknown;
  };
  /**
   * How bad a violation is.
   */
  readonly severity?: 'error' | 'warning';
}
/**
 * The project file `millrace.yaml`; any key but millrace, project, descriptors and include may live in an included file.
 */
export interface ProjectDescriptor {
  /**
   * The version of the format.
   */
  readonly millrace: 1;
  readonly project: Identifier;
  readonly description?: Text;
  /**
   * Where descriptors lie, as globs relative to this file.
   */
  readonly descriptors: readonly string[];
  /**
   * Files that hold further keys of this file.
   */
  readonly include?: readonly string[];
  readonly defaults?: Defaults;
  /**
   * What holds for all SQL of the project.
   */
  readonly sql?: {
    readonly dialect?: SqlDialect;
  };
  readonly python?: Python;
  /**
   * Tag keys that jobs may use, each with its allowed values or `any`; when this is left out every tag is allowed.
   */
  readonly tags?: {
    readonly [k: string]: 'any' | (string | number | boolean)[];
  };
  /**
   * Environments, by name.
   */
  readonly environments?: {
    readonly [k: string]: EnvironmentDescriptor;
  };
  /**
   * Partition sets, by name.
   */
  readonly partitions?: {
    readonly [k: string]: PartitionSetDescriptor;
  };
  /**
   * Named days, by name, for schedules: a file of days (a day or range a line, CSV, or iCalendar), or the days themselves.
   */
  readonly calendars?: {
    readonly [k: string]: CalendarDescriptor;
  };
  /**
   * Pipelines, by name: what lists them, or what `select` picks.
   */
  readonly pipelines?: {
    readonly [k: string]: PipelineDescriptor | null;
  };
  /**
   * Named launches.
   */
  readonly presets?: {
    readonly [k: string]: Launch;
  };
  /**
   * Outside assets, by name: nobody here makes them.
   */
  readonly assets?: {
    readonly [k: string]: OutsideAssetDescriptor | null;
  };
  /**
   * What starts runs by outside state, by name.
   */
  readonly sensors?: {
    readonly [k: string]: SensorDescriptor;
  };
  /**
   * Limits on concurrent steps that are no resource, by name.
   */
  readonly pools?: {
    readonly [k: string]: number;
  };
  /**
   * npm packages with job types and resource types.
   */
  readonly plugins?: readonly string[];
  /**
   * Hooks, by name: a job type with its config.
   */
  readonly hooks?: {
    readonly [k: string]: HookDescriptor;
  };
  /**
   * Where secrets come from, by name: the environment variable of that name, or a map.
   */
  readonly secrets?: {
    readonly [k: string]: SecretDescriptor;
  };
  /**
   * What every selected job, resolved, must satisfy, by name.
   */
  readonly policies?: {
    readonly [k: string]: PolicyDescriptor;
  };
  /**
   * The project's own choice of severity, by code, for codes where there is a choice.
   */
  readonly severity?: {
    readonly [k: string]: 'error' | 'warning' | 'info' | 'off';
  };
}
/**
 * resourcetype.yaml, executor.yaml, storage.yaml: all that compile needs to know of a resource type, an executor or a storage.
 */
export interface ResourceTypeManifest {
  /**
   * The name that environments give as `type:`.
   */
  readonly name: string;
  /**
   * Raised when configs written for it would break.
   */
  readonly version: number;
  /**
   * What it connects to.
   */
  readonly description?: string;
  /**
   * Of a resource type: what it can do.
   */
  readonly kinds?: ('sql' | 'files' | 'http' | 'message' | 'any')[];
  /**
   * The SQL dialect it speaks, if it does.
   */
  readonly dialect?: 'duckdb' | 'postgres' | 'redshift' | 'bigquery' | 'snowflake';
  /**
   * The type that this one derives from.
   */
  readonly extends?: string;
  /**
   * Of a derived type: config that it sets for good.
   */
  readonly fixed?: {
    readonly [k: string]: unknown;
  };
  /**
   * Of a derived type: config that environments may override.
   */
  readonly defaults?: {
    readonly [k: string]: unknown;
  };
  /**
   * The file in this folder that is loaded; the type's name with .ts or .js when left out.
   */
  readonly entry?: string;
  /**
   * The JSON Schema of its config; `type`, `limit` and `naming` are always allowed.
   */
  readonly config?: {
    readonly [k: string]: unknown;
  };
}
