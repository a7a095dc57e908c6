import { ResourceError, type ResourceType } from '../ports/resource.ts';

/**
 * The code of resource types by name, loaded when first asked for. Made once per process: what a type shares within a process (a database
 * in memory) is shared by all who have it from here. The promise rejects when there is no such type.
 */
export function createResourceTypes(): (type: string) => Promise<ResourceType> {
  const loaded = new Map<string, Promise<ResourceType>>();
  return (type) => {
    const known = loaded.get(type) ?? loadType(type);
    loaded.set(type, known);
    return known;
  };
}

async function loadType(type: string): Promise<ResourceType> {
  const load = Object.hasOwn(BUILT_IN, type) ? BUILT_IN[type] : undefined;
  if (load === undefined) throw new ResourceError('unavailable', `there is no resource type "${type}"`);
  return load();
}

const BUILT_IN: Readonly<Record<string, () => Promise<ResourceType>>> = {
  duckdb: async () => (await import('../resources/duckdb/duckdb.ts')).createDuckdbType(),
  local_files: async () => (await import('../resources/local-files/local-files.ts')).createLocalFilesType(),
  http: async () => (await import('../resources/http/http.ts')).createHttpType(),
  slack_webhook: async () => (await import('../resources/slack-webhook/slack-webhook.ts')).createSlackWebhookType(),
  smtp: async () => (await import('../resources/smtp/smtp.ts')).createSmtpType(),
  s3: async () => (await import('../resources/s3/s3.ts')).createS3Type(),
  postgres: async () => (await import('../resources/postgres/postgres.ts')).createPostgresType(),
  console: async () => (await import('../resources/console/console.ts')).createConsoleType(),
};
