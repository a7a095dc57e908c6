import { describe, expect, test } from 'vitest';
import { describeSpan, readTexts } from '../../../test/read-texts.ts';
import type { ExpandedJob, Path } from '../stages.ts';

type Texts = Readonly<Record<string, string>>;

async function expand(texts: Texts): Promise<ReadonlyMap<string, ExpandedJob>> {
  const { jobs, diagnostics } = await readTexts(texts);
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  return new Map(jobs.map((job) => [job.name, job]));
}

async function expandOne(texts: Texts): Promise<ExpandedJob> {
  const jobs = await expand(texts);
  const [job] = jobs.values();
  if (!job) throw new Error('no job');
  return job;
}

async function complain(texts: Texts): Promise<readonly string[]> {
  const { diagnostics } = await readTexts(texts);
  return diagnostics.map(({ code, span }) => `${code} ${describeSpan(span)}`);
}

const PROJECT = 'millrace: 1\nproject: test\ndescriptors: ["jobs/**/*.job.yaml"]\n';

describe('defaults', () => {
  const texts: Texts = {
    'millrace.yaml': `${PROJECT}defaults: {owners: [project], retry: {attempts: 1, delay: 1s}, timeout: 1m}\n`,
    'jobs/_defaults.yaml': 'retry: {attempts: 2, jitter: true}\ntags: {tier: gold}\n',
    'jobs/marts/_defaults.yaml': 'type: sql\nconfig: {materialize: view}\ntimeout: null\n',
    'jobs/marts/many.job.yaml':
      'defaults: {tags: {domain: flights}, owners: [file]}\njobs:\n  marts.a: {retry: {attempts: 4}}\n  marts.b: {type: shell, config: {script: x}, tags: [own]}\n',
  };

  test('go from the project down the folders and the file to the job', async () => {
    const jobs = await expand(texts);
    expect(jobs.get('marts.a')?.descriptor).toEqual({
      job: 'marts.a',
      type: 'sql',
      owners: ['file'],
      retry: { attempts: 4, delay: '1s', jitter: true },
      tags: { tier: 'gold', domain: 'flights' },
      config: { materialize: 'view' },
    });
  });

  test('for config are for jobs of the type beside them; all else is for every job', async () => {
    const jobs = await expand(texts);
    expect(jobs.get('marts.b')?.descriptor.config).toEqual({ script: 'x' });
    expect(jobs.get('marts.b')?.descriptor).toMatchObject({ type: 'shell', owners: ['file'], tags: { own: '' } });
  });

  test('of folders beside a job are none of its business', async () => {
    const job = await expandOne({ 'a.job.yaml': 'job: a\ntype: sql\n', 'jobs/_defaults.yaml': 'timeout: 1m\n' });
    expect(job.descriptor.timeout).toBeUndefined();
  });

  test('leave a place for every value: the line of the layer that gave it', async () => {
    const job = (await expand(texts)).get('marts.a');
    const places = (paths: readonly Path[]): unknown => paths.map((path) => job && describeSpan(job.spanOf(path)));
    expect(
      places([
        ['retry', 'attempts'],
        ['retry', 'delay'],
        ['retry', 'jitter'],
        ['tags', 'tier'],
        ['config', 'materialize'],
        ['owners', 0],
        ['type'],
        ['nothing'],
      ]),
    ).toEqual([
      'jobs/marts/many.job.yaml:3:31 4',
      'millrace.yaml:4:59 1s',
      'jobs/_defaults.yaml:1:30 true',
      'jobs/_defaults.yaml:2:14 gold',
      'jobs/marts/_defaults.yaml:2:23 view',
      'jobs/marts/many.job.yaml:1:46 file',
      'jobs/marts/_defaults.yaml:1:7 sql',
      'jobs/marts/many.job.yaml:3:3 marts.a',
    ]);
    expect(
      job?.originsOf(['retry', 'attempts']).map(({ layer, value, span }) => [layer, value, describeSpan(span)]),
    ).toEqual([
      ['job', 4, 'jobs/marts/many.job.yaml:3:31 4'],
      ['folder defaults', 2, 'jobs/_defaults.yaml:1:19 2'],
      ['project defaults', 1, 'millrace.yaml:4:49 1'],
    ]);
  });
});

