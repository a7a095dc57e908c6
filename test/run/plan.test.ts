import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/app/hasher.ts';
import { readGraph, writeGraph } from '../../src/graph/graph-file.ts';
import { writePlan } from '../../src/run/plan/plan.ts';
import { compileJobs, drawSteps, plan, planned, problemsOf } from './plan-project.ts';

const CHAIN = `
jobs:
  a: {type: shell, config: {command: [make-a]}, outputs: raw.a}
  b: {type: shell, config: {command: [make-b]}, inputs: raw.a, outputs: clean.b}
  c: {type: shell, config: {command: [make-c]}, inputs: clean.b, outputs: marts.c}
  d: {type: shell, config: {command: [make-d]}, after: a}
`;

describe('which jobs, in which order', () => {
  test('every job runs after what it reads and after what it names', async () => {
    const { plan: all } = planned(await compileJobs(CHAIN), {});
    expect(drawSteps(all)).toEqual(['a', 'b ← a', 'c ← b', 'd ← a']);
  });

  test('order through a job that is left out is kept', async () => {
    const { plan: some } = planned(await compileJobs(CHAIN), { select: 'a c' });
    expect(drawSteps(some)).toEqual(['a', 'c ← a']);
  });

  test('what is excluded is taken away last', async () => {
    const { plan: some } = planned(await compileJobs(CHAIN), { select: 'a+', exclude: ['d', 'c'] });
    expect(drawSteps(some)).toEqual(['a', 'b ← a']);
  });

  test('a selection that picks nothing is a mistake', async () => {
    expect(problemsOf(await compileJobs(CHAIN), { select: 'c', exclude: 'c' })).toEqual([
      'MR5006 The selection picks no job. See what it picks with "millrace ls --select …".',
    ]);
  });

  test('a job that does not exist is named with the nearest one', async () => {
    const [problem] = problemsOf(await compileJobs(CHAIN), { select: 'marts.cc' });
    expect(problem).toMatch(/^MR3021 .*"marts.cc"/);
  });
});

describe('views have no data of their own', () => {
  const VIEWS = {
    't.sql': 'select 1 as x',
    'v.sql': 'select * from data.t',
    'w.sql': 'select * from views.v',
    'r.sql': 'select * from views.w',
  };
  const jobs = `
jobs:
  data.t: {type: sql, config: {file: t.sql}}
  views.v: {type: sql, config: {file: v.sql, materialize: {type: view}}}
  views.w: {type: sql, config: {file: w.sql, materialize: {type: view}}}
  marts.r: {type: sql, config: {file: r.sql}}
`;

  test('the views that a selected job reads are made before it, selected or not', async () => {
    const { plan: one } = planned(await compileJobs(jobs, VIEWS), { select: 'marts.r' });
    expect(drawSteps(one)).toEqual(['views.v', 'views.w ← views.v', 'marts.r ← views.w']);
    expect(one.jobs['views.v']?.view).toBe(true);
  });

  test('a view comes after what it reads', async () => {
    const { plan: both } = planned(await compileJobs(jobs, VIEWS), { select: 'data.t marts.r' });
    expect(drawSteps(both)).toEqual(['data.t', 'views.v ← data.t', 'views.w ← views.v', 'marts.r ← views.w']);
  });
});

