import type { RunId } from '../model/ids.ts';
import type { Deployment } from '../model/schedule.ts';

/**
 * What carries runs out for a daemon, in other processes: neither a run's coordinator nor anything of a project runs in the daemon itself.
 * What happens in one project's processes touches no other project.
 */
export interface Launcher {
  /**
   * Why runs of the project cannot be carried out on this machine, in a sentence; `undefined` when they can. A `new` one is refused for now also
   * where there is too little space to begin one.
   */
  refuse(deployment: Deployment, run: 'new' | 'begun'): string | undefined;
  /** Begins or takes over a run, and carries it out. Resolves, never rejects, when nothing more is done for it here. */
  carry(run: RunToCarry): Promise<CarryEnd>;
  /** Whether a coordinator is surely gone; `false` where that cannot be said. */
  isOwnerGone(owner: string): boolean;
  /** Tells the processes that runs have their places again. One that does not hear it looks by itself. */
  ring(): void;
  /** Called when a run gave its place back, or asks for it. */
  onTurn(listener: () => void): void;
  /** Ends everything that it has started, at once. Runs that still go on are left for whoever takes them over. */
  close(): Promise<void>;
}

export interface RunToCarry {
  readonly run: RunId;
  readonly deployment: Deployment;
  /** When given: only as long as nobody else has taken the run since it had this epoch. */
  readonly epoch?: number;
}

export type CarryEnd =
  | { readonly kind: 'ended' }
  /** Somebody else has it. */
  | { readonly kind: 'not_free' }
  /** It could not be begun, and will not be next time either. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** What carried it out is gone. */
  | { readonly kind: 'lost'; readonly reason: string };