describe('short forms', () => {
  test('are spelled out, and known by their place', async () => {
    const job = await expandOne({
      'a.job.yaml':
        'job: a\ntype: shell\nconfig: {script: x}\npipeline: daily\nafter: b\npool: licences\ntags: [nightly, slow]\noutputs: [a, marts.b]\ninputs: {raw.x: null, raw.y: {when: wait}}\nhooks: {on_failure: tell}\n',
      'millrace.yaml': 'millrace: 1\nproject: test\ndescriptors: ["*.job.yaml"]\n',
    });
    expect(job.descriptor).toMatchObject({
      pipeline: ['daily'],
      after: ['b'],
      pool: ['licences'],
      tags: { nightly: '', slow: '' },
      outputs: { a: {}, 'marts.b': {} },
      inputs: { 'raw.x': null, 'raw.y': { when: 'wait' } },
      hooks: { on_failure: ['tell'] },
    });
    expect(
      [
        ['pipeline', 0],
        ['tags', 'slow'],
        ['outputs', 'marts.b'],
        ['hooks', 'on_failure', 0],
      ].map((path) => describeSpan(job.spanOf(path))),
    ).toEqual(['a.job.yaml:4:11 daily', 'a.job.yaml:7:17 slow', 'a.job.yaml:8:14 marts.b', 'a.job.yaml:10:21 tell']);
  });

  test('of tags make every value a text, and an output without a word is an output', async () => {
    const job = await expandOne({
      'a.job.yaml': 'job: a\ntype: shell\nconfig: {script: x}\ntags: {year: 2001, hot: true}\noutputs:\n  a:\n',
    });
    expect(job.descriptor).toMatchObject({ tags: { year: '2001', hot: 'true' }, outputs: { a: {} } });
  });
});

describe('for_each', () => {
  const text = `job: marts.{{item.country}}_{{ item.year }}
type: shell
for_each: {country: [HU, TH], year: [2001, 2002]}
priority: "{{item.year}}"
description: Flights of {{item.country}} in {{item.year}}, {{params.x}}
outputs: {"marts.out_{{item.country}}_{{item.year}}": {description: "{{item.country}}"}}
params: {x: "{{item.country}}"}
config: {command: ["{{item.country}}", "{{partition.start}}"]}
`;

  test('makes the product of its lists, the first outermost', async () => {
    expect([...(await expand({ 'a.job.yaml': text.replace('priority: "{{item.year}}"\n', '') })).keys()]).toEqual([
      'marts.HU_2001',
      'marts.HU_2002',
      'marts.TH_2001',
      'marts.TH_2002',
    ]);
  });

  test('puts the item into every text, keeps its type where it is the whole text, and leaves the rest for the run', async () => {
    const jobs = await expand({ 'a.job.yaml': text.replace('[2001, 2002]', '[1, 2]') });
    const job = jobs.get('marts.TH_2');
    expect(job?.descriptor).toMatchObject({
      priority: 2,
      description: 'Flights of TH in 2, {{params.x}}',
      outputs: { 'marts.out_TH_2': { description: 'TH' } },
      config: { command: ['TH', '{{partition.start}}'] },
    });
    expect(job?.item).toEqual({ country: 'TH', year: 2 });
    expect(job && describeSpan(job.spanOf(['outputs', 'marts.out_TH_2', 'description']))).toBe(
      'a.job.yaml:6:69 "{{item.country}}"',
    );
  });

  test('takes maps as items', async () => {
    const jobs = await expand({
      'a.job.yaml':
        'job: a_{{item.c.code}}\ntype: shell\nfor_each: {c: [{code: hu, n: 1}, {code: th, n: 2}]}\nconfig: {command: ["{{item.c.n}}"], env: {X: "{{item.c.code}}"}}\n'.replace(
          '["{{item.c.n}}"]',
          '["n={{item.c.n}}"]',
        ),
    });
    expect(jobs.get('a_th')?.descriptor.config).toEqual({ command: ['n=2'], env: { X: 'th' } });
  });

  test('writes the item as the language of the text has it, and decides blocks about it', async () => {
    const job = await expandOne({
      'a.job.yaml': `job: a_{{item.n}}
type: sql
for_each: {n: [1], name: ["O'Hare"]}
config: {sql: "select {{item.name}} as name, {{item.n}} as n, {{raw item.n}} as r, {{partition.start}} as day"}
description: "{{#if item.n}}{{upper item.name}}{{else}}none{{/if}} on {{partition.start}}"
outputs: {a_1: {checks: [{sql: "select * from {{output}} where name <> {{item.name}}"}]}}
`,
    });
    expect(job.descriptor.config).toEqual({
      sql: "select 'O''Hare' as name, 1 as n, 1 as r, {{partition.start}} as day",
    });
    expect(job.descriptor.description).toBe("O'HARE on {{partition.start}}");
    expect(job.descriptor.outputs).toEqual({
      a_1: { checks: [{ sql: "select * from {{output}} where name <> 'O''Hare'" }] },
    });
  });

  test('tells a wrong value once for all items, where it is written', async () => {
    expect(await complain({ 'a.job.yaml': text })).toEqual(['MR2005 a.job.yaml:4:11 "{{item.year}}"']);
  });

  test('is bounded', async () => {
    const list = `[${Array.from({ length: 101 }, (_, index) => String(index)).join(', ')}]`;
    const codes = await complain({
      'a.job.yaml': `job: a_{{item.x}}_{{item.y}}\ntype: sql\nfor_each: {x: ${list}, y: ${list}}\n`,
    });
    expect(codes).toEqual(['MR1009 a.job.yaml:3:1 for_each']);
  });
});

