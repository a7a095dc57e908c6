import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ExpandedJob, Path, Project } from '../stages.ts';
import { suggest } from '../resolve/known-names.ts';

/** Tags that the project does not declare (MR2019). A project that declares none allows all. */
export function checkTags(jobs: readonly ExpandedJob[], { descriptor }: Project): readonly Diagnostic[] {
  const declared = descriptor.tags;
  if (!declared) return [];
  const allowed = new Map(Object.entries(declared).map(([key, values]) => [key, values === 'any' ? undefined : new Set(values.map(String))]));
  const reported = new Set<string>();
  return jobs.flatMap((job) =>
    readTags(job).flatMap(({ key, value, path }) => {
      const values = allowed.get(key);
      if (allowed.has(key) && (value === undefined || !values || values.has(value))) return [];
      const isKey = !allowed.has(key);
      const span = job.spanOf(path, isKey && value !== undefined ? 'key' : 'value');
      const place = `${span.source.file}\n${span.start}`;
      if (reported.has(place)) return [];
      reported.add(place);
      if (isKey)
        return createDiagnostic(
          'MR2019',
          span,
          `The project declares no tag "${key}".`,
          suggest(key, allowed.keys(), span, 'Declare it under "tags:" of the project.'),
        );
      return createDiagnostic(
        'MR2019',
        span,
        `"${value ?? ''}" is not among the values of the tag "${key}".`,
        suggest(value ?? '', values ?? [], span, `Allowed are: ${[...(values ?? [])].map((one) => `"${one}"`).join(', ')}.`),
      );
    }),
  );
}

interface WrittenTag {
  readonly key: string;
  /** Absent of a tag from a list. */
  readonly value?: string;
  readonly path: Path;
}

function readTags({ descriptor: { tags } }: ExpandedJob): readonly WrittenTag[] {
  if (tags === undefined) return [];
  if (Array.isArray(tags)) return tags.map((tag: string, index) => ({ key: tag, path: ['tags', index] }));
  return Object.entries(tags).map(([key, value]) => ({ key, value: String(value), path: ['tags', key] }));
}
