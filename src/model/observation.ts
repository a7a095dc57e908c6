import type { AssetPlace } from './step-request.ts';
import type { Sighting } from './sighting.ts';
import type { Signal } from './signal.ts';
import type { Json, JsonMap } from '../std/json.ts';

/** What is looked at outside, for a look of a sensor. */
export type OutsideQuestion =
  | { readonly type: 'files'; readonly resource: string; readonly pattern: string }
  /** `tables`: the assets that the query reads, by their names as written. */
  | {
      readonly type: 'sql';
      readonly resource: string;
      readonly sql: string;
      readonly tables: { readonly [written: string]: { readonly asset: string; readonly place: AssetPlace } };
    }
  /** `version`: of the page as it was seen last, told again when the server says that it is the same. */
  | {
      readonly type: 'http';
      readonly url: string;
      readonly resource?: string;
      readonly version?: string;
      readonly etag?: string;
      readonly modified?: string;
    }
  /** Where it lives, with its partitions where those are looked at. */
  | { readonly type: 'asset'; readonly places: { readonly [asset: string]: AssetPlace } }
  /** `file`: relative to the project's folder; `hash`: of its content as it was deployed. */
  | { readonly type: 'code'; readonly file: string; readonly hash?: string; readonly cursor: Json };

export type OutsideAnswer =
  | (Observation & { readonly type: 'files' | 'sql' | 'http' | 'code' })
  | { readonly type: 'asset'; readonly outside: SeenOutside };

/** What a look saw, by the type of the sensor; nothing of it is decided yet. */
export type Observation =
  | { readonly type: 'files'; readonly files: readonly SeenFile[] }
  | { readonly type: 'sql'; readonly rows: readonly JsonMap[] }
  | { readonly type: 'http'; readonly page: SeenPage }
  | {
      readonly type: 'asset';
      readonly signals: SeenSignals;
      /** Outside assets that were looked at themselves. */
      readonly outside: SeenOutside;
    }
  | { readonly type: 'run_status'; readonly signals: SeenSignals }
  | { readonly type: 'code'; readonly answer: CodeAnswer };

/** By asset and partition, `''` where it has none. One with a `problem` is an asset of which no partition can be seen. */
export interface SeenOutside {
  readonly [asset: string]: { readonly [partition: string]: Sighting };
}

export interface SeenFile {
  readonly path: string;
  readonly bytes: number;
  readonly modifiedMs: number;
  /** What changes with the content, where the store tells; such stores show whole files only. */
  readonly version?: string;
  /** The named groups of the pattern. */
  readonly match: { readonly [group: string]: string };
}

export interface SeenPage {
  readonly url: string;
  readonly status: number;
  /** ETag, else the time of the last change, else the hash of what came. */
  readonly version: string;
  readonly etag?: string;
  readonly modified?: string;
}

export interface SeenSignals {
  /** After which there are others. */
  readonly cursor: number;
  readonly signals: readonly SeenSignal[];
}

/** With the jobs of the run, where they are asked for. */
export type SeenSignal = Signal & { readonly jobs?: readonly string[] };

export interface CodeAnswer {
  readonly requests: readonly JsonMap[];
  readonly cursor?: Json;
  readonly reason?: string;
}
