import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Outcome, runMillrace } from '../cli/run-millrace.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-project-'));
  write('millrace.yaml', PROJECT);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PROJECT = `millrace: 1
project: types
descriptors: ["jobs/*.job.yaml"]
sql: {dialect: duckdb}
partitions: {daily: {every: day, start: 2001-01-01, end: 2001-02-01}}
environments:
  dev:
    resources:
      warehouse: {type: duckdb, path: .millrace/dev.duckdb}
      files: {type: local_files, root: made}
`;

function write(path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function millrace(...line: readonly string[]): Promise<Outcome> {
  return runMillrace(line, { cwd: folder });
}

describe('a table that is made by partition', () => {
  const JOBS = `
jobs:
  raw.d:
    type: sql
    partitions: daily
    config: {sql: "select t.day::date as day, r.n from generate_series({{partition.start}}, {{partition.end}} - interval 1 day, interval 1 day) as t(day), range(3) as r(n)", materialize: {type: incremental, by: day}}
  copy.d:
    type: shell
    partitions: daily
    inputs: [raw.d]
    config: {script: 'cp "$MILLRACE_INPUT_RAW_D" "$MILLRACE_OUTPUT_COPY_D"'}
    outputs: {copy.d: {slot: table, by: day}}
  counts:
    type: sql
    config: {sql: "select day, count(*) as n from copy.d group by day order by day", materialize: table}
    outputs: {counts: {checks: [{sql: "select * from {{output}} where n <> 3"}, {row_count: {min: 2, max: 2}}]}}
`;

  test('is read by other types a partition at a time, and made of the files that they write', async () => {
    write('jobs/all.job.yaml', JOBS);
    const run = () => millrace('run', '--partition', '2001-01-01..2001-01-02');
    expect((await run()).stderr).toMatch(/✓ counts +2 rows/);
    const again = await run();
    expect(again.code, again.stderr).toBe(0);
    expect(again.stderr).toMatch(/✓ copy\.d\[2001-01-02\] +3 rows/);
  });

  test('cannot be made of a file that does not say which rows to replace', async () => {
    write('jobs/all.job.yaml', JOBS.replace('slot: table, by: day', 'slot: table'));
    const { code, stderr } = await millrace('run', '--partition', '2001-01-01', '--select', '+copy.d');
    expect({ code, stderr }).toMatchObject({ code: 1 });
    expect(stderr).toContain('name the column that tells, "outputs: {copy.d: {by: COLUMN}}"');
  });
});

describe('job types of a project', () => {
  const GREET = `
import { writeFileSync } from 'node:fs';
import { defineJobType, StepError } from 'millrace';

interface Greeting { readonly name: string }

export default defineJobType<Greeting>({
  async execute(step) {
    const [output] = Object.values(step.outputs);
    if (output === undefined) throw new StepError('nothing to write');
    writeFileSync(output.path, \`hello \${step.config.name}\`);
  },
});
`;
  const schema = '{"type": "object", "additionalProperties": false, "properties": {"name": {"type": "string"}}}';

  function writeGreet(): void {
    write(
      'jobtypes/greet/jobtype.yaml',
      'name: greet\nversion: 1\nruntime: node\noutputs: {file: {kind: file, default: true, format: text}}\n',
    );
    write('jobtypes/greet/config.schema.json', schema);
    write('jobtypes/greet/greet.ts', GREET);
    write('jobs/a.job.yaml', 'job: a\ntype: greet\nconfig: {name: Ada}\noutputs: greetings.ada\n');
  }

  test('in TypeScript run as they are, and know the product without any package of their own', async () => {
    writeGreet();
    const { code, stderr } = await millrace('run');
    expect(code, stderr).toBe(0);
    expect(readFileSync(join(folder, 'made/greetings/ada.txt'), 'utf8')).toBe('hello Ada');
  });

  test('that changed since the graph was made are refused before anything runs (MR5004)', async () => {
    writeGreet();
    expect(await millrace('compile', '--emit', 'graph.json')).toMatchObject({ code: 0 });
    write('jobtypes/greet/greet.ts', `${GREET}\n// changed\n`);
    const { code, stderr } = await millrace('run', '--graph', 'graph.json');
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('MR5004') as string });
    expect((await millrace('runs', '--output', 'json')).stdout).not.toContain('run_');
  });

  test('may be a command, which is told of its step by its environment', async () => {
    write(
      'jobtypes/stamp/jobtype.yaml',
      'name: stamp\nversion: 1\nruntime: command\ncommand: [./stamp.sh]\noutputs: {file: {kind: file, default: true, format: text}}\n',
    );
    write('jobtypes/stamp/config.schema.json', schema);
    write(
      'jobtypes/stamp/stamp.sh',
      '#!/bin/sh\nprintf "%s on %s" "$MILLRACE_JOB" "$MILLRACE_PARTITION_KEY" > "$MILLRACE_OUTPUT_FILE"\n',
    );
    chmodSync(join(folder, 'jobtypes/stamp/stamp.sh'), 0o755);
    write('jobs/a.job.yaml', 'job: a\ntype: stamp\npartitions: daily\noutputs: {stamps.a: {path: stamp.txt}}\n');
    const { code, stderr } = await millrace('run', '--partition', '2001-01-03');
    expect(code, stderr).toBe(0);
    const listed = readdirSync(join(folder, 'made'), { recursive: true }).map(String);
    const [made = ''] = listed.filter((name) => name.endsWith('.txt'));
    expect(readFileSync(join(folder, 'made', made), 'utf8')).toBe('a on 2001-01-03');
  });
});

