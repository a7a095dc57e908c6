import type { Environment, Graph } from '../../graph/graph.ts';
import type { RingAbout } from '../../run/bell.ts';
import type { CarryEnd } from '../../ports/launcher.ts';

/** What a daemon and the process that carries out runs of one project tell each other. */
export type ToRunChild =
  /** First, and once. */
  | {
      readonly kind: 'open';
      readonly projectFolder: string;
      readonly storage: NonNullable<Environment['storage']>;
      readonly secrets: Graph['secrets'];
    }
  | ({ readonly kind: 'carry' } & RunToTake)
  | RingMessage;

/** The bell of another process rang. */
export interface RingMessage {
  readonly kind: 'ring';
  readonly about: RingAbout;
}

export interface RunToTake {
  readonly run: string;
  /** Only as long as nobody else has taken it since. */
  readonly epoch?: number;
}

export type FromRunChild =
  /** Nothing can be carried out: why. The process ends. */
  | { readonly kind: 'broken'; readonly reason: string }
  | RingMessage
  | { readonly kind: 'carried'; readonly run: string; readonly end: CarryEnd };