describe('partitions', () => {
  const jobs = `
jobs:
  raw.d: {type: shell, config: {command: [x]}, partitions: daily, outputs: {raw.d: {slot: file}}}
  clean.d: {type: shell, config: {command: [x]}, partitions: daily, inputs: raw.d, outputs: {clean.d: {slot: file}}}
  marts.m: {type: shell, config: {command: [x]}, partitions: monthly, inputs: clean.d, outputs: {marts.m: {slot: file}}}
  all: {type: shell, config: {command: [x]}, inputs: marts.m}
`;

  test('each key of a range is a step, with the keys of what it reads before it', async () => {
    const { plan: days } = planned(await compileJobs(jobs), {
      select: 'raw.d clean.d',
      partition: '2001-01-01..2001-01-02',
    });
    expect(drawSteps(days)).toEqual([
      'raw.d[2001-01-01]',
      'raw.d[2001-01-02]',
      'clean.d[2001-01-01] ← raw.d[2001-01-01]',
      'clean.d[2001-01-02] ← raw.d[2001-01-02]',
    ]);
  });

  test('a partitioned job without a partition says how to give one', async () => {
    expect(problemsOf(await compileJobs(jobs), { select: 'raw.d' })).toEqual([
      'MR5006 Selected jobs have partitions ("daily"), and nothing says which are meant. Say which: --partition 2001-06-30, a range --partition FIRST..LAST, or --partition latest.',
    ]);
  });

  test('another set by time follows by overlap, and a job without partitions comes after all of it', async () => {
    const { plan: months } = planned(await compileJobs(jobs), {
      select: 'marts.m all',
      partition: 'daily=2001-01-30..2001-02-01',
    });
    expect(drawSteps(months)).toEqual([
      'marts.m[2001-01]',
      'marts.m[2001-02]',
      'all ← marts.m[2001-01], marts.m[2001-02]',
    ]);
  });

  test('a month needs its days: those made here are steps before it, the others are needs', async () => {
    const { plan: month, needs } = planned(await compileJobs(jobs), {
      select: 'clean.d marts.m',
      partition: { daily: '2001-02-27..2001-02-28', monthly: '2001-02' },
    });
    expect(drawSteps(month)).toEqual([
      'clean.d[2001-02-27]',
      'clean.d[2001-02-28]',
      'marts.m[2001-02] ← clean.d[2001-02-27], clean.d[2001-02-28]',
    ]);
    const need = needs.find(({ job }) => job === 'marts.m');
    expect(need).toMatchObject({ asset: 'clean.d', keys: { kind: 'list' } });
    expect(need?.keys.kind === 'list' ? need.keys.keys.length : 0).toBe(26);
  });

  test('order passes with its keys through a partitioned job that is left out', async () => {
    const { plan: through } = planned(await compileJobs(jobs), {
      select: 'raw.d marts.m',
      partition: 'daily=2001-01-31..2001-02-01',
    });
    expect(drawSteps(through)).toEqual([
      'raw.d[2001-01-31]',
      'raw.d[2001-02-01]',
      'marts.m[2001-01] ← raw.d[2001-01-31]',
      'marts.m[2001-02] ← raw.d[2001-02-01]',
    ]);
  });

  test('latest is replaced by the key that it means, for whoever repeats the run', async () => {
    const { plan: latest } = planned(await compileJobs(jobs), { select: 'raw.d', partition: 'latest' });
    expect(drawSteps(latest)).toEqual(['raw.d[2001-06-30]']);
    expect(latest.launch.partition).toEqual({ daily: '2001-06-30' });
  });

  test('a key that has not ended is refused with the latest one', async () => {
    const graph = await compileJobs(jobs);
    const result = plan(graph, { select: 'raw.d', partition: '2001-03-05' }, Date.UTC(2001, 2, 5, 12));
    expect(result.ok ? [] : result.error.map(({ message, hint }) => `${message} ${hint ?? ''}`)).toEqual([
      '"2001-03-05" has not ended yet. The latest key of "daily" is "2001-03-04".',
    ]);
  });

  test('an unknown set is named with the nearest one', async () => {
    expect(problemsOf(await compileJobs(jobs), { select: 'raw.d', partition: 'dialy=2001-01-01' })).toEqual([
      'MR5006 There is no partition set "dialy". Did you mean "daily"?',
    ]);
  });
});

describe('a range of an incremental sql job', () => {
  const incremental = (extra: string) => `
jobs:
  facts: {type: sql, config: {file: facts.sql, materialize: {type: incremental, by: day}}, partitions: daily${extra}}
  after_facts: {type: shell, config: {command: [x]}, partitions: daily, inputs: facts}
`;

  test('is one step, of which every reader needs its key', async () => {
    const graph = await compileJobs(incremental(''), {
      'facts.sql': 'select * from raw.x where day >= {{partition.start}}',
    });
    expect(drawSteps(planned(graph, { partition: '2001-01-01..2001-01-02' }).plan)).toEqual([
      'facts[2001-01-01..2001-01-02]',
      'after_facts[2001-01-01] ← facts[2001-01-01..2001-01-02]',
      'after_facts[2001-01-02] ← facts[2001-01-01..2001-01-02]',
    ]);
  });

  test('is a step a key, each after the one before, when the job reads itself', async () => {
    const graph = await compileJobs(incremental(''), {
      'facts.sql': 'select * from facts where day >= {{partition.start}}',
    });
    const { plan: chain } = planned(graph, { select: 'facts', partition: '2001-01-01..2001-01-03' });
    expect(drawSteps(chain)).toEqual([
      'facts[2001-01-01]',
      'facts[2001-01-02] ← facts[2001-01-01]',
      'facts[2001-01-03] ← facts[2001-01-02]',
    ]);
  });

  test('needs the key before when its previous run is required, except the first', async () => {
    const graph = await compileJobs(incremental(', previous_run: required'), { 'facts.sql': 'select 1 as day' });
    const later = planned(graph, { select: 'facts', partition: '2001-01-05..2001-01-06' });
    expect(drawSteps(later.plan)).toEqual(['facts[2001-01-05]', 'facts[2001-01-06] ← facts[2001-01-05]']);
    expect(later.needs).toMatchObject([
      { job: 'facts', asset: 'facts', isPrevious: true, keys: { kind: 'list', keys: ['2001-01-04'] } },
    ]);
    expect(planned(graph, { select: 'facts', partition: '2001-01-01' }).needs).toEqual([]);
  });
});

