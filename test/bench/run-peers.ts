import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandCost, measureCommand } from './measure-command.ts';
import { PARENTS, type Shape } from './run-project.ts';

/** What others take for as many steps of "true" in the same shape; `undefined` where they are not installed. */
export const PEERS: readonly Peer[] = [
  { name: 'ninja', measure: measureNinja },
  { name: 'make', measure: measureMake },
  { name: 'Dagu (MILLRACE_BENCH_DAGU)', measure: measureDagu },
  { name: 'Dagster in one process (MILLRACE_BENCH_DAGSTER)', measure: measureDagster },
];

export interface Peer {
  readonly name: string;
  readonly measure: (folder: string, shape: Shape, steps: number) => CommandCost | undefined;
}

function measureNinja(folder: string, shape: Shape, steps: number): CommandCost | undefined {
  if (!isInstalled('ninja')) return undefined;
  const lines = stepsOf(shape, steps).map(({ at, parents }) => `build s${at}: t ${namesOf(parents)}`);
  const file = join(folder, 'build.ninja');
  writeFileSync(file, `rule t\n  command = true\n${lines.join('\n')}\n`);
  return measureCommand('ninja', ['-j', '8', '-f', file], { cwd: folder });
}

function measureMake(folder: string, shape: Shape, steps: number): CommandCost | undefined {
  if (!isInstalled('make')) return undefined;
  const all = stepsOf(shape, steps);
  const names = namesOf(all.map(({ at }) => at));
  const rules = all.map(({ at, parents }) => `s${at}: ${namesOf(parents)}\n\t@/bin/true\n`);
  const file = join(folder, 'Makefile');
  writeFileSync(file, `all: ${names}\n.PHONY: all ${names}\n${rules.join('')}`);
  return measureCommand('make', ['-j', '8', '-f', file, 'all'], { cwd: folder });
}

/** Its program, `dagu` of the npm package for this machine, is named by the variable. */
function measureDagu(folder: string, shape: Shape, steps: number): CommandCost | undefined {
  const program = process.env['MILLRACE_BENCH_DAGU'];
  if (program === undefined || !isInstalled(program, 'version')) return undefined;
  const home = join(folder, `dagu-${shape}`);
  mkdirSync(home, { recursive: true });
  const lines = stepsOf(shape, steps).map(({ at, parents }) => {
    const depends = parents.length === 0 ? '' : `, depends: [${parents.map((parent) => `s${parent}`).join(', ')}]`;
    return `  - {name: s${at}, command: "true"${depends}}`;
  });
  const file = join(home, 'bench.yaml');
  writeFileSync(file, `type: graph\nmaxActiveSteps: 8\nsteps:\n${lines.join('\n')}\n`);
  return measureCommand(program, ['start', file], { cwd: folder, variables: { DAGU_HOME: home } });
}

/** The interpreter of an environment that has `dagster` is named by the variable. */
function measureDagster(folder: string, shape: Shape, steps: number): CommandCost | undefined {
  const python = process.env['MILLRACE_BENCH_DAGSTER'];
  if (python === undefined || spawnSync(python, ['-c', 'import dagster'], { stdio: 'ignore' }).status !== 0)
    return undefined;
  const home = join(folder, 'dagster');
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'dagster.yaml'), 'telemetry: {enabled: false}\n');
  const parents = stepsOf(shape, steps).map((step) => step.parents);
  const file = join(home, 'work.py');
  writeFileSync(file, DAGSTER_WORK.replace('PARENTS_OF_STEPS', JSON.stringify(parents)));
  const args = ['-m', 'dagster', 'job', 'execute', '-f', file, '-j', 'work'];
  return measureCommand(python, args, { cwd: folder, variables: { DAGSTER_HOME: home } });
}

const DAGSTER_WORK = `from dagster import In, Nothing, Out, graph, in_process_executor, op
done = []
PARENTS_OF = PARENTS_OF_STEPS
def make(at, parents):
    @op(name=f"s{at}", ins={f"i{p}": In(Nothing) for p in parents}, out=Out(Nothing))
    def step():
        pass
    return step
OPS = [make(at, parents) for at, parents in enumerate(PARENTS_OF)]
@graph
def all_steps():
    for at, parents in enumerate(PARENTS_OF):
        done.append(OPS[at](**{f"i{p}": done[p] for p in parents}))
work = all_steps.to_job(name="work", executor_def=in_process_executor)
`;

function stepsOf(shape: Shape, steps: number) {
  return Array.from({ length: steps }, (_, at) => ({ at, parents: PARENTS[shape](at) }));
}

function namesOf(steps: readonly number[]): string {
  return steps.map((at) => `s${at}`).join(' ');
}

function isInstalled(program: string, version = '--version'): boolean {
  return spawnSync(program, [version], { stdio: 'ignore' }).status === 0;
}
