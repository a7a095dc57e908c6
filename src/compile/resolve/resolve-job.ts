import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';
import type { Output } from '../../graph/graph.ts';
import type { PartitionSet } from '../../model/partition.ts';
import type { Hasher } from '../../std/hasher.ts';
import type { JsonMap } from '../../std/json.ts';
import type { ExpandedJob, Path, Project } from '../stages.ts';
import type { Dialects } from './decide-dialect.ts';
import type { KnownNames } from './known-names.ts';
import { createFileSql, listCheckSql, listConfigSql } from './list-sql.ts';
import { resolveConfig } from './resolve-config.ts';
import type { Calendars, TakenSchedule } from './resolve-calendars.ts';
import { folderThatSays, replaceAt } from './resolve-files.ts';
import { checkAsset, resolveInputs } from './resolve-inputs.ts';
import { type References, resolveReferences } from './resolve-references.ts';
import { type JobSqlText, type ResolvedTexts, resolveTexts } from './resolve-texts.ts';
import type { ResolvedFile, ResolvedJob } from './resolved-job.ts';
import type { SqlReader } from './sql-facts.ts';
import { type FileContext, takeFiles, type TakenFiles } from './take-files.ts';
import { takeRequirements } from './take-requirements.ts';
import { createTemplateScope } from './template-scope.ts';
import type { TypeRules } from './type-rules.ts';

/** One job with all its names looked up, its files read and its SQL understood. What it makes was found before. */
export function resolveJob(
  job: ExpandedJob,
  outputs: ReadonlyMap<string, Output>,
  context: ResolveContext,
): { readonly job: ResolvedJob; readonly references: References; readonly diagnostics: readonly Diagnostic[] } {
  const { names, project, sets, hash } = context;
  const rules = context.rulesOf(job.base.type);
  const references = resolveReferences(job, project, names);
  const files = takeFiles(job, rules, context);
  const python = takeRequirements(job, project, context);
  const { partitions } = job.descriptor;
  const scope = createTemplateScope(job, partitions === undefined ? undefined : sets.get(partitions), project);
  const dialect = () => context.dialects.of(job, references.resources);
  const texts = listTexts(job, { outputs, files, rules, hash });
  const resolved = resolveTexts(texts, {
    job,
    outputs,
    names,
    isSeverityChosen: context.isSeverityChosen,
    scope,
    dialect,
    readSql: context.readSql,
    keepText: (text) => context.contents.add(text).hash,
  });
  const schedule = takeSchedule(job, context);
  const config = resolveConfig(job, files.config, {
    names,
    scope,
    dialect: undefined,
    ruleOf: rules.ruleOf,
    isNamed: () => rules.hasNames,
    isFile: (path) => isAmong(path, files.fields),
  });
  const ofChecks = resolveCheckReferences(job, outputs, names);
  const named = new Map([...config.named, ...ofChecks.named]);
  const inputs = resolveInputs(job, { reads: resolved.reads, named, isComplete: resolved.isComplete }, names);
  return {
    job: {
      name: job.name,
      expanded: job,
      config: files.config,
      meaning: meaningOf(files.config, resolved),
      inputs: inputs.inputs,
      outputs,
      after: references.after,
      map: references.map,
      pipelines: references.pipelines,
      pools: references.pools,
      resources: references.resources,
      schedule: schedule.schedule,
      files: collectFiles({ ...files, others: [...files.others, ...python.files] }, resolved),
      python: python.setting,
      sql: resolved.texts.flatMap(({ sql }) => sql ?? []),
      texts: resolved.texts,
    },
    references,
    diagnostics: diagnosticsOf([references, files, python, resolved, config, ofChecks, inputs, schedule]),
  };
}

function diagnosticsOf(parts: readonly { readonly diagnostics: readonly Diagnostic[] }[]): readonly Diagnostic[] {
  return parts.flatMap(({ diagnostics }) => diagnostics);
}

function takeSchedule(job: ExpandedJob, { calendars }: ResolveContext): TakenSchedule {
  return calendars.take(job.descriptor.schedule, {
    folder: () => folderThatSays(job, ['schedule', 'calendar']),
    spanOf: (path) => job.spanOf(['schedule', ...path], 'value'),
  });
}

export interface ResolveContext extends FileContext {
  readonly project: Project;
  readonly names: KnownNames;
  readonly sets: ReadonlyMap<string, PartitionSet>;
  readonly calendars: Calendars;
  readonly dialects: Dialects;
  readonly rulesOf: (type: ExpandedJob['type']) => TypeRules;
  readonly readSql: SqlReader;
  readonly isSeverityChosen: boolean;
  readonly hash: Hasher;
}

/** Every SQL text of a job: its files, its config fields, its checks. */
export function listTexts(
  job: ExpandedJob,
  {
    outputs,
    files,
    rules,
    hash,
  }: {
    readonly outputs: ReadonlyMap<string, Output>;
    readonly files: TakenFiles;
    readonly rules: TypeRules;
    readonly hash: Hasher;
  },
): readonly JobSqlText[] {
  const ofFiles = files.sql.map(({ field, name, path, text, hash: content }) => ({
    ...createFileSql(field, { name, projectPath: path, text }),
    hash: content,
  }));
  const isFile = (path: Path) => isAmong(path, files.fields);
  const inline = rules.hasSql
    ? listConfigSql(job, files.config, (path) => (isFile(path) ? {} : rules.ruleOf(path)))
    : [];
  return [...ofFiles, ...[...inline, ...listCheckSql(job, outputs)].map((sql) => ({ ...sql, hash: hash(sql.text) }))];
}

function isAmong(path: Path, paths: readonly Path[]): boolean {
  return paths.some((other) => other.length === path.length && other.every((part, index) => part === path[index]));
}

/** The other asset of each `references` check, which is read with the output. */
function resolveCheckReferences(
  job: ExpandedJob,
  outputs: ReadonlyMap<string, Output>,
  names: KnownNames,
): { readonly named: ReadonlyMap<string, Span>; readonly diagnostics: readonly Diagnostic[] } {
  const named = new Map<string, Span>();
  const diagnostics: Diagnostic[] = [];
  for (const [output, { checks = [] }] of outputs) {
    for (const [index, { references }] of checks.entries()) {
      if (!references) continue;
      const { asset } = references;
      const span = job.spanOf(['outputs', output, 'checks', index, 'references', 'asset'], 'value');
      if (!names.assets.all.has(asset)) diagnostics.push(...checkAsset(asset, span, names));
      else if (!outputs.has(asset) && !named.has(asset)) named.set(asset, span);
    }
  }
  return { named, diagnostics };
}

/** The config with SQL in it told by its meaning. */
function meaningOf(config: JsonMap, { texts }: ResolvedTexts): JsonMap {
  let meaning = config;
  for (const { text, meaning: ofText } of texts) {
    if (text.file === undefined && text.use !== 'check') meaning = replaceAt(meaning, text.path.slice(1), ofText);
  }
  return meaning;
}

/** SQL files as rendered for this job, where an item was put in. */
export function collectFiles(
  { others, sql }: TakenFiles,
  { texts }: ResolvedTexts,
): Readonly<Record<string, ResolvedFile>> {
  const read = new Map(
    texts.flatMap(({ text, meaning }) =>
      text.file === undefined ? [] : [[text.file, { hash: text.hash, meaning }] as const],
    ),
  );
  const files: Record<string, ResolvedFile> = {};
  const all = [...others, ...sql];
  if (all.length > 1) all.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, hash, path } of all) files[name] = { path, ...(read.get(name) ?? { hash, meaning: hash }) };
  return files;
}