describe('a derived type', () => {
  const types: Texts = {
    'jobtypes/team_sql/jobtype.yaml':
      'name: team_sql\nversion: 2\nextends: sql@1\nfixed: {resources: {warehouse: redshift}, tags: {team: "{{config.team}}"}, config: {file: "{{config.query}}.sql", materialize: {type: incremental, by: "{{config.by}}"}}}\ndefaults: {timeout: 5m, config: {team: core, dialect: redshift}}\n',
    'jobtypes/team_sql/config.schema.json':
      '{"type": "object", "required": ["query", "by"], "properties": {"query": {"type": "string"}, "team": {"type": "string"}, "by": {"type": "string"}, "sql": {"type": "string"}}}',
    'jobtypes/hourly_sql/jobtype.yaml':
      'name: hourly_sql\nversion: 1\nextends: team_sql@2\nfixed: {timeout: 1h}\ndefaults: {priority: 9, config: {by: hour}}\n',
  };

  test('gives its base the config that it makes of its own', async () => {
    const job = await expandOne({ ...types, 'a.job.yaml': 'job: a\ntype: team_sql\nconfig: {query: q, by: day}\n' });
    expect(job.type.manifest.name).toBe('team_sql');
    expect(job.base.type.manifest.name).toBe('sql');
    expect(job.base.config).toEqual({
      file: 'q.sql',
      materialize: { type: 'incremental', by: 'day' },
      dialect: 'redshift',
    });
    expect(job.descriptor).toMatchObject({
      timeout: '5m',
      resources: { warehouse: 'redshift' },
      tags: { team: 'core' },
      config: { query: 'q', by: 'day', team: 'core' },
    });
  });

  test('derives from another, whose config it takes over when it has no schema of its own', async () => {
    const job = await expandOne({ ...types, 'a.job.yaml': 'job: a\ntype: hourly_sql\nconfig: {query: q}\n' });
    expect(job.base.config).toMatchObject({ file: 'q.sql', materialize: { type: 'incremental', by: 'hour' } });
    expect(job.descriptor).toMatchObject({ timeout: '1h', priority: 9 });
    expect(job.originsOf(['timeout']).map(({ layer, span }) => [layer, describeSpan(span)])).toEqual([
      ['type fixed', 'jobtypes/hourly_sql/jobtype.yaml:4:18 1h'],
      ['type defaults', 'jobtypes/team_sql/jobtype.yaml:5:21 5m'],
    ]);
  });

  test('writes its config into SQL as literals, unless it is all of the SQL', async () => {
    const own = {
      'jobtypes/of_day/jobtype.yaml':
        'name: of_day\nversion: 1\nextends: sql@1\nfixed: {config: {sql: "select {{config.day}} as day"}}\n',
      'jobtypes/of_day/config.schema.json': '{"properties": {"day": {"type": "string"}}}',
      'jobtypes/all/jobtype.yaml':
        'name: all\nversion: 1\nextends: sql@1\nfixed: {config: {sql: "{{config.query}}"}}\n',
      'jobtypes/all/config.schema.json': '{"properties": {"query": {"type": "string"}}}',
    };
    const jobs = await expand({
      ...own,
      'a.job.yaml': 'jobs:\n  a: {type: of_day, config: {day: "it\'s"}}\n  b: {type: all, config: {query: select 1}}\n',
    });
    expect(jobs.get('a')?.base.config).toEqual({ sql: "select 'it''s' as day" });
    expect(jobs.get('b')?.base.config).toEqual({ sql: 'select 1' });
  });

  test('wins over general defaults without a word, and over the job with one', async () => {
    const defaults = {
      'millrace.yaml': `${PROJECT.replace('jobs/**', '**')}defaults: {resources: {warehouse: main}}\n`,
    };
    const job = await expandOne({
      ...types,
      ...defaults,
      'a.job.yaml': 'job: a\ntype: team_sql\nconfig: {query: q, by: day}\n',
    });
    expect(job.descriptor.resources).toEqual({ warehouse: 'redshift' });
    expect(
      await complain({
        ...types,
        'a.job.yaml': 'job: a\ntype: team_sql\nconfig: {query: q, by: day}\nresources: {warehouse: main}\n',
      }),
    ).toEqual(['MR4003 a.job.yaml:4:13 warehouse']);
  });

  test('checks its own config, with unknown keys and missing ones', async () => {
    expect(
      await complain({ ...types, 'a.job.yaml': 'job: a\ntype: team_sql@2\nconfig: {querry: q, materialize: view}\n' }),
    ).toEqual(['MR2006 a.job.yaml:3:1 config', 'MR2004 a.job.yaml:3:10 querry', 'MR2004 a.job.yaml:3:21 materialize']);
  });

  test('is to blame where it fixes what its base refuses', async () => {
    const broken = {
      ...types,
      'jobtypes/team_sql/jobtype.yaml':
        'name: team_sql\nversion: 2\nextends: sql@1\nfixed: {config: {materialize: tabel}}\n',
    };
    expect(
      await complain({
        ...broken,
        'a.job.yaml': 'job: a\ntype: team_sql\nconfig: {query: q, by: day}\n',
        'b.job.yaml': 'job: b\ntype: team_sql\nconfig: {query: q, by: day}\n',
        'jobtypes/hourly_sql/jobtype.yaml': 'name: hourly_sql\nversion: 1\nextends: team_sql\n',
      }),
    ).toEqual(['MR2005 jobtypes/team_sql/jobtype.yaml:4:31 tabel']);
  });
});

