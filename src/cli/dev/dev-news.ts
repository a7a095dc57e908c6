import type { DaemonNews } from '../../automation/daemon-ports.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { EventOf } from '../../model/event.ts';
import type { Deployment } from '../../model/schedule.ts';
import type { RunTally, StepTally } from '../run-progress/run-tally.ts';
import type { JobChanges } from './compare-jobs.ts';
import type { Automation } from './turn-automation.ts';

/** What people are told while they work on a project: what becomes of what they write, and what runs. */
export type DevNews =
  | {
      readonly kind: 'activated';
      readonly deployment: Deployment;
      /** Whether it is another version than before. */
      readonly isNew: boolean;
      readonly jobs: number;
      /** Since the version before, in this session. */
      readonly changes?: JobChanges;
      readonly automation: Automation;
      /** Warnings and notes. */
      readonly diagnostics: readonly Diagnostic[];
      readonly tookMs: number;
      /** With the first of a session. */
      readonly place?: DevPlace;
    }
  /** It does not compile, or cannot be made active; `sentences` say why where that has no place in a file. */
  | {
      readonly kind: 'broken';
      readonly diagnostics: readonly Diagnostic[];
      readonly sentences: readonly string[];
      /** What goes on. */
      readonly active?: Deployment;
    }
  /** Changes are looked for every so often. */
  | { readonly kind: 'unwatched'; readonly reason: string }
  | (NewsOf<'run_started'> & { readonly partition?: string })
  | (NewsOf<'run_ended'> & Partial<Pick<RunTally, 'counts'>> & FollowedRun)
  | ({
      readonly kind: 'step_ended';
      readonly run: string;
      readonly step: string;
      /** How many steps of the run have ended, of how many. */
      readonly ended: number;
      readonly of: number;
    } & StepTally)
  | { readonly kind: 'step_waits'; readonly event: EventOf<'step_waiting'> }
  | Exclude<DaemonNews, { readonly kind: 'run_started' | 'run_ended' }>;

type NewsOf<Kind extends DaemonNews['kind']> = Extract<DaemonNews, { readonly kind: Kind }>;

export interface FollowedRun {
  /** The schedule or sensor that started it, or `''`. */
  readonly lane?: string;
  readonly partition?: string;
  readonly tookMs?: number;
}

/** Where things are; absolute paths, or the type of a storage that is no file. */
export interface DevPlace {
  readonly projectFolder: string;
  readonly stateFolder: string;
  readonly storage: string;
}
