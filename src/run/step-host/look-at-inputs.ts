import type { Sighting } from '../../model/sighting.ts';
import type { StepOutcome, StepRequest } from '../../model/step-request.ts';
import type { FileStore, SqlSession, TableLocation } from '../../ports/resource.ts';
import { quoteName } from '../../templates/sql/quote-name.ts';
import { locatePartition } from './locate-partition.ts';
import { createResources } from './open-resources.ts';
import { locate } from './step-places.ts';
import type { StepServices } from './step-services.ts';
import { createSlicesFilter } from './tables/partition-filter.ts';
import { findRelation } from './tables/relation.ts';

/**
 * Looks at each input of a request, and at each partition of it that is asked for: whether it is there, when it changed last, and its version.
 * Of files that is told by their store; of tables by the largest value of their `updated_column` and by how many rows they have.
 */
export async function lookAtInputs(request: StepRequest, services: StepServices): Promise<StepOutcome> {
  const resources = createResources(request, services);
  try {
    for (const [asset, place] of Object.entries(request.inputs)) {
      for (const partition of place.partitions ?? ['']) {
        const sighting = await resources
          .open(place.resource)
          .then((resource) => look({ asset, partition, place, resource }, services.signal))
          .catch((error: unknown): Sighting => ({ isThere: false, problem: messageOf(error) }));
        services.report({ kind: 'seen', asset, partition, sighting });
      }
    }
    return { state: 'succeeded' };
  } finally {
    await resources.close();
  }
}

interface LookedAt extends Omit<Parameters<typeof locate>[0], 'kind'> {
  readonly partition: string;
}

async function look({ asset, partition, place, resource }: LookedAt, signal: AbortSignal): Promise<Sighting> {
  const { file, table } = locate({ asset, kind: place.kind, place, resource });
  if (file !== undefined && resource.files !== undefined)
    return lookAtFile(resource.files, partition === '' ? file.key : locatePartition(file, partition).key);
  if (table === undefined || resource.sql === undefined)
    return { isThere: false, problem: 'it is no table and no file' };
  const { dialect } = resource.sql;
  const { updatedColumn, by } = place;
  const slices = place.slices?.filter(({ key }) => key === partition);
  return resource.sql.session(async (session) => {
    if ((await findRelation(session, table)) === 'nothing') return { isThere: false };
    const filter =
      by === undefined || slices === undefined
        ? undefined
        : createSlicesFilter(by, slices, await session.describe(`select * from ${table.sql}`), dialect);
    const column = updatedColumn === undefined ? undefined : quoteName(updatedColumn, dialect);
    return lookAtTable(session, table, { column, filter });
  }, signal);
}

async function lookAtFile(files: FileStore, key: string): Promise<Sighting> {
  const found = await files.stat(key);
  if (found === undefined) return { isThere: false };
  const { bytes, modifiedMs, version } = found;
  return { isThere: true, changedAt: Math.round(modifiedMs), version: version ?? `${bytes}:${Math.round(modifiedMs)}` };
}

/** A column without a zone holds UTC. */
async function lookAtTable(
  session: SqlSession,
  table: TableLocation,
  { column, filter }: { readonly column: string | undefined; readonly filter: string | undefined },
): Promise<Sighting> {
  const latest = column === undefined ? 'null' : `cast(extract(epoch from max(${column})) * 1000 as bigint)`;
  if (column === undefined && filter === undefined) return { isThere: true };
  const where = filter === undefined ? '' : ` where ${filter}`;
  const { rows } = await session.query(`select count(*), ${latest} from ${table.sql}${where}`);
  const [count, changedAt] = (rows[0] ?? []).map((value) => (value === null ? undefined : Number(value)));
  if (filter !== undefined && (count ?? 0) === 0) return { isThere: false };
  if (changedAt === undefined) return { isThere: true };
  return { isThere: true, changedAt, version: `${count ?? 0}:${changedAt}` };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
