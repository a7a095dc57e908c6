import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { BUILTINS } from '../../../generated/builtins.ts';
import { readEditorSchema, SCHEMA_FORMATS, type SchemaFormat } from './editor-schema.ts';
import { listBuiltinJobTypes } from './known-job-types.ts';

const SCHEMAS = join(import.meta.dirname, '../../../schema');

describe.each(SCHEMA_FORMATS)('the schema of %s', (format) => {
  test('needs no other file', () => {
    const references = JSON.stringify(read(format)).match(/"\$ref":"[^"]*"/g) ?? [];
    for (const reference of references) expect(reference).toMatch(/"#\/\$defs\//);
    expect(() => compile(format)).not.toThrow();
  });
});

test('the config of a job is checked by the schema of its type', () => {
  const validate = compile('job');
  expect(validate({ job: 'clean.flights', type: 'sql', config: { file: 'flights.sql' } })).toBe(true);
  expect(validate({ job: 'clean.flights', type: 'sql@1', config: { fil: 'flights.sql' } })).toBe(false);
  expect(validate({ jobs: { 'clean.flights': { type: 'sql', config: { fil: 'flights.sql' } } } })).toBe(false);
});

test('a descriptor may leave out what defaults can bring', () => {
  expect(compile('job')({ job: 'clean.flights' })).toBe(true);
});

test('defaults in the project file know the configs of job types too', () => {
  const validate = compile('project');
  const project = { millrace: 1, project: 'flights', descriptors: ['jobs/**'] };
  expect(validate({ ...project, defaults: { type: 'sql', config: { dialect: 'duckdb' } } })).toBe(true);
  expect(validate({ ...project, defaults: { type: 'sql', config: { dialekt: 'duckdb' } } })).toBe(false);
});

function compile(format: SchemaFormat) {
  const ajv = new Ajv2020({ strict: false, formats: { 'millrace-file': true } });
  return ajv.compile(read(format));
}

function read(format: SchemaFormat) {
  return readEditorSchema(SCHEMAS, format, listBuiltinJobTypes(BUILTINS));
}
