import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Projects that are meant to break, mislead or exhaust whoever reads them, by the fact each is about. Each writes itself into a folder. */
export const HOSTILE_PROJECTS: Readonly<Record<string, HostileProject>> = {
  '01-a-billion-laughs': files({ 'jobs/a.job.yaml': billionLaughs() }),
  '02-a-hundred-thousand-aliases': files({
    'jobs/a.job.yaml': `${job('a')}params: {one: &one x, many: [${'*one, '.repeat(100_001)}]}\n`,
  }),
  '03-an-alias-within-itself': files({ 'jobs/a.job.yaml': `${job('a')}params: {a: &a {b: *a}}\n` }),
  '04-a-hundred-thousand-brackets': files({ 'jobs/a.job.yaml': `${job('a')}params: {deep: ${'['.repeat(100_000)}\n` }),
  '05-two-thousand-levels-of-indentation': files({ 'jobs/a.job.yaml': `${job('a')}params:\n${indented(2_000)}` }),
  '06-two-hundred-thousand-keys': files({ 'jobs/a.job.yaml': `${job('a')}params:\n${keys(200_000)}` }),
  '07-thirty-nine-thousand-keys': files({ 'jobs/a.job.yaml': `${job('a')}params:\n${keys(39_000)}` }),
  '08-a-key-twice': files({ 'jobs/a.job.yaml': 'job: a\njob: b\ntype: sql\n' }),
  '09-reserved-keys': files({
    'jobs/a.job.yaml': `${job('a')}__proto__: {x: 1}\nparams: {constructor: 1, in: {prototype: [{__proto__: 2}]}}\n`,
  }),
  '10-merge-keys-within-the-limits-are-fine': files({
    'jobs/a.job.yaml': `${job('a')}params: {base: &base {x: 1, y: 2}, derived: {<<: *base, y: 3}}\n`,
  }),
  '11-tags-that-would-run-or-read-something': files({
    'jobs/a.job.yaml': `${job('a')}description: !!js/function "function () { return process.env }"\nowners: [!!python/object/apply:os.system id, !ref ../../etc/passwd]\n`,
  }),
  '12-two-documents': files({ 'jobs/a.job.yaml': `${job('a')}---\n${job('b')}` }),
  '13-tabs': files({ 'jobs/a.job.yaml': `${job('a')}retry:\n\tattempts: 3\n` }),
  '14-texts-that-are-not-utf-8': files({
    'jobs/latin.job.yaml': Buffer.from('job: latin\ntype: sql\ndescription: Café\n', 'latin1'),
    'jobs/utf16.job.yaml': Buffer.from('\ufeffjob: utf16\ntype: sql\n', 'utf16le'),
    'jobs/nul.job.yaml': 'job: nul_1\ntype: sql\ndescription: "a\0b"\n',
    'jobs/mark.job.yaml': 'job: mark\ntype: sql\ndescription: "a\ufeffb"\n',
  }),
  '15-values-that-are-read-as-something-else': files({
    'jobs/a.job.yaml': `${job('a')}description: 1.10\nowners: [NO, 010, 12:30:45]\n`,
  }),
  '16-five-megabytes-on-one-line': files({
    'jobs/a.job.yaml': `${job('a')}description: ${'x'.repeat(5 * 1024 * 1024)}\n`,
  }),
  '17-characters-that-cannot-be-seen': files({
    'jobs/a.job.yaml': 'job: аdmin\ntype: sql\ndescription: "read \u202edrawkcab\u202c and \u200bnothing"\n',
    'jobs/b.job.yaml': 'job: "b\u202e"\ntype: sql\n',
  }),
  '18-names-that-are-no-names': files({
    'jobs/a.job.yaml': `jobs:\n${['..', '.', 'a/b', 'CON', 'n'.repeat(300), '', '-a', 'a b', 'a..b'].map((name) => `  "${name}": {type: sql}\n`).join('')}`,
  }),
  '19-names-that-differ-only-by-case': files({
    'jobs/a.job.yaml':
      'jobs:\n  Orders: {type: shell, config: {command: ["true"]}}\n  orders: {type: shell, config: {command: ["true"]}}\n',
  }),
  '20-a-cycle-of-three-and-a-loop-of-one': files({
    'jobs/a.job.yaml':
      'jobs:\n  a: {type: shell, config: {command: ["true"]}, after: c}\n  b: {type: shell, config: {command: ["true"]}, after: a}\n  c: {type: shell, config: {command: ["true"]}, after: b}\n  self: {type: shell, config: {command: ["true"]}, after: self}\n',
  }),
  '20-a-chain-of-ten-thousand-is-fine': files({ 'jobs/a.job.yaml': `jobs:\n${chain(10_000)}` }),
  '21-a-job-that-does-not-exist': files({
    'jobs/a.job.yaml':
      'jobs:\n  orders: {type: shell, config: {command: ["true"]}}\n  late: {type: shell, config: {command: ["true"]}, after: [ordres]}\n',
  }),
  '22-two-jobs-that-write-one-asset': files({
    'jobs/a.job.yaml': 'job: a\ntype: shell\noutputs: marts.orders\nconfig: {command: ["true"]}\n',
    'jobs/b.job.yaml': 'job: b\ntype: shell\noutputs: marts.orders\nconfig: {command: ["true"]}\n',
  }),
  '23-a-file-above-the-project': files({ 'jobs/a.job.yaml': `${job('a')}config: {file: ../../../etc/passwd}\n` }),
  '24-absolute-files': files({
    'jobs/a.job.yaml': `jobs:\n${['/etc/passwd', 'C:\\\\x', '\\\\\\\\host\\\\x', 'file:///etc/passwd'].map((file, index) => `  job_${index}: {type: sql, config: {file: "${file}"}}\n`).join('')}`,
  }),
  '25-links-that-leave-the-project': (folder) => {
    files({ 'jobs/a.job.yaml': `${job('a')}config: {file: etc/passwd}\n` })(folder);
    symlinkSync('/etc', join(folder, 'jobs/etc'));
    symlinkSync('../..', join(folder, 'jobs/up'));
    symlinkSync('/etc/passwd', join(folder, 'jobs/passwd.job.yaml'));
  },
  '27-files-named-with-tricks': files({
    'jobs/a.job.yaml': `jobs:\n${['a\\0.sql', 'a\\n.sql', '%2e%2e/%2e%2e/etc/passwd', './../../etc/passwd'].map((file, index) => `  job_${index}: {type: sql, config: {file: "${file}"}}\n`).join('')}`,
  }),
  '28-files-that-are-no-files': (folder) => {
    files({
      'jobs/a.job.yaml': `jobs:\n${['pipe', 'folder', 'huge', 'device'].map((file) => `  ${file}: {type: sql, config: {file: ${file}.sql}}\n`).join('')}`,
    })(folder);
    execFileSync('mkfifo', [join(folder, 'jobs/pipe.sql'), join(folder, 'jobs/pipe.job.yaml')]);
    mkdirSync(join(folder, 'jobs/folder.sql'));
    symlinkSync('/dev/zero', join(folder, 'jobs/device.sql'));
    for (const name of ['huge.sql', 'huge.job.yaml']) {
      writeFileSync(join(folder, 'jobs', name), '');
      truncateSync(join(folder, 'jobs', name), 10 * 1024 ** 3);
    }
  },
  '29-links-in-a-loop-are-fine': (folder) => {
    files({ 'jobs/deep/a.job.yaml': shellJob('a') })(folder);
    symlinkSync('..', join(folder, 'jobs/deep/again'));
    symlinkSync('loop', join(folder, 'jobs/loop'));
  },
  '29-more-entries-than-are-looked-at': (folder) => {
    files({ 'jobs/a.job.yaml': shellJob('a') })(folder);
    for (let index = 0; index < 300; index++) mkdirSync(join(folder, `data/${index}`), { recursive: true });
  },
  '30-templates-that-reach-for-prototypes': templates([
    '{{constructor}}',
    '{{__proto__}}',
    '{{lookup this "constructor"}}',
    '{{params.constructor}}',
  ]),
  '31-templates-that-reach-for-code': templates([
    '{{#with "s" as |s|}}{{s.sub.constructor}}{{/with}}',
    '{{helperMissing}}',
    '{{* deco}}',
    '{{> (lookup . "x")}}',
    '{{{params.x}}}',
  ]),
  '32-a-template-given-as-a-tree': files({
    'jobs/a.job.yaml': 'job: a\ntype: shell\nconfig: {command: [{type: Program, body: []}]}\n',
  }),
  '33-five-thousand-nested-blocks': templates([
    '{{#if params.x}}'.repeat(5_000) + '{{/if}}'.repeat(5_000),
    '{{#*inline "a"}}{{> a}}{{/inline}}{{> a}}',
  ]),
  '34-names-that-do-not-exist': templates(['{{missing}}', '{{missing.a.b}}', '{{params.y}}']),
  '35-a-template-that-is-not-closed': templates(['{{params.x']),
  '36-the-environment-of-the-process': templates(['{{env.AWS_SECRET_ACCESS_KEY}}']),
  '37-patterns-that-would-take-for-ever': files({
    'millrace.yaml':
      'millrace: 1\nproject: hostile\ndescriptors: ["jobs/**/*.job.yaml"]\npolicies: {slow: {require: {properties: {description: {pattern: "^(a|a)*$"}}}}}\n',
    'jobtypes/slow/jobtype.yaml': 'name: slow\nversion: 1\nruntime: command\ncommand: ["true"]\n',
    'jobtypes/slow/config.schema.json': JSON.stringify({
      properties: { x: { pattern: '^(a+)+$' }, m: { patternProperties: { '^(a|aa)+$': {} }, additionalProperties: false } },
    }),
    'jobtypes/around/jobtype.yaml': 'name: around\nversion: 1\nruntime: command\ncommand: ["true"]\n',
    'jobtypes/around/config.schema.json': JSON.stringify({ properties: { x: { pattern: '^(?=(a+)+$)' } } }),
    'jobs/a.job.yaml': `job: a\ntype: slow\ndescription: ${'a'.repeat(20_000)}!\nconfig: {x: ${'a'.repeat(20_000)}!, m: {${'a'.repeat(500)}-: 1}}\nparams: {y: ${'a'.repeat(20_000)}!}\nparams_schema: {properties: {y: {type: string, pattern: "(a*)*$b"}}}\n`,
    'jobs/b.job.yaml': `job: b\ntype: around\nconfig: {x: ${'a'.repeat(20_000)}!}\n`,
  }),
};

