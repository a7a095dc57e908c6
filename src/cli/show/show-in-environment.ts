import { stringify } from 'yaml';
import { applyPersonalSettings } from '../../app/apply-personal-settings.ts';
import { type RenderedStep, renderStep } from '../../app/render-step.ts';
import type { Palette } from '../../diagnostics/palette.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import { type OpenedProject, tellDiagnostics, tellLineDiagnostics } from '../open-project.ts';
import { printJson } from '../output.ts';

/** Shows a job as its step would run: the config filled in, where its data lives, and the SQL with the names of the environment. */
export async function showInEnvironment(
  context: CommandContext,
  opened: OpenedProject,
  job: string,
): Promise<ExitCode> {
  const { options, terminal } = context;
  const { folder, project } = opened;
  const personal = await applyPersonalSettings(opened.graph, folder, project.resourceTypes);
  if (personal !== undefined && personal.diagnostics.length > 0) {
    tellDiagnostics(context, folder, personal.diagnostics);
    return 2;
  }
  if (personal !== undefined) terminal.err.write('with your own settings, from millrace.local.yaml\n');
  const [env, partition] = [options.text('env'), options.text('partition')];
  const launch = { ...(env === undefined ? {} : { env }), ...(partition === undefined ? {} : { partition }) };
  const rendered = await renderStep(personal?.graph ?? opened.graph, { job, launch, projectFolder: folder });
  if (!rendered.ok) return tellLineDiagnostics(context, rendered.error) ?? 2;
  if (options.text('output') === 'json') printJson(terminal.out, rendered.value);
  else terminal.out.write(renderText(rendered.value, terminal.out.palette));
  return 0;
}

/** The facts as YAML, then each SQL text under the name of its file. */
function renderText({ sql, ...facts }: RenderedStep, palette: Palette): string {
  const texts = sql.map(({ from, text }) => `\n${palette.dim(`-- ${from}`)}\n${text.trimEnd()}\n`);
  return [stringify(facts, { lineWidth: 0, aliasDuplicateObjects: false }), ...texts].join('');
}
