import { StoreFailure } from '../ports/store-failure.ts';
import { COMMANDS } from './cli.ts';
import type { ExitCode } from './command.ts';
import { createInterrupts } from './interrupts.ts';
import { findPackageFolder, readVersion } from './package-folder.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { createTerminal, type Terminal } from './terminal.ts';

/** The process `millrace`: runs the command of this process's arguments and leaves its exit code. The one place where bugs are caught. */
export async function main(): Promise<void> {
  const terminal = createTerminal(process.stdout, process.stderr, process.env);
  const packageFolder = findPackageFolder();
  const version = readVersion(packageFolder);
  try {
    process.exitCode = await runCommand(terminal, packageFolder, version);
  } catch (error) {
    process.exitCode = reportFailure(terminal, error, version);
  }
}

async function runCommand(terminal: Terminal, packageFolder: string, version: string): Promise<ExitCode> {
  const parsed = await parseCommandLine(process.argv.slice(2), terminal, version);
  if (parsed.kind === 'done') return parsed.exitCode;
  const { command, args, options } = parsed;
  return command.run({
    args,
    options,
    terminal,
    packageFolder,
    version,
    workingFolder: process.cwd(),
    variables: process.env,
    interrupts: createInterrupts(),
    commands: COMMANDS,
  });
}

/** What the world did is no bug: everything that was stored is there, and a run goes on where it stopped. */
function reportFailure(terminal: Terminal, error: unknown, version: string): ExitCode {
  if (!(error instanceof StoreFailure)) {
    reportBug(terminal, error, version);
    return 3;
  }
  const { palette } = terminal.err;
  terminal.err.write(
    `${palette.red(`T${error.message.slice(1)}.`)} What was stored is safe; a run that was under way is taken up again by "millrace resume".\n`,
  );
  return 1;
}

function reportBug(terminal: Terminal, error: unknown, version: string): void {
  const { palette } = terminal.err;
  const story = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.err.write(
    `${palette.red('This is a bug in Millrace, not in your project.')} Please report it to its maintainers with these lines:\n\n` +
      `millrace ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}\n${palette.dim(story)}\n`,
  );
}
