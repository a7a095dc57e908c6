/** The default branch of an exhausted union: a new member fails to compile here, and throws if it arrives all the same. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
