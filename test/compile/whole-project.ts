import { BUILTINS } from '../../generated/builtins.ts';
import { sha256 } from '../../src/app/hasher.ts';
import { compile } from '../../src/compile/compile.ts';
import type { JsonMap } from '../../src/std/json.ts';
import { memoryFiles } from '../memory-files.ts';

const PROJECT: JsonMap = {
  millrace: 1,
  project: 'shop',
  description: 'A shop.',
  descriptors: ['jobs/*.job.yaml'],
  include: ['more.yaml'],
  defaults: { owners: ['a@example.com'] },
  sql: { dialect: 'duckdb' },
  python: 'python3',
  plugins: ['acme-types'],
  tags: { tier: ['gold'] },
  environments: {
    dev: {
      description: 'Here.',
      executor: { type: 'process' },
      storage: { type: 'sqlite', path: 'store' },
      resources: {
        warehouse: { type: 'duckdb', path: 'x.duckdb' },
        files: { type: 'local_files', root: 'files' },
        alerts: 'console',
        web: { type: 'http' },
      },
      io: { 'exports.**': 'files' },
      params: { rows: 5 },
      max_parallel: 4,
      retention: { runs: { age: '30d', count: 9 }, logs: { age: '10d', size: '1GiB' } },
      queue: { max_runs: 4, tags: [{ tag: 'tier', value: 'gold', max_runs: 2 }] },
    },
    test: { extends: 'dev', mocks: 'all', fixtures: 'small' },
  },
  partitions: {
    daily: { every: 'day', start: '2026-01-01', end: '2027-01-01', timezone: 'UTC' },
    regions: { values: ['HU'] },
    both: { of: ['daily', 'regions'] },
  },
  calendars: { holidays: ['2026-12-24'] },
  presets: {
    quick: {
      description: 'Soon.',
      env: 'dev',
      select: 'clean.orders',
      exclude: 'fetch',
      partition: '2026-02-01',
      params: { rows: 6 },
      tags: { kind: 'quick' },
      set: { 'clean.orders': { priority: 3 } },
    },
  },
  assets: {
    'raw.orders': {
      description: 'Orders.',
      resource: 'files',
      path: 'orders.csv',
      format: 'csv',
      owners: ['b@example.com'],
      max_age: '1d',
      columns: { id: 'integer' },
      tags: { tier: 'gold' },
      deprecated: false,
      hooks: { on_late: ['tell'], on_recovered: ['tell'] },
    },
    'raw.days': { resource: 'warehouse', table: 'days', partitions: 'daily', by: 'day', updated_column: 'changed' },
    'raw.others': { project: 'partner', asset: 'marts.others' },
  },
  sensors: {
    arrivals: {
      type: 'files',
      description: 'New.',
      resource: 'files',
      pattern: 'in/*.csv',
      stable: '10s',
      key: '{{file.path}}',
      every: '30s',
      timeout: '1m',
      limit: 10,
      hooks: { on_failure: ['tell'] },
      failures: 3,
      paused: true,
      launch: 'quick',
    },
    rows: { type: 'sql', resource: 'warehouse', sql: 'select 1 as id', launch: 'quick' },
    page: { type: 'http', url: 'https://example.com', launch: 'quick' },
    updates: { type: 'asset', assets: ['raw.orders'], require: 'any', within: '1h', launch: 'quick' },
    ends: { type: 'run_status', status: ['failed'], select: 'pipeline:nightly', launch: 'quick' },
    code: { type: 'code', file: 'look.ts', launch: 'quick' },
  },
  pools: { licences: 4 },
  hooks: {
    tell: { type: 'notify', description: 'Tell.', config: { message: 'Look.' }, resources: { channel: 'alerts' } },
  },
  secrets: { KEY: { type: 'env', name: 'THE_KEY' }, TOKEN: { type: 'file', path: '/run/token' } },
  severity: { MR3030: 'off' },
};
const INCLUDED: JsonMap = {
  pipelines: {
    nightly: {
      description: 'By night.',
      owners: ['c@example.com'],
      select: 'clean.**',
      schedule: {
        cron: '0 3 * * *',
        timezone: 'UTC',
        start: '2026-01-01',
        end: '2027-01-01',
        catchup: 'last',
        overlap: 'skip',
        calendar: { except: 'holidays', weekdays: true },
        only_if: { sql: 'select 1', resource: 'warehouse' },
        paused: true,
      },
      launch: { env: 'dev' },
      max_runs: 1,
      priority: 2,
      hooks: { on_failure: ['tell'], on_success: ['tell'] },
      sla: { by: '07:00', timezone: 'UTC' },
    },
    once: { select: 'fetch', schedule: { at: '2026-12-01T06:00' } },
    fresh: { select: 'fetch', schedule: { on_update: 'any', debounce: '5m', quiet: { from: '22:00', to: '06:00' } } },
    often: { select: 'fetch', schedule: { every: '1h', launch: 'quick' } },
  },
};
const ORDERS: JsonMap = {
  job: 'clean.orders',
  type: 'sql',
  description: 'Orders.',
  owners: ['a@example.com'],
  tags: { tier: 'gold' },
  pipeline: 'nightly',
  config: { file: 'orders.sql', dialect: 'duckdb', materialize: { type: 'incremental', by: 'day' } },
  resources: { warehouse: 'warehouse' },
  outputs: {
    'clean.orders': {
      description: 'Orders.',
      columns: { day: 'date', id: { type: 'integer', nullable: false, description: 'Key.', unit: 'pc', values: [1] } },
      max_age: '1d',
      checks: [
        { name: 'is_known', unique: 'id', severity: 'warn' },
        { not_null: 'id' },
        { row_count: { min: 1 } },
        { accepted_values: { column: 'id', values: [1] } },
        { sql: 'select * from {{output}} where id < 0' },
        { references: { column: 'id', asset: 'raw.days', to: 'id' } },
      ],
    },
  },
  inputs: { 'raw.days': { when: 'wait', max_age: '2d', timeout: '1h', check_every: '1m', partitions: 'same' } },
  after: ['fetch'],
  partitions: 'daily',
  params: { window: 7 },
  retry: { attempts: 2, delay: '1s', backoff: 'exponential', max_delay: '1m', jitter: true },
  timeout: '10m',
  memory: '512MiB',
  priority: 5,
  pool: 'licences',
  previous_run: 'required',
  memoize: true,
  hooks: { on_failure: ['tell'], on_retry: ['tell'], on_late: ['tell'], on_recovered: ['tell'], on_success: ['tell'] },
  sla: { within: '2h' },
  experimental: true,
  tests: [
    {
      name: 'works',
      given: { 'raw.days': { rows: [{ day: '2026-01-01' }], columns: { day: 'date' } } },
      params: { window: 1 },
      partition: '2026-01-01',
      now: '2026-01-01T00:00:00Z',
      expect: { rows: [] },
    },
  ],
};
const SEVERAL: JsonMap = {
  jobs: {
    fetch: { type: 'shell', config: { command: ['true'] }, schedule: { every: '1h' }, files: ['*.txt'] },
    list: { type: 'shell', config: { command: ['true'] }, items: true },
    load: {
      type: 'shell',
      config: { command: ['echo', '{{item.key}}'] },
      map: 'list',
      outputs: {
        'clean.loaded': { slot: 'table', by: 'key' },
        'clean.notes': { slot: 'file', format: 'csv', path: 'notes.csv' },
      },
      tests: [{ name: 'loads', fixtures: 'small', item: { key: 'a' }, expect: { calls: [] } }],
    },
    page: {
      type: 'http',
      config: { url: 'https://example.com' },
      resources: { http: 'web' },
      tests: [{ name: 'asks', stubs: [{ http: 'GET https://example.com', json: {} }], expect: { calls: [] } }],
    },
  },
  defaults: { type: 'shell', timeout: '2m' },
};
const REGIONS: JsonMap = {
  job: 'marts.{{item.region}}',
  type: 'sql',
  config: { file: 'region.sql' },
  deprecated: { since: '2026-01-01', use: 'clean.orders' },
  for_each: { region: ['HU', 'AT'] },
};
const POLICED: JsonMap = {
  millrace: 1,
  project: 'policed',
  descriptors: ['jobs/*.job.yaml'],
  policies: { owned: { description: 'Owned.', select: '**', require: { required: ['owners'] }, severity: 'warning' } },
};
const DECLARED: JsonMap = {
  job: 'declared',
  type: 'shell',
  config: { command: ['true'] },
  owners: ['a@example.com'],
  params_schema: { type: 'object' },
};

