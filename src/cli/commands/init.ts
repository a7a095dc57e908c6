import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { BUILTINS } from '../../../generated/builtins.ts';
import { readEditorSchema, type SchemaFormat } from '../../app/project-files/editor-schema.ts';
import { listBuiltinJobTypes } from '../../app/project-files/known-job-types.ts';
import { createNewProject } from '../../app/project-files/new-project.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';

/** Makes a small project that runs at once. Never changes a file that is there: it refuses before it writes the first one. */
export const command: Command = {
  description:
    'Make a small project that runs at once, with no network: a CSV file, a table with a contract and checks, and a mart.',
  args: [{ name: '[folder]', description: 'where; made when it is not there. The working folder by default' }],
  examples: ['init bakery'],
  run: (context) => Promise.resolve(initialize(context)),
};

const EDITOR_SCHEMAS: readonly SchemaFormat[] = ['job', 'project'];

function initialize(context: CommandContext): ExitCode {
  const { terminal, workingFolder } = context;
  const folder = resolve(workingFolder, context.args[0] ?? '.');
  const files = { ...createNewProject(toProjectName(basename(folder))), ...createSchemas(context.packageFolder) };
  const inTheWay = Object.keys(files).find((path) => existsSync(join(folder, path)));
  if (inTheWay !== undefined) {
    const path = relative(workingFolder, join(folder, inTheWay));
    terminal.err.write(
      `There is already "${path}", and nothing was written. Name a folder that is empty or not there yet: millrace init NAME\n`,
    );
    return 2;
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  sayWhatIsNext(context, folder, Object.keys(files).length);
  return 0;
}

/** The folder's name, with what cannot stand in a name replaced. */
function toProjectName(name: string): string {
  const cleaned = name.replace(/[^A-Za-z0-9_-]+/g, '_').replace(/^[_-]+|[_-]+$/g, '');
  return cleaned === '' ? 'project' : cleaned.slice(0, 100);
}

function createSchemas(packageFolder: string): Record<string, string> {
  const jobTypes = listBuiltinJobTypes(BUILTINS);
  return Object.fromEntries(
    EDITOR_SCHEMAS.map((format) => [
      `schema/${format}.schema.json`,
      `${JSON.stringify(readEditorSchema(join(packageFolder, 'schema'), format, jobTypes), undefined, 2)}\n`,
    ]),
  );
}

function sayWhatIsNext({ terminal: { err }, workingFolder }: CommandContext, folder: string, fileCount: number): void {
  const where = relative(workingFolder, folder);
  const { bold, green } = err.palette;
  const enter = where === '' ? '' : `cd ${where} && `;
  err.write(
    `${green('✓')} A project of 3 jobs in ${where === '' ? 'this folder' : `"${where}"`} (${fileCount} files). Next:\n\n` +
      `  ${bold(`${enter}millrace run`)}\n  ${bold('millrace show marts.revenue_by_shop --origins')}\n`,
  );
}