describe('what a run needs that is not there', () => {
  test('is listed by its keys, and nothing runs (MR5005)', async () => {
    write(
      'jobs/d.job.yaml',
      'jobs:\n  raw.d: {type: shell, config: {script: "echo x > $MILLRACE_OUTPUT_FILE"}, partitions: daily, outputs: raw.d}\n  clean.d: {type: shell, config: {script: "cp -r $MILLRACE_INPUT_RAW_D $MILLRACE_OUTPUT_FILE"}, partitions: daily, inputs: raw.d, outputs: clean.d}\n',
    );
    const refused = await millrace('run', '--select', 'clean.d', '--partition', '2001-01-01..2001-01-02');
    expect(refused).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /MR5005.*"clean\.d" reads partitions of "raw\.d" that nobody has made: 2001-01-01, 2001-01-02\./s,
      ) as string,
    });
    expect(await millrace('run', '--select', 'raw.d', '--partition', '2001-01-01..2001-01-02')).toMatchObject({
      code: 0,
    });
    const made = await millrace('run', '--select', 'clean.d', '--partition', '2001-01-01..2001-01-02');
    expect(made.code, made.stderr).toBe(0);
  });
});

describe('a job that requires its previous run', () => {
  test('does not start after one that failed, but a retry of that one goes on', async () => {
    write(
      'jobs/p.job.yaml',
      `job: p\ntype: shell\nprevious_run: required\nconfig: {script: "test -e ${join(folder, 'mended')}"}\n`,
    );
    expect(await millrace('run')).toMatchObject({ code: 1 });
    const refused = await millrace('run');
    expect(refused).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/"p" requires that its previous run succeeded/) as string,
    });
    write('mended', '');
    expect(await millrace('retry', 'latest')).toMatchObject({ code: 0 });
    expect(await millrace('run')).toMatchObject({ code: 0 });
  });
});

describe('work that would change nothing', () => {
  test('is not done again where the job asks for it, until what it reads changes', async () => {
    write(
      'jobs/m.job.yaml',
      'jobs:\n  a: {type: shell, config: {script: "echo 1 > $MILLRACE_OUTPUT_FILE"}, memoize: true, outputs: raw.a}\n  b: {type: shell, config: {script: "cp $MILLRACE_INPUT_RAW_A $MILLRACE_OUTPUT_FILE"}, memoize: true, inputs: raw.a, outputs: clean.b}\n',
    );
    expect(await millrace('run')).toMatchObject({ code: 0 });
    const again = await millrace('run');
    expect(again.code, again.stderr).toBe(0);
    expect(again.stderr).toContain('nothing that decides it has changed');
    const set = await millrace('run', '--set', 'a:config.env.X=1');
    expect(set.code, set.stderr).toBe(0);
    expect(set.stderr).not.toContain('nothing that decides it has changed');
  });

  test('of views is not done again while the warehouse has them as they are defined', async () => {
    write('jobs/t.sql', 'select 1 as x');
    write('jobs/v.sql', 'select x + 1 as y from data.t');
    write('jobs/r.sql', 'select y from views.v');
    write(
      'jobs/s.job.yaml',
      'jobs:\n  data.t: {type: sql, config: {file: t.sql}}\n  views.v: {type: sql, config: {file: v.sql, materialize: {type: view}}}\n  marts.r: {type: sql, config: {file: r.sql}}\n',
    );
    const first = await millrace('run');
    expect(first.code, first.stderr).toBe(0);
    const second = await millrace('run', '--select', 'marts.r');
    expect({ code: second.code, text: second.stderr }).toMatchObject({
      code: 0,
      text: expect.stringContaining('the view has this definition already') as string,
    });
    rmSync(join(folder, '.millrace', 'dev.duckdb'));
    const anew = await millrace('run', '--select', 'data.t', 'marts.r');
    expect(anew.code, anew.stderr).toBe(0);
    write('jobs/v.sql', 'select x + 2 as y from data.t');
    const third = await millrace('run', '--select', 'marts.r');
    expect(third.code, third.stderr).toBe(0);
    expect(third.stderr).not.toContain('the view has this definition already');
  });
});
