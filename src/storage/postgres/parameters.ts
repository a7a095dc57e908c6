/** Values of a statement that is put together from parts: `add` gives the text that stands for a value, typed. */
export interface Parameters {
  readonly values: readonly unknown[];
  readonly add: (value: unknown, type: string) => string;
}

export function createParameters(): Parameters {
  const values: unknown[] = [];
  return { values, add: (value, type) => `$${values.push(value)}::${type}` };
}
