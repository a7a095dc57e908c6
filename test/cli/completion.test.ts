import { beforeEach, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/cli.ts';
import { runMillrace, runProgram } from './run-millrace.ts';

/** What Bash offers for the last of these words, one answer for each line of words. */
async function completeEach(lines: readonly (readonly string[])[]): Promise<readonly (readonly string[])[]> {
  const { stdout: script } = await runMillrace(['completion', 'bash']);
  const asked = lines.map(
    (words) =>
      `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _millrace; echo "\${COMPREPLY[*]}"`,
  );
  const { code, stdout, stderr } = await runProgram('bash', ['--norc', '-c', `${script}\n${asked.join('\n')}`]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout
    .split('\n')
    .slice(0, lines.length)
    .map((line) => line.split(' ').filter((word) => word !== ''));
}

describe('Bash', () => {
  beforeEach((context) => context.skip(process.platform === 'win32', 'Windows brings no Bash'));

  test('completes verbs, options of the verb, and what an option may be; elsewhere it is left to files', async () => {
    const [verbs, begun, flags, outputs, after, none] = await completeEach([
      ['millrace', ''],
      ['millrace', 'sche'],
      ['millrace', 'ls', '--se'],
      ['millrace', 'assets', 'marts.delays', '--output', ''],
      ['millrace', '--help', 'comp'],
      ['millrace', 'run', '--graph', ''],
      ['millrace', 'end'],
    ]);
    expect(verbs).toEqual([...COMMANDS.map(({ name }) => name), '--help', '--version']);
    expect(begun).toEqual(['schedules', 'schema']);
    expect(flags).toEqual(['--select']);
    expect(outputs).toEqual(['text', 'json', 'names']);
    expect(after).toEqual(['compile', 'completion']);
    expect(none).toEqual([]);
  });

  test('offers every option that a verb has', async () => {
    const offered = await completeEach(COMMANDS.map(({ name }) => ['millrace', name, '--']));
    for (const [place, { name, load }] of COMMANDS.entries()) {
      const { options = [], common = [] } = (await load()).command;
      const long = options.flatMap(({ flags }) => flags.match(/--[a-z-]+/g) ?? []);
      const wanted = new Set([...long, ...common.map((option) => `--${option}`), '--help']);
      expect([name, new Set(offered[place])]).toEqual([name, wanted]);
    }
  });

  test('is the only shell so far: another is refused', async () => {
    expect(await runMillrace(['completion', 'csh'])).toMatchObject({
      code: 2,
      stderr: 'There is no completion for "csh": there is one for bash.\n',
    });
  });
});
