import type { Builtins, Project } from '../../compile/stages.ts';
import type { KnownJobType } from './editor-schema.ts';

/** The job types that the product brings. */
export function listBuiltinJobTypes(builtins: Builtins): readonly KnownJobType[] {
  return sortByName(builtins.jobTypes.map(({ manifest, configSchema }) => ({ ...manifest, configSchema })));
}

/** The job types that descriptors of the project may name: the product's, the project's own, and those of its packages. */
export function listJobTypes(project: Project): readonly KnownJobType[] {
  return sortByName(
    [...project.jobTypes].map(([name, { manifest, configSchema }]) => ({ ...manifest, name, configSchema })),
  );
}

function sortByName(jobTypes: readonly KnownJobType[]): readonly KnownJobType[] {
  return [...jobTypes].sort((a, b) => (a.name < b.name ? -1 : 1));
}
