import { BUILTINS } from '../generated/builtins.ts';
import { sha256 } from '../src/app/hasher.ts';
import { readProject, type ReadProject } from '../src/compile/read-project.ts';
import { positionOf, type Span } from '../src/diagnostics/source.ts';
import { memoryFiles } from './memory-files.ts';

/** The first half of compile over texts by path; a project file is added where there is none. */
export async function readTexts(texts: Readonly<Record<string, string>>): Promise<ReadProject> {
  const files = memoryFiles({
    'millrace.yaml': 'millrace: 1\nproject: test\ndescriptors: ["**/*.job.yaml"]\n',
    ...texts,
  });
  return readProject({ files, packages: () => undefined, hash: sha256, builtins: BUILTINS });
}

/** `file:line:column` of a span, and the text that it covers. */
export function describeSpan({ source, start, end }: Span): string {
  const { line, column } = positionOf(source, start);
  return `${source.file}:${line}:${column} ${source.text.slice(start, end)}`;
}
