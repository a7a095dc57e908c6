import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isSqlDialect, type SqlDialect } from '../../templates/sql/sql.ts';
import type { ExpandedJob, Project } from '../stages.ts';

/**
 * In which dialect SQL is written that says nothing itself: the project's, else that of the resource, when its types in all environments
 * agree. Where they do not, that is MR4021, once for a resource and not once for a job.
 */
export function createDialects(project: Project): Dialects {
  const ofResources = new Map<string, SqlDialect | undefined>();
  const diagnostics: Diagnostic[] = [];
  const ofResource = (resource: string): SqlDialect | undefined => {
    if (ofResources.has(resource)) return ofResources.get(resource);
    const found = decideDialect(resource, project);
    if (typeof found === 'object') diagnostics.push(found);
    const dialect = typeof found === 'string' ? found : undefined;
    ofResources.set(resource, dialect);
    return dialect;
  };
  return {
    of: (job, resources) => {
      const { dialect } = job.base.config;
      if (typeof dialect === 'string' && isSqlDialect(dialect)) return dialect;
      return project.descriptor.sql?.dialect ?? ofResource(sqlResourceOf(job, resources));
    },
    ofProject: () => project.descriptor.sql?.dialect ?? ofResource(DEFAULT_RESOURCE),
    diagnostics,
  };
}

export interface Dialects {
  /** Of the SQL of a job whose slots are filled by these resources; `undefined` when it cannot be told, which has been reported. */
  of(job: ExpandedJob, resources: Readonly<Record<string, string>>): SqlDialect | undefined;
  /** Of SQL that says nothing itself and runs where tables are kept. */
  ofProject(): SqlDialect | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The resource in which a job's SQL runs: that of its slot for SQL, else where tables are kept. */
function sqlResourceOf(job: ExpandedJob, resources: Readonly<Record<string, string>>): string {
  const slots = Object.entries(job.base.type.manifest.resources ?? {});
  const slot = slots.find(([, { kind }]) => kind === 'sql')?.[0];
  return (slot === undefined ? undefined : resources[slot]) ?? DEFAULT_RESOURCE;
}

/** Where tables are kept that nothing is said of. */
const DEFAULT_RESOURCE = 'warehouse';

/** `undefined` when the resource is missing or no database, which is told where jobs ask for it. */
function decideDialect(
  resource: string,
  { environments, resourceTypes, spanOf }: Project,
): SqlDialect | Diagnostic | undefined {
  const found = Object.entries(environments).flatMap(([environment, { resources }]) => {
    const config = resources[resource];
    const told = config?.['dialect'];
    if (typeof told === 'string' && isSqlDialect(told)) return [{ environment, dialect: told }];
    const dialect = config === undefined ? undefined : resourceTypes.get(config.type)?.dialect;
    return dialect === undefined ? [] : [{ environment, dialect }];
  });
  const [first, ...others] = found;
  if (!first)
    return hasDatabase(resource, { environments, resourceTypes }) ? describeSilence(resource, spanOf) : undefined;
  const other = others.find(({ dialect }) => dialect !== first.dialect);
  if (!other) return first.dialect;
  const place = (environment: string) => spanOf(['environments', environment, 'resources', resource], 'key');
  return createDiagnostic(
    'MR4021',
    place(other.environment),
    `"${resource}" speaks ${first.dialect} in "${first.environment}" and ${other.dialect} in "${other.environment}", so that nothing says in which dialect its SQL is written.`,
    {
      related: [{ span: place(first.environment), message: `${first.dialect} in "${first.environment}"` }],
      hint: 'Write "sql: {dialect: …}" in the project or "dialect:" in a job; where spellings must differ, "file:" may be a map from dialect to file.',
    },
  );
}

function hasDatabase(
  resource: string,
  { environments, resourceTypes }: Pick<Project, 'environments' | 'resourceTypes'>,
): boolean {
  return Object.values(environments).some(({ resources }) => {
    const type = resources[resource]?.type;
    return type !== undefined && resourceTypes.get(type)?.kinds?.includes('sql') === true;
  });
}

function describeSilence(resource: string, spanOf: Project['spanOf']): Diagnostic {
  return createDiagnostic(
    'MR4021',
    spanOf(['environments'], 'key'),
    `Nothing says in which dialect SQL for "${resource}" is written.`,
    {
      hint: 'Write "sql: {dialect: duckdb}" in the project, or "dialect:" in the config of its jobs.',
    },
  );
}