describe('two dimensions', () => {
  const jobs = `
jobs:
  raw.d: {type: shell, config: {command: [x]}, partitions: daily, outputs: {raw.d: {slot: file}}}
  by_region: {type: shell, config: {command: [x]}, partitions: day_region, inputs: raw.d}
`;

  test('a pair is a key, and needs the same key of the shared dimension', async () => {
    const { plan: pair } = planned(await compileJobs(jobs), { partition: '2001-01-01|HU' });
    expect(drawSteps(pair)).toEqual(['raw.d[2001-01-01]', 'by_region[2001-01-01|HU] ← raw.d[2001-01-01]']);
  });

  test('a day alone takes all of the other dimension', async () => {
    const { plan: day } = planned(await compileJobs(jobs), { select: 'by_region', partition: '2001-01-01' });
    expect(day.steps.map(({ id }) => id)).toEqual([
      'by_region[2001-01-01|HU]',
      'by_region[2001-01-01|TH]',
      'by_region[2001-01-01|US]',
    ]);
  });
});

describe('what a launch sets', () => {
  const jobs = `
jobs:
  a:
    type: shell
    config: {command: [x, "{{params.days}}"]}
    params: {days: 7, region: none}
    params_schema: {properties: {days: {type: integer, minimum: 1}}}
    retry: {attempts: 2, delay: 5s}
    pool: [licences]
  b: {type: shell, config: {file: b.sh}, outputs: {out.b: {slot: file}}}
`;
  const files = { 'b.sh': 'true' };

  test('params of the job, the environment, the launch and the job in the launch, the later the stronger', async () => {
    const graph = await compileJobs(jobs, files);
    const paramsOf = (launch: object) => planned(graph, launch).plan.jobs['a']?.params;
    expect(paramsOf({})).toEqual({ days: 7, region: 'HU' });
    expect(paramsOf({ env: 'prod' })).toEqual({ days: 7, region: 'US' });
    expect(paramsOf({ params: { days: 3 }, set: { a: { params: { region: 'TH' } } } })).toEqual({
      days: 3,
      region: 'TH',
    });
  });

  test('config, retry, timeout and priority of one job', async () => {
    const set = { a: { config: { env: { X: '1' } }, retry: { attempts: 5 }, timeout: '90s', priority: 3 } };
    expect(planned(await compileJobs(jobs, files), { set }).plan.jobs['a']).toMatchObject({
      config: { command: ['x', '{{params.days}}'], env: { X: '1' } },
      retry: { attemptsMax: 5, delayMs: 5_000 },
      timeoutMs: 90_000,
      priority: 3,
    });
  });

  test('a change of what decides the result changes the work, a change of how it is tried does not', async () => {
    const graph = await compileJobs(jobs, files);
    const workOf = (launch: object) => planned(graph, launch).plan.jobs['a']?.work;
    expect(workOf({ set: { a: { timeout: '1m', retry: { attempts: 9 } } } })).toBe(workOf({}));
    expect(workOf({ params: { days: 8 } })).not.toBe(workOf({}));
    expect(workOf({ env: 'prod', params: { region: 'HU' } })).not.toBe(workOf({}));
  });

  test.each([
    [
      'structure',
      { b: { config: { file: 'c.sh' } } },
      /^MR5006 "config.file" of "b" decides the structure of the graph/,
    ],
    ['a key that is no setting', { a: { outputs: 'x' } }, /^MR5006 "outputs" of "a" cannot be set at launch\./],
    ['a misspelt key', { a: { timeuot: '1s' } }, /Did you mean "timeout"\?$/],
    ['a value of the wrong form', { a: { timeout: 'soon' } }, /^MR5006 "timeout" of "a" cannot be set so/],
    [
      'config that the type does not have',
      { a: { config: { comand: ['y'] } } },
      /^MR5006 The config of "a" cannot be set so: .*comand/,
    ],
    [
      'a param that does not fit its schema',
      { a: { params: { days: 0 } } },
      /^MR5006 The params do not fit "a": "days" must be >= 1/,
    ],
    [
      'a param that the job does not have',
      { a: { params: { dasy: 1 } } },
      /^MR5006 "a" has no param "dasy"\. Did you mean "days"\?/,
    ],
    [
      'a job that does not exist',
      { aa: { timeout: '1s' } },
      /^MR5006 There is no job "aa" to set something of\. Did you mean "a"\?/,
    ],
  ])('%s is refused', async (_, set, problem) => {
    const problems = problemsOf(await compileJobs(jobs, files), { set });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
  });

  test('what a structural field lies in cannot be set either: it would go with it', async () => {
    const graph = await compileJobs(
      'job: c\ntype: check\nconfig: {checks: [{sql: "select * from raw.x where y < 0", severity: warn}]}\n',
    );
    const set = { c: { config: { checks: [{ sql: 'select * from raw.x where false' }] } } };
    expect(problemsOf(graph, { set })).toEqual([
      'MR5006 "config.checks" of "c" decides the structure of the graph and cannot be set at launch. Change the descriptor, or use a param.',
    ]);
  });

  test('a param of a launch reaches the jobs that know it, and changes nothing of the others', async () => {
    const graph = await compileJobs(jobs, files);
    const [before, after] = [{}, { params: { days: 3 } }].map((launch) => planned(graph, launch).plan.jobs);
    expect(after?.['a']?.params).toMatchObject({ days: 3 });
    expect(after?.['b']).toEqual(before?.['b']);
  });

  test('params that are maps merge deeply', async () => {
    const graph = await compileJobs(
      'job: d\ntype: shell\nconfig: {command: [x]}\nparams: {at: {from: 1, to: 2}, list: [1, 2]}\n',
    );
    const launch = { params: { at: { to: 3 }, list: [] }, set: { d: { params: { at: { from: 0 } } } } };
    expect(planned(graph, launch).plan.jobs['d']?.params).toEqual({ at: { from: 0, to: 3 }, list: [], region: 'HU' });
  });

  test('a param that only a schema declares can be given, and must be where it is required', async () => {
    const graph = await compileJobs(
      'job: e\ntype: shell\nconfig: {command: [x]}\nparams_schema: {properties: {day: {type: string}}, required: [day]}\n',
    );
    expect(problemsOf(graph, {})).toEqual(['MR5006 "e" needs the param "day". Say it: --param day=VALUE']);
    expect(planned(graph, { params: { day: 'monday' } }).plan.jobs['e']?.params).toMatchObject({ day: 'monday' });
    expect(problemsOf(graph, { params: { day: 1 } })).toEqual([
      'MR5006 The params do not fit "e": "day" must be string.',
    ]);
  });

  test('a param that no job has is refused', async () => {
    expect(problemsOf(await compileJobs(jobs, files), { params: { dya: 1 } })).toEqual([
      'MR5006 No selected job has a param "dya". Known are: days, region.',
    ]);
  });

  test('limits are those of the environment, the pools and the resources that a step uses', async () => {
    const { plan: all } = planned(await compileJobs(jobs, files), {});
    expect(all.limits).toEqual({ parallel: 3, 'pool:licences': 1, 'resource:warehouse': 2 });
    expect(all.jobs['a']?.limits).toEqual(['pool:licences']);
  });

  test('an unknown environment is named with the nearest one', async () => {
    expect(problemsOf(await compileJobs(jobs, files), { env: 'prd' })).toEqual([
      'MR3016 There is no environment "prd". Did you mean "prod"?',
    ]);
  });
});

