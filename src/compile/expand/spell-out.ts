import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';

/**
 * A merged job with its short forms spelled out: outputs, inputs and tags as maps, references to several names as lists. An input that is
 * `null` stays: it removes a false inference. Shares what it does not change.
 */
export function spellOutJob(job: JsonMap): JsonMap {
  const spelled: Record<string, Json> = { ...job };
  for (const key of NAME_LISTS) if (typeof spelled[key] === 'string') spelled[key] = [spelled[key]];
  if (job['outputs'] !== undefined) spelled['outputs'] = toMap(job['outputs'], {});
  if (job['inputs'] !== undefined) spelled['inputs'] = toMap(job['inputs'], null);
  if (job['tags'] !== undefined) spelled['tags'] = spellOutTags(job['tags']);
  if (isJsonMap(job['hooks']))
    spelled['hooks'] = Object.fromEntries(
      Object.entries(job['hooks']).map(([occasion, names]) => [occasion, typeof names === 'string' ? [names] : names]),
    );
  return spelled;
}

const NAME_LISTS = ['pipeline', 'after', 'pool'] as const;

/** A name, a list of names, or a map: as a map. A name alone has nothing more to say, and so, for outputs, has `null`. */
function toMap(value: Json, ofNull: Json): Json {
  if (typeof value === 'string') return { [value]: {} };
  if (Array.isArray(value)) return Object.fromEntries(namesIn(value).map((name) => [name, {}]));
  return isJsonMap(value) && ofNull !== null && Object.values(value).includes(null)
    ? Object.fromEntries(Object.entries(value).map(([name, said]) => [name, said ?? ofNull]))
    : value;
}

function spellOutTags(tags: Json): Json {
  if (Array.isArray(tags)) return Object.fromEntries(namesIn(tags).map((key) => [key, '']));
  if (!isJsonMap(tags) || Object.values(tags).every((value) => typeof value === 'string')) return tags;
  return Object.fromEntries(
    Object.entries(tags).map(([key, value]) => [key, typeof value === 'object' ? '' : String(value)]),
  );
}

function namesIn(list: Json): readonly string[] {
  return (list as readonly Json[]).filter((name) => typeof name === 'string');
}
