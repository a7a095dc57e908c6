import { readFileSync } from 'node:fs';
import { StepError } from '../../model/step-error.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import type { StepRequest } from '../../model/step-request.ts';

/**
 * The value with each `{secret: NAME}` in it replaced by the secret itself, read from where the project says. This is the only place where
 * secrets are read, in the process of the step that needs them; what is returned goes into resources and child processes and nowhere else.
 */
export function resolveSecrets(value: Json, secrets: StepRequest['secrets']): Json {
  if (Array.isArray(value)) return value.map((item: Json) => resolveSecrets(item, secrets));
  if (!isJsonMap(value)) return value;
  const name = secretName(value);
  if (name !== undefined) return readSecret(name, secrets);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveSecrets(item, secrets)]));
}

function secretName(map: JsonMap): string | undefined {
  const { secret, ...others } = map;
  return typeof secret === 'string' && Object.keys(others).length === 0 ? secret : undefined;
}

function readSecret(name: string, secrets: StepRequest['secrets']): string {
  const told = Object.hasOwn(secrets, name) ? secrets[name] : undefined;
  const from = told === undefined || told === 'env' ? { type: 'env' as const } : told;
  if (from.type === 'file') return readSecretFile(name, from.path ?? '');
  const variable = from.name ?? name;
  const value = process.env[variable];
  if (value === undefined || value === '') {
    throw new StepError(`MR5002: The secret "${name}" is not set: there is no environment variable "${variable}".`, {
      retryable: false,
    });
  }
  return value;
}

/** A line break at the end belongs to the file, not to the secret. */
function readSecretFile(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    throw new StepError(`MR5002: The secret "${name}" is not set: the file "${path}" cannot be read.`, {
      retryable: false,
      cause: error,
    });
  }
}
