import type { Source } from '../../diagnostics/source.ts';

/** Names of the jobs that broken texts seem to declare, and of what those jobs seem to make: read line by line, without a grammar. */
export function findLostNames(sources: readonly Source[]): readonly string[] {
  return sources.flatMap(({ text }) =>
    [...text.matchAll(DECLARATION)].map((match) => match[1] ?? match[2] ?? match[3] ?? ''),
  );
}

/** `job: name`, `outputs: name`, and keys or items that look like names one or two levels in. */
const DECLARATION =
  /^(?:["']?(?:job|outputs)["']?\s*:\s*["']?([A-Za-z0-9_.-]+)| {1,6}["']?([A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+)["']?\s*:| *- ["']?([A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+)["']?\s*$)/gm;
