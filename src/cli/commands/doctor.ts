import type { Command, CommandContext, ExitCode } from '../command.ts';
import { checkInstallation, type Finding } from '../check-installation.ts';
import { findProject } from '../find-project.ts';
import { printJson } from '../output.ts';
import type { TerminalStream } from '../terminal.ts';

/** Says of each thing that Millrace uses whether it is there, and what to install where it is not. Fails only if something is missing that every project needs. */
export const command: Command = {
  description: 'Check what Millrace needs on this machine, and say what to install where something is missing.',
  common: ['project', 'output'],
  examples: ['doctor', 'doctor --output json'],
  run: doctor,
};

async function doctor(context: CommandContext): Promise<ExitCode> {
  const { options, workingFolder, packageFolder } = context;
  const { out } = context.terminal;
  const findings = await checkInstallation({
    packageFolder,
    workingFolder,
    projectFolder: findProject(workingFolder, options.text('project')),
  });
  if (options.text('output') === 'json')
    printJson(
      out,
      findings.map(({ isRequired, ...finding }) => ({ ...finding, required: isRequired })),
    );
  else printFindings(out, findings);
  return findings.some(({ state, isRequired }) => state === 'missing' && isRequired) ? 1 : 0;
}

function printFindings(out: TerminalStream, findings: readonly Finding[]): void {
  const { green, yellow, red, dim } = out.palette;
  const width = Math.max(...findings.map(({ name }) => name.length));
  for (const finding of findings) {
    const isMissing = finding.state === 'missing';
    const mark = isMissing ? (finding.isRequired ? red('missing') : yellow('missing')) : green('ok     ');
    out.write(`${mark}  ${finding.name.padEnd(width)}  ${isMissing ? finding.advice : dim(finding.detail)}\n`);
  }
}
