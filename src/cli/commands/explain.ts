import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE, isCode, type Code } from '../../diagnostics/catalogue.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { printJson, printTable } from '../output.ts';
import { wrapProse } from '../wrap-prose.ts';

/** Prints the page of a diagnostic's code: what it means, a bad and a good example, how to fix it. Without a code: all of them. */
export const command: Command = {
  description: 'Say what a diagnostic means and how to fix it; without a code, list all of them.',
  args: [{ name: '[code]', description: 'such as MR2004' }],
  common: ['output'],
  examples: ['explain MR2004'],
  run: (context) => Promise.resolve(explain(context)),
};

function explain(context: CommandContext): ExitCode {
  const wanted = context.args[0]?.toUpperCase();
  if (wanted === undefined) return listCodes(context);
  if (isCode(wanted)) return printPage(context, wanted);
  const nearest = nearestName(wanted, Object.keys(CATALOGUE));
  const hint = nearest === undefined ? 'millrace explain lists all of them.' : `Did you mean ${nearest}?`;
  context.terminal.err.write(`There is no diagnostic "${wanted}". ${hint}\n`);
  return 2;
}

function listCodes({ terminal: { out }, options }: CommandContext): ExitCode {
  const codes = Object.entries(CATALOGUE).map(([code, { severity, title }]) => ({ code, severity, title }));
  if (options.text('output') === 'json') printJson(out, codes);
  else
    printTable(
      out,
      ['CODE', 'SEVERITY', 'MEANING'],
      codes.map(({ code, severity, title }) => [code, severity, title]),
    );
  return 0;
}

function printPage({ terminal: { out }, options, packageFolder }: CommandContext, code: Code): ExitCode {
  const page = readFileSync(join(packageFolder, 'docs/diagnostics', `${code}.md`), 'utf8');
  const { severity, title } = CATALOGUE[code];
  if (options.text('output') === 'json') printJson(out, { code, severity, title, page });
  else out.write(out.columns === undefined ? page : wrapProse(page, out.columns));
  return 0;
}
