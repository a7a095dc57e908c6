import type { Json } from '../std/json.ts';

/** What a step says of an output that now holds new data. */
export interface Materialization {
  readonly rows?: number;
  readonly bytes?: number;
  /** What decides whether readers must run again; the memo key when left out. */
  readonly dataVersion?: string;
  /** Plain values, or typed ones made by `size`, `url`, `markdown`. */
  readonly metadata?: Metadata;
}

/** What a check of an asset came to. */
export interface CheckResult {
  readonly name: string;
  readonly passed: boolean;
  readonly severity: 'error' | 'warn';
  readonly message?: string;
  readonly metadata?: Metadata;
}

export interface Metadata {
  readonly [name: string]: Json | TypedMetadata;
}

/** A metadata value whose kind decides how it is shown. */
export interface TypedMetadata {
  readonly type: 'text' | 'url' | 'path' | 'md' | 'bytes' | 'table' | 'duration' | 'json';
  readonly value: Json;
}

export function size(bytes: number): TypedMetadata {
  return { type: 'bytes', value: bytes };
}

export function url(value: string): TypedMetadata {
  return { type: 'url', value };
}

export function markdown(value: string): TypedMetadata {
  return { type: 'md', value };
}
