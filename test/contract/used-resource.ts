import type { OpenResource } from '../../src/ports/resource.ts';

/** Does one thing with each of its parts that a resource has. */
export async function useResource({ sql, files, http, messages }: OpenResource): Promise<void> {
  const { signal } = new AbortController();
  await sql?.session((session) => session.query('select 1'), signal);
  await files?.stat('nothing/of/this/name');
  await http?.request({ method: 'GET', url: '' }, signal);
  await messages?.send({ text: 'used' }, signal);
}
