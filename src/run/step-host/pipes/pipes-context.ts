import type { StepRequest } from '../../../model/step-request.ts';
import type { JsonMap } from '../../../std/json.ts';

/** What a Pipes client is told of its step. All ten keys are there, since the clients index them. */
export function createPipesContext(request: StepRequest, extras: JsonMap): JsonMap {
  const keys = Object.keys(request.outputs).map(toPipesKey).sort();
  const { partition } = request;
  const first = partition?.keys[0] ?? null;
  const last = partition?.keys.at(-1) ?? null;
  const { bounds } = partition ?? {};
  return {
    asset_keys: keys.length === 0 ? null : keys,
    code_version_by_asset_key:
      keys.length === 0 ? null : Object.fromEntries(keys.map((key) => [key, request.job.hash.result])),
    provenance_by_asset_key: keys.length === 0 ? null : Object.fromEntries(keys.map((key) => [key, null])),
    partition_key: first === last ? first : null,
    partition_key_range: first === null || last === null ? null : { start: first, end: last },
    partition_time_window:
      bounds === undefined ? null : { start: toInstant(bounds.startMs), end: toInstant(bounds.endMs) },
    run_id: request.run.id,
    job_name: request.job.name,
    retry_number: request.attempt - 1,
    extras,
  };
}

/** `a.b` is `a/b` in Pipes; a part of a name holds neither slashes nor backslashes. */
function toPipesKey(asset: string): string {
  return asset.replaceAll('.', '/');
}

/** `a/b` of Pipes as an asset's name. */
export function fromPipesKey(key: string): string {
  return key.replaceAll('/', '.');
}

function toInstant(instantMs: number): string {
  return new Date(instantMs).toISOString().replace('.000Z', '+00:00');
}
