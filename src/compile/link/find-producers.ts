import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Output } from '../../graph/graph.ts';
import { type ResolvedJob, spanOfOutput } from '../resolve/resolved-job.ts';
import type { Project } from '../stages.ts';
import { compareSpans } from './compare-spans.ts';

/** Which job makes which asset. Of several the first by place is taken, and each further one is MR3003, as is one of an asset that is declared as made outside. */
export function findProducers(
  jobs: readonly ResolvedJob[],
  project: Pick<Project, 'descriptor' | 'spanOf'>,
): {
  readonly producers: ReadonlyMap<string, Producer>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const outside = project.descriptor.assets ?? {};
  const producers = new Map<string, Producer>();
  const rivals = new Map<string, Producer[]>();
  for (const job of jobs) {
    for (const [asset, output] of job.outputs) {
      const producer = { job, output };
      const known = producers.get(asset);
      if (!known) producers.set(asset, producer);
      else rivals.set(asset, [...(rivals.get(asset) ?? [known]), producer]);
    }
  }
  const diagnostics: Diagnostic[] = [];
  for (const [asset, found] of rivals) {
    const [first, ...others] = found.sort((a, b) =>
      compareSpans(spanOfOutput(a.job, asset), spanOfOutput(b.job, asset)),
    );
    if (!first) continue;
    producers.set(asset, first);
    for (const other of others) diagnostics.push(describeRivals(asset, first, other));
  }
  for (const [asset, { job }] of producers) {
    if (Object.hasOwn(outside, asset)) diagnostics.push(describeOutside(asset, job, project));
  }
  return { producers, diagnostics };
}

export interface Producer {
  readonly job: ResolvedJob;
  readonly output: Output;
}

function describeRivals(asset: string, first: Producer, other: Producer): Diagnostic {
  return createDiagnostic(
    'MR3003',
    spanOfOutput(other.job, asset),
    `Both "${first.job.name}" and "${other.job.name}" make the asset "${asset}", and an asset has one producer.`,
    {
      related: [{ span: spanOfOutput(first.job, asset), message: `"${first.job.name}" makes it here` }],
      hint: 'Give one of the two another name under "outputs:", or let one job do the work of both.',
    },
  );
}

function describeOutside(asset: string, job: ResolvedJob, { spanOf }: Pick<Project, 'spanOf'>): Diagnostic {
  return createDiagnostic(
    'MR3003',
    spanOfOutput(job, asset),
    `"${job.name}" makes the asset "${asset}", which the project declares as made outside.`,
    {
      related: [{ span: spanOf(['assets', asset], 'key'), message: 'it is declared here' }],
      hint: 'Take it out of "assets:" of the project, or give what the job makes another name.',
    },
  );
}
