import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ExpandedJob } from '../stages.ts';
import type { DescriptorFile } from '../validate/validate.ts';
import { expandDescriptor } from './expand-descriptor.ts';
import type { Expanding, ExpandParts } from './expanding.ts';

/**
 * Phase 4: descriptors → jobs. Lays defaults and what a type gives under each job, makes one job per item of `for_each`, spells short
 * forms out, and checks each whole job, once per place that is to blame. Where a value came from is found when it is asked.
 */
export function expandJobs(files: readonly DescriptorFile[], parts: ExpandParts): ExpandedJobs {
  const expanding: Expanding = { ...parts, diagnostics: [], blamed: new Set(), lost: new Set() };
  const jobs = files.flatMap((file) => {
    const above = parts.defaultsAbove(file.file.source.file);
    return file.jobs.flatMap((written) => expandDescriptor({ file, written, above }, expanding));
  });
  return {
    jobs: withoutDuplicates(jobs, expanding.diagnostics),
    diagnostics: expanding.diagnostics,
    lost: expanding.lost,
  };
}

export interface ExpandedJobs {
  readonly jobs: readonly ExpandedJob[];
  readonly diagnostics: readonly Diagnostic[];
  /** Names of jobs, and of what they make, that are declared but could not be expanded: to miss them is no second mistake. */
  readonly lost: ReadonlySet<string>;
}

/** The first job of each name; the others are reported with the place of the first. */
function withoutDuplicates(jobs: readonly ExpandedJob[], diagnostics: Diagnostic[]): readonly ExpandedJob[] {
  const byName = new Map<string, ExpandedJob>();
  for (const job of jobs) {
    const first = byName.get(job.name);
    if (!first) byName.set(job.name, job);
    else diagnostics.push(describeDuplicate(first, job));
  }
  return byName.size === jobs.length ? jobs : [...byName.values()];
}

function describeDuplicate(first: ExpandedJob, second: ExpandedJob): Diagnostic {
  const [place, other] = [second.place, first.place];
  if (place.source === other.source && place.start === other.start) {
    return createDiagnostic('MR2011', place, `Two items of "for_each" make the job "${second.name}".`, {
      hint: 'Each item must give a name of its own.',
    });
  }
  return createDiagnostic('MR2008', place, `There is a job "${second.name}" already.`, {
    related: [{ span: other, message: 'the other one is here' }],
    hint: 'Give one of the two another name.',
  });
}
