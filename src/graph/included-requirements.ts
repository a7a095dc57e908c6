/** The files that a requirements file of pip includes, as it writes them: relative to its own folder. */
export function listIncludedRequirements(text: string): readonly string[] {
  return Array.from(text.replaceAll(/\\\r?\n/g, ' ').matchAll(INCLUDE), ([, path = '']) => path);
}

const INCLUDE = /^[ \t]*(?:-r|--requirement|-c|--constraint)(?:[ \t]*=?[ \t]*)([^\s#]+)/gm;
