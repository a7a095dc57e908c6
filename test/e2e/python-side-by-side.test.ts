import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runMillrace } from '../cli/run-millrace.ts';
import { findTestPython, NO_PYTHON } from '../steps/find-test-python.ts';

const python = findTestPython();
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'millrace-side-by-side-'));
  mkdirSync(join(root, 'jobs'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Where each step tells the others that it has begun: nobody ends before all have. */
const PLACES = ['packaged', 'plain', 'required', 'by_hand'];

const MEET = `
import os, sys
own = os.open(os.path.join(sys.argv[1], os.environ["MILLRACE_JOB"]), os.O_RDWR)
for name in os.listdir(sys.argv[1]):
    with open(os.path.join(sys.argv[1], name), "wb", 0) as place:
        place.write(b"x")
met = b""
while len(met) < 4:
    met += os.read(own, 4)
`;

/** The protocol by hand: base64 and zlib are undone by what every system has (a gzip header before raw deflate). */
const BY_HAND = `
exec 3<>"$MEETING/$MILLRACE_JOB"
for place in "$MEETING"/*; do printf x > "$place"; done
head -c 4 <&3 > /dev/null
unpack() { (printf '\\037\\213\\010\\0\\0\\0\\0\\0\\0\\0'; printf %s "$1" | base64 -d | tail -c +3) | gzip -dc 2>/dev/null || true; }
path=$(unpack "$DAGSTER_PIPES_MESSAGES" | sed 's/.*"path":"\\([^"]*\\)".*/\\1/')
tell() { printf '{"__dagster_pipes_version":"0.1","method":"%s","params":%s}\\n' "$1" "$2" >> "$path"; }
tell opened '{"extras":{}}'
echo made > "$MILLRACE_OUTPUT_FILE"
tell log '{"message":"by hand","level":"INFO"}'
tell report_asset_materialization '{"asset_key":"by/hand","data_version":"v7","metadata":{"dagster/row_count":{"raw_value":3,"type":"int"}}}'
tell report_asset_check '{"asset_key":"by/hand","check_name":"written","passed":true,"severity":"ERROR","metadata":{}}'
tell closed '{}'
`;

test(
  'Python jobs of two interpreters, one with its own requirements, and a shell script that speaks Pipes by hand run side by side',
  {
    timeout: 120_000,
  },
  async ({ skip }) => {
    if (python === undefined) return skip(NO_PYTHON);
    const meeting = join(root, 'meeting');
    mkdirSync(meeting);
    for (const name of PLACES) execFileSync('mkfifo', [join(meeting, name)]);
    const other = join(root, 'other');
    execFileSync(python, ['-m', 'venv', '--without-pip', other]);
    writeFileSync(join(root, 'requirements.txt'), `${makeWheel(python)}\n`);
    write(
      'jobs/packaged.py',
      `${MEET}
from dagster_pipes import open_dagster_pipes
with open_dagster_pipes() as pipes:
    open(os.environ["MILLRACE_OUTPUT_FILE"], "w").write(sys.prefix)
    pipes.report_asset_materialization(metadata={"dagster/row_count": 1})
`,
    );
    write(
      'jobs/plain.py',
      `${MEET}
import importlib.util
assert importlib.util.find_spec("dagster_pipes") is None
open(os.environ["MILLRACE_OUTPUT_FILE"], "w").write(sys.prefix)
`,
    );
    write(
      'jobs/required.py',
      `${MEET}
import mine
open(os.environ["MILLRACE_OUTPUT_FILE"], "w").write(mine.NAME)
`,
    );
    write('jobs/by_hand.sh', BY_HAND);
    write(
      'jobs/all.job.yaml',
      `
jobs:
  packaged: {type: python, config: {file: packaged.py, args: ["${meeting}"], python: "${python}"}, outputs: packaged}
  plain: {type: python, config: {file: plain.py, args: ["${meeting}"], python: other/bin/python}, outputs: plain}
  required:
    type: python
    config: {file: required.py, args: ["${meeting}"], python: {requirements: requirements.txt, interpreter: "${python}"}}
    outputs: required
  by_hand: {type: shell, config: {file: by_hand.sh, env: {MEETING: "${meeting}"}}, outputs: by.hand}
`,
    );
    write(
      'millrace.yaml',
      `
millrace: 1
project: side_by_side
descriptors: ["jobs/*.job.yaml"]
environments: {dev: {max_parallel: 4, resources: {files: {type: local_files, root: files}}}}
`,
    );
    const { code, stdout, stderr } = await runMillrace(['run', '--output', 'json'], { cwd: root });
    expect(code, stderr).toBe(0);
    const { steps } = JSON.parse(stdout) as {
      readonly steps: readonly { readonly job: string; readonly rows?: number }[];
    };
    expect(Object.fromEntries(steps.map(({ job, rows }) => [job, rows]))).toEqual({
      by_hand: 3,
      packaged: 1,
      plain: undefined,
      required: undefined,
    });
    expect(read('files/packaged')).not.toBe(read('files/plain'));
    expect(read('files/plain')).toBe(other);
    expect(read('files/required')).toBe('its own');
  },
);

function write(path: string, text: string): void {
  writeFileSync(join(root, path), text);
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** A package that is nowhere else: the installation needs no network. */
function makeWheel(interpreter: string): string {
  const wheel = join(root, 'mine-1.0-py3-none-any.whl');
  const script = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w") as wheel:
    wheel.writestr("mine.py", "NAME = 'its own'\\n")
    wheel.writestr("mine-1.0.dist-info/METADATA", "Metadata-Version: 2.1\\nName: mine\\nVersion: 1.0\\n")
    wheel.writestr("mine-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
    wheel.writestr("mine-1.0.dist-info/RECORD", "")
`;
  execFileSync(interpreter, ['-c', script, wheel]);
  return wheel;
}
