import { SENSOR_LIMITS } from '../../automation/sensors/sensor-limits.ts';
import type { OutsideAnswer, OutsideQuestion, SeenFile } from '../../model/observation.ts';
import { createFileGlob } from '../../std/file-glob.ts';
import type { LookResources } from './look-resources.ts';

/** Every file of the store that the pattern matches: a glob, or a regular expression when it begins with `^`. */
export async function lookAtFiles(
  question: OutsideQuestion & { readonly type: 'files' },
  resources: LookResources,
): Promise<OutsideAnswer> {
  const { files: store } = await resources.open(question.resource);
  if (store === undefined) throw new Error(`"${question.resource}" keeps no files.`);
  const { prefix, match } = readFilePattern(question.pattern);
  const files: SeenFile[] = [];
  for await (const { key, bytes, modifiedMs, version } of store.list(prefix)) {
    const groups = match(key);
    if (groups === undefined) continue;
    if (files.length === SENSOR_LIMITS.filesMax)
      throw new Error(`More than ${SENSOR_LIMITS.filesMax} files match "${question.pattern}": narrow it.`);
    files.push({ path: key, bytes, modifiedMs, ...(version === undefined ? {} : { version }), match: groups });
  }
  return { type: 'files', files };
}

export interface FilePattern {
  /** What every path that matches begins with. */
  readonly prefix: string;
  /** The named groups; `undefined` when it does not match. */
  readonly match: (path: string) => SeenFile['match'] | undefined;
}

/** A glob, or a regular expression when it begins with `^`. */
export function readFilePattern(pattern: string): FilePattern {
  if (!pattern.startsWith('^')) {
    const glob = createFileGlob(pattern);
    return { prefix: glob.prefix, match: (path) => (glob.matches(path) ? {} : undefined) };
  }
  const expression = new RegExp(pattern, 'u');
  // Of the one way to match, when there is only one.
  const plain = pattern.includes('|') ? '' : (/^\^([\w/ -]*\/)(?![?*{])/.exec(pattern)?.[1] ?? '');
  return {
    prefix: plain,
    match: (path) => {
      const found = expression.exec(path);
      if (found === null) return undefined;
      const groups = Object.entries(found.groups ?? {}) as readonly (readonly [string, string | undefined])[];
      return Object.fromEntries(groups.map(([name, text]) => [name, text ?? '']));
    },
  };
}