/** Projects that say everything that may be said: each key of the schemas of projects and jobs stands somewhere in them. */
export const WHOLE_PROJECTS: readonly WrittenProject[] = [
  {
    'millrace.yaml': PROJECT,
    'more.yaml': INCLUDED,
    'jobs/orders.job.yaml': ORDERS,
    'jobs/several.job.yaml': SEVERAL,
    'jobs/regions.job.yaml': REGIONS,
  },
  { 'millrace.yaml': POLICED, 'jobs/declared.job.yaml': DECLARED },
];

export type WrittenProject = Readonly<Record<string, JsonMap>>;

/** Compiles a project with the files that its descriptors name. */
export function compileWritten(files: WrittenProject): ReturnType<typeof compile> {
  const texts = Object.entries(files).map(([file, value]) => [file, JSON.stringify(value, undefined, 2)] as const);
  return compile({
    files: memoryFiles({ ...TEXTS, ...Object.fromEntries(texts) }),
    packages: () => memoryFiles({}),
    hash: sha256,
    builtins: BUILTINS,
  });
}

const TEXTS = {
  'jobs/orders.sql': 'select id, day from raw.days where day = {{partition.start}} and {{params.window}} > 0',
  'jobs/region.sql': 'select * from clean.orders',
  'jobs/a.txt': '',
  'holidays.txt': '2026-01-01\n',
  'look.ts': '',
};
