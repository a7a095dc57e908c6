import { stringify } from 'yaml';
import type { RenderedStep } from '../../app/launch/render-step.ts';
import type { Launch } from '../../../generated/formats.ts';
import type { Palette } from '../../diagnostics/palette.ts';
import type { Graph } from '../../graph/graph.ts';
import { chooseEnvironment } from '../../run/plan/choose-environment.ts';
import { listParams } from '../../run/plan/list-params.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import type { CommandContext, ExitCode, OptionValues } from '../command.ts';
import { applySettings } from '../open-graph.ts';
import { type OpenedProject, tellLineDiagnostics } from '../open-project.ts';
import { readFlags, readLaunch } from '../read-launch.ts';
import { listLaunchLayers } from './launch-layers.ts';
import { expandedJob, viewOrigins } from './show-origins.ts';
import type { View } from './show.ts';

/**
 * Jobs as a launch would run their steps: the config filled in, where their data lives, and the SQL with the names of the environment; or,
 * with `--origins`, what each value is and who says it. Whether the launch fits the graph is looked at for each job.
 */
export async function openLaunchView(context: CommandContext, opened: OpenedProject): Promise<Result<View, ExitCode>> {
  const { options, terminal } = context;
  const personal = await applySettings(context, opened, opened.project.resourceTypes);
  if (!personal.ok) return personal;
  const { app, graph } = personal.value;
  const [asked, flags] = [readLaunch(options, graph.presets), readFlags(options)];
  if (!asked.ok || !flags.ok) {
    terminal.err.write(`${asked.ok ? '' : asked.error}\n`);
    return fail(2);
  }
  const environment = chooseEnvironment(graph, asked.value);
  if (!environment.ok) return fail(tellLineDiagnostics(context, environment.error) ?? 2);
  const launched = {
    ...{ project: opened.project, graph, environment: environment.value, flags: flags.value },
    ...{ personal: personal.value.personal, preset: options.text('preset') },
  };
  return succeed(async (job) => {
    const own = launchOf(job, graph, options);
    if (options.flag('origins')) {
      const problems = await app.checkLaunch(graph, job, own);
      if (problems.length > 0) return fail(tellLineDiagnostics(context, problems) ?? 2);
      return succeed(
        viewOrigins(opened, job, listLaunchLayers({ name: job, expanded: expandedJob(opened, job) }, launched)),
      );
    }
    const rendered = await app.renderStep(graph, job, own);
    if (!rendered.ok) return fail(tellLineDiagnostics(context, rendered.error) ?? 2);
    return succeed({
      json: rendered.value,
      write: (out) => out.write(renderText(rendered.value, out.palette)),
    });
  });
}

/** The launch as far as it is about one job: what a preset says to others is no mistake, what the command line says is. */
function launchOf(job: string, { presets, environments, jobs }: Graph, options: OptionValues): Launch {
  const ofJob = (preset: Launch): Launch => {
    const { params, partition, ...others } = preset;
    const known = listParams(jobs[job] ?? { params: {} }, environments[preset.env ?? ''] ?? {});
    const own = Object.fromEntries(Object.entries(params ?? {}).filter(([param]) => known.has(param)));
    const isPartitioned = jobs[job]?.partitions !== undefined && partition !== undefined;
    return { ...others, params: own, ...(isPartitioned ? { partition } : {}) };
  };
  const read = readLaunch(
    options,
    Object.fromEntries(Object.entries(presets).map(([name, preset]) => [name, ofJob(preset)])),
  );
  if (!read.ok) return {};
  const { select: _, exclude: _also, tags: _too, ...launch } = read.value;
  return launch;
}

/** The facts as YAML, then each SQL text under the name of its file. */
function renderText({ sql, item, ...facts }: RenderedStep, palette: Palette): string {
  const about = item === undefined ? '' : `${palette.dim(ABOUT_ITEMS)}\n`;
  const texts = sql.map(({ from, text }) => `\n${palette.dim(`-- ${from}`)}\n${text.trimEnd()}\n`);
  return [about, stringify(facts, { lineWidth: 0, aliasDuplicateObjects: false }), ...texts].join('');
}

const ABOUT_ITEMS = '# once for each item, which only a run knows: <item.key> stands for the key of one, and so on';
