import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';

/** A place in a schema, with the document in which its references are looked up. */
export interface SchemaSite {
  readonly node: Json;
  readonly document: JsonMap;
  readonly documents: ReadonlyMap<string, JsonMap>;
}

/** The schema of that id, or the part of it that a pointer leads to (`job.schema.json#/$defs/job`). */
export function schemaAt(documents: ReadonlyMap<string, JsonMap>, reference: string): SchemaSite {
  const site = followReference({ node: {}, document: {}, documents }, reference);
  if (!site) throw new Error(`no schema ${reference}`);
  return site;
}

/** A schema that stands alone: it may refer to itself only. */
export function loneSchema(document: JsonMap): SchemaSite {
  return { node: document, document, documents: new Map() };
}

/** Where `$ref` leads; `undefined` when nowhere. */
export function followReference(from: SchemaSite, reference: string): SchemaSite | undefined {
  const [id = '', pointer = ''] = reference.split('#');
  const document = id === '' ? from.document : from.documents.get(id);
  if (!document) return undefined;
  let node: Json | undefined = document;
  for (const part of pointer.split('/').slice(1)) {
    const key = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
    node =
      isJsonMap(node) && Object.hasOwn(node, key)
        ? node[key]
        : Array.isArray(node)
          ? (node as readonly Json[])[Number(key)]
          : undefined;
  }
  return node === undefined ? undefined : { ...from, node, document };
}

/** A part of a schema, in the same document. */
export function partOf(site: SchemaSite, node: Json): SchemaSite {
  return { ...site, node };
}

/** The node with its references followed, as far as they are alone. */
export function resolved(site: SchemaSite): SchemaSite {
  let current = site;
  for (let hops = 0; hops < HOPS_MAX && isJsonMap(current.node); hops++) {
    const reference: Json | undefined = current.node['$ref'];
    if (typeof reference !== 'string') return current;
    const next = followReference(current, reference);
    if (!next) return current;
    current = next;
  }
  return current;
}

const HOPS_MAX = 32;
