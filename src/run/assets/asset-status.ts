import type { Metadata } from '../../model/materialization.ts';
import type { Asset } from '../../graph/graph.ts';
import type { Freshness } from './judge-freshness.ts';

/** One asset in one environment: what the graph says of it, and what runs have told. Instants are milliseconds since 1970. */
export interface AssetStatus {
  readonly name: string;
  readonly kind: Asset['kind'];
  readonly description?: string;
  /** The job that makes it; outside assets have none. */
  readonly producer?: string;
  /** Jobs that read it, sorted. */
  readonly readers: readonly string[];
  /** Missing while nothing was made, or seen of data outside. */
  readonly latest?: LatestData;
  /** Where a `max_age` is declared. */
  readonly freshness?: Freshness;
  /** Where it is cut by a partition set. */
  readonly partitions?: PartitionStatus;
  /** Of what a job makes for each item: of how many there is data. */
  readonly items?: number;
  /** Checks that data failed which is there: what reads it stops. */
  readonly bad: readonly BadData[];
  /** The checks that are declared on it, and others that were looked at. */
  readonly checks: readonly CheckStatus[];
  /** Of data outside: what is declared, as written. */
  readonly outside?: NonNullable<Asset['outside']>;
}

/** Of the partition that was made last, where there are several. */
export interface LatestData {
  /** When it was made; of data outside when it changed, or was seen where nobody can tell. */
  readonly at: number;
  /** Which run and step made it, or saw it. */
  readonly run: string;
  readonly step: string;
  /** The partition, or the key of the item. */
  readonly partition?: string;
  readonly dataVersion: string;
  readonly rows?: number;
  readonly bytes?: number;
}

/** Of the keys that the set has by now. */
export interface PartitionStatus {
  readonly set: string;
  readonly expected: number;
  /** How many of them were made; of data outside, seen. */
  readonly made: number;
  /** The others, in few texts as `--partition` takes them. */
  readonly missing: readonly string[];
}

export interface BadData {
  readonly check: string;
  /** Texts as those of missing partitions, or keys of items; empty where the asset has neither. */
  readonly partitions: readonly string[];
}

export interface CheckStatus {
  readonly name: string;
  readonly severity: 'error' | 'warn';
  /** What it came to last; missing while nobody has looked. */
  readonly last?: CheckOutcome;
  /** Keys of partitions or items of which the last look failed. */
  readonly failed?: readonly string[];
}

/** Of the partition that was looked at last, where there are several. */
export interface CheckOutcome {
  readonly passed: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly run: string;
  readonly step: string;
  readonly partition?: string;
  readonly message?: string;
  /** Its figures. */
  readonly metadata?: Metadata;
}
