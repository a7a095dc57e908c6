import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { BUILTINS } from '../../generated/builtins.ts';
import { validateGraph } from '../../generated/validators.js';
import type { Graph, Job } from '../graph/graph.ts';
import { writeGraph } from '../graph/graph-file.ts';
import { memoryFiles } from '../../test/memory-files.ts';
import { compile } from './compile.ts';
import type { CompileResult } from './stages.ts';

const PROJECT = `
millrace: 1
project: shop
descriptors: ["jobs/**/*.job.yaml"]
environments:
  dev:
    resources:
      warehouse: {type: duckdb, path: ":memory:"}
      files: {type: local_files, root: files}
partitions:
  daily: {every: day, start: 2026-01-01}
  hourly: {every: hour, start: 2026-01-01}
  regions: {values: [HU, TH]}
secrets: {API_KEY: env}
assets: {raw.orders: {resource: files, path: orders.csv}}
`;

const WITH_PIPELINES = `${PROJECT}
pipelines:
  nightly: {schedule: "@daily", launch: {tags: {kind: nightly}}}
  gold: {select: "tag:gold"}
  all_of_gold: {select: "pipeline:gold+"}
presets: {quick: {env: dev, select: "pipeline:gold"}}
`;

const DAILY = 'partitions: daily\nconfig: {materialize: {type: incremental, by: day}}\n';

