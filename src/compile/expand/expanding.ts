import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { LoadedJobType } from '../stages.ts';
import type { ConfigValidator } from '../validate/config-validators.ts';
import type { DefaultsLayer } from './job-layers.ts';

/** What expanding jobs needs to know beside their descriptors. */
export interface ExpandParts {
  readonly jobTypes: ReadonlyMap<string, LoadedJobType>;
  readonly validators: ReadonlyMap<string, ConfigValidator>;
  /** The SQL dialect of the project, if it names one. */
  readonly dialect?: string | undefined;
  /** Defaults of the project and of the folders above a file, weakest first. */
  readonly defaultsAbove: (file: string) => readonly DefaultsLayer[];
}

/** One expansion under way, and what it has found. */
export interface Expanding extends ExpandParts {
  readonly diagnostics: Diagnostic[];
  /** What was reported already: a mistake that many jobs inherit is told once. */
  readonly blamed: Set<string>;
  /** Names of jobs, and of what they make, that are declared but could not be expanded. */
  readonly lost: Set<string>;
}

/** Reports it, unless the same was said before: of the same place, or under the same key if one is given. */
export function blame(
  { diagnostics, blamed }: Pick<Expanding, 'diagnostics' | 'blamed'>,
  diagnostic: Diagnostic,
  key = `${diagnostic.span.source.file}:${diagnostic.span.start}:${diagnostic.code}:${diagnostic.message}`,
): void {
  if (blamed.has(key)) return;
  blamed.add(key);
  diagnostics.push(diagnostic);
}
