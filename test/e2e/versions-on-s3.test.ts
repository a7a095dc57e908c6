import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, expect, test } from 'vitest';
import { openInstance } from '../../src/app/instance/instance.ts';
import { runMillrace } from '../cli/run-millrace.ts';
import { createTestBucket, type TestBucket } from '../rig/s3.ts';

const given = await createTestBucket();
const folder = mkdtempSync(join(tmpdir(), 'millrace-versions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const createProject = ({ bucket, endpoint }: TestBucket): string => `millrace: 1
project: versions
descriptors: ["*.job.yaml"]
secrets: {KEY: {type: env, name: STORE_KEY}}
environments:
  dev:
    resources:
      files: {type: local_files, root: made}
      store: {type: s3, bucket: ${bucket}, endpoint: "${endpoint}", access_key_id: test, secret_access_key: {secret: KEY}}
assets: {raw.airports: {resource: store, path: in/airports.csv}}
`;

const JOB = `job: copied
type: shell
memoize: true
inputs: {raw.airports: {max_age: 1d}}
config: {script: 'cp "$MILLRACE_INPUT_RAW_AIRPORTS" "$MILLRACE_OUTPUT_COPIED"'}
outputs: {copied: {slot: file, format: csv}}
`;

async function readVersion(): Promise<string | undefined> {
  const instance = await openInstance({ projectFolder: folder });
  if (!instance.ok) throw new Error(instance.error);
  const { store } = instance.value;
  try {
    const [seen] = await store.listAssets({ project: 'versions', environment: 'dev' }, ['raw.airports']);
    return seen?.dataVersion;
  } finally {
    await store.close();
  }
}

async function run(): Promise<string> {
  const { stderr } = await runMillrace(['run'], { cwd: folder, env: { STORE_KEY: 'test' } });
  return stderr;
}

test('an object has the version of its ETag: put again with the same content it is the same, with as much of another it is not', async (context) => {
  if (given.missing !== undefined) return context.skip(given.missing);
  const { client, bucket } = given;
  const put = (Body: string) => client.send(new PutObjectCommand({ Bucket: bucket, Key: 'in/airports.csv', Body }));
  const copied = () => readFileSync(join(folder, 'made/copied.csv'), 'utf8');
  writeFileSync(join(folder, 'millrace.yaml'), createProject(given));
  writeFileSync(join(folder, 'copied.job.yaml'), JOB);
  expect(await run()).toContain('✗ copied  "raw.airports" is not there.');
  const { ETag: etag } = await put('iata\nBUD\n');
  expect(await run()).toContain('✓ copied');
  expect(await readVersion()).toBe(etag);
  await put('iata\nBUD\n');
  expect(await run()).toContain('= copied  nothing that decides it has changed');
  await put('iata\nVIE\n');
  expect(await run()).toContain('✓ copied');
  expect(copied()).toBe('iata\nVIE\n');
});
