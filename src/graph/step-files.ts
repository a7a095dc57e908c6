/**
 * How a step of a job in a folder sees a file of the project: by its path from there. A file that lies elsewhere is seen under `_project/`,
 * since a step's folder holds nothing above itself.
 */
export function nameInStep(folder: string, path: string): string {
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : ELSEWHERE + path;
}

/** The file of the project that a step sees by a name: the inverse of `nameInStep`. */
export function pathInProject(folder: string, name: string): string {
  if (folder === '') return name;
  return name.startsWith(ELSEWHERE) ? name.slice(ELSEWHERE.length) : `${folder}/${name}`;
}

const ELSEWHERE = '_project/';
