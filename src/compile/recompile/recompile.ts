import { canonicalJson } from '../../graph/canonical.ts';
import {
  findEntry,
  type GraphText,
  hashGraphText,
  itemsOf,
  keysOfText,
  readEntry,
  type TextEdits,
  type TextItem,
  writeEdited,
} from '../../graph/graph-text.ts';
import type { Asset, FileContent, Job } from '../../graph/graph.ts';
import { createColumnsOf, type GraphLookup } from '../check/check-contracts.ts';
import { checkEachJob } from '../check/check-each-job.ts';
import { readProject } from '../read-project.ts';
import { resolveJobs } from '../resolve/resolve.ts';
import type { ResolvedJob } from '../resolve/resolved-job.ts';
import { settleDiagnostics } from '../settle-diagnostics.ts';
import type { CompileInput, KeptCompile, KeptUnit } from '../stages.ts';
import { createPlaces } from '../link/create-places.ts';
import { editFiles } from './edit-files.ts';
import { type EditContext, type EditedJob, type EditedLine, editJob } from './edit-job.ts';
import { listReads, listUnits } from './keep-compile.ts';
import { keepDiagnostic } from './kept-diagnostics.ts';

/**
 * The text of a graph after a few files of jobs have changed, made from the text before: only the jobs of those files are read, expanded and
 * resolved again, and only their lines change.
 *
 * Invariant: it is done only when a compile would make the same bytes and say the same:
 * * every changed file belongs to jobs alone (their descriptor, or a file that they take along), and none came or went;
 * * the jobs have the same names and take the same files along, and all that link and check see of them is the same (`edit-job.ts`): then producers, edges, mappings,
 *   pipelines and what link and check say are the same too;
 * * nothing new is to be said, and what was said of the changed files is said again at the same places.
 *
 * `undefined` in all other cases: then `compile` is asked. What was kept must be of the same version of the product.
 */
export async function recompile(input: CompileInput, before: CompiledBefore): Promise<EditedGraph | undefined> {
  const { kept, text, changed } = before;
  const units = findUnits(kept, changed);
  if (!units || units.length > UNITS_MAX) return undefined;
  const again = await resolveAgain(input, before, units);
  if (!again || !isSaidAgain(findSpokenOf(kept, units), before, again.jobs)) return undefined;
  const edits = editGraph(again, { ...before, toPlace: createPlaces(), hash: input.hash }, units);
  if (!edits) return undefined;
  const graphHash = hashGraphText(text, edits, input.hash);
  const whole: TextEdits = new Map([...edits, ['hash', [`"hash":${JSON.stringify(graphHash)}`]]]);
  return { hash: graphHash, pieces: () => writeEdited(text, whole) };
}

export interface CompiledBefore {
  readonly kept: KeptCompile;
  /** The graph that was made then. */
  readonly text: GraphText;
  /** Paths of the files that may have changed since. */
  readonly changed: ReadonlySet<string>;
}

export interface EditedGraph {
  readonly hash: string;
  readonly pieces: () => Iterable<Uint8Array | string>;
}

/** With more of them a whole compile takes as long. */
const UNITS_MAX = 200;

/** The units that the changed files belong to; nothing when one belongs to none. */
function findUnits({ units, asksOfJobs }: KeptCompile, changed: ReadonlySet<string>): readonly KeptUnit[] | undefined {
  const found = new Set<KeptUnit>();
  const known = new Set<string>();
  for (const unit of units) {
    const { descriptor, files } = unit;
    const isChanged = changed.has(descriptor);
    if (isChanged && asksOfJobs) return undefined;
    for (const path of isChanged || files.some((file) => changed.has(file)) ? [descriptor, ...files] : []) {
      found.add(unit);
      known.add(path);
    }
  }
  return [...changed].every((path) => known.has(path)) ? [...found] : undefined;
}

/** The units of whose files something was said. */
function findSpokenOf({ diagnostics }: KeptCompile, units: readonly KeptUnit[]): readonly KeptUnit[] {
  const spoken = new Set(
    diagnostics.flatMap(({ span, related }) => [span, ...related.map((other) => other.span)]).map(({ file }) => file),
  );
  return units.filter(({ descriptor, files }) => spoken.has(descriptor) || files.some((file) => spoken.has(file)));
}

