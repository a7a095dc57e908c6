import { createDiagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';
import { findWords } from '../../layers/layers.ts';
import { parseTypeName } from '../discover/load-job-types.ts';
import { suggestName } from '../discover/project-file.ts';
import type { LoadedJobType } from '../stages.ts';
import { blame, type Expanding } from './expanding.ts';
import type { JobLayer } from './job-layers.ts';

/** The type that a job is of, as its strongest layer says; reports a job without a type, and types and versions that do not exist. */
export function findType(
  written: string | undefined,
  { layers, place }: TypedJob,
  expanding: Expanding,
): LoadedJobType | undefined {
  const { jobTypes } = expanding;
  if (written === undefined) {
    blame(
      expanding,
      createDiagnostic('MR2006', place(), 'The job has no type.', {
        hint: 'Add a line like "type: sql", here or in defaults.',
      }),
    );
    return undefined;
  }
  const { name, version } = parseTypeName(written);
  const type = jobTypes.get(name);
  if (type && (version === undefined || version === type.manifest.version)) return type;
  const [word] = findWords(layers, ['type']);
  const span = word ? word.layer.spanOf(word.path, 'value') : place();
  if (type) {
    const hint = `Write "${name}@${type.manifest.version}", and see what changed in the type.`;
    blame(
      expanding,
      createDiagnostic('MR4001', span, `The job type "${name}" has version ${type.manifest.version}, not ${version}.`, {
        hint,
      }),
    );
  } else {
    blame(
      expanding,
      createDiagnostic(
        'MR4001',
        span,
        `There is no job type "${name}".`,
        suggestName(name, jobTypes.keys()) ?? { hint: listTypes(jobTypes) },
      ),
    );
  }
  return undefined;
}

export interface TypedJob {
  readonly layers: readonly JobLayer[];
  readonly place: () => Span;
}

function listTypes(jobTypes: Expanding['jobTypes']): string {
  return `The types are ${[...jobTypes.keys()].sort().join(', ')}.`;
}
