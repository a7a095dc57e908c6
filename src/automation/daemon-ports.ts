import type { Graph } from '../graph/graph.ts';
import type { Deployment, DeploymentScope, Tick } from '../model/schedule.ts';
import type { Alert, AlertOutcome } from '../model/alert.ts';
import type { AlertStore } from '../ports/alert-store.ts';
import type { AutomationStore, DaemonDetails } from '../ports/automation-store.ts';
import type { BackfillStore } from '../ports/backfill-store.ts';
import type { Caretaker, HookDeliveries } from '../ports/caretaker.ts';
import type { Clock } from '../ports/clock.ts';
import type { ConditionAsker } from '../ports/condition-asker.ts';
import type { LookResult, SensorKey } from '../model/sensor.ts';
import type { Observer } from '../ports/observer.ts';
import type { SensorStore } from '../ports/sensor-store.ts';
import type { SignalStore } from '../ports/signal-store.ts';
import type { Launcher } from '../ports/launcher.ts';
import type { RetentionStore } from '../ports/retention-store.ts';
import type { Store } from '../ports/store.ts';
import type { AutomationLimits } from './limits.ts';
import type { TickContext } from './plan-tick.ts';

/** What a daemon needs of the world. */
export interface DaemonPorts {
  readonly store: Store &
    AlertStore &
    AutomationStore &
    BackfillStore &
    SignalStore &
    Pick<RetentionStore, 'findRemoved'>;
  readonly clock: Clock;
  readonly launcher: Launcher;
  readonly caretaker: Caretaker;
  readonly conditions: ConditionAsker;
  /** A daemon without it leaves sensors to others. */
  readonly sensors?: SensorPorts;
  /** The graph of that hash; `undefined` when it is not there or cannot be read. What was asked for lately is kept. */
  readonly readGraph: (hash: string) => Promise<Graph | undefined>;
  readonly planning: TickContext['planning'];
  /** The release of the time zone database that its calendar goes by, where it is known. */
  readonly zoneRules?: string;
  readonly daemon: DaemonDetails;
  /**
   * The one project that it works on, when it is not there for all of the instance. It has no duties then: it does what they spare others,
   * for its project, beside them.
   */
  readonly only?: DeploymentScope;
  /** Runs that it carries out at once. */
  readonly capacity: number;
  readonly limits: AutomationLimits;
  readonly tell: (news: DaemonNews) => void;
}

/** What is needed for sensors. */
export interface SensorPorts {
  readonly store: Store & SensorStore & SignalStore;
  readonly observer: Observer;
}

/** What people are told of a daemon's work. */
export type DaemonNews =
  | { readonly kind: 'started'; readonly daemon: string; readonly projects: readonly Deployment[] }
  | { readonly kind: 'deployed'; readonly deployment: Deployment; readonly schedules: number }
  | { readonly kind: 'unreadable'; readonly deployment: Deployment }
  | { readonly kind: 'ticked'; readonly tick: Tick; readonly lateMs: number }
  | ({ readonly kind: 'looked'; readonly result: LookResult; readonly requested: number } & SensorKey)
  | {
      readonly kind: 'run_started';
      readonly run: string;
      readonly lane: string;
      readonly project: string;
      readonly waitedMs: number;
    }
  /** Waiting runs are not begun for now, and again they are. */
  | { readonly kind: 'queue_held'; readonly reason: string }
  | { readonly kind: 'queue_released' }
  | { readonly kind: 'run_taken_over'; readonly run: string; readonly project: string; readonly from: string }
  | {
      readonly kind: 'run_ended';
      readonly run: string;
      readonly project: string;
      readonly state: string;
      readonly reason?: string;
    }
  | { readonly kind: 'run_lost'; readonly run: string; readonly project: string; readonly reason: string }
  | { readonly kind: 'run_stuck'; readonly run: string; readonly project: string; readonly sinceMs: number }
  | ({ readonly kind: 'hooks'; readonly project: string } & HookDeliveries)
  | {
      readonly kind: 'pruned';
      readonly project: string;
      readonly environment: string;
      readonly runs: number;
      readonly outputs: number;
    }
  | { readonly kind: 'backfill_requested'; readonly backfill: string; readonly project: string; readonly runs: number }
  | { readonly kind: 'backfill_ended'; readonly backfill: string; readonly project: string; readonly state: string }
  | { readonly kind: 'alert_opened'; readonly alert: Alert }
  | { readonly kind: 'alert_ended'; readonly alert: Alert; readonly how: AlertOutcome }
  | { readonly kind: 'clock_jumped'; readonly byMs: number; readonly holdMs: number }
  | { readonly kind: 'duties'; readonly duties: readonly string[] }
  | { readonly kind: 'failed'; readonly doing: string; readonly reason: string }
  | { readonly kind: 'stopping'; readonly runs: number }
  | { readonly kind: 'stopped'; readonly leftRuns: number };
