import { expect, test } from 'vitest';
import { isJsonMap, type Json, type JsonMap } from '../../src/std/json.ts';
import { compileWritten, WHOLE_PROJECTS, type WrittenProject } from './whole-project.ts';

/** Every so many changes one is tried; the offset is a prime, so that every place and every value has its turn. */
const STRIDE = 29;
const WRONG: readonly (Json | undefined)[] = [undefined, null, 17, 'zzz', true, [], {}, [{}]];

test('whatever stands in the place of a value, compile ends with a graph or says what is wrong', async () => {
  const changes = WHOLE_PROJECTS.flatMap((project) =>
    Object.entries(project).flatMap(([file, value]) =>
      pathsOf(value).flatMap((path) => WRONG.map((wrong) => ({ project, file, value, path, wrong }))),
    ),
  );
  const silent: string[] = [];
  for (let at = 0; at < changes.length; at += STRIDE) {
    const change = changes[at];
    if (!change) continue;
    const { project, file, value, path, wrong } = change;
    const name = `${file}: ${path.join('.')} = ${JSON.stringify(wrong)}`;
    const changed = putAt(value, path, wrong);
    if (!(await isTold({ ...project, [file]: isJsonMap(changed) ? changed : {} }, name))) silent.push(name);
  }
  expect(silent).toEqual([]);
});

async function isTold(files: WrittenProject, name: string): Promise<boolean> {
  try {
    const { graph, diagnostics } = await compileWritten(files);
    return graph !== undefined || diagnostics.length > 0;
  } catch (cause) {
    throw new Error(name, { cause });
  }
}

type Path = readonly (string | number)[];

function pathsOf(value: Json, path: Path = []): readonly Path[] {
  const parts: readonly (readonly [string | number, Json])[] = Array.isArray(value)
    ? (value as readonly Json[]).map((item, index) => [index, item] as const)
    : isJsonMap(value)
      ? Object.entries(value)
      : [];
  return parts.flatMap(([key, part]) => [[...path, key], ...pathsOf(part, [...path, key])]);
}

/** The value with another one at the path, or with none. */
function putAt(value: Json, [key, ...rest]: Path, wrong: Json | undefined): Json | undefined {
  if (key === undefined) return wrong;
  if (Array.isArray(value)) {
    return (value as readonly Json[]).flatMap((item, index) => {
      const kept = index === key ? putAt(item, rest, wrong) : item;
      return kept === undefined ? [] : [kept];
    });
  }
  const changed: Record<string, Json> = {};
  for (const [name, item] of Object.entries(isJsonMap(value) ? value : {})) {
    const kept = name === key ? putAt(item, rest, wrong) : item;
    if (kept !== undefined) changed[name] = kept;
  }
  return changed satisfies JsonMap;
}
