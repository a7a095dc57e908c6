import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Output } from '../../graph/graph.ts';
import { type ResolvedJob, spanOfOutput } from '../resolve/resolved-job.ts';
import { compareSpans } from './compare-spans.ts';

/** Which job makes which asset. Of several the first by place is taken, and each further one is MR3003. */
export function findProducers(jobs: readonly ResolvedJob[]): {
  readonly producers: ReadonlyMap<string, Producer>;
  readonly diagnostics: readonly Diagnostic[];
} {
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
