import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BUILTINS } from '../../generated/builtins.ts';
import { type CompiledGraph, compileGraph } from '../../src/app/compile-project/compile-graph.ts';
import { sha256 } from '../../src/app/hasher.ts';
import { openProjectFiles } from '../../src/app/project-files/project-files.ts';
import { compile } from '../../src/compile/compile.ts';
import { toDiagnosticJson } from '../../src/diagnostics/diagnostic.ts';
import { writeGraph } from '../../src/graph/graph-file.ts';

/** A project in which any part may be another one; which texts a file may have, by its path. The first of each is where it begins. */
const PROJECT = `millrace: 1
project: shop
descriptors: ["jobs/**/*.job.yaml"]
environments:
  dev: {resources: {warehouse: {type: duckdb, path: ":memory:"}, files: {type: local_files, root: files}}}
partitions: {daily: {every: day, start: 2026-01-01}}
assets: {raw.orders: {}, raw.Users: {}}
`;
const TEXTS: Readonly<Record<string, readonly (string | undefined)[]>> = {
  'millrace.yaml': [
    `${PROJECT}pipelines: {nightly: {schedule: "0 3 * * *"}, morning: {schedule: "0 5 * * *"}, empty: {}}\n`,
    `${PROJECT}pipelines: {nightly: {select: "tag:g*"}, morning: {}}\n`,
    `${PROJECT}pipelines: {nightly: {}, morning: {}}\ndefaults: {description: "{{raw params.x}} by default"}\n`,
    `${PROJECT}pipelines: {nightly: {}, morning: {}}\npolicies: {told: {require: {required: [description]}, severity: warning}}\n`,
  ],
  'jobs/clean/orders.job.yaml': [
    'job: clean.orders\ntype: sql\npipeline: nightly\n',
    '# first\njob: clean.orders\ntype: sql\ndescription: Orders.\nowners: [a@example.com]\npipeline: nightly\n',
    'job: clean.orders\ntype: sql\nparams: {b: 1, a: {d: 2, c: 3}}\ntags: [gold]\npipeline: morning\n',
    'job: clean.orders\ntype: sql\ndeprecated: {use: clean.items}\npipeline: nightly\n',
    'job: clean.orders\ntype: sql\nconfig: {materialize: view}\npipeline: [nightly, morning]\n',
    'job: clean.orders\ntype: sql\nconfig: {materialize: {type: incremental, by: day}}\npartitions: daily\n',
    'job: clean.orders\ntype: sql\ninputs: {raw.orders: {when: latest}}\npipeline: nightly\n',
    'job: clean.orders\ntype: sql\nexperimental: true\noutputs: {clean.orders: {columns: {id: integer}, checks: [{unique: [id]}]}}\n',
    'job: clean.orders\ntype: nothing\n',
    undefined,
  ],
  'jobs/clean/orders.sql': [
    'select id, 1 as day from raw.orders\n',
    '-- a remark\nselect id, 1 as day from raw.orders\n',
    'select id, 2 as day from raw.orders join raw.users using (id)\n',
    'select id, 2 as day from "raw"."orders" -- orders\n',
    'select {{raw params.a}} as id from raw.orders\n',
    'select id from raw.orderz\n',
    'select {{partition.start}} as day, id from raw.orders\n',
    undefined,
  ],
  'jobs/marts/daily.job.yaml': [
    'job: marts.daily\ntype: sql\npipeline: morning\n',
    'job: marts.daily\ntype: sql\npartitions: daily\nconfig: {materialize: {type: incremental, by: day}}\npriority: 3\n',
    'job: marts.daily\ntype: sql\nconfig: {sql: "select 1 as x from clean.orders"}\nretry: {attempts: 2}\n',
    'job: marts.daily\ntype: sql\nafter: [tell]\nfiles: [lib/*.txt]\n',
    'job: marts.daily\ntype: sql\ninputs: {clean.orders: {partitions: {last: 2}}}\npartitions: daily\nconfig: {materialize: {type: incremental, by: day}}\n',
  ],
  'jobs/marts/daily.sql': [
    'select * from clean.orders\n',
    '\n\nselect * from clean.orders where 1 = 1\n',
    'select * from Clean.Orders\n',
    'select * from clean.orders, raw.Users\n',
    'select * from clean.orders, clean.items_HU\n',
  ],
  'jobs/marts/lib/a.txt': ['one\n', 'two\n', 'select * from clean.orders\n', undefined],
  'jobs/_defaults.yaml': [undefined, 'tags: {tier: base}\n', 'description: "{{raw params.b}}"\n', 'timeout: never\n'],
  'jobs/items.job.yaml': [
    'job: clean.items_{{item.country}}\ntype: sql\nfor_each: {country: [HU, TH]}\nconfig: {file: items.sql}\n',
    'job: clean.items_{{item.country}}\ntype: sql\nfor_each: {country: [HU]}\nconfig: {file: items.sql}\n',
    'job: clean.items_{{item.country}}\ntype: sql\ntags: [gold]\nfor_each: {country: [HU, TH]}\nconfig: {file: items.sql}\n',
  ],
  'jobs/items.sql': [
    'select {{item.country}} as c from raw.orders\n',
    "select '{{item.country}}' as c from raw.orders\n",
    'select {{item.country}} as c, 1 as n from raw.orders\n',
    'select 1 as n from raw.orders\n',
  ],
  'jobs/several.job.yaml': [
    'jobs:\n  tell: {type: shell, config: {command: [echo, a]}}\n  also.this: {type: sql, config: {sql: select 1 as x}}\n',
    'jobs:\n  tell: {type: shell, config: {command: [echo, b]}}\n  also.this: {type: sql, config: {sql: select 2 as x}}\n',
    'jobs:\n\n  tell: {type: shell, after: [also.this], config: {command: [echo, a]}}\n  also.this: {type: sql, config: {sql: select 1 as x}}\n',
    'jobs:\n  tell: {type: shell, config: {command: [echo, a], cwd: on}}\n  also.This: {type: sql, config: {sql: select 1 as x}}\n',
  ],
};

