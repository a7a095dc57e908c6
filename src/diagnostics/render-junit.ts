import { escapeXml } from '../std/escape-xml.ts';
import { toDiagnosticJson, type Diagnostic } from './diagnostic.ts';

/**
 * JUnit XML, which every CI service shows: a suite a file, a case a diagnostic. Errors are failures; warnings pass and say so in
 * their output. Without diagnostics there is one case that passed, since some services refuse an empty report.
 */
export function renderJunit(diagnostics: readonly Diagnostic[], pathPrefix: string): string {
  const byFile = Map.groupBy(diagnostics, (diagnostic) => diagnostic.span.source.file);
  const suites = [...byFile.values()].map((inFile) => renderSuite(inFile, pathPrefix));
  const body = suites.length > 0 ? suites.join('') : EMPTY_SUITE;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="millrace" ${countsOf(diagnostics)}>\n${body}</testsuites>\n`;
}

const EMPTY_SUITE = `  <testsuite name="millrace" tests="1" failures="0" errors="0">\n    <testcase classname="millrace" name="the project has no errors"/>\n  </testsuite>\n`;

function renderSuite(diagnostics: readonly Diagnostic[], pathPrefix: string): string {
  const file = pathPrefix + (diagnostics[0]?.span.source.file ?? '');
  const cases = diagnostics.map((diagnostic) => renderCase(diagnostic, pathPrefix)).join('');
  return `  <testsuite name="${escapeXml(file)}" ${countsOf(diagnostics)}>\n${cases}  </testsuite>\n`;
}

function countsOf(diagnostics: readonly Diagnostic[]): string {
  const failures = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  return `tests="${Math.max(1, diagnostics.length)}" failures="${failures}" errors="0"`;
}

function renderCase(diagnostic: Diagnostic, pathPrefix: string): string {
  const { line, column, related, ...json } = toDiagnosticJson(diagnostic);
  const file = pathPrefix + json.file;
  const details = [
    `${file}:${line}:${column}: ${diagnostic.message}`,
    ...related.map((place) => `${pathPrefix}${place.file}:${place.line}:${place.column}: ${place.message}`),
    ...(diagnostic.hint === undefined ? [] : [`hint: ${diagnostic.hint}`]),
  ].join('\n');
  const name = `${diagnostic.code} at ${line}:${column}`;
  const body =
    diagnostic.severity === 'error'
      ? `<failure type="${diagnostic.code}" message="${escapeXml(diagnostic.message)}">${escapeXml(details)}</failure>`
      : `<system-out>${escapeXml(`${diagnostic.severity}: ${details}`)}</system-out>`;
  return `    <testcase classname="${escapeXml(file)}" name="${escapeXml(name)}" file="${escapeXml(file)}" line="${line}">${body}</testcase>\n`;
}
