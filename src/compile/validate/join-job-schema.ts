import commonSchema from '../../../schema/common.schema.json' with { type: 'json' };
import jobSchema from '../../../schema/job.schema.json' with { type: 'json' };
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import type { LoadedJobType } from '../stages.ts';

/**
 * The schema of descriptor files for editors, in one document: the `config` of each known job type is joined in by `type`. It is about what
 * is written in one place, so that nothing is required that defaults may bring, and `null`, which removes, may stand at any key.
 */
export function joinJobSchema(jobTypes: Iterable<LoadedJobType>): JsonMap {
  const types = [...jobTypes].sort((a, b) => (a.manifest.name < b.manifest.name ? -1 : 1));
  const { $defs: ownDefs, ...root } = asMap(jobSchema);
  const definitions: Record<string, Json> = {};
  for (const [name, definition] of Object.entries({ ...asMap(asMap(commonSchema)['$defs']), ...asMap(ownDefs) })) {
    definitions[name] = localize(WHOLE.has(name) ? definition : relax(definition), '#');
  }
  const written = asMap(definitions['written']);
  definitions['written'] = {
    ...written,
    properties: { ...asMap(written['properties']), type: describeTypes(types) },
    allOf: types.map(chooseConfig),
  };
  delete definitions['job'];
  for (const { manifest, configSchema } of types) {
    const { $schema: _, $id: __, ...schema } = configSchema;
    definitions[`config_${manifest.name}`] = localize(relax(schema), `#/$defs/config_${manifest.name}`);
  }
  return { ...asMap(localize(root, '#')), $id: 'millrace-job.schema.json', $defs: definitions };
}

/** Definitions that are always whole: files, and what stands in lists, which replace each other. */
const WHOLE = new Set([
  ...['manyJobs', 'singleJob', 'defaults', 'job', 'secretRef', 'check'],
  ...['test', 'fixture', 'stub', 'foundItem', 'expectedCall', 'expectedFile', 'content', 'textPattern'],
]);

function describeTypes(types: readonly LoadedJobType[]): JsonMap {
  return {
    description: 'The job type, with its version if it must stay (`sql@1`).',
    anyOf: [
      {
        enum: types.map(({ manifest }) => manifest.name),
        description: types.map(({ manifest }) => `${manifest.name}: ${manifest.description ?? ''}`).join('\n'),
      },
      { enum: types.map(({ manifest }) => `${manifest.name}@${manifest.version}`) },
      { type: 'null' },
    ],
  };
}

function chooseConfig({ manifest }: LoadedJobType): JsonMap {
  return {
    if: { required: ['type'], properties: { type: { enum: [manifest.name, `${manifest.name}@${manifest.version}`] } } },
    then: { properties: { config: { $ref: `#/$defs/config_${manifest.name}` } } },
  };
}

/** References into other documents, and to a document's own root, become references into the joined one. */
function localize(node: Json, root: string): Json {
  if (Array.isArray(node)) return (node as readonly Json[]).map((item) => localize(item, root));
  if (!isJsonMap(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (key !== '$ref' || typeof value !== 'string') return [key, localize(value, root)];
      const pointer = value.slice(value.indexOf('#') + 1);
      return [key, value.startsWith('#') ? root + pointer : `#${pointer}`];
    }),
  );
}

/** A schema of a part: nothing is required outside of lists, and `null` may stand at any key. */
function relax(node: Json): Json {
  if (!isJsonMap(node)) return node;
  const relaxed: Record<string, Json> = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === 'required' || key === 'minProperties') continue;
    if (key === 'properties' || key === 'patternProperties')
      relaxed[key] = Object.fromEntries(
        Object.entries(asMap(value)).map(([name, part]) => [name, orNull(relax(part))]),
      );
    else if (key === 'additionalProperties') relaxed[key] = orNull(relax(value));
    else if (key === 'then' || key === 'else') relaxed[key] = relax(value);
    else if (BRANCHES.has(key) && Array.isArray(value)) {
      const branches = (value as readonly Json[]).map(relax);
      if (branches.every((branch) => !isJsonMap(branch) || Object.keys(branch).length > 0)) relaxed[key] = branches;
    } else relaxed[key] = value;
  }
  return relaxed;
}

const BRANCHES = new Set(['anyOf', 'oneOf', 'allOf']);

function orNull(node: Json): Json {
  if (!isJsonMap(node)) return node;
  const { type, enum: choices, $ref: reference, const: only, ...rest } = node;
  if (
    only !== undefined ||
    (reference === undefined && type === undefined && choices === undefined && rest['anyOf'] === undefined)
  )
    return node;
  if (reference !== undefined) return { ...rest, anyOf: [{ $ref: reference }, { type: 'null' }] };
  if (rest['anyOf'] !== undefined) return { ...node, anyOf: [...(rest['anyOf'] as readonly Json[]), { type: 'null' }] };
  return {
    ...rest,
    ...(choices === undefined ? {} : { enum: [...(choices as readonly Json[]), null] }),
    ...(type === undefined
      ? {}
      : { type: Array.isArray(type) ? [...(type as readonly Json[]), 'null'] : [type, 'null'] }),
  };
}

function asMap(value: Json | undefined): JsonMap {
  return isJsonMap(value) ? value : {};
}