describe('compile', () => {
  test('makes a graph that fits its schema', async () => {
    const graph = await graphOf(
      {
        'jobs/orders.job.yaml': `job: clean.orders\ntype: sql\ntags: [gold]\nowners: [a@example.com]\npipeline: nightly\n${DAILY}outputs:\n  clean.orders:\n    columns: {day: date, id: {type: integer, nullable: false}}\n    checks: [{unique: id}, {sql: "select * from {{output}} where id < 0", severity: warn}]\n`,
        'jobs/orders.sql': 'select id, {{partition.start}} as day from raw.orders\n',
        'jobs/fetch.job.yaml':
          'job: fetch\ntype: shell\nconfig: {command: [sh, fetch.sh], env: {KEY: {secret: API_KEY}}}\nfiles: ["*.sh"]\nafter: [clean.orders]\nretry: {attempts: 2, delay: 1s}\n',
        'jobs/fetch.sh': 'true\n',
      },
      WITH_PIPELINES,
    );
    const written: unknown = JSON.parse([...writeGraph(graph)].join(''));
    expect(validateGraph(written) ? [] : validateGraph.errors).toEqual([]);
    expect(written).toEqual(graph);
    expect(Object.keys(graph.jobs)).toEqual(['clean.orders', 'fetch']);
    expect(graph.edges).toEqual([
      { from: 'clean.orders', source: { column: 9, file: 'jobs/fetch.job.yaml', line: 5 }, to: 'fetch' },
    ]);
    expect(jobOf(graph, 'fetch').config['env']).toEqual({ KEY: { secret: 'API_KEY' } });
  });

  test('takes the SQL file beside a descriptor with its stem, and in a file of several jobs with the name of the job', async () => {
    const graph = await graphOf({
      'jobs/a.job.yaml': 'job: clean.orders\ntype: sql\n',
      'jobs/a.sql': 'select 1 as id',
      'jobs/b.job.yaml': 'jobs:\n  clean.items: {type: sql}\n',
      'jobs/clean.items.sql': 'select 2 as id',
    });
    expect(contentOf(graph, jobOf(graph, 'clean.orders'), 'a.sql')).toBe('select 1 as id');
    expect(contentOf(graph, jobOf(graph, 'clean.items'), 'clean.items.sql')).toBe('select 2 as id');
    expect(jobOf(graph, 'clean.items').config).toEqual({ file: 'clean.items.sql' });
  });

  test('finds the assets that SQL reads, whatever their case, and what "inputs:" adds and takes back', async () => {
    const graph = await graphOf({
      ...sqlJob('clean.orders', 'select 1 as id'),
      ...sqlJob('clean.items', 'select 1 as id'),
      ...sqlJob('clean.gone', 'select 1 as id'),
      ...sqlJob(
        'marts.revenue',
        'select *\nfrom CLEAN.ORDERS, clean.items, clean.gone\nwhere id in (select id from marts.revenue)\n',
        'inputs:\n  clean.items: {max_age: 1d}\n  clean.gone: null\n',
      ),
    });
    expect(jobOf(graph, 'marts.revenue').inputs).toEqual({
      'clean.items': { by: 'both', maxAge: '1d', when: 'latest' },
      'clean.orders': { by: 'sql', when: 'latest' },
      'marts.revenue': { by: 'sql', self: true },
    });
    expect(graph.edges.map(({ from, to, asset, source }) => [from, to, asset, source.line, source.column])).toEqual([
      ['clean.items', 'marts.revenue', 'clean.items', 2, 20],
      ['clean.orders', 'marts.revenue', 'clean.orders', 2, 6],
    ]);
    expect(jobOf(graph, 'marts.revenue').sql?.[0]?.tables.map(({ asset, use }) => `${use} ${asset}`)).toEqual([
      'read clean.orders',
      'read clean.items',
      'read clean.gone',
      'read marts.revenue',
    ]);
  });

  test('maps partitions through views, which have none of their own', async () => {
    const graph = await graphOf({
      ...sqlJob('clean.orders', 'select {{partition.start}} as day', DAILY),
      ...sqlJob(
        'clean.stock',
        "select 'HU' as region",
        'partitions: regions\nconfig: {materialize: {type: incremental, by: region}}\n',
      ),
      ...sqlJob('clean.orders_view', 'select * from clean.orders', 'config: {materialize: view}\n'),
      ...sqlJob('clean.both_view', 'select * from clean.orders_view, clean.stock', 'config: {materialize: view}\n'),
      ...sqlJob(
        'marts.revenue',
        'select {{partition.start}} as day from clean.both_view',
        `${DAILY}inputs: {clean.both_view: {partitions: all}}\n`,
      ),
      ...sqlJob(
        'marts.week',
        'select {{partition.start}} as day from clean.orders_view',
        `${DAILY}inputs:\n  clean.orders_view: {partitions: {window: [-6d, 0d]}}\n`,
      ),
      ...sqlJob('marts.plain', 'select {{partition.start}} as day from clean.orders_view', DAILY),
      ...sqlJob('marts.whole', 'select * from clean.orders_view'),
    });
    expect(graph.assets['clean.orders_view']).toMatchObject({ kind: 'view', producer: 'clean.orders_view' });
    expect(graph.assets['clean.orders_view']?.partitions).toBeUndefined();
    expect(jobOf(graph, 'clean.both_view').inputs['clean.orders_view']).toEqual({ by: 'sql' });
    expect(jobOf(graph, 'marts.revenue').inputs['clean.both_view']?.mappings).toEqual({
      'clean.orders': { kind: 'all' },
      'clean.stock': { kind: 'all' },
    });
    expect(jobOf(graph, 'marts.week').inputs['clean.orders_view']).toEqual({
      by: 'both',
      mappings: { 'clean.orders': { from: '-6d', kind: 'window', to: '0d' } },
      when: 'wait',
    });
    expect(jobOf(graph, 'marts.plain').inputs['clean.orders_view']).toEqual({
      by: 'sql',
      mappings: { 'clean.orders': { kind: 'same' } },
      when: 'wait',
    });
    expect(jobOf(graph, 'marts.whole').inputs['clean.orders_view']).toEqual({
      by: 'sql',
      mappings: { 'clean.orders': { kind: 'all' } },
      when: 'latest',
    });
  });

  test('keeps of a SQL file with items the text of each job, with spans in that text', async () => {
    const graph = await graphOf({
      'jobs/sales.job.yaml': 'job: clean.sales_{{item.country}}\ntype: sql\nfor_each: {country: [hu, th]}\n',
      'jobs/sales.sql': 'select {{item.country}} as country, *\nfrom raw.orders as o -- {{item.country}}\n',
    });
    const job = jobOf(graph, 'clean.sales_th');
    const text = contentOf(graph, job, 'sales.sql');
    expect(text).toContain("select 'th' as country");
    expect(job.sql?.[0]?.tables.map(({ start, end }) => text.slice(start, end))).toEqual(['raw.orders']);
    expect(job.hash.result).not.toBe(jobOf(graph, 'clean.sales_hu').hash.result);
  });

  test('fills pipelines by list and by selection, those that speak of others last', async () => {
    const graph = await graphOf(
      {
        ...sqlJob('clean.orders', 'select 1 as id', 'tags: {tier: gold}\npipeline: nightly\n'),
        ...sqlJob('marts.revenue', 'select * from clean.orders'),
        ...sqlJob('apart', 'select 1 as id', 'pipeline: [nightly]\n'),
      },
      WITH_PIPELINES,
    );
    expect(Object.fromEntries(Object.entries(graph.pipelines).map(([name, { jobs }]) => [name, jobs]))).toEqual({
      all_of_gold: ['clean.orders', 'marts.revenue'],
      gold: ['clean.orders'],
      nightly: ['apart', 'clean.orders'],
    });
    expect(jobOf(graph, 'clean.orders').pipelines).toEqual(['all_of_gold', 'gold', 'nightly']);
  });

  test('names files that lie elsewhere so that they fit into the folder of a step', async () => {
    const graph = await graphOf({
      'jobs/marts/a.job.yaml': 'job: a\ntype: shell\nconfig: {file: ../lib/run.sh}\nfiles: ["data/*.bin"]\n',
      'jobs/lib/run.sh': 'true\n',
      'jobs/marts/data/x.bin': Uint8Array.of(255, 0, 254),
    });
    const job = jobOf(graph, 'a');
    expect(Object.keys(job.files ?? {})).toEqual(['_project/jobs/lib/run.sh', 'data/x.bin']);
    expect(job.config).toEqual({ file: '_project/jobs/lib/run.sh' });
    expect(graph.files[job.files?.['data/x.bin'] ?? '']).toEqual({ base64: '/wD+', size: 3 });
  });

  test('takes a file that defaults of a folder name from beside those defaults', async () => {
    const graph = await graphOf({
      'jobs/_defaults.yaml': 'type: sql\nconfig: {file: common.sql}\n',
      'jobs/common.sql': 'select 1 as here',
      'jobs/marts/common.sql': 'select 1 as there',
      'jobs/marts/a.job.yaml': 'job: a\n',
      'jobs/marts/b.job.yaml': 'job: b\nconfig: {file: common.sql}\n',
    });
    expect(contentOf(graph, jobOf(graph, 'a'), '_project/jobs/common.sql')).toBe('select 1 as here');
    expect(contentOf(graph, jobOf(graph, 'b'), 'common.sql')).toBe('select 1 as there');
  });
});

