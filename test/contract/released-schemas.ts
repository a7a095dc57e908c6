import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** `ADAPTER-VERSION.sql`: the schema of each version that was released, with rows, written by `release-store-schema.ts`. */
export const RELEASED = join(import.meta.dirname, '../specs/storage/released');

/** Those of an adapter, the oldest first. */
export function releasedSchemas(adapter: string): readonly ReleasedSchema[] {
  return readdirSync(RELEASED)
    .flatMap((file) => {
      const [, name, version] = /^([a-z]+)-(\d+)\.sql$/.exec(file) ?? [];
      return name === adapter ? [{ path: join(RELEASED, file), version: Number(version) }] : [];
    })
    .sort((one, other) => one.version - other.version);
}

export interface ReleasedSchema {
  readonly version: number;
  readonly path: string;
}
