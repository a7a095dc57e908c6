import { COMMANDS } from '../src/cli/cli.ts';
import { parseCommandLine } from '../src/cli/parse-command-line.ts';
import type { Terminal, TerminalStream } from '../src/cli/terminal.ts';
import { PLAIN } from '../src/diagnostics/palette.ts';

/** The page of the reference that tells what each command says under `--help`, in the order in which `millrace --help` lists them. */
export async function renderCommandReference(): Promise<string> {
  const sections: string[] = [];
  for (const { name } of COMMANDS) {
    sections.push(`## millrace ${name}\n\n\`\`\`text\n${(await helpOf([name])).trimEnd()}\n\`\`\`\n`);
  }
  return `# Commands\n\n${MADE}\n\n${ABOUT}\n\n\`\`\`text\n${(await helpOf([])).trimEnd()}\n\`\`\`\n\n${sections.join('\n')}`;
}

const MADE = '<!-- Made from src/cli/commands/ by `npm run generate`. Do not edit. -->';
const ABOUT = [
  'Standard output is the answer alone; progress and messages go to standard error. `--output json` gives the answer as JSON.',
  '',
  '| exit code | meaning |',
  '| --- | --- |',
  '| 0 | done |',
  '| 1 | the work failed: a job failed, or something is missing |',
  '| 2 | the input is wrong: the project has errors, or the command line has |',
  '| 3 | a bug in Millrace |',
].join('\n');

async function helpOf(line: readonly string[]): Promise<string> {
  let text = '';
  const out: TerminalStream = {
    write: (piece) => (text += Buffer.from(piece).toString()),
    palette: PLAIN,
    columns: undefined,
    closed: new AbortController().signal,
  };
  const terminal: Terminal = { out, err: out };
  await parseCommandLine([...line, '--help'], terminal, '0.0.0');
  return text;
}