/** Whether what was said of units would be said again, at the same places: by link and check alone, of reads that have not moved. */
function isSaidAgain(
  spokenOf: readonly KeptUnit[],
  { kept, changed }: CompiledBefore,
  jobs: readonly ResolvedJob[],
): boolean {
  return spokenOf.every(({ descriptor }) => {
    const before = kept.reads[descriptor];
    if (before === undefined || changed.has(descriptor)) return false;
    const now = listReads(jobs.filter(({ expanded }) => expanded.file === descriptor));
    return canonicalJson(now) === canonicalJson(before);
  });
}

interface ResolvedAgain {
  readonly jobs: readonly ResolvedJob[];
  readonly files: Readonly<Record<string, FileContent>>;
}

/** The jobs of the units as they are now, among the names that there were; nothing when there is something new to be said. */
async function resolveAgain(
  input: CompileInput,
  { kept, text }: CompiledBefore,
  units: readonly KeptUnit[],
): Promise<ResolvedAgain | undefined> {
  const only = new Set(units.map(({ descriptor }) => descriptor));
  const { project, jobs, diagnostics, lost } = await readProject(input, { only });
  if (!project || lost.size > 0) return undefined;
  const others = { jobs: keysOfText(text, 'jobs'), assets: keysOfText(text, 'assets') };
  const resolved = resolveJobs(project, jobs, { compile: input, lost, others });
  const ofJobs = await checkEachJob(resolved.jobs, {
    sets: resolved.sets,
    columnsOf: createColumnsOf(readOutputs(text)),
    project,
    files: input.files,
    cache: input.cache,
  });
  const said = settleDiagnostics([...diagnostics, ...resolved.diagnostics, ...ofJobs], project.descriptor);
  if (said.length > 0) {
    const known = new Set(kept.diagnostics.map((diagnostic) => canonicalJson(diagnostic)));
    if (said.some((diagnostic) => !known.has(canonicalJson(keepDiagnostic(diagnostic))))) return undefined;
  }
  return resolved;
}

/** Assets and jobs as they were, each read when it is asked for: what they promise is the same, or the changes are not made. */
function readOutputs(text: GraphText): GraphLookup {
  const read = (section: 'assets' | 'jobs', name: string): unknown => {
    const line = findEntry(text, section, name);
    return line === undefined ? undefined : readEntry(text, line);
  };
  return {
    asset: (name) => read('assets', name) as Asset | undefined,
    job: (name) => read('jobs', name) as Job | undefined,
  };
}

/** The sections that change, line by line. */
function editGraph(again: ResolvedAgain, before: EditContext, units: readonly KeptUnit[]): TextEdits | undefined {
  const byUnit = Map.groupBy(again.jobs, ({ expanded }) => expanded.file);
  const edited: EditedJob[] = [];
  for (const unit of units) {
    const jobs = byUnit.get(unit.descriptor) ?? [];
    const now = jobs.length === 0 ? undefined : listUnits(jobs)[0];
    if (canonicalJson(now) !== canonicalJson(unit)) return undefined;
    for (const job of jobs) {
      const edit = editJob(job, before);
      if (!edit) return undefined;
      edited.push(edit);
    }
  }
  const files = editFiles(edited, again.files, before.text);
  if (!files) return undefined;
  return new Map([
    [
      'assets',
      putIn(
        before.text,
        'assets',
        edited.flatMap(({ assets }) => assets),
      ),
    ],
    [
      'edges',
      putIn(
        before.text,
        'edges',
        edited.flatMap(({ edges }) => edges),
      ),
    ],
    ['files', files],
    [
      'jobs',
      putIn(
        before.text,
        'jobs',
        edited.map(({ job }) => job),
      ),
    ],
  ]);
}

function putIn(text: GraphText, section: string, edits: readonly EditedLine[]): readonly TextItem[] {
  const { first } = text.sections.get(section) ?? { first: 0 };
  const items = itemsOf(text, section);
  for (const [line, edited] of edits) items[line - first] = edited;
  return items;
}