test('compiled, written, read and planned gives the same plan, byte for byte', async () => {
  const graph = await compileJobs(CHAIN);
  const { graph: again } = readGraph(writeGraph(graph), { file: 'graph.json', hash: sha256 });
  if (again === undefined) throw new Error('the graph cannot be read');
  const texts = [graph, again].map(
    (one) => writePlan(planned(one, { select: '+c', tags: { why: 'test' } }).plan, sha256).text,
  );
  expect(texts[0]).toBe(texts[1]);
});

test('100,000 steps are planned within seconds of a processor', async () => {
  const graph = await compileJobs('jobs: {a: {type: shell, config: {command: [x]}, outputs: raw.a}}');
  const a = graph.jobs['a'];
  if (a === undefined) throw new Error('there is no job a');
  const names = Array.from({ length: 100_000 }, (_, at) => `job_${String(at).padStart(6, '0')}`);
  const place = a.source;
  const jobs = Object.fromEntries(names.map((name) => [name, { ...a, outputs: {} }]));
  const edges = names
    .slice(100)
    .flatMap((to, at) =>
      [names[at], names[at + 1]].flatMap((from) => (from === undefined ? [] : [{ from, to, source: place }])),
    );
  const before = process.cpuUsage();
  const { plan: large } = planned({ ...graph, jobs, assets: {}, edges }, {});
  expect(large.steps).toHaveLength(100_000);
  expect(large.steps.every(({ needs }, at) => needs.every((need) => need < at))).toBe(true);
  expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
});