describe('a config schema', () => {
  const own = (schema: string): Texts => ({
    'jobtypes/own/jobtype.yaml': 'name: own\nversion: 1\nruntime: node\n',
    'jobtypes/own/config.schema.json': schema,
  });

  test('of a project is closed, and may use keywords that nobody explains', async () => {
    const texts = own(
      '{"properties": {"day": {"type": "string", "format": "date"}, "few": {"contains": {"const": 1}}}}',
    );
    expect(await complain({ ...texts, 'a.job.yaml': 'job: a\ntype: own\nconfig: {dya: 2001-01-01}\n' })).toEqual([
      'MR2004 a.job.yaml:3:10 dya',
    ]);
    expect(await complain({ ...texts, 'a.job.yaml': 'job: a\ntype: own\nconfig: {day: 2001-02-30}\n' })).toEqual([
      'MR2005 a.job.yaml:3:15 2001-02-30',
    ]);
    expect(await complain({ ...texts, 'a.job.yaml': 'job: a\ntype: own\nconfig: {few: [2]}\n' })).toEqual([
      'MR2005 a.job.yaml:3:15 [2]',
    ]);
    expect(
      await complain({ ...texts, 'a.job.yaml': 'job: a\ntype: own\nconfig: {day: "{{params.x}}"}\nparams: {x: 1}\n' }),
    ).toEqual([]);
  });

  test.each(['http://169.254.169.254/x', 'file:///etc/passwd', 'other.schema.json'])(
    'never refers to %s',
    async (reference) => {
      const texts = own(`{"properties": {"a": {"$ref": "${reference}"}}}`);
      expect(await complain({ ...texts, 'a.job.yaml': 'job: a\ntype: own\nconfig: {a: 1}\n' })).toEqual([
        'MR4002 jobtypes/own/jobtype.yaml:1:7 own',
      ]);
    },
  );
});

describe('what is lost', () => {
  test('are the names of jobs that are declared but broken, and of what they make', async () => {
    const { lost, jobs } = await readTexts({
      'a.job.yaml': 'job: marts.a\ntype: sql\ndescription: "open\n',
      'b.job.yaml': 'job: marts.b\ntype: slq\noutputs: [marts.c, marts.d]\n',
      'c.job.yaml': 'job: ok\ntype: sql\n',
    });
    expect(jobs.map(({ name }) => name)).toEqual(['ok']);
    expect([...lost].sort()).toEqual(['marts.a', 'marts.b', 'marts.c', 'marts.d']);
  });

  test('is not a job of which only a part is wrong: a misspelt key is read as it was meant', async () => {
    const { jobs } = await readTexts({ 'a.job.yaml': 'job: a\ntype: sql\npriority: high\nownres: [x]\ntimeout: 5m\n' });
    expect(jobs[0]?.descriptor).toEqual({ job: 'a', type: 'sql', owners: ['x'], timeout: '5m' });
  });
});