const ORDERS = 'jobs/clean/orders.job.yaml';
const CONTRACT = 'job: marts.daily\ntype: sql\noutputs: {marts.daily: {columns: {day: date}}}\n';
const LAUNCHING_DAILY =
  'job: one\ntype: shell\nconfig: {command: [echo]}\nschedule: {cron: "0 1 * * *", launch: {select: marts.daily, params: {a: b}}}\n';
const declaring = (value: unknown): string =>
  `job: marts.daily\ntype: sql\nparams: {a: ${String(value)}}\nparams_schema: {properties: {a: {type: integer}}}\n`;
const DAILY = 'jobs/marts/daily.job.yaml';
const DAILY_SQL = 'jobs/marts/daily.sql';
const INCREMENTAL = 'type: sql\npartitions: daily\nconfig: {materialize: {type: incremental, by: day}}\n';

/** What may be done by halves, and what may not, each with what would go wrong. */
const EDITS: readonly {
  readonly what: string;
  readonly before?: Readonly<Record<string, string>>;
  readonly edit: Readonly<Record<string, string>>;
  readonly work: CompiledGraph['work'];
}[] = [
  {
    what: 'the places of reads move',
    edit: { [DAILY_SQL]: '\n\nselect * from clean.orders\n' },
    work: 'changes',
  },
  {
    what: 'the place of a job moves',
    edit: { [ORDERS]: '# first\njob: clean.orders\ntype: sql\npipeline: nightly\n' },
    work: 'changes',
  },
  {
    what: 'several jobs of one file change',
    edit: { 'jobs/items.sql': 'select {{item.country}} as c, 7 as n from raw.orders\n' },
    work: 'changes',
  },
  {
    what: 'another job takes along the same text as before',
    before: { 'jobs/other.job.yaml': 'job: other\ntype: sql\n', 'jobs/other.sql': TEXTS[DAILY_SQL]?.[0] ?? '' },
    edit: { [DAILY_SQL]: 'select 1 as one from clean.orders\n' },
    work: 'changes',
  },
  {
    what: 'the hash of an old text stands in the words of another job',
    before: {
      'jobs/other.job.yaml': `job: other\ntype: shell\nconfig: {command: [echo]}\ndescription: sha256:${sha256(TEXTS[DAILY_SQL]?.[0] ?? '')}\n`,
    },
    edit: { [DAILY_SQL]: 'select 1 as one from clean.orders\n' },
    work: 'changes',
  },
  {
    what: 'the project file changes',
    edit: { 'millrace.yaml': `${TEXTS['millrace.yaml']?.[0] ?? ''}# a remark\n` },
    work: 'everything',
  },
  {
    what: 'the defaults of a folder come',
    edit: { 'jobs/_defaults.yaml': 'owners: [b@example.com]\n' },
    work: 'everything',
  },
  {
    what: 'the defaults of a folder change',
    before: { 'jobs/_defaults.yaml': 'owners: [b@example.com]\n' },
    edit: { 'jobs/_defaults.yaml': 'owners: [c@example.com]\n' },
    work: 'everything',
  },
  {
    what: 'a job type changes',
    before: {
      'jobtypes/mine/jobtype.yaml': 'name: mine\nversion: 1\ndescription: Mine.\nextends: sql\n',
      [DAILY]: 'job: marts.daily\ntype: mine\n',
    },
    edit: { 'jobtypes/mine/jobtype.yaml': 'name: mine\nversion: 2\ndescription: Mine.\nextends: sql\n' },
    work: 'everything',
  },
  {
    what: 'a job comes',
    edit: { 'jobs/new.job.yaml': 'job: new\ntype: shell\nconfig: {command: [echo]}\n' },
    work: 'everything',
  },
  {
    what: 'a job reads more',
    edit: { [DAILY_SQL]: 'select * from clean.orders, raw.orders\n' },
    work: 'everything',
  },
  {
    what: 'a job has another name',
    edit: { [ORDERS]: 'job: clean.others\ntype: sql\nconfig: {file: orders.sql}\noutputs: clean.orders\n' },
    work: 'everything',
  },
  {
    what: 'a job takes along another file, which then changes',
    before: { 'jobs/marts/spare.sql': 'select 1 as one from clean.orders\n' },
    edit: { [DAILY]: 'job: marts.daily\ntype: sql\nconfig: {file: spare.sql}\npipeline: morning\n' },
    work: 'everything',
  },
  {
    what: 'a view has become a table',
    before: { [ORDERS]: 'job: clean.orders\ntype: sql\nconfig: {materialize: view}\n' },
    edit: { [ORDERS]: 'job: clean.orders\ntype: sql\nconfig: {materialize: table}\n' },
    work: 'everything',
  },
  {
    what: 'the text of a warning moves',
    before: { [ORDERS]: 'job: clean.orders\ntype: sql\ndeprecated: true\n' },
    edit: { [DAILY_SQL]: '\n\nselect * from clean.orders\n' },
    work: 'everything',
  },
  {
    what: 'the text after a warning changes',
    before: { [ORDERS]: 'job: clean.orders\ntype: sql\ndeprecated: true\n' },
    edit: { [DAILY_SQL]: 'select * from clean.orders where id > 7\n' },
    work: 'changes',
  },
  {
    what: 'another asset is read where a warning stood',
    before: {
      [ORDERS]: 'job: clean.orders\ntype: sql\ndeprecated: true\n',
      [DAILY_SQL]: 'select * from clean.orders, "raw"."orders"\n',
    },
    edit: { [DAILY_SQL]: 'select * from raw.orders , "clean"."orders"\n' },
    work: 'everything',
  },
  {
    what: 'a warning of a text by itself goes',
    before: {
      [DAILY_SQL]: 'select {{raw params.a}} as a from clean.orders\n',
      [DAILY]: 'job: marts.daily\ntype: sql\nparams: {a: 1}\n',
    },
    edit: { [DAILY_SQL]: 'select {{params.a}} as a from clean.orders\n' },
    work: 'everything',
  },
  {
    what: 'the partitions of an input are mapped in another way',
    before: {
      [ORDERS]: `job: clean.orders\n${INCREMENTAL}`,
      [DAILY]: `job: marts.daily\n${INCREMENTAL}inputs: {clean.orders: {partitions: {last: 2}}}\n`,
    },
    edit: { [DAILY]: `job: marts.daily\n${INCREMENTAL}inputs: {clean.orders: {}}\n` },
    work: 'everything',
  },
  {
    what: 'rows are cut by a column that is not there',
    before: { [DAILY]: `job: marts.daily\n${INCREMENTAL}outputs: {marts.daily: {columns: {day: date}}}\n` },
    edit: {
      [DAILY]: `job: marts.daily\n${INCREMENTAL.replace('day}', 'month}')}outputs: {marts.daily: {columns: {day: date}}}\n`,
    },
    work: 'everything',
  },
  {
    what: 'a query makes other columns than its contract promises',
    before: { [DAILY]: CONTRACT, [DAILY_SQL]: 'select o.day from clean.orders as o\n' },
    edit: { [DAILY_SQL]: 'select o.day as month from clean.orders as o\n' },
    work: 'everything',
  },
  {
    what: 'a query reads a column that the contract of another job does not have',
    before: {
      [ORDERS]: 'job: clean.orders\ntype: sql\noutputs: {clean.orders: {columns: {id: integer, day: integer}}}\n',
      [DAILY_SQL]: 'select o.day from clean.orders as o\n',
    },
    edit: { [DAILY_SQL]: 'select o.month from clean.orders as o\n' },
    work: 'everything',
  },
  {
    what: 'params break the schema that declares them',
    before: { [DAILY]: declaring(1) },
    edit: { [DAILY]: declaring('b') },
    work: 'everything',
  },
  {
    what: 'a job declares its params, and the schedule of another one launches it with others',
    before: { [DAILY]: 'job: marts.daily\ntype: sql\nparams: {a: 1}\n', 'jobs/one.job.yaml': LAUNCHING_DAILY },
    edit: { [DAILY]: declaring(1) },
    work: 'everything',
  },
  {
    what: 'a policy looks at the files of jobs',
    before: {
      'millrace.yaml': `${PROJECT}pipelines: {nightly: {}, morning: {}}\npolicies: {few: {require: {properties: {files: {maxItems: 1}}}, severity: warning}}\n`,
      [DAILY]: 'job: marts.daily\ntype: sql\nfiles: [lib/*.txt]\n',
    },
    edit: { [DAILY]: 'job: marts.daily\ntype: sql\nfiles: [lib/*.txt, lib/a.*]\n' },
    work: 'everything',
  },
  {
    what: 'a pipeline picks jobs by a tag that a job gets',
    before: { 'millrace.yaml': TEXTS['millrace.yaml']?.[1] ?? '' },
    edit: { [DAILY]: 'job: marts.daily\ntype: sql\npipeline: morning\ntags: [gold]\n' },
    work: 'everything',
  },
  {
    what: 'a mistake that several jobs inherit is mended in the one that told it',
    before: {
      'jobs/_defaults.yaml': 'type: shell\nparams: {a: 1}\nconfig: {env: {A: "{{raw params.a}}"}}\n',
      'jobs/one.job.yaml': 'job: one\nconfig: {command: [echo]}\n',
    },
    edit: { 'jobs/one.job.yaml': 'job: one\nconfig: {command: [echo], env: {A: b}}\n' },
    work: 'everything',
  },
  {
    what: 'a job is in another pipeline',
    edit: { [DAILY]: 'job: marts.daily\ntype: sql\npipeline: nightly\n' },
    work: 'everything',
  },
  {
    what: 'somebody changes the graph',
    edit: { '.millrace/graph.json': '{}' },
    work: 'everything',
  },
];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-recompile-'));
  for (const [path, [first]] of Object.entries(TEXTS)) write(path, first);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string | undefined): void {
  const full = join(folder, path);
  if (text === undefined) {
    rmSync(full, { force: true });
    return;
  }
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}

