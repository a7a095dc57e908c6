import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { createResourceTypes } from '../../src/app/resource-types.ts';
import type { OpenResource } from '../../src/ports/resource.ts';
import { createProcessResources } from '../../src/run/step-host/process-resources.ts';
import type { JsonMap } from '../../src/std/json.ts';
import { openCountingProxy } from '../rig/counting-proxy.ts';
import { createTestDatabase } from '../rig/postgres.ts';
import { createTestBucket } from '../rig/s3.ts';
import { openWebServer } from '../rig/web-server.ts';
import { createTestContext } from './test-context.ts';
import { useResource } from './used-resource.ts';

/** Resources of every type that a process opens once, closes, and of which nothing is left outside, whatever ends it. */
const folder = mkdtempSync(join(tmpdir(), 'millrace-lifetime-'));
const database = await createTestDatabase();
const bucket = await createTestBucket();
const web = await openWebServer((_, response) => void response.end('ok'));
const postgres = database.missing === undefined ? await openCountingProxy(database.url) : undefined;
const s3 = bucket.missing === undefined ? await openCountingProxy(bucket.endpoint) : undefined;
const site = await openCountingProxy(web.url);
afterAll(async () => {
  await Promise.all([postgres?.close(), s3?.close(), site.close()]);
  await web.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Subject {
  readonly type: string;
  readonly config: JsonMap | undefined;
  /** Connections that somebody outside has with it. */
  readonly open?: () => number;
}

const key = { access_key_id: 'test', secret_access_key: 'test' };
const SUBJECTS: readonly Subject[] = [
  { type: 'duckdb', config: { path: 'warehouse.duckdb' } },
  { type: 'postgres', config: postgres && { url: postgres.url }, open: () => postgres?.open() ?? 0 },
  { type: 'local_files', config: { root: 'files' } },
  {
    type: 's3',
    config: s3 && bucket.missing === undefined ? { bucket: bucket.bucket, endpoint: s3.url, ...key } : undefined,
    open: () => s3?.open() ?? 0,
  },
  { type: 'console', config: {} },
  { type: 'http', config: { url: site.url, private_hosts: ['127.0.0.1'] }, open: () => site.open() },
  { type: 'slack_webhook', config: { url: site.url, private_hosts: ['127.0.0.1'] }, open: () => site.open() },
];

describe.each(SUBJECTS)('a resource of type $type', ({ type, config, open = () => 0 }) => {
  const reason = 'its server cannot be started here';
  const isNothingLeft = () => vi.waitFor(() => expect(open()).toBe(0), { timeout: 20_000 });

  test('is opened once for steps one after another and at once, and closed with the process', async ({ skip }) => {
    if (config === undefined) return skip(reason);
    const { take, close, counts } = await createSubject(type, config);
    for (let step = 0; step < 3; step++) await take(true);
    await Promise.all([take(true), take(true)]);
    expect(counts()).toEqual({ opened: 1, closed: 0 });
    await close();
    expect(counts()).toEqual({ opened: 1, closed: 1 });
    await isNothingLeft();
  });

  test('is closed after a step that failed or was cancelled, and opened anew for the next', async ({ skip }) => {
    if (config === undefined) return skip(reason);
    const { take, close, counts } = await createSubject(type, config);
    await take(false);
    expect(counts()).toEqual({ opened: 1, closed: 1 });
    await isNothingLeft();
    await take(true);
    await close();
    expect(counts()).toEqual({ opened: 2, closed: 2 });
    await isNothingLeft();
  });

  test('leaves nothing open when its process is killed', async ({ skip }) => {
    if (config === undefined) return skip(reason);
    const program = join(import.meta.dirname, 'use-resource.ts');
    const child = spawn(process.execPath, [program, type, JSON.stringify(config), folder], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    await isNothingLeft();
    const { take, close } = await createSubject(type, config); // nobody else holds it
    await take(true);
    await close();
  });
});

interface Used {
  /** A step that uses it; `isGood`: and that succeeds. */
  readonly take: (isGood: boolean) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly counts: () => { readonly opened: number; readonly closed: number };
}

async function createSubject(name: string, config: JsonMap): Promise<Used> {
  const type = await createResourceTypes()(name);
  const resources = createProcessResources();
  const identity = { scope: name, config: JSON.stringify(config) };
  let opened = 0;
  let closed = 0;
  const open = async (): Promise<OpenResource> => {
    opened++;
    const resource = await type.open(config, createTestContext(folder));
    return {
      ...resource,
      async close() {
        closed++;
        await resource.close();
      },
    };
  };
  return {
    counts: () => ({ opened, closed }),
    async take(isGood) {
      const taken = await resources.take(identity, open);
      await useResource(taken.resource);
      await taken.release(isGood);
    },
    close: () => resources.close(),
  };
}
