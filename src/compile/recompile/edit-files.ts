import { canonicalJson } from '../../graph/canonical.ts';
import {
  findEntry,
  type GraphText,
  itemsOf,
  keysOfText,
  linesHolding,
  readEntry,
  type TextItem,
} from '../../graph/graph-text.ts';
import type { FileContent, Job } from '../../graph/graph.ts';
import type { EditedJob } from './edit-job.ts';

/**
 * The lines of the files of a graph after jobs have changed: contents that are new to it, without those that no job takes along any more.
 * Nothing when the section comes or goes as a whole, which is another layout.
 */
export function editFiles(
  jobs: readonly EditedJob[],
  contents: Readonly<Record<string, FileContent>>,
  text: GraphText,
): readonly TextItem[] | undefined {
  const now = new Set(jobs.flatMap(({ filesNow }) => filesNow));
  const gone = new Set(jobs.flatMap(({ filesBefore }) => filesBefore).filter((name) => !now.has(name)));
  const edited = new Set(jobs.map(({ job: [line] }) => line));
  for (const name of gone) if (isTakenElsewhere(name, edited, text)) gone.delete(name);
  const added = [...now].filter((name) => findEntry(text, 'files', name) === undefined);
  const items = itemsOf(text, 'files');
  if (gone.size === 0 && added.length === 0) return items;
  if (text.sections.get('files')?.kind !== 'map') return undefined;
  const keys = keysOfText(text, 'files');
  const kept = items.map((item, index) => ({ name: keys[index] ?? '', item })).filter(({ name }) => !gone.has(name));
  const made = added.map((name) => ({ name, item: `${JSON.stringify(name)}:${canonicalJson(contents[name])}` }));
  const all = [...kept, ...made].sort((a, b) => (a.name < b.name ? -1 : 1));
  return all.length === 0 ? undefined : all.map(({ item }) => item);
}

function isTakenElsewhere(name: string, edited: ReadonlySet<number>, text: GraphText): boolean {
  return linesHolding(text, 'jobs', name).some((line) => {
    if (edited.has(line)) return false;
    // The text is one that this version wrote; the name may stand in it as words, too.
    const { files = {} } = readEntry(text, line) as Job;
    return Object.values(files).includes(name);
  });
}
