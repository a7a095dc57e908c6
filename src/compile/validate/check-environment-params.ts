import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import type { Path } from '../stages.ts';
import { describeMistake } from './describe-mistake.ts';
import type { ParamCheck } from './param-check.ts';

/**
 * Environments bring their params to every job: to one those that its schema declares (MR2005). What an environment inherits is told where it is
 * written. Of each place something is said once, of whichever job is asked for first.
 */
export function createEnvironmentCheck(
  environments: { readonly [name: string]: unknown },
  { check, spanOf }: EnvironmentsWritten,
): (schema: JsonMap) => readonly Diagnostic[] {
  const brought = Object.entries(environments).flatMap(([name, environment]) => {
    // From YAML, so it is plain data.
    const written = environment as Json;
    const params = isJsonMap(written) ? written['params'] : undefined;
    return isJsonMap(params) ? [{ name, params }] : [];
  });
  const blamed = new Set<string>();
  return (schema) => {
    const declared = schema['properties'];
    if (!isJsonMap(declared)) return [];
    return brought.flatMap(({ name, params }) => {
      const meant = Object.fromEntries(Object.entries(params).filter(([param]) => Object.hasOwn(declared, param)));
      const where = {
        noun: `the params of the environment "${name}"`,
        spanOf: (path: Path, on: 'key' | 'value') => spanOf([name, 'params', ...path], on),
      };
      return check.find(schema, meant).flatMap((mistake) => {
        const found = describeMistake(mistake, where);
        const place = `${found.span.source.file}:${found.span.start}`;
        if (blamed.has(place)) return [];
        blamed.add(place);
        return [found];
      });
    });
  };
}

export interface EnvironmentsWritten {
  readonly check: ParamCheck;
  /** Of a path that begins with the name of an environment. */
  readonly spanOf: (path: Path, on?: 'key' | 'value') => Span;
}
