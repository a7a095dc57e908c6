import { join } from 'node:path';
import { BUILTINS } from '../../../generated/builtins.ts';
import { openApp } from '../../app/app.ts';
import { type KnownJobType, readEditorSchema, SCHEMA_FORMATS } from '../../app/project-files/editor-schema.ts';
import { listBuiltinJobTypes, listJobTypes } from '../../app/project-files/known-job-types.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { findProject } from '../find-project.ts';
import { printJson } from '../output.ts';

/** Prints the JSON Schema of a format, whole, so that an editor needs no second file. */
export const command: Command = {
  description:
    "Print the JSON Schema of a format. That of job holds the configs of all job types, the project's own included, so that editors complete them.",
  args: [{ name: '<format>', description: SCHEMA_FORMATS.join(', ') }],
  common: ['project'],
  examples: ['schema job > schema/job.schema.json'],
  run: printSchema,
};

async function printSchema(context: CommandContext): Promise<ExitCode> {
  const [wanted = ''] = context.args;
  const format = SCHEMA_FORMATS.find((name) => name === wanted);
  if (format === undefined) {
    const nearest = nearestName(wanted, SCHEMA_FORMATS);
    const hint = nearest === undefined ? `There are: ${SCHEMA_FORMATS.join(', ')}.` : `Did you mean "${nearest}"?`;
    context.terminal.err.write(`There is no format "${wanted}". ${hint}\n`);
    return 2;
  }
  const hasJobs = format === 'job' || format === 'project';
  const jobTypes = hasJobs ? await findJobTypes(context) : [];
  printJson(context.terminal.out, readEditorSchema(join(context.packageFolder, 'schema'), format, jobTypes));
  return 0;
}

/** Those of the project when there is one that can be read, else the product's own. */
async function findJobTypes({ workingFolder, options, terminal }: CommandContext): Promise<readonly KnownJobType[]> {
  const folder = findProject(workingFolder, options.text('project'));
  if (folder === undefined) return listBuiltinJobTypes(BUILTINS);
  const { project } = await openApp(folder).compile();
  if (project !== undefined) return listJobTypes(project);
  terminal.err.write(
    'The project cannot be read, so this holds the job types of Millrace alone; see "millrace check".\n',
  );
  return listBuiltinJobTypes(BUILTINS);
}
