import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUILTINS } from '../../../generated/builtins.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import { findMistakes, type Mistake } from './find-mistakes.ts';
import { formatSchema } from './format-schemas.ts';
import { pruneMistakes } from './prune.ts';
import { loneSchema, type SchemaSite } from './schema-set.ts';

const SCHEMAS = join(import.meta.dirname, '../../../schema');
const ajv = new Ajv2020({ strict: false });
ajv.addFormat('millrace-file', true);
for (const name of readdirSync(SCHEMAS))
  if (name.endsWith('.json')) ajv.addSchema(JSON.parse(readFileSync(join(SCHEMAS, name), 'utf8')) as JsonMap);

interface Checked {
  readonly name: string;
  readonly site: SchemaSite;
  readonly isValid: (value: Json) => boolean;
  readonly seeds: readonly Json[];
}

const FORMATS: readonly Checked[] = [
  'job.schema.json#/$defs/written',
  'project.schema.json',
  'jobtype.schema.json',
  'resourcetype.schema.json',
].map((name) => {
  const site = formatSchema(name);
  return { name, site, isValid: (value) => ajv.validate(name, value), seeds: examplesIn(site.document) };
});
const CONFIGS: readonly Checked[] = BUILTINS.jobTypes.map(({ manifest, configSchema }) => {
  const { $id: _, ...schema } = configSchema;
  const validate = ajv.compile(schema);
  return {
    name: manifest.name,
    site: loneSchema(schema),
    isValid: (value) => validate(value),
    seeds: examplesIn(schema),
  };
});

/** Maps made of the keys and example values of a schema, so that they come close to what it wants. */
function nearlyValid({ site, seeds }: Checked): fc.Arbitrary<Json> {
  const { node } = site;
  const properties = isJsonMap(node) && isJsonMap(node['properties']) ? Object.entries(node['properties']) : [];
  const anything = fc.oneof(
    fc.constantFrom(...seeds),
    fc.constantFrom<Json>(1, -1, 1.5, true, '', 'x', 'a/b', [], {}, ['x', 'x'], [[1]], { x: 1 }, { type: 'x' }, null),
  );
  const entries = properties.map(([key, schema]) => {
    const own = isJsonMap(schema) && Array.isArray(schema['examples']) ? (schema['examples'] as readonly Json[]) : [];
    return [
      key,
      fc.oneof(
        { weight: 6, arbitrary: own.length > 0 ? fc.constantFrom(...own) : anything },
        { weight: 1, arbitrary: anything },
      ),
    ] as const;
  });
  const known = fc.record(Object.fromEntries(entries), { requiredKeys: [] });
  const stray = fc.dictionary(fc.constantFrom('strya', 'jbo'), anything, { maxKeys: 1 });
  return fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .tuple(known, stray)
        .map(([a, b]): JsonMap =>
          Object.fromEntries(Object.entries({ ...a, ...b }).map(([key, value]) => [key, value ?? null])),
        ),
    },
    { weight: 1, arbitrary: anything },
  );
}

describe('the mistakes of a value', () => {
  test.each([...FORMATS, ...CONFIGS].map((checked) => [checked.name, checked] as const))(
    'are found exactly when a validator refuses it: %s',
    (_, checked) => {
      fc.assert(
        fc.property(nearlyValid(checked), (value) => {
          const mistakes = findMistakes(checked.site, value, { mode: 'whole' });
          expect(mistakes.length === 0).toBe(checked.isValid(value));
        }),
        { numRuns: 400 },
      );
    },
  );

  test.each(FORMATS.map((checked) => [checked.name, checked] as const))(
    'are gone when they are taken out: %s',
    (_, checked) => {
      fc.assert(
        fc.property(nearlyValid(checked), (value) => {
          fc.pre(isJsonMap(value));
          const mistakes = findMistakes(checked.site, value, { mode: 'written' });
          const pruned = pruneMistakes(value, mistakes);
          expect(findMistakes(checked.site, pruned, { mode: 'written' }).filter(isOfContent)).toEqual([]);
        }),
        { numRuns: 300 },
      );
    },
  );

  test('are one each, in the alternative that fits best', () => {
    const written = formatSchema('job.schema.json#/$defs/written');
    const kinds = (value: Json): readonly unknown[] =>
      findMistakes(written, value, { mode: 'written' }).map(({ kind, path }) => [kind, path.join('.')]);
    expect(kinds({ outputs: { a: { columns: { x: { tipe: 'text' } } } } })).toEqual([
      ['unknown key', 'outputs.a.columns.x'],
    ]);
    expect(kinds({ outputs: 'a/b' })).toEqual([['wrong value', 'outputs']]);
    expect(kinds({ outputs: ['a', 5] })).toEqual([['wrong value', 'outputs.1']]);
    expect(kinds({ outputs: 5 })).toEqual([['wrong value', 'outputs']]);
    expect(kinds({ schedule: { cron: '* * * * *', catchup: 0 } })).toEqual([['broken rule', 'schedule.catchup']]);
    expect(kinds({ retry: { atempts: 1 }, tags: [1] })).toEqual([
      ['unknown key', 'retry'],
      ['wrong value', 'tags.0'],
    ]);
  });

  test('are none where null removes, a part is missing, or a value is not known yet', () => {
    const site = loneSchema({
      type: 'object',
      required: ['a', 'b'],
      properties: { a: { type: 'integer' }, b: { type: 'object', required: ['c'] } },
    });
    expect(findMistakes(site, { a: null, b: {} }, { mode: 'written' })).toEqual([]);
    expect(findMistakes(site, { a: null, b: {} }, { mode: 'whole' }).map(({ kind }) => kind)).toEqual([
      'wrong value',
      'missing key',
    ]);
    expect(findMistakes(site, { a: '{{item.n}}' }, { mode: 'written', isOpen: (text) => text.includes('{{') })).toEqual(
      [],
    );
  });

  test('are none where a secret stands for text, and only there', () => {
    const site = loneSchema({ properties: { url: { type: 'string', pattern: '^x$' }, port: { type: 'integer' } } });
    const secret = { secret: 'NAME' };
    expect(findMistakes(site, { url: secret }, { mode: 'whole', allowsSecrets: true })).toEqual([]);
    expect(findMistakes(site, { url: secret, port: secret }, { mode: 'whole', allowsSecrets: true })).toHaveLength(1);
    expect(findMistakes(site, { url: { ...secret, more: 1 } }, { mode: 'whole', allowsSecrets: true })).toHaveLength(1);
    expect(findMistakes(site, { url: secret }, { mode: 'whole' })).toHaveLength(1);
  });

  test('of a misspelt key that is required are one', () => {
    const site = loneSchema({ required: ['command'], additionalProperties: false, properties: { command: {} } });
    expect(findMistakes(site, { comand: 1 }, { mode: 'whole' }).map(({ kind }) => kind)).toEqual(['unknown key']);
    expect(findMistakes(site, { other: 1 }, { mode: 'whole' }).map(({ kind }) => kind)).toEqual([
      'missing key',
      'unknown key',
    ]);
  });
});

/** Taking things out may leave a list or map too empty; that is no mistake of what is left. */
function isOfContent(mistake: Mistake): boolean {
  return mistake.kind !== 'broken rule' || !/empty|at least/.test(mistake.rule);
}

function examplesIn(node: Json): readonly Json[] {
  if (Array.isArray(node)) return (node as readonly Json[]).flatMap(examplesIn);
  if (!isJsonMap(node)) return [];
  const own = Array.isArray(node['examples']) ? (node['examples'] as readonly Json[]) : [];
  return [...own, ...Object.values(node).flatMap(examplesIn)];
}
