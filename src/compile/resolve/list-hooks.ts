import type { HooksDescriptor } from '../../../generated/formats.ts';
import { HOOK_OCCASIONS } from '../../model/hook-call.ts';
import type { Path } from '../stages.ts';

/** The names of hooks of all occasions, with their places below `hooks`. */
export function listHooks(
  hooks: HooksDescriptor | undefined,
): readonly { readonly hook: string; readonly path: Path }[] {
  return HOOK_OCCASIONS.flatMap((occasion) => {
    const names = hooks?.[occasion];
    if (names === undefined) return [];
    if (typeof names === 'string') return [{ hook: names, path: [occasion] }];
    return names.map((hook, index) => ({ hook, path: [occasion, index] }));
  });
}
