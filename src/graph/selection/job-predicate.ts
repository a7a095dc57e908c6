import { isJsonMap } from '../../std/json.ts';
import { unreachable } from '../../std/unreachable.ts';
import { createGlob } from './glob.ts';
import { FILTERS, type FilterExpr, type FilterKey, type Pattern } from './selection-expr.ts';
import type { SelectionJob } from './selection-graph.ts';

/** Filters that look at one job and nothing else. */
export type JobKey = Exclude<FilterKey, 'job' | 'asset' | 'state' | 'result' | 'stale' | 'fresh'>;

export function createJobPredicate(key: JobKey, { path, value }: FilterExpr): (job: SelectionJob) => boolean {
  const matches = createTextMatcher(key, value);
  if (key !== 'config') return (job) => textsOf(job, key, path).some(matches);
  return ({ config }) => {
    const found = path.reduce<unknown>(
      (map, part) => (isJsonMap(map) && Object.hasOwn(map, part) ? map[part] : undefined),
      config,
    );
    const items: readonly unknown[] = Array.isArray(found) ? found : [found];
    return items.some((item) => matchesValue(item, value, matches));
  };
}

/** What a filter compares with. Of `path:` these are the files and every folder that holds them. */
export function textsOf(job: SelectionJob, key: JobKey, path: readonly string[]): readonly string[] {
  switch (key) {
    case 'type':
      return [job.type, job.type.replace(/@.*/, '')];
    case 'tag':
      return tagTexts(job.tags, path[0]);
    case 'owner':
      return job.owners;
    case 'pipeline':
      return job.pipelines;
    case 'schedule':
      return job.schedules;
    case 'pool':
      return job.pools;
    case 'resource':
      return job.resources;
    case 'partitions':
      return job.partitions;
    case 'path':
      return job.paths.flatMap(withFolders);
    case 'config':
      return [];
    default:
      return unreachable(key);
  }
}

function tagTexts(tags: SelectionJob['tags'], tagKey: string | undefined): readonly string[] {
  if (tagKey === undefined) return [...Object.keys(tags), ...Object.values(tags)].filter((text) => text !== '');
  return Object.hasOwn(tags, tagKey) ? [tags[tagKey] ?? ''] : [];
}

/** `a/b/c.yaml` → itself, `a/b`, `a`, and `.` for the project. */
function withFolders(file: string): readonly string[] {
  const texts = [file];
  for (let slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1))
    texts.push(file.slice(0, slash));
  return [...texts, '.'];
}

function createTextMatcher(key: JobKey, { text, isGlob }: Pattern): (text: string) => boolean {
  const wanted = key === 'path' ? text.replace(/^(\.\/+)+/, '').replace(/\/+$/, '') || '.' : text;
  if (!isGlob) return (other) => other === wanted;
  const separators = { names: '.', text: 'none', path: '/' } as const;
  return createGlob(wanted, separators[FILTERS[key]]);
}

/** Scalars by their text, booleans in any case (`True`); a map never. */
function matchesValue(item: unknown, { text }: Pattern, matches: (text: string) => boolean): boolean {
  if (typeof item === 'boolean') return matches(String(item)) || text.toLowerCase() === String(item);
  return item === null || typeof item === 'string' || typeof item === 'number' ? matches(String(item)) : false;
}
