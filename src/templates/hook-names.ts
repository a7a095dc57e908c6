import type { TemplateScope } from './check-names.ts';
import type { TemplateValue } from './template-values.ts';

/** What a hook is told of what it was called for: names that its templates may use, which compile checks and a step fills in. */
export const HOOK_SCOPE = {
  job: { name: 'value', type: 'value', owners: 'value', description: 'value', tags: 'any' },
  hook: ['name', 'occasion', 'key'],
  run: ['id', 'env', 'pipeline'],
  step: ['name', 'attempt'],
  error: ['kind', 'message'],
  alert: ['kind', 'subject', 'message', 'due', 'late_by'],
  env: ['name'],
  partition: 'any',
} as const satisfies TemplateScope;

/** Values for all of these names, and for no others. */
export type HookNames = { readonly [Root in ListedRoot]: { readonly [Key in KeyOf<Root>]: TemplateValue } };

type ListedRoot = Exclude<keyof typeof HOOK_SCOPE, 'partition'>;
type KeyOf<Root extends ListedRoot> = (typeof HOOK_SCOPE)[Root] extends readonly (infer Key extends string)[]
  ? Key
  : keyof (typeof HOOK_SCOPE)[Root];
