import type { Engine } from './engine.ts';
import type { FaultKind } from './faults.ts';
import type { Violation } from './world.ts';

/** Makes one history; the same one for the same engine and options. */
export type Simulate = (engine: Engine, options: SimulationOptions) => Promise<History>;

export interface SimulationOptions {
  readonly seed: number;
  readonly without?: ReadonlySet<FaultKind>;
  readonly keepsTrace?: boolean;
  /** Of the time in which things go wrong, from 0 to 1. */
  readonly share?: number;
}

/** What happened. */
export interface History {
  readonly seed: number;
  readonly violation: Violation | undefined;
  readonly hash: string;
  readonly lines: readonly string[];
  readonly figures: Figures;
}

export interface Figures {
  /** By what is counted, in words for people. */
  readonly counts: Readonly<Record<string, number>>;
  readonly virtualMs: number;
}

export function addFigures(one: Figures, other: Figures): Figures {
  const counts = Object.entries(other.counts).map(([name, count]) => [name, (one.counts[name] ?? 0) + count] as const);
  return { counts: Object.fromEntries(counts), virtualMs: one.virtualMs + other.virtualMs };
}

export function describeFigures({ counts, virtualMs }: Figures): string {
  const told = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  return `${told.join(', ')} in ${(virtualMs / 3_600_000).toFixed(1)} virtual hours`;
}
