import { DIAGNOSTIC_FORMATS, type DiagnosticFormat, renderDiagnostics } from '../../diagnostics/diagnostics.ts';
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { CompileResult } from '../../compile/stages.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { locateApp, pathPrefixOf } from '../open-project.ts';

/** Compiles without writing a graph, and tells everything that is wrong with the project at once. */
export const command: Command = {
  description:
    'Check the whole project and tell everything that is wrong with it, without running or writing anything. ' +
    'Fails (exit code 2) if there is an error.',
  common: ['project'],
  options: [
    {
      flags: '--format <format>',
      description: 'pretty for people; json; github annotations; sarif; junit',
      choices: DIAGNOSTIC_FORMATS,
      default: 'pretty',
    },
    { flags: '--output <format>', description: 'the same as --format', choices: DIAGNOSTIC_FORMATS },
  ],
  examples: ['check', 'check --format github'],
  run: check,
};

async function check(context: CommandContext): Promise<ExitCode> {
  const app = locateApp(context);
  if (app === undefined) return 2;
  const result = await app.compile();
  const { out, err } = context.terminal;
  const format = toFormat(context.options.text('output') ?? context.options.text('format'));
  out.write(
    renderDiagnostics(format, result.diagnostics, {
      palette: out.palette,
      pathPrefix: pathPrefixOf(context, app.projectFolder),
      version: context.version,
      ...(out.columns === undefined ? {} : { columns: out.columns }),
    }),
  );
  err.write(summarise(result, format === 'pretty'));
  return hasErrors(result.diagnostics) ? 2 : 0;
}

function toFormat(text: string | undefined): DiagnosticFormat {
  return DIAGNOSTIC_FORMATS.find((format) => format === text) ?? 'pretty';
}

/** `47 jobs, 52 assets, no problem`, or `2 errors, 1 warning in 2 files`; the pretty form counts its diagnostics by itself. */
function summarise({ graph, diagnostics }: CompileResult, areCounted: boolean): string {
  const files = new Set(diagnostics.map(({ span }) => span.source.file)).size;
  const parts = [
    ...(graph === undefined
      ? []
      : [count(Object.keys(graph.jobs).length, 'job'), count(Object.keys(graph.assets).length, 'asset')]),
    ...(diagnostics.length === 0 ? ['no problem'] : []),
    ...(diagnostics.length > 0 && !areCounted ? [`${countBySeverity(diagnostics)} in ${count(files, 'file')}`] : []),
  ];
  return parts.length === 0 ? '' : `${parts.join(', ')}\n`;
}

function countBySeverity(diagnostics: readonly Diagnostic[]): string {
  return (['error', 'warning', 'info'] as const)
    .map((severity) => ({
      severity,
      number: diagnostics.filter((diagnostic) => diagnostic.severity === severity).length,
    }))
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) => count(number, severity === 'info' ? 'note' : severity))
    .join(', ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
