import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Graph, Output } from '../../graph/graph.ts';
import { mergeLayers } from '../../layers/layers.ts';
import { HOOK_LIMITS } from '../../model/hook-limits.ts';
import { parseDuration } from '../../std/durations.ts';
import { isJsonMap, type JsonMap } from '../../std/json.ts';
import { parseTypeName } from '../discover/load-job-types.ts';
import { deriveBase } from '../expand/derive-base.ts';
import { typeDefaults } from '../expand/job-layers.ts';
import type { ExpandedJob, Path, Project } from '../stages.ts';
import { HOOK_SCOPE } from '../../templates/hook-names.ts';
import { folderOf } from './project-path.ts';
import { collectFiles, listTexts, type ResolveContext } from './resolve-job.ts';
import { materializationOf } from './resolve-outputs.ts';
import { type EmptySlot, resolveReferences } from './resolve-references.ts';
import { resolveTexts } from './resolve-texts.ts';
import { takeFiles } from './take-files.ts';
import { takeRequirements } from './take-requirements.ts';

/**
 * The hooks of the project as their steps need them, like jobs: what a derived type makes of their config, the files that travel with them, and
 * the tables that their SQL names. `context` reads files through whoever watches what a compile read. Names and templates of hooks are
 * looked at elsewhere, but for those in SQL.
 */
export function resolveHooks(project: Project, context: ResolveContext): ResolvedHooks {
  const hooks: Record<string, Graph['hooks'][string]> = {};
  const files = new Set<string>();
  const emptySlots: EmptySlot[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [name, hook] of Object.entries(project.descriptor.hooks ?? {})) {
    const job = expandHook(name, project);
    const { files: _, ...others } = hook;
    if (job === undefined) hooks[name] = others;
    else {
      const resolved = resolveHook(job, context);
      hooks[name] = { ...others, ...resolved.parts };
      for (const hash of Object.values(resolved.parts.files ?? {})) files.add(hash);
      emptySlots.push(...resolved.emptySlots);
      diagnostics.push(...resolved.diagnostics);
    }
  }
  return { hooks, files: context.contents.contents(files), emptySlots, diagnostics };
}

export interface ResolvedHooks {
  readonly hooks: Graph['hooks'];
  /** Files that travel with them, by content hash. */
  readonly files: Graph['files'];
  readonly emptySlots: readonly EmptySlot[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A hook as a job that makes nothing; `undefined` when its type does not exist, which is told elsewhere. */
function expandHook(name: string, project: Project): ExpandedJob | undefined {
  const hook = project.descriptor.hooks?.[name];
  const type = project.jobTypes.get(parseTypeName(hook?.type ?? '').name);
  if (hook === undefined || type === undefined) return undefined;
  const written: unknown = hook; // of a project file, so it is plain data
  const spanOf = (path: Path, on?: 'key' | 'value') => project.spanOf(['hooks', name, ...path], on);
  const own = { kind: 'job' as const, value: written as JsonMap, spanOf: (path: Path) => spanOf(path) };
  const merged = mergeLayers(type.parent === undefined ? [own] : [...typeDefaults(type), own], () => false);
  const config = isJsonMap(merged['config']) ? merged['config'] : {};
  const place = spanOf([], 'key');
  const { file } = place.source;
  return {
    name,
    file,
    folder: folderOf(file),
    isAlone: false,
    descriptor: { ...merged, job: name, type: type.manifest.name },
    type,
    base: deriveBase(type, config, project.descriptor.sql?.dialect).base,
    spanOf,
    originsOf: (path) => [{ layer: 'job', span: spanOf(path), value: null }],
    place,
  };
}

interface ResolvedHook {
  readonly parts: Partial<Graph['hooks'][string]>;
  readonly emptySlots: readonly EmptySlot[];
  readonly diagnostics: readonly Diagnostic[];
}

function resolveHook(job: ExpandedJob, context: ResolveContext): ResolvedHook {
  const { project, names, hash } = context;
  const rules = context.rulesOf(job.base.type);
  const references = resolveReferences(job, project, names);
  const files = takeFiles(job, rules, context);
  const python = takeRequirements(job, project, context);
  const outputs = outsideTables(project);
  const texts = resolveTexts(listTexts(job, { outputs: new Map(), files, rules, hash }), {
    job,
    outputs,
    names,
    isSeverityChosen: context.isSeverityChosen,
    scope: HOOK_SCOPE,
    dialect: () => context.dialects.of(job, references.resources),
    readSql: context.readSql,
    keepText: (text) => context.contents.add(text).hash,
  });
  const taken = collectFiles({ ...files, others: [...files.others, ...python.files] }, texts);
  const sql = texts.texts.flatMap((text) => text.sql ?? []);
  const hashes = Object.fromEntries(Object.entries(taken).map(([path, file]) => [path, file.hash]));
  return {
    parts: {
      config: files.config,
      ...(job.folder === '' ? {} : { path: job.file }),
      ...(Object.keys(hashes).length === 0 ? {} : { files: hashes }),
      ...(sql.length === 0 ? {} : { sql }),
    },
    emptySlots: references.emptySlots,
    diagnostics: [
      ...references.diagnostics.filter(({ code }) => code === 'MR4005'),
      ...files.diagnostics,
      ...python.diagnostics,
      ...texts.diagnostics,
      ...checkMakesNothing(job),
      ...checkTimeout(job, project),
    ],
  };
}

/** SQL of a hook may write to tables that no job makes: what it writes is nobody's output. */
function outsideTables({ descriptor }: Project): ReadonlyMap<string, Output> {
  return new Map(Object.keys(descriptor.assets ?? {}).map((name) => [name, { kind: 'other', slot: 'other' }]));
}

function checkTimeout({ name, spanOf }: ExpandedJob, { descriptor }: Project): readonly Diagnostic[] {
  const timeout = descriptor.hooks?.[name]?.timeout;
  const ms = timeout === undefined ? undefined : parseDuration(timeout);
  const { timeoutMinMs, timeoutMaxMs } = HOOK_LIMITS;
  if (timeout === undefined || ms === undefined || (ms >= timeoutMinMs && ms <= timeoutMaxMs)) return [];
  const message = `The timeout "${timeout}" of the hook "${name}" is not from a second to 10 minutes.`;
  return [
    createDiagnostic('MR3018', spanOf(['timeout'], 'value'), message, {
      hint: 'Write "timeout: 10m" at most: while a hook is tried, others wait for it. What takes longer is a job of its own.',
    }),
  ];
}

function checkMakesNothing(job: ExpandedJob): readonly Diagnostic[] {
  const materialization = materializationOf(job);
  if (materialization === undefined || materialization === 'statement') return [];
  const message = `The hook "${job.name}" would make a ${materialization === 'view' ? 'view' : 'table'}, and a hook makes no data.`;
  return [
    createDiagnostic('MR3018', job.spanOf(['config'], 'key'), message, {
      hint: 'Write "materialize: statement", and what it is to do: insert into a table that stands under "assets:".',
    }),
  ];
}
