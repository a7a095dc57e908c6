import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Prints what starting costs: a Node that does nothing, and on top of it `millrace --version` (aim: at most 80 ms) and the commands
 * that load more. Medians of interleaved calls, so that a slow moment of the machine hits all alike.
 */
const BIN = join(import.meta.dirname, '../../bin/millrace.js');
const ROUNDS = 25;
const LINES: readonly Line[] = [
  { name: 'node, doing nothing', args: ['--eval', '0'] },
  { name: 'millrace --version', args: [BIN, '--version'] },
  { name: 'millrace --help', args: [BIN, '--help'] },
  { name: 'millrace explain MR2004', args: [BIN, 'explain', 'MR2004'] },
];

interface Line {
  readonly name: string;
  readonly args: readonly string[];
}

const times = LINES.map((): number[] => []);
for (let round = 0; round < ROUNDS; round++) {
  for (const [index, { args }] of LINES.entries()) times[index]?.push(timeOf(args));
}
const floor = median(times[0] ?? []);
for (const [index, { name }] of LINES.entries()) {
  const typical = median(times[index] ?? []);
  console.log(
    `${name.padEnd(26)} ${typical.toFixed(1).padStart(7)} ms  ${`+${(typical - floor).toFixed(1)}`.padStart(7)} ms`,
  );
}

function timeOf(args: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}`);
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
