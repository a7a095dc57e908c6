import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';
import type { Project } from '../stages.ts';
import { type ResolvedJob, spanOfOutput } from '../resolve/resolved-job.ts';
import { compareSpans } from './compare-spans.ts';
import type { Producer } from './find-producers.ts';

/**
 * Names that would be confused: jobs and produced assets that differ only by case (MR2009; outside assets MR2010), since a file store or
 * a warehouse may not tell them apart, and a job that bears the name of an asset which it does not make (MR3017).
 */
export function checkNames(
  jobs: readonly ResolvedJob[],
  producers: ReadonlyMap<string, Producer>,
  project: Project,
): readonly Diagnostic[] {
  const outside = project.descriptor.assets ?? {};
  const diagnostics = jobs.flatMap((job) => checkJobName(job, producers, project));
  const spellings = new Map<string, Spelling>();
  const told = new Set<string>();
  const look = (name: string, span: () => Span, isOutside: boolean): void => {
    const key = name.toLowerCase();
    const known = spellings.get(key);
    if (!known) spellings.set(key, { name, span, isOutside });
    // A job and the asset that it makes bear one name.
    else if (known.name !== name && !told.has(name)) {
      told.add(name);
      diagnostics.push(describeCollision(known, { name, span, isOutside }));
    }
  };
  for (const job of jobs) look(job.name, () => job.expanded.place, false);
  for (const [asset, { job }] of producers) look(asset, () => spanOfOutput(job, asset), false);
  for (const asset of Object.keys(outside)) look(asset, () => project.spanOf(['assets', asset], 'key'), true);
  return diagnostics;
}

interface Spelling {
  readonly name: string;
  readonly span: () => Span;
  readonly isOutside: boolean;
}

function checkJobName(
  job: ResolvedJob,
  producers: ReadonlyMap<string, Producer>,
  { descriptor, spanOf }: Project,
): readonly Diagnostic[] {
  if (job.outputs.has(job.name)) return [];
  const producer = producers.get(job.name);
  const isOutside = Object.hasOwn(descriptor.assets ?? {}, job.name);
  if (!producer && !isOutside) return [];
  const owner = producer
    ? { span: spanOfOutput(producer.job, job.name), message: `"${producer.job.name}" makes the asset here` }
    : { span: spanOf(['assets', job.name], 'key'), message: 'the asset is declared as made by nobody here' };
  return [
    createDiagnostic(
      'MR3017',
      job.expanded.place,
      `The job "${job.name}" bears the name of an asset that it does not make.`,
      { related: [owner], hint: 'Give the job another name, or list the asset under its "outputs:".' },
    ),
  ];
}

function describeCollision(a: Spelling, b: Spelling): Diagnostic {
  const [first, last] = compareSpans(a.span(), b.span()) <= 0 ? [a, b] : [b, a];
  return createDiagnostic(
    a.isOutside || b.isOutside ? 'MR2010' : 'MR2009',
    last.span(),
    `The names "${first.name}" and "${last.name}" differ only by upper and lower case.`,
    {
      related: [{ span: first.span(), message: `"${first.name}" is here` }],
      hint: 'Many databases and file systems take them for one; spell them alike, or make them differ.',
    },
  );
}
