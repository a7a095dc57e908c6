import { isJsonMap, type Json } from '../../std/json.ts';
import type { Path } from '../stages.ts';
import { wantsText } from './expected.ts';
import { partOf, resolved, type SchemaSite } from './schema-set.ts';

/** Whether a schema wants text at a path, by any of its alternatives. */
export function wantsTextAt(site: SchemaSite, path: Path): boolean {
  const reached = path.reduce<readonly SchemaSite[]>(
    (sites, part) => sites.flatMap((current) => step(current, part, 0)),
    [site],
  );
  return reached.some(wantsText);
}

const DEPTH_MAX = 16;

function step(from: SchemaSite, part: string | number, depth: number): readonly SchemaSite[] {
  const site = resolved(from);
  const { node } = site;
  if (!isJsonMap(node) || depth > DEPTH_MAX) return [];
  const inner = ['anyOf', 'oneOf', 'allOf']
    .flatMap((keyword) => listOf(node[keyword]))
    .flatMap((branch) => step(partOf(site, branch), part, depth + 1));
  const next =
    typeof part === 'number' ? node['items'] : (propertyOf(node['properties'], part) ?? node['additionalProperties']);
  return isJsonMap(next) ? [partOf(site, next), ...inner] : inner;
}

function propertyOf(properties: Json | undefined, key: string): Json | undefined {
  return isJsonMap(properties) && Object.hasOwn(properties, key) ? properties[key] : undefined;
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
