import type { HooksDescriptor } from '../../../generated/formats.ts';
import type { Path } from '../stages.ts';

/** The names of hooks of all occasions, with their places below `hooks`. */
export function listHooks(
  hooks: HooksDescriptor | undefined,
): readonly { readonly hook: string; readonly path: Path }[] {
  return OCCASIONS.flatMap((occasion) => {
    const names = hooks?.[occasion];
    if (names === undefined) return [];
    if (typeof names === 'string') return [{ hook: names, path: [occasion] }];
    return names.map((hook, index) => ({ hook, path: [occasion, index] }));
  });
}

const OCCASIONS = [
  'on_success',
  'on_failure',
  'on_retry',
  'on_late',
  'on_recovered',
] as const satisfies readonly (keyof HooksDescriptor)[];
