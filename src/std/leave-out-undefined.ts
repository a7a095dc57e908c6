/** The map without keys whose value is `undefined`, in the same order: what optional properties are made from. */
export function leaveOutUndefined<T extends object>(map: { readonly [Key in keyof T]: T[Key] | undefined }): T {
  const kept: Partial<Record<keyof T, unknown>> = {};
  for (const key in map) if (map[key] !== undefined) kept[key] = map[key];
  // Every key whose value may not be undefined has one.
  return kept as T;
}