/** As if everything had been written long ago. */
function compileAgain(): Promise<CompiledGraph> {
  return compileGraph(folder, graphPath(), { build: 'test', nowMs: Date.now() + 60_000 });
}

function graphPath(): string {
  return join(folder, '.millrace/graph.json');
}

async function compileAnew() {
  const result = await compile({
    files: openProjectFiles(folder),
    packages: () => undefined,
    hash: sha256,
    builtins: BUILTINS,
  });
  return {
    text: result.graph && [...writeGraph(result.graph)].join(''),
    diagnostics: result.diagnostics.map(toDiagnosticJson),
  };
}

async function expectTheSame(again: CompiledGraph): Promise<void> {
  const anew = await compileAnew();
  expect(again.diagnostics.map(toDiagnosticJson)).toEqual(anew.diagnostics);
  expect(again.graph === undefined ? undefined : readFileSync(graphPath(), 'utf8')).toBe(anew.text);
}

describe('a compile after another one', () => {
  test('gives the same graph and says the same, whatever has changed in between', async () => {
    const work = { nothing: 0, changes: 0, everything: 0 };
    const edit = fc
      .constantFrom(...Object.keys(TEXTS))
      .chain((path) => fc.record({ path: fc.constant(path), text: fc.constantFrom(...(TEXTS[path] ?? [])) }));
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 4, maxLength: 8 }), async (edits) => {
        for (const [path, [first]] of Object.entries(TEXTS)) write(path, first);
        await compileAgain();
        for (const { path, text } of edits) {
          write(path, text);
          const again = await compileAgain();
          work[again.work]++;
          await expectTheSame(again);
          // Whoever breaks a project mends it before going on.
          if (again.graph === undefined) write(path, TEXTS[path]?.[0]);
        }
      }),
      { numRuns: 40 },
    );
    expect(work.nothing).toBeGreaterThan(10);
    expect(work.changes).toBeGreaterThan(40);
    expect(work.everything).toBeGreaterThan(40);
  });

  test('does nothing when nothing has changed, and little when the text of one job has', async () => {
    expect((await compileAgain()).work).toBe('everything');
    expect((await compileAgain()).work).toBe('nothing');
    const before = statSync(graphPath()).ino;
    write('jobs/marts/daily.sql', 'select 1 as one, * from clean.orders\n');
    const again = await compileAgain();
    expect(again.work).toBe('changes');
    expect(statSync(graphPath()).ino).not.toBe(before);
    await expectTheSame(again);
  });

  test.each(EDITS)('$what: $work', async ({ before = {}, edit, work }) => {
    for (const [path, text] of Object.entries(before)) write(path, text);
    const { graph, diagnostics } = await compileAgain();
    expect(graph, JSON.stringify(diagnostics.map(toDiagnosticJson))).toBeDefined();
    for (const [path, text] of Object.entries(edit)) write(path, text);
    const again = await compileAgain();
    await expectTheSame(again);
    expect(again.work).toBe(work);
  });

  test('looks again at a file that was written just before it was read', async () => {
    await compileGraph(folder, graphPath(), { build: 'test' });
    expect((await compileGraph(folder, graphPath(), { build: 'test' })).work).toBe('everything');
  });

  test('does not believe what another build, a broken disk or somebody else left', async () => {
    const kept = join(folder, '.millrace/cache/project.cache');
    await compileAgain();
    expect((await compileGraph(folder, graphPath(), { build: 'other' })).work).toBe('everything');
    for (const damage of [
      () => truncateSync(kept, Math.floor(statSync(kept).size / 2)),
      () => writeFileSync(kept, readFileSync(kept, 'utf8').replace('clean.orders', 'clean.orderz')),
      () => rmSync(kept),
      () => writeFileSync(kept, ''),
    ]) {
      await compileAgain();
      damage();
      const again = await compileAgain();
      expect(again.work).toBe('everything');
      await expectTheSame(again);
    }
  });

  test('writes a graph elsewhere from the one that is there', async () => {
    await compileAgain();
    const elsewhere = join(folder, 'out/graph.json');
    const again = await compileGraph(folder, elsewhere, { build: 'test', nowMs: Date.now() + 60_000 });
    expect(again.work).toBe('changes');
    expect(readFileSync(elsewhere, 'utf8')).toBe(readFileSync(graphPath(), 'utf8'));
  });
});
