import type { InputDescriptor } from '../../../generated/formats.ts';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';
import type { ExpandedJob } from '../stages.ts';
import { type KnownNames, suggestName } from './known-names.ts';
import { type ResolvedInput, spanOfName } from './resolved-job.ts';

/**
 * What a job reads: what its SQL reads, less what `inputs:` takes back with `null`, and what is declared besides. Something declared in a job
 * with SQL that does not read it is MR3010.
 */
export function resolveInputs(
  job: ExpandedJob,
  found: FoundReads,
  names: KnownNames,
): { readonly inputs: ReadonlyMap<string, ResolvedInput>; readonly diagnostics: readonly Diagnostic[] } {
  const written = writtenInputs(job);
  const inputs = new Map<string, ResolvedInput>();
  const diagnostics: Diagnostic[] = [];
  for (const [asset, read] of found.reads) {
    const declared = written.get(asset);
    if (declared !== null)
      inputs.set(asset, { by: declared === undefined ? 'sql' : 'both', read, options: declared ?? {} });
  }
  for (const [asset, read] of found.named) {
    const known = inputs.get(asset);
    if (!known && written.get(asset) !== null)
      inputs.set(asset, { by: 'declared', read, options: written.get(asset) ?? {} });
  }
  for (const [asset, options] of written) {
    if (!names.assets.all.has(asset)) {
      diagnostics.push(...checkAsset(asset, spanOfName(job, 'inputs', asset), names));
      continue;
    }
    const isRead = found.reads.has(asset) || found.named.has(asset);
    if (found.isComplete && !isRead) diagnostics.push(describeUnused(job, asset, options === null));
    if (options !== null && !isRead) inputs.set(asset, { by: 'declared', options });
  }
  return { inputs, diagnostics };
}

export interface FoundReads {
  /** Assets that SQL reads, with the first read. */
  readonly reads: ReadonlyMap<string, Span>;
  /** Assets that config fields and checks name. */
  readonly named: ReadonlyMap<string, Span>;
  /** Whether the job has SQL, and all of it could be read: then what is not found there is not read. */
  readonly isComplete: boolean;
}

function writtenInputs({ descriptor: { inputs } }: ExpandedJob): ReadonlyMap<string, InputDescriptor | null> {
  if (inputs === undefined) return new Map();
  if (typeof inputs === 'string') return new Map([[inputs, {}]]);
  return isList(inputs) ? new Map(inputs.map((name) => [name, {}])) : new Map(Object.entries(inputs));
}

function isList(inputs: object): inputs is readonly string[] {
  return Array.isArray(inputs);
}

/** Nothing when there is an asset of that name, exactly as it is spelled; MR3001 when there is none. */
export function checkAsset(asset: string, span: Span, { assets, lost }: KnownNames): readonly Diagnostic[] {
  if (assets.all.has(asset) || lost.has(asset)) return [];
  const spelled = assets.byLowerCase.get(asset.toLowerCase());
  const otherwise =
    'Declare it under "assets:" of the project, or list it under the "outputs:" of the job that makes it.';
  return [
    createDiagnostic(
      'MR3001',
      span,
      `There is no asset "${asset}".`,
      suggestName(asset, spelled ?? assets.nearest(asset), span, otherwise),
    ),
  ];
}

function describeUnused(job: ExpandedJob, asset: string, isRemoved: boolean): Diagnostic {
  const message = isRemoved
    ? `"${asset}: null" takes back a read that the SQL of "${job.name}" does not have.`
    : `The SQL of "${job.name}" does not read its declared input "${asset}".`;
  return createDiagnostic('MR3010', spanOfName(job, 'inputs', asset), message, {
    hint: isRemoved ? 'Take the line out.' : 'Take it out, or put it under "after:" if only the order matters.',
  });
}
