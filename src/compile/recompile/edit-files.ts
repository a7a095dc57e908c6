import { canonicalJson } from '../../graph/canonical.ts';
import {
  findEntry,
  findPlace,
  type GraphText,
  itemsOf,
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
  const section = text.sections.get('files');
  if (section?.kind !== 'map') return undefined;
  const removed = new Set<TextItem | undefined>([...gone].map((name) => findEntry(text, 'files', name)));
  const made = added
    .map((name) => ({
      line: `${JSON.stringify(name)}:${canonicalJson(contents[name])}`,
      before: findPlace(text, 'files', name),
    }))
    .sort((a, b) => (a.line < b.line ? -1 : 1));
  const all: TextItem[] = [];
  let next = section.first;
  for (const { line, before } of made) {
    for (; next < before; next++) if (!removed.has(next)) all.push(next);
    all.push(line);
  }
  for (; next <= section.last; next++) if (!removed.has(next)) all.push(next);
  return all.length === 0 ? undefined : all;
}

function isTakenElsewhere(name: string, edited: ReadonlySet<number>, text: GraphText): boolean {
  if (linesHolding(text, 'hooks', name).length > 0) return true;
  return linesHolding(text, 'jobs', name).some((line) => {
    if (edited.has(line)) return false;
    // The text is one that this version wrote; the name may stand in it as words, too.
    const { files = {} } = readEntry(text, line) as Job;
    return Object.values(files).includes(name);
  });
}
