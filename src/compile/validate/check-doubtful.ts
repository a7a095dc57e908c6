import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DoubtfulScalar } from '../parse/building.ts';
import type { Path } from '../stages.ts';
import type { Json } from '../../std/json.ts';
import type { DiscoveredProject } from '../discover/discover.ts';
import { parseTypeName } from '../discover/load-job-types.ts';
import { formatSchema } from './format-schemas.ts';
import { loneSchema, type SchemaSite } from './schema-set.ts';
import type { DescriptorFile, KnownTypes } from './validate.ts';
import { wantsTextAt } from './wants-text.ts';

/**
 * Unquoted texts that YAML 1.1 reads as something else (`NO`, `on`, `12:30:45`), where a schema wants text: they say one thing here and
 * another to the next program that reads the file. `schemaOf` gives the schema of what stands at a path, and the rest of the path in it.
 */
export function checkDoubtful(scalars: readonly DoubtfulScalar[], schemaOf: SchemaOf): readonly Diagnostic[] {
  return scalars.flatMap(({ path, text, reading, span }) => {
    const found = schemaOf(span.source.file, path);
    if (!found || !wantsTextAt(found.site, found.path)) return [];
    return [
      createDiagnostic('MR1012', span, `"${text}" is text here, but ${reading} to programs that read YAML 1.1.`, {
        hint: `Quote it: "${text}".`,
        fix: { title: 'Quote it', span, replacement: `"${text}"` },
      }),
    ];
  });
}

export type SchemaOf = (file: string, path: Path) => { readonly site: SchemaSite; readonly path: Path } | undefined;

/** Finds the schema of any place in the project's own files and its descriptors; `config` is the job type's matter. */
export function createSchemaFinder(
  found: Pick<DiscoveredProject, 'project' | 'folderDefaults'>,
  descriptors: readonly DescriptorFile[],
  jobTypes: KnownTypes,
): SchemaOf {
  const defaults = new Set(found.folderDefaults);
  return (file, path) => {
    if (defaults.has(file)) return ofJob(path, undefined, jobTypes);
    const descriptor = descriptors.find((candidate) => candidate.file.source.file === file);
    if (!descriptor)
      return path[0] === 'defaults'
        ? ofJob(path.slice(1), undefined, jobTypes)
        : { site: formatSchema('project.schema.json'), path };
    const start = path[0] === 'jobs' ? 2 : path[0] === 'defaults' && descriptor.defaults ? 1 : 0;
    const job = descriptor.jobs.find((written) => written.path.join('/') === path.slice(0, start).join('/'));
    return ofJob(path.slice(start), job?.value['type'] ?? descriptor.defaults?.['type'], jobTypes);
  };
}

function ofJob(path: Path, type: Json | undefined, jobTypes: KnownTypes): ReturnType<SchemaOf> {
  if (path[0] !== 'config') return { site: formatSchema('job.schema.json#/$defs/written'), path };
  const schema = typeof type === 'string' ? jobTypes.get(parseTypeName(type).name)?.configSchema : undefined;
  return schema && { site: loneSchema(schema), path: path.slice(1) };
}