describe('the hash of a Python job', () => {
  const hashes = async (python: string, requirements: string): Promise<readonly string[]> => {
    const graph = await graphOf({
      'millrace.yaml': `${PROJECT}${python}`,
      'requirements.txt': requirements,
      'base.txt': 'numpy==2.0',
      'jobs/all.job.yaml': 'jobs: {py: {type: python, config: {file: py.py}}, sh: {type: shell, config: {script: x}}}',
      'jobs/py.py': 'print(1)',
    });
    expect(Object.keys(jobOf(graph, 'sh').files ?? {})).toEqual([]);
    return [jobOf(graph, 'py').hash.result, jobOf(graph, 'sh').hash.result];
  };

  test('changes with the interpreter, and with the contents of its requirements, included ones too', async () => {
    const set = 'python: {requirements: requirements.txt}\n';
    const found = [
      await hashes('', ''),
      await hashes('python: python3.12\n', ''),
      await hashes(set, 'pandas'),
      await hashes(set, 'pandas==3'),
      await hashes(set, 'pandas==3\n-r base.txt'),
    ];
    expect(new Set(found.map(([py]) => py)).size).toBe(found.length);
    expect(new Set(found.map(([, sh]) => sh)).size).toBe(1);
    expect(await hashes(set, 'pandas')).toEqual(found[2]);
  });
});

describe('the hashes of a job', () => {
  const hashes = async (sql: string, descriptor = ''): Promise<Job['hash']> =>
    jobOf(await graphOf(sqlJob('clean.orders', sql, descriptor)), 'clean.orders').hash;

  test('white space and comments of SQL decide no result', async () => {
    const first = await hashes('select 1 as id, 2 as n');
    expect(await hashes('-- a remark\nSELECT 1   AS id,\n  2 as n\n')).toEqual(first);
    expect(await hashes('select 1 as id, 3 as n')).not.toEqual(first);
  });

  test('what describes a job is told apart from what decides its result', async () => {
    const first = await hashes('select 1 as id');
    const described = await hashes('select 1 as id', 'description: Orders.\nretry: {attempts: 3}\n');
    expect(described).toEqual({ ...first, about: described.about });
    expect(described.about).not.toBe(first.about);
    const decided = await hashes('select 1 as id', 'params: {n: 1}\n');
    expect(decided).toEqual({ ...first, result: decided.result });
    expect(decided.result).not.toBe(first.result);
    const kept = await hashes('select 1 as id', 'config: {materialize: view}\n');
    expect([kept.config === first.config, kept.result === first.result, kept.files === first.files]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('severity', () => {
  const undeclared = sqlJob('clean.orders', 'select * from somebody.elses');

  test('is the choice of the project where a code allows it', async () => {
    expect((await compileFiles(undeclared)).diagnostics.map(({ severity }) => severity)).toEqual(['error']);
    const warned = await compileFiles(undeclared, `${PROJECT}severity: {MR3002: warning}\n`);
    expect(warned.diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
    expect(warned.graph).toBeDefined();
    expect((await compileFiles(undeclared, `${PROJECT}severity: {MR3002: "off"}\n`)).diagnostics).toEqual([]);
  });
});

type Files = Readonly<Record<string, string | Uint8Array>>;

function sqlJob(name: string, sql: string, descriptor = ''): Files {
  return { [`jobs/${name}.job.yaml`]: `job: ${name}\ntype: sql\n${descriptor}`, [`jobs/${name}.sql`]: sql };
}

function compileFiles(files: Files, project = PROJECT): Promise<CompileResult> {
  const input = { files: memoryFiles({ 'millrace.yaml': project, ...files }), packages: () => undefined };
  return compile({
    ...input,
    hash: (content) => createHash('sha256').update(content).digest('hex'),
    builtins: BUILTINS,
  });
}

async function graphOf(files: Files, project = PROJECT): Promise<Graph> {
  const { graph, diagnostics } = await compileFiles(files, project);
  if (!graph) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return graph;
}

function jobOf(graph: Graph, name: string): Job {
  const job = graph.jobs[name];
  if (!job) throw new Error(`the graph has no job ${name}`);
  return job;
}

function contentOf(graph: Graph, job: Job, path: string): string {
  return graph.files[job.files?.[path] ?? '']?.text ?? '';
}
