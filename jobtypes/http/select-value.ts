import { StepError, type Json } from '../../src/plugin.ts';

/** The part of a value that a JSON pointer leads to (RFC 6901). Throws a StepError when it leads nowhere. */
export function selectValue(value: Json, pointer: string): Json {
  let at: Json | undefined = value;
  for (const part of pointer.split('/').slice(1)) at = step(at, part.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (at !== undefined) return at;
  throw new StepError(`The answer has nothing at "${pointer}", which \`select\` names.`, { retryable: false });
}

function step(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const key = Array.isArray(value) && !/^(0|[1-9]\d*)$/.test(name) ? undefined : name;
  return key !== undefined && Object.hasOwn(value, key) ? (value as { readonly [key: string]: Json })[key] : undefined;
}
