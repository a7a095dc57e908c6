import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import commonSchema from '../../../schema/common.schema.json' with { type: 'json' };
import jobSchema from '../../../schema/job.schema.json' with { type: 'json' };
import { BUILTINS } from '../../../generated/builtins.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import type { LoadedJobType } from '../stages.ts';
import { joinJobSchema } from './join-job-schema.ts';

const TYPES: readonly LoadedJobType[] = BUILTINS.jobTypes.map((type) => ({ ...type, origin: 'built-in', digest: '' }));

function compileJoined(types: readonly LoadedJobType[] = TYPES): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addFormat('millrace-file', true);
  return ajv.compile(joinJobSchema(types));
}

describe('the joined schema of descriptors', () => {
  const validate = compileJoined();

  test.each<[string, Json]>([
    ['the first job that an analyst writes', { job: 'clean.flights', type: 'sql' }],
    ['a job whose type comes from defaults', { job: 'clean.flights', config: { anything: 1 } }],
    [
      'several jobs with defaults',
      {
        defaults: { type: 'sql', config: { materialize: 'view' } },
        jobs: { a: {}, b: { type: 'shell', config: { script: 'x' } } },
      },
    ],
    ['a version', { job: 'a', type: 'sql@1', config: { file: 'a.sql' } }],
    ['what defaults complete', { job: 'a', type: 'shell', config: {}, retry: {}, tests: [{ name: 'x' }] }],
    [
      'stubs and calls that are described',
      {
        job: 'a',
        tests: [{ name: 'x', stubs: [{ command: 'a *', exit: 1 }], expect: { calls: [{ command: 'a b' }] } }],
      },
    ],
    [
      'null, which removes',
      {
        job: 'a',
        type: 'sql',
        owners: null,
        retry: { delay: null },
        config: { materialize: null },
        inputs: { b: null },
      },
    ],
  ])('takes %s', (_, file) => {
    expect(validate(file) ? [] : validate.errors).toEqual([]);
  });

  test.each<[string, Json]>([
    ['a key that no job has', { job: 'a', type: 'sql', descrption: 'x' }],
    ['a type that does not exist', { job: 'a', type: 'slq' }],
    ['a config key that the type does not have', { job: 'a', type: 'sql', config: { fil: 'x' } }],
    ['a config value of the wrong type', { job: 'a', type: 'sql@1', config: { materialize: 'tabel' } }],
    ['a file that names no job', { type: 'sql' }],
    ['a stub that says for which call it is not', { job: 'a', tests: [{ name: 'x', stubs: [{ exit: 1 }] }] }],
    ['a call that is expected and not described', { job: 'a', tests: [{ name: 'x', expect: { calls: [{}] } }] }],
    ['a check that needs more', { job: 'a', outputs: { a: { checks: [{ references: { column: 'x' } }] } } }],
    ['a wrong value in one of several jobs', { jobs: { a: { priority: 'high' } } }],
  ])('refuses %s', (_, file) => {
    expect(validate(file)).toBe(false);
  });

  test('keeps whole what stands in lists, and what only that refers to', () => {
    const schema = joinJobSchema(TYPES);
    const definitions = isJsonMap(schema['$defs']) ? schema['$defs'] : {};
    const source: JsonMap = { ...commonSchema.$defs, ...jobSchema.$defs };
    const inParts = new Set<string>();
    const follow = (node: Json | undefined): void => {
      if (Array.isArray(node)) node.forEach((part: Json) => follow(part));
      if (!isJsonMap(node)) return;
      for (const [key, value] of Object.entries(node)) {
        const name = key === '$ref' && typeof value === 'string' ? (value.split('/').at(-1) ?? '') : undefined;
        if (key === 'items' || key === 'tests' || name === 'check') continue;
        if (name === undefined) follow(value);
        else if (!inParts.has(name)) {
          inParts.add(name);
          follow(source[name]);
        }
      }
    };
    follow(source['written']);
    for (const [name, definition] of Object.entries(source)) {
      if (inParts.has(name) || name === 'written' || name === 'job') continue;
      expect(requiredIn(definitions[name]), name).toEqual(requiredIn(definition));
    }
  });

  test('stands alone, and describes every key of every job type', () => {
    const schema = joinJobSchema(TYPES);
    expect(referencesIn(schema).filter((reference) => !reference.startsWith('#/$defs/'))).toEqual([]);
    for (const { manifest, configSchema } of TYPES) {
      const config = isJsonMap(schema['$defs']) ? schema['$defs'][`config_${manifest.name}`] : undefined;
      const properties = isJsonMap(config) && isJsonMap(config['properties']) ? config['properties'] : {};
      expect(Object.keys(properties)).toEqual(Object.keys(configSchema['properties'] ?? {}));
      expect(
        Object.values(properties).filter(
          (property) => !isJsonMap(property) || typeof property['description'] !== 'string',
        ),
      ).toEqual([]);
    }
  });

  test('keeps what a type refers to within itself', () => {
    const configSchema: JsonMap = {
      $id: 'x',
      type: 'object',
      additionalProperties: false,
      properties: { to: { $ref: '#/$defs/place' }, again: { $ref: '#' } },
      $defs: { place: { enum: ['here'] } },
    };
    const own = compileJoined([
      { manifest: { name: 'own', version: 1 }, configSchema, origin: { folder: 'jobtypes/own' }, digest: '' },
    ]);
    expect(own({ job: 'a', type: 'own', config: { to: 'here', again: { to: 'here' } } })).toBe(true);
    expect(own({ job: 'a', type: 'own', config: { again: { to: 'there' } } })).toBe(false);
  });
});

function referencesIn(node: Json): readonly string[] {
  if (Array.isArray(node)) return (node as readonly Json[]).flatMap(referencesIn);
  if (!isJsonMap(node)) return [];
  const own = typeof node['$ref'] === 'string' ? [node['$ref']] : [];
  return [...own, ...Object.values(node).flatMap(referencesIn)];
}

/** All lists of required keys, in their order. */
function requiredIn(node: Json | undefined): readonly Json[] {
  if (Array.isArray(node)) return node.flatMap((part: Json) => requiredIn(part));
  if (!isJsonMap(node)) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === 'required' ? [value] : requiredIn(value)));
}
