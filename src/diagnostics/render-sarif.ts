import { CATALOGUE, type Code } from './catalogue.ts';
import { toDiagnosticJson, type Diagnostic, type Severity } from './diagnostic.ts';
import { positionOf, type Span } from './source.ts';

/** SARIF 2.1.0, which code scanning services and editors read. Paths are relative to `%SRCROOT%`, which is `pathPrefix` above the project. */
export function renderSarif(diagnostics: readonly Diagnostic[], options: SarifOptions): string {
  const rules = [...new Set(diagnostics.map((diagnostic) => diagnostic.code))].sort();
  const run = {
    tool: { driver: { name: 'millrace', semanticVersion: options.version, rules: rules.map(toRule) } },
    columnKind: 'utf16CodeUnits',
    results: diagnostics.map((diagnostic) => toResult(diagnostic, rules, options.pathPrefix)),
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

export interface SarifOptions {
  readonly version: string;
  readonly pathPrefix: string;
}

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

function toRule(code: Code): object {
  const { title, severity } = CATALOGUE[code];
  return {
    id: code,
    shortDescription: { text: title },
    help: { text: `millrace explain ${code}` },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function toResult(diagnostic: Diagnostic, rules: readonly Code[], pathPrefix: string): object {
  const { message, hint, fix } = diagnostic;
  return {
    ruleId: diagnostic.code,
    ruleIndex: rules.indexOf(diagnostic.code),
    level: LEVELS[diagnostic.severity],
    message: { text: hint === undefined ? message : `${message} ${hint}` },
    locations: [toLocation(diagnostic.span, pathPrefix)],
    relatedLocations: diagnostic.related.map((related, index) => ({
      id: index + 1,
      ...toLocation(related.span, pathPrefix),
      message: { text: related.message },
    })),
    partialFingerprints: { 'millrace/v1': fingerprint(diagnostic) },
    ...(fix === undefined ? {} : { fixes: [toFix(fix, pathPrefix)] }),
  };
}

/** The same for the same mistake after lines were added above it. */
function fingerprint(diagnostic: Diagnostic): string {
  return `${diagnostic.code}:${toDiagnosticJson(diagnostic).file}:${diagnostic.message}`;
}

function toFix(fix: NonNullable<Diagnostic['fix']>, pathPrefix: string): object {
  return {
    description: { text: fix.title },
    artifactChanges: [
      {
        artifactLocation: toArtifact(fix.span, pathPrefix),
        replacements: [{ deletedRegion: toRegion(fix.span), insertedContent: { text: fix.replacement } }],
      },
    ],
  };
}

function toLocation(span: Span, pathPrefix: string): object {
  return { physicalLocation: { artifactLocation: toArtifact(span, pathPrefix), region: toRegion(span) } };
}

function toArtifact(span: Span, pathPrefix: string): object {
  return { uri: (pathPrefix + span.source.file).split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function toRegion(span: Span): object {
  const start = positionOf(span.source, span.start);
  const end = positionOf(span.source, span.end);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
