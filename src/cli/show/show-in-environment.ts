import { stringify } from 'yaml';
import type { RenderedStep } from '../../app/render-step.ts';
import type { Palette } from '../../diagnostics/palette.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import { applySettings } from '../open-graph.ts';
import { type OpenedProject, tellLineDiagnostics } from '../open-project.ts';
import type { View } from './show.ts';

/** Jobs as their steps would run: the config filled in, where its data lives, and the SQL with the names of the environment. */
export async function openEnvironmentView(
  context: CommandContext,
  opened: OpenedProject,
): Promise<Result<View, ExitCode>> {
  const { options } = context;
  const personal = await applySettings(context, opened, opened.project.resourceTypes);
  if (!personal.ok) return personal;
  const { app, graph } = personal.value;
  const [env, partition] = [options.text('env'), options.text('partition')];
  const launch = { ...(env === undefined ? {} : { env }), ...(partition === undefined ? {} : { partition }) };
  return succeed(async (job) => {
    const rendered = await app.renderStep(graph, job, launch);
    if (!rendered.ok) return fail(tellLineDiagnostics(context, rendered.error) ?? 2);
    return succeed({
      json: rendered.value,
      write: (out) => out.write(renderText(rendered.value, out.palette)),
    });
  });
}

/** The facts as YAML, then each SQL text under the name of its file. */
function renderText({ sql, item, ...facts }: RenderedStep, palette: Palette): string {
  const about = item === undefined ? '' : `${palette.dim(ABOUT_ITEMS)}\n`;
  const texts = sql.map(({ from, text }) => `\n${palette.dim(`-- ${from}`)}\n${text.trimEnd()}\n`);
  return [about, stringify(facts, { lineWidth: 0, aliasDuplicateObjects: false }), ...texts].join('');
}

const ABOUT_ITEMS = '# once for each item, which only a run knows: <item.key> stands for the key of one, and so on';