export type HostileProject = (folder: string) => void;

/** Limits that are lowered, where reaching the real ones would only cost time. */
export const LOWERED_LIMITS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '29-more-entries-than-are-looked-at': { directoryEntries: 200 },
};

function files(contents: Readonly<Record<string, string | Buffer>>): HostileProject {
  return (folder) => {
    const all = {
      'millrace.yaml': 'millrace: 1\nproject: hostile\ndescriptors: ["jobs/**/*.job.yaml"]\n',
      ...contents,
    };
    for (const [path, content] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    writeFileSync(join(folder, 'jobs/a.sql'), 'select 1 as v\n');
  };
}

function job(name: string): string {
  return `job: ${name}\ntype: sql\n`;
}

function shellJob(name: string): string {
  return `job: ${name}\ntype: shell\nconfig: {command: ["true"]}\n`;
}

/** A shell job for each text, with the text as an argument. */
function templates(texts: readonly string[]): HostileProject {
  const jobs = texts.map(
    (text, index) =>
      `  job_${index}: {type: shell, params: {x: 1}, config: {command: [echo, ${JSON.stringify(text)}]}}\n`,
  );
  return files({ 'jobs/a.job.yaml': `jobs:\n${jobs.join('')}` });
}

function billionLaughs(): string {
  const names = 'abcdefghi'.split('');
  const lines = names.map(
    (name, index) =>
      `  ${name}: &${name} [${Array.from({ length: 9 }, () => (index === 0 ? 'lol' : `*${names[index - 1] ?? ''}`)).join(', ')}]\n`,
  );
  return `${job('a')}params:\n${lines.join('')}`;
}

function indented(levels: number): string {
  return Array.from({ length: levels }, (_, level) => `${' '.repeat(level + 1)}k:\n`).join('');
}

function keys(count: number): string {
  return Array.from({ length: count }, (_, index) => `  key_${index}: 1\n`).join('');
}

function chain(length: number): string {
  return Array.from(
    { length },
    (_, index) =>
      `  j${index}: {type: shell, config: {command: ["true"]}${index === 0 ? '' : `, after: j${index - 1}`}}\n`,
  ).join('');
}
