import { existsSync } from 'node:fs';
import { join } from 'node:path';
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

  test('is offered the names of jobs where a verb or an option takes them', async () => {
    const { stdout: script } = await runMillrace(['completion', 'bash']);
    const jobs = 'millrace() { [[ "$*" == "ls --output names" ]] && echo clean.a marts.b; }';
    const ask = 'COMP_CWORD=2; COMP_WORDS=(millrace step cl); _millrace; echo "${COMPREPLY[*]}"';
    const select = 'COMP_CWORD=3; COMP_WORDS=(millrace run --select m); _millrace; echo "${COMPREPLY[*]}"';
    const { stdout } = await runProgram('bash', ['--norc', '-c', [script, jobs, ask, select].join('\n')]);
    expect(stdout).toBe('clean.a\nmarts.b\n');
  });
});

/** The shell itself, where it is installed; it is told to read the script and run nothing. */
const CHECKS: Readonly<Record<string, readonly string[]>> = { zsh: ['-n'], fish: ['--no-execute'] };

describe.each(['zsh', 'fish'])('%s', (shell) => {
  test('is given every verb and option, and where names of jobs come from', async () => {
    const { code, stdout: script } = await runMillrace(['completion', shell]);
    expect(code).toBe(0);
    for (const { name, load } of COMMANDS) {
      expect(script).toContain(shell === 'zsh' ? `      ${name}) compadd -- --` : `-f -a ${name} -d '`);
      for (const { flags } of (await load()).command.options ?? [])
        for (const [, flag = ''] of flags.matchAll(/--([a-z-]+)/g))
          expect(script).toMatch(
            shell === 'zsh' ? new RegExp(`      ${name}\\).* --${flag}\\b`) : new RegExp(`from ${name}' -l ${flag}\\b`),
          );
    }
    expect(script).toContain('millrace ls --output names');
  });

  test('can read its script', async (context) => {
    const { stdout: script } = await runMillrace(['completion', shell]);
    const path = process.env['PATH']?.split(':').some((folder) => existsSync(join(folder, shell))) === true;
    context.skip(!path, `there is no ${shell} here`);
    expect(await runProgram(shell, [...(CHECKS[shell] ?? []), '-c', script])).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('another shell', () => {
  test('is refused', async () => {
    expect(await runMillrace(['completion', 'csh'])).toMatchObject({
      code: 2,
      stderr: 'There is no completion for "csh": there is one for bash, zsh, fish.\n',
    });
  });
});
