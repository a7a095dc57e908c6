import type { FieldRule } from '../../../generated/formats.ts';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import { variableOfName } from '../../model/step-variables.ts';
import type { SqlDialect } from '../../templates/sql/sql.ts';
import type { TemplateScope } from '../../templates/check-names.ts';
import type { Sink } from '../../templates/templates.ts';
import type { ExpandedJob, Path } from '../stages.ts';
import { checkTemplate } from './check-template.ts';
import { checkName, type KnownNames } from './known-names.ts';
import { checkAsset } from './resolve-inputs.ts';
import { createScalarLocator } from './locate-in-scalar.ts';

/** Every text of a config that is no SQL and no file: its template, and the asset, resource or secret that it names. */
export function resolveConfig(job: ExpandedJob, config: JsonMap, context: ConfigContext): ResolvedConfig {
  const named = new Map<string, Span>();
  const diagnostics: Diagnostic[] = [];
  const visit = (value: Json | undefined, path: Path): void => {
    if (typeof value === 'string') diagnostics.push(...resolveText(value, path));
    else if (Array.isArray(value)) value.forEach((item: Json, index) => visit(item, [...path, index]));
    else if (isJsonMap(value)) {
      if (typeof value['secret'] === 'string' && Object.keys(value).length === 1)
        diagnostics.push(...checkName('secret', value['secret'], context.names, () => spanOf([...path, 'secret'])));
      else for (const key in value) visit(value[key], [...path, key]);
    }
  };
  const spanOf = (path: Path): Span => job.spanOf(['config', ...path], 'value');
  const resolveText = (text: string, path: Path): readonly Diagnostic[] => {
    if (!text.includes('{{') && !context.isNamed(path)) return [];
    if (context.isFile(path)) return text.includes('{{') ? [describeLate('a file', spanOf(path))] : [];
    const rule = context.ruleOf(path);
    if (rule.sql === true) return [];
    if (rule.asset !== undefined)
      return text.includes('{{') ? [describeLate('an asset', spanOf(path))] : takeAsset(text, path, rule.asset);
    if (rule.resource === true)
      return text.includes('{{')
        ? [describeLate('a resource', spanOf(path))]
        : checkName('resource', text, context.names, () => spanOf(path));
    if (!text.includes('{{')) return [];
    if (rule.template === false) return checkUnread(text, path, createScalarLocator(text, spanOf(path)));
    const locate = createScalarLocator(text, spanOf(path));
    return checkTemplate(
      { text, toSpan: locate },
      { scope: context.scope, sink: sinkOf(rule, context.dialect), skip: [] },
    );
  };
  const takeAsset = (asset: string, path: Path, use: 'input' | 'output'): readonly Diagnostic[] => {
    const { all } = context.names.assets;
    if (all.has(asset)) {
      if (use === 'input' && !named.has(asset)) named.set(asset, spanOf(path));
      return [];
    }
    const span = spanOf(path);
    return checkAsset(asset, span, context.names);
  };
  visit(config, []);
  return { named, diagnostics };
}

export interface ConfigContext {
  readonly names: KnownNames;
  readonly scope: TemplateScope;
  readonly dialect: SqlDialect | undefined;
  readonly ruleOf: (path: Path) => FieldRule;
  /** Whether a field may name an asset or a resource, so that it is looked at without a template in it. */
  readonly isNamed: (path: Path) => boolean;
  readonly isFile: (path: Path) => boolean;
}

export interface ResolvedConfig {
  /** Assets that config fields read, each with the first place. */
  readonly named: ReadonlyMap<string, Span>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Names of Millrace in a text that nobody fills in; other tools write such braces too, with names of their own. */
function checkUnread(text: string, path: Path, toSpan: (start: number, end: number) => Span): readonly Diagnostic[] {
  const found = [...text.matchAll(NAME)].flatMap(({ 0: written, 1: name = '', index }) => {
    const variable = variableOfName(name);
    return variable === undefined ? [] : [{ written, index, variable }];
  });
  const [first] = found;
  if (first === undefined) return [];
  const { written, index, variable } = first;
  const span = toSpan(index, index + written.length);
  const message = `${written} stays as it is: "${String(path.at(-1))}" is no template.`;
  return [
    createDiagnostic('MR4016', span, message, {
      hint: `A step has it as an environment variable: $${variable}.`,
    }),
  ];
}

const NAME = /\{\{\s*([\w.-]+)\s*\}\}/g;

function sinkOf(rule: FieldRule, dialect: SqlDialect | undefined): Sink {
  const language = rule.template ?? 'text';
  if (language === false) return 'text';
  return language === 'sql' ? `sql:${dialect ?? 'duckdb'}` : language;
}

function describeLate(what: string, span: Span): Diagnostic {
  return createDiagnostic(
    'MR4012',
    span,
    `The name of ${what} must be known before a step runs, so that it cannot hold a template.`,
    {
      hint: 'Only {{item.…}} of a "for_each" is put in early enough.',
    },
  );
}
