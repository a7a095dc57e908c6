import { toDiagnosticJson, type Diagnostic, type Severity } from './diagnostic.ts';

/**
 * Workflow commands of GitHub Actions, one line a diagnostic, which GitHub shows beside the changed lines of a pull request.
 * Paths must be relative to the repository: `pathPrefix` is where the project lies in it.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function renderGithub(diagnostics: readonly Diagnostic[], pathPrefix: string): string {
  return diagnostics.map((diagnostic) => `${renderCommand(diagnostic, pathPrefix)}\n`).join('');
}

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;

function renderCommand(diagnostic: Diagnostic, pathPrefix: string): string {
  const json = toDiagnosticJson(diagnostic);
  const properties = {
    file: pathPrefix + json.file,
    line: json.line,
    endLine: json.endLine,
    // Columns are only understood within one line.
    ...(json.line === json.endLine ? { col: json.column, endColumn: json.endColumn } : {}),
    title: diagnostic.code,
  };
  const related = json.related.map(
    ({ file, line, column, message }) => `${pathPrefix}${file}:${line}:${column}: ${message}`,
  );
  const lines = [
    diagnostic.message,
    ...related,
    ...(diagnostic.hint === undefined ? [] : [`hint: ${diagnostic.hint}`]),
  ];
  return renderWorkflowCommand(COMMANDS[diagnostic.severity], properties, lines.join('\n'));
}

/** One workflow command, without its line break. */
export function renderWorkflowCommand(
  command: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${command} ${written.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
