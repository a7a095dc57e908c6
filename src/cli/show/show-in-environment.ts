import { stringify } from 'yaml';
import type { RenderedStep } from '../../app/render-step.ts';
import type { Palette } from '../../diagnostics/palette.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import { applySettings } from '../open-graph.ts';
import { type OpenedProject, tellLineDiagnostics } from '../open-project.ts';
import { printJson } from '../output.ts';

/** Shows a job as its step would run: the config filled in, where its data lives, and the SQL with the names of the environment. */
export async function showInEnvironment(
  context: CommandContext,
  opened: OpenedProject,
  job: string,
): Promise<ExitCode> {
  const { options, terminal } = context;
  const personal = await applySettings(context, opened, opened.project.resourceTypes);
  if (!personal.ok) return personal.error;
  const { app, graph } = personal.value;
  const [env, partition] = [options.text('env'), options.text('partition')];
  const launch = { ...(env === undefined ? {} : { env }), ...(partition === undefined ? {} : { partition }) };
  const rendered = await app.renderStep(graph, job, launch);
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
